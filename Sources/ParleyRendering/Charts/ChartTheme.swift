/// The colours of charts: the colour-blind-safe set of Okabe and Ito (2008, "Color Universal
/// Design"), its brighter members on dark screens.
enum ChartTheme {
  /// What a colour is for.
  enum Role: String, CaseIterable {
    case ink, quiet, hair, page, first, second, third, fourth
  }

  /// The class of an element that is drawn or filled in a colour, and the colour itself for
  /// programs that know no style sheets.
  static func colour(_ role: Role) -> String {
    switch role {
    case .ink: "#1b1e22"
    case .quiet: "#5a626b"
    case .hair: "#d5dade"
    case .page: "#ffffff"
    case .first: "#0072b2"
    case .second: "#d55e00"
    case .third: "#009e73"
    case .fourth: "#cc79a7"
    }
  }

  private static func darkColour(_ role: Role) -> String {
    switch role {
    case .ink: "#e6e8ea"
    case .quiet: "#a3abb3"
    case .hair: "#3a4148"
    case .page: "#16191c"
    case .first: "#56b4e9"
    case .second: "#e69f00"
    case .third: "#2fc79a"
    case .fourth: "#e3a3c6"
    }
  }

  /// The style sheet of charts; on a dark screen, and only there, it may change the colours.
  static func sheet(darkens: Bool) -> String {
    var text = ".chart { " + variables(colour) + " }\n"
    if darkens {
      text +=
        "@media screen and (prefers-color-scheme: dark) { .chart { "
        + variables(darkColour) + " } }\n"
    }
    for role in Role.allCases {
      text += ".chart .s-\(role) { stroke: var(--c-\(role)); } "
      text += ".chart .f-\(role) { fill: var(--c-\(role)); }\n"
    }
    return text
  }

  private static func variables(_ colour: (Role) -> String) -> String {
    Role.allCases.map { "--c-\($0): \(colour($0));" }.joined(separator: " ")
  }
}

import ParleyValues

extension LawOverlay {
  /// A law file for a place with every matter of the law book, each as a comment that shows how it
  /// is written: people take away the mark, fill in value, source and article, and leave the rest.
  /// It states no figure; the values are examples of how they are written.
  ///
  /// - Parameters:
  ///   - jurisdiction: the place, `generic` for a place outside China.
  ///   - language: the language of the remarks.
  public static func template(for jurisdiction: Jurisdiction, in language: Language) -> String {
    var lines = remarks.map { "# " + $0[language] }
    lines += ["", "rules:"]
    for key in LawKey.allCases {
      lines += [
        "  # \(key.name[language])", "  # - key: \(key.rawValue)",
        "  #   jurisdiction: \(jurisdiction.code)", "  #   value: \(key.kind.sample)",
        "  #   source: \(source[language])", "  #   article: 1",
      ]
    }
    lines += [
      "", "calendars:", "  # - year: 2027", "  #   days-off: [2027-01-01..2027-01-03]",
      "  #   working-weekends: []", "  #   statutory-holidays: [2027-01-01]",
      "  #   source: \(source[language])",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let source = LocalizedText(zhHans: "《文件名称》", en: "Title of the act")

  private static let remarks: [LocalizedText] = [
    .both("共议规则文件：用 --law 载入，优先于内置规定。", "Parley law file: given with --law, it goes first."),
    .both(
      "删去行首的 # 启用一条；数值只是写法示例，请按文件原文填写。",
      "Take away the # to use a rule; the values only show how they are written."),
    .both(
      "读过全文的加一行 verified: yes，否则按未核实处理；无此要求的写 value: none。",
      "Add verified: yes where you read the whole text; write value: none where nothing is asked."),
    .both(
      "还可以写 instrument、variant、from、to、number、runs-from、note。",
      "You may also give instrument, variant, from, to, number, runs-from and note."),
  ]
}

extension LawValueKind {
  /// One value of the shape, as files state it.
  var sample: String {
    switch self {
    case .period: "15 days"
    case .years: "1-3 years"
    case .hours: "5 hours"
    case .minutes: "20 minutes"
    case .count: "3"
    case .proportion: "more than half"
    case .share: "90 %"
    case .money: "18.30"
    case .season: "6-9"
    case .clock: "11-16"
    case .celsius: "35"
    case .speed: "15"
    case .choice: "equal"
    case .text: "…"
    }
  }
}

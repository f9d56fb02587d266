import ParleyValues

/// A page of help that is about a matter, not about a command.
struct HelpTopic: Sendable {
  /// The name behind `parley help`, in both languages.
  let name: LocalizedText
  /// The title of the page.
  let title: LocalizedText
  /// The page, lines ready for the terminal.
  let text: LocalizedText

  /// The page called so in either language.
  static func named(_ name: String) -> HelpTopic? {
    all.first { $0.name.en == name || $0.name.zhHans == name }
  }
}

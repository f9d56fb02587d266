import ParleyValues

/// A line of text in both languages, each with its own runs, because the order of words, references
/// and gaps differs between them.
///
///     RichText(
///       zhHans: "按\(reference: "adjustment")执行",
///       en: "applied as set out in \(reference: "adjustment")")
public struct RichText: Hashable, Sendable {
  /// The Simplified Chinese line.
  public var zhHans: InlineText
  /// The English line.
  public var en: InlineText

  /// A line in both languages.
  public init(zhHans: InlineText, en: InlineText) {
    self.zhHans = zhHans
    self.en = en
  }

  /// Plain words in both languages.
  public init(_ text: LocalizedText) { self.init([.text(text)]) }

  /// The same runs in both languages.
  public init(_ runs: [Inline]) { self.init(zhHans: InlineText(runs), en: InlineText(runs)) }

  /// Something typed by a person, a number or a name: the same in both languages.
  public init(verbatim text: String) { self.init(LocalizedText(verbatim: text)) }

  /// Words that carry weight.
  public static func strong(_ text: LocalizedText) -> RichText { RichText([.strong(text)]) }

  /// Words set apart.
  public static func emphasis(_ text: LocalizedText) -> RichText { RichText([.emphasis(text)]) }

  /// Something typed literally.
  public static func code(_ text: String) -> RichText { RichText([.code(text)]) }

  /// A gap of so many columns to be filled in by hand.
  public static func blank(_ columns: Int = 12, label: LocalizedText? = nil) -> RichText {
    RichText([.blank(Blank(columns: columns, label: label))])
  }

  /// The printed number of the clause with this key.
  public static func reference(_ key: String) -> RichText { RichText([.reference(key)]) }

  /// No text.
  public static let empty = RichText([])

  /// The runs in one language.
  public subscript(language: Language) -> [Inline] {
    switch language {
    case .zhHans: zhHans.runs
    case .en: en.runs
    }
  }

  /// Whether there is nothing to print in either language.
  public var isEmpty: Bool { zhHans.runs.isEmpty && en.runs.isEmpty }

  /// Two lines one after the other.
  public static func + (left: RichText, right: RichText) -> RichText {
    RichText(
      zhHans: InlineText(left.zhHans.runs + right.zhHans.runs),
      en: InlineText(left.en.runs + right.en.runs))
  }
}

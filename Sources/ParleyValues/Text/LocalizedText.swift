/// The two languages of every sentence that a user can see.
public enum Language: String, CaseIterable, Codable, Sendable {
  /// Simplified Chinese.
  case zhHans = "zh-Hans"
  /// English.
  case en
}

/// A piece of text in both languages; neither can be left out.
public struct LocalizedText: Hashable, Codable, Sendable {
  /// The Simplified Chinese text.
  public var zhHans: String
  /// The English text.
  public var en: String

  /// A text in both languages.
  public init(zhHans: String, en: String) {
    self.zhHans = zhHans
    self.en = en
  }

  /// The same words in both languages: a name, a number, something a person typed.
  public init(verbatim text: String) { self.init(zhHans: text, en: text) }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .zhHans: zhHans
    case .en: en
    }
  }

  /// Two texts one after the other.
  public static func + (left: LocalizedText, right: LocalizedText) -> LocalizedText {
    LocalizedText(zhHans: left.zhHans + right.zhHans, en: left.en + right.en)
  }

  /// Several texts in a row: `、` between them in Chinese, `, ` in English unless said otherwise.
  public static func list(
    _ texts: [LocalizedText],
    separator: LocalizedText = LocalizedText(zhHans: "、", en: ", ")
  ) -> LocalizedText {
    LocalizedText(
      zhHans: texts.map(\.zhHans).joined(separator: separator.zhHans),
      en: texts.map(\.en).joined(separator: separator.en))
  }
}

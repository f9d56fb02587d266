import ParleyBargaining
import ParleyValues

/// The options that make and check packs.
enum PackOptions {
  static let format = ParameterKey.option(
    "papers-as", "文书格式", ValueKind<DocumentEnding>.oneOf { $0.name }, .repeated,
    help: LocalizedText(
      zhHans: "材料包中文书的格式，可写多次；不写则为 html 和 md",
      en: "the formats of the papers in the pack; html and md when left out"))
  static let allowBlanks = ExportCommand.allowBlanks

  /// A format of the papers in a pack.
  enum DocumentEnding: String, CaseIterable, Sendable {
    case html
    case markdown

    /// The ending of its files.
    var ending: String { self == .html ? "html" : "md" }

    /// What it is called.
    var name: LocalizedText {
      switch self {
      case .html: LocalizedText(zhHans: "网页", en: "html")
      case .markdown: LocalizedText(zhHans: "标记文本", en: "markdown")
      }
    }
  }
}

extension ValueKind where Value == PaperKind {
  /// One of some papers, by its key or name.
  static func paper(_ kinds: [PaperKind]) -> ValueKind {
    .choice(
      kinds.map { kind in
        (Choice(kind.rawValue, kind.name.zhHans, kind.name), kind)
      })
  }
}

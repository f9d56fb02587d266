import ParleyRendering

/// A form in which a document can be written to a file.
enum FileFormat: Hashable, Sendable {
  /// A text that the renderers make by themselves.
  case text(DocumentFormat)
  /// PDF/A, through Typst.
  case pdf

  /// Every format, in the order in which they are named.
  static let all: [FileFormat] = [
    .text(.html), .pdf, .text(.markdown), .text(.text), .text(.json), .text(.typst),
  ]

  /// The ending of files in this format, without a point.
  var fileExtension: String {
    switch self {
    case .text(let format): format.fileExtension
    case .pdf: "pdf"
    }
  }

  /// The format of a file by the ending of its name; nothing when there is none of that ending.
  static func of(ending: String) -> FileFormat? {
    let aliases = ["htm": "html", "markdown": "md"]
    return all.first { $0.fileExtension == aliases[ending] ?? ending }
  }
}

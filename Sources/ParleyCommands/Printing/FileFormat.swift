import ParleyRendering

/// A form in which a document can be written to a file.
enum FileFormat: Hashable, Sendable {
  /// A text that the renderers make by themselves.
  case text(DocumentFormat)
  /// PDF/A, through Typst.
  case pdf
  /// A word processor's file, through pandoc.
  case docx
  /// The tables as a workbook.
  case xlsx
  /// XML by Akoma Ntoso.
  case akomaNtoso
  /// The agreement for programs, by `docs/schema/agreement-1.schema.json`.
  case agreementData

  /// Every format, in the order in which they are named.
  static let all: [FileFormat] = [
    .text(.html), .pdf, .docx, .xlsx, .text(.markdown), .text(.text), .text(.json),
    .agreementData, .akomaNtoso, .text(.typst),
  ]

  /// The formats that every paper can have.
  static let ofEveryPaper = all.filter {
    ![.xlsx, .akomaNtoso, .agreementData].contains($0)
  }

  /// The ending of files in this format, without a point.
  var fileExtension: String {
    switch self {
    case .text(let format): format.fileExtension
    case .pdf: "pdf"
    case .docx: "docx"
    case .xlsx: "xlsx"
    case .akomaNtoso: "xml"
    case .agreementData: "agreement.json"
    }
  }

  /// The format of an ending; nothing when there is none.
  static func of(ending: String) -> FileFormat? { all.first { $0.fileExtension == ending } }

  /// The format of a file by the ending of its name; nothing when there is none of that ending.
  static func of(name: String) -> FileFormat? {
    let aliases = ["htm": "html", "markdown": "md", "akn": "xml"]
    let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last.map(String.init) else { return nil }
    if parts.count > 2, parts.suffix(2) == ["agreement", "json"] { return .agreementData }
    return all.first { $0.fileExtension == aliases[last] ?? last }
  }
}

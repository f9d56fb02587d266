import ParleyRecords
import ParleyRendering
import ParleyValues

/// A document with the form it is wanted in.
struct PrintRequest: Sendable {
  /// The document.
  var document: Document
  /// The form.
  var format: FileFormat

  /// A document with the form it is wanted in.
  init(_ document: Document, as format: FileFormat) {
    self.document = document
    self.format = format
  }
}

/// Documents as the bytes of files, in the order asked for.
struct PrintedFiles: Sendable {
  /// The bytes of each file.
  var bytes: [[UInt8]]
  /// What is to be said beside them: which typefaces stand in for others.
  var remarks: [Diagnostic]
}

/// Makes files of documents. The programs that some forms need (Typst for PDF, pandoc for DOCX)
/// are started once for all documents; the same documents give the same bytes.
struct DocumentPrinter: Sendable {
  let context: CommandContext
  /// The language of the documents.
  let language: Language

  /// A printer of documents in the language of the context, or in another.
  init(_ context: CommandContext, in language: Language? = nil) {
    self.context = context
    self.language = language ?? context.language
  }

  /// One document as the bytes of a file.
  ///
  /// - Throws: as ``files(_:)``.
  func file(_ document: Document, as format: FileFormat) throws -> PrintedFiles {
    try files([PrintRequest(document, as: format)])
  }

  /// Documents as the bytes of files.
  ///
  /// - Throws: ``Diagnostics`` with what is wrong with a document; ``CommandFailure``: status 66
  ///   when a program or a typeface is missing, 73 when a program does not finish.
  func files(_ requests: [PrintRequest]) throws -> PrintedFiles {
    var remarks: [Diagnostic] = []
    var bytes = try requests.map { request throws -> [UInt8] in
      guard case .text(let format) = request.format else { return [] }
      return Array(try request.document.rendered(as: format, in: language).utf8)
    }
    let sheets = try printed(requests, .pdf)
    if !sheets.isEmpty {
      let typst = try TypstProgram(context)
      remarks += typst.remarks(on: sheets.map(\.document), in: language)
      let pages = try typst.pages(of: sheets.map(\.document), in: language)
      for (sheet, page) in zip(sheets, pages) { bytes[sheet.place] = page }
    }
    return PrintedFiles(bytes: bytes, remarks: remarks)
  }

  /// The documents wanted in a form, checked, with their places.
  private func printed(
    _ requests: [PrintRequest], _ format: FileFormat
  ) throws(Diagnostics) -> [(place: Int, document: Document)] {
    var found: [(place: Int, document: Document)] = []
    for (place, request) in requests.enumerated() where request.format == format {
      found.append((place, try request.document.checked()))
    }
    return found
  }
}

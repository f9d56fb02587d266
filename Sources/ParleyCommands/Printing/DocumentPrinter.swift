import ParleyDocuments
import ParleyRecords
import ParleyRendering
import ParleyValues

/// A document with the form it is wanted in.
struct PrintRequest: Sendable {
  /// The document.
  var document: Document
  /// The form.
  var format: FileFormat
  /// The agreement that the document is, for the forms that programs read.
  var agreement: AgreementData?

  /// A document with the form it is wanted in.
  init(_ document: Document, as format: FileFormat, of agreement: AgreementData? = nil) {
    self.document = document
    self.format = format
    self.agreement = agreement
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
/// are looked for once for all documents; the same documents give the same bytes.
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
      switch request.format {
      case .text(let format):
        Array(try request.document.rendered(as: format, in: language).utf8)
      case .akomaNtoso: try akomaNtoso(request)
      case .agreementData: try agreementData(request)
      case .xlsx: try workbook(of: request.document)
      case .pdf, .docx: []
      }
    }
    let sheets = try printed(requests, .pdf)
    if !sheets.isEmpty {
      let typst = try TypstProgram(context)
      remarks += typst.remarks(on: sheets.map(\.document), in: language)
      let pages = try typst.pages(of: sheets.map(\.document), in: language)
      for (sheet, page) in zip(sheets, pages) { bytes[sheet.place] = page }
    }
    let letters = try printed(requests, .docx)
    if !letters.isEmpty {
      let pandoc = try PandocProgram(context)
      for letter in letters {
        bytes[letter.place] = try pandoc.docx(of: letter.document, in: language)
      }
    }
    return PrintedFiles(bytes: bytes, remarks: remarks)
  }

  private func akomaNtoso(_ request: PrintRequest) throws(Diagnostics) -> [UInt8] {
    let document = try request.document.checked()
    let day = document.date ?? context.day
    let identity =
      request.agreement?.identity(on: day)
      ?? AkomaNtosoIdentity(country: "zz", kind: "paper", date: day)
    return Array(AkomaNtosoRenderer.render(document, in: language, identity: identity).utf8)
  }

  private func agreementData(_ request: PrintRequest) throws(CommandFailure) -> [UInt8] {
    guard let agreement = request.agreement else { throw PrintingProblems.noAgreement }
    return Array(agreement.text.utf8)
  }

  /// The tables of a document, a sheet each.
  private func workbook(of document: Document) throws -> [UInt8] {
    let sheets = try document.checked().blocks.compactMap { block -> Workbook.Sheet? in
      guard case .table(let table) = block else { return nil }
      var sheet = Workbook.Sheet(table, name: document.title, of: document)
      sheet.title = sheet.title ?? document.title
      return sheet
    }
    if sheets.isEmpty { throw PrintingProblems.noTable }
    let place = context.environment["TMPDIR"] ?? "/tmp"
    guard let folder = WorkFolder(in: place) else {
      throw CommandFailure(.cannotWrite, FileProblems.unwritable(place, 13))
    }
    let file = folder.file("tables.xlsx")
    try WorkbookWriter.write(
      Workbook(title: document.title, sheets: sheets), in: language, to: file)
    return try context.files.read(file)
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

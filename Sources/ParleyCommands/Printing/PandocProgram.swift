import ParleyRecords
import ParleyRendering
import ParleyValues

/// pandoc, which makes word processors' files.
struct PandocProgram: Sendable {
  private let context: CommandContext
  private let program: ExternalProgram
  /// How long it may take for one document, in seconds.
  private static let patience = 300

  /// The program.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when it is not there.
  init(_ context: CommandContext) throws {
    self.context = context
    guard let found = ExternalProgram.find("pandoc", in: context.environment["PATH"] ?? "") else {
      throw PrintingProblems.noPandoc
    }
    program = found
  }

  /// A document as DOCX. Its day is the document's, or else that of the context.
  ///
  /// - Throws: ``CommandFailure`` with status 73 when pandoc does not finish.
  func docx(of document: Document, in language: Language) throws -> [UInt8] {
    let place = context.environment["TMPDIR"] ?? "/tmp"
    guard let folder = WorkFolder(in: place) else {
      throw CommandFailure(.cannotWrite, FileProblems.unwritable(place, 13))
    }
    let source = WordSource(document, in: language)
    let files: [(String, [UInt8])] = [
      ("source.html", Array(source.html.utf8)), ("reference.docx", source.reference),
      ("filter.lua", Array(WordSource.filter.utf8)),
    ]
    for (name, bytes) in files {
      try context.files.write(bytes, to: folder.file(name), isPrivate: true)
    }
    var environment = context.environment
    let day = document.date ?? context.day
    environment["SOURCE_DATE_EPOCH"] = String(Int(day.daysSinceEpoch) * 86_400)
    // Without it pandoc reads what its user keeps in a folder of its own.
    let outcome = program.run(
      [
        "--from", "html", "--to", "docx", "--data-dir", folder.path, "--lua-filter",
        folder.file("filter.lua"), "--reference-doc", folder.file("reference.docx"), "--output",
        folder.file("target.docx"), folder.file("source.html"),
      ], environment: environment, folder: folder.path, upTo: PandocProgram.patience)
    guard let outcome, outcome.status == 0 else { throw PrintingProblems.pandocFailed(outcome) }
    return try context.files.read(folder.file("target.docx"))
  }
}

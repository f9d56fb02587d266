import ParleyBargaining
import ParleyDocuments
import ParleyRendering
import ParleyValues

/// The files a paper is written to.
struct PaperFiles {
  let arguments: ParsedArguments
  let context: CommandContext

  /// The endings of files that a paper can be written to.
  static let endings = FileFormat.all.map(\.fileExtension)

  /// The format of each file by its ending, once no file would be overwritten unasked.
  ///
  /// - Throws: ``CommandFailure`` with every file that cannot be written like this.
  func formats(of files: [TypedPath]) throws(CommandFailure) -> [FileFormat] {
    var formats: [FileFormat] = []
    for file in files {
      if file.isStandardStream {
        formats.append(.text(.markdown))
        continue
      }
      let ending = file.text.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard let known = FileFormat.of(name: file.text) else { throw unknownEnding(file, ending) }
      if !arguments.isSet(ExportCommand.force), context.files.exists(file.text) {
        throw CommandFailure(.cannotWrite, FileProblems.alreadyThere(file.text))
      }
      formats.append(known)
    }
    return formats
  }

  /// Writes a paper to every file.
  ///
  /// - Returns: what is to be said beside the files.
  /// - Throws: as ``DocumentPrinter/files(_:)``, and ``CommandFailure`` with status 73.
  func write(
    _ document: Document, to files: [TypedPath], as formats: [FileFormat],
    of agreement: AgreementData? = nil
  ) throws -> [Diagnostic] {
    let printed = try DocumentPrinter(context).files(
      formats.map { PrintRequest(document, as: $0, of: agreement) })
    for (file, bytes) in zip(files, printed.bytes) { try context.write(bytes, to: file) }
    return printed.remarks
  }

  private func unknownEnding(_ file: TypedPath, _ ending: String) -> CommandFailure {
    arguments.refusal(
      of: ExportCommand.to,
      .unknown(ending, among: PaperFiles.endings.map { LocalizedText(verbatim: $0) }))
  }
}

extension BargainingCase {
  /// The day of the latest entry: the day that files made of the case carry.
  var lastDay: CivilDate? { events.map(\.happenedOn).max() }
}

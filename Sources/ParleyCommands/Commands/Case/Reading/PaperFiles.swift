import ParleyRendering
import ParleyValues

/// The files a paper is written to.
struct PaperFiles {
  let arguments: ParsedArguments
  let context: CommandContext

  /// The format of each file by its ending, once no file would be overwritten unasked.
  ///
  /// - Throws: ``CommandFailure`` with every file that cannot be written like this.
  func formats(of files: [TypedPath]) throws(CommandFailure) -> [DocumentFormat] {
    var formats: [DocumentFormat] = []
    for file in files {
      if file.isStandardStream {
        formats.append(.markdown)
        continue
      }
      let ending = file.text.split(separator: ".").last.map { $0.lowercased() } ?? ""
      let aliases = ["htm": "html", "markdown": "md"]
      let known = DocumentFormat.allCases.first {
        $0.fileExtension == aliases[ending] ?? ending
      }
      guard let known, file.text.contains(".") else { throw unknownEnding(file, ending) }
      if !arguments.isSet(ExportCommand.force), context.files.exists(file.text) {
        throw CommandFailure(.cannotWrite, FileProblems.alreadyThere(file.text))
      }
      formats.append(known)
    }
    return formats
  }

  private func unknownEnding(_ file: TypedPath, _ ending: String) -> CommandFailure {
    arguments.refusal(
      of: ExportCommand.to,
      .unknown(
        ending, among: DocumentFormat.allCases.map { LocalizedText(verbatim: $0.fileExtension) }))
  }
}

import ParleyBargaining
import ParleyStore
import ParleyValues

/// `parley attach`: a file is bound to the record by its digest.
enum AttachCommand {
  static let path = ParameterKey.argument(
    "attachment", "附件", ValueKind<TypedPath>.outputFile([], example: "photo.jpg"),
    help: LocalizedText(
      zhHans: "要附上的文件（照片、回执等），至多 50 MB", en: "the file: a photograph, a receipt; at most 50 MB"))
  static let words = ParameterKey.option(
    "text", "说明", ValueKind<String>.text, help: LocalizedText(zhHans: "是什么", en: "what it shows"))

  static let command = Command(
    LocalizedText(zhHans: "附件", en: "attach"), group: .conclude,
    summary: LocalizedText(zhHans: "附上文件，用摘要与记录绑定", en: "bind a file to the record by its digest"),
    parameters: [
      CaseOptions.leadingFile.parameter, path.parameter, NoteCommand.about.parameter,
      words.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "attach east-lake.parley receipt.txt --about 7 --text 送达回执",
        LocalizedText(zhHans: "附上送达回执", en: "the proof of service"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let typed = try arguments.required(path)
    guard context.files.exists(typed.text) else {
      throw CommandFailure(
        .fileMissing, context.files.missing(typed.text, at: arguments.place(of: path)))
    }
    let attachment: AttachedFile
    do throws(CaseFileProblem) {
      attachment = try AttachedFile.reading(context.files.absolute(typed.text))
    } catch { throw context.failure(error) }
    let body = attachment.binding(
      about: arguments[NoteCommand.about], text: arguments[words])
    return try opened.perform(
      .attachmentBound(body), arguments, with: Enclosures(attachments: [attachment]))
  }
}

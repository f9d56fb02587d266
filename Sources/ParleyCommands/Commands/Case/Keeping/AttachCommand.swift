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
  static let signed = ParameterKey.option(
    "signed", "签字页", ValueKind<PaperKind>.paper(PaperKind.allCases.filter(\.isWritten)),
    help: LocalizedText(
      zhHans: "是哪份文书签字页的照片；与该文书现在的版本绑定",
      en: "whose signed sheet it shows; bound to the version that paper has now"))
  static let asPaper = ParameterKey.option(
    "as", "作为", ValueKind<PaperKind>.paper(PaperKind.allCases.filter(\.mayBeBrought)),
    help: LocalizedText(zhHans: "作为哪份报送材料：营业执照等", en: "which paper to file it is: the licence …"))

  static let command = Command(
    LocalizedText(zhHans: "附件", en: "attach"), group: .conclude,
    summary: LocalizedText(zhHans: "附上文件，用摘要与记录绑定", en: "bind a file to the record by its digest"),
    parameters: [
      CaseOptions.leadingFile.parameter, path.parameter, NoteCommand.about.parameter,
      words.parameter, signed.parameter, asPaper.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "attach east-lake.parley receipt.txt --about 7 --text 送达回执",
        LocalizedText(zhHans: "附上送达回执", en: "the proof of service")),
      CommandExample(
        "attach east-lake.parley licence.txt --as licence",
        LocalizedText(zhHans: "附上营业执照", en: "the business licence")),
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
      about: arguments[NoteCommand.about], text: arguments[words],
      paper: arguments[signed] ?? arguments[asPaper], version: try version(arguments, opened))
    return try opened.perform(
      .attachmentBound(body), arguments, with: Enclosures(attachments: [attachment]))
  }

  /// The version that the paper of a signed sheet has now.
  private static func version(_ arguments: ParsedArguments, _ opened: OpenCase)
    throws(CommandFailure) -> Digest?
  {
    guard let paper = arguments[signed] else { return nil }
    if arguments[asPaper] != nil {
      throw CommandFailure(
        .usage,
        Diagnostic(
          "attach.signed-and-as", .error,
          LocalizedText(
            zhHans: "--signed 和 --as 只能写一个", en: "--signed and --as exclude each other"),
          remedy: LocalizedText(
            zhHans: "签字页写 --signed，外来材料写 --as",
            en: "a signed sheet takes --signed, a paper from outside --as"), help: "attach"))
    }
    if let version = opened.record.version(of: paper) { return version.digest }
    throw CommandFailure(
      .problems,
      Diagnostic(
        "attach.no-paper", .error,
        LocalizedText(
          zhHans: "档案里还没有\(paper.name.zhHans)，签字页无从对应",
          en: "the case has no \(paper.name.en) yet that a sheet could show"),
        remedy: LocalizedText(
          zhHans: "先登记草案、表决或会议，再附签字页",
          en: "record the draft, vote or session first, then attach the sheet"), help: "attach"))
  }
}

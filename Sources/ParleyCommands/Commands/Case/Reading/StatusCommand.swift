import ParleyBargaining
import ParleyDocuments
import ParleyRendering
import ParleyStore
import ParleyValues

/// `parley status`: where both sides stand.
enum StatusCommand {
  static let html = ParameterKey.option(
    "html", "网页", ValueKind<TypedPath>.outputFile(["html"], example: "status.html"),
    help: LocalizedText(
      zhHans: "另写一份进展报告（含图表）到这个文件", en: "also write the report with its charts to this file"))
  static let pdf = ParameterKey.option(
    "pdf", "PDF", ValueKind<TypedPath>.outputFile(["pdf"], example: "status.pdf"),
    help: LocalizedText(zhHans: "同一份报告的 PDF（需 Typst）", en: "the same report as PDF (needs Typst)"))
  static let isPrivate = ParameterKey<Bool>.flag(
    "private", "内部",
    help: LocalizedText(
      zhHans: "同时显示内部底线；不要在投影上使用", en: "show our reservation values too; not for a projector"))

  static let command = Command(
    LocalizedText(zhHans: "现状", en: "status"), group: .table,
    summary: LocalizedText(
      zhHans: "双方目前的立场、事项、承诺和待办", en: "where both sides stand, and what is due"),
    parameters: [
      CaseOptions.file.parameter, html.parameter, pdf.parameter, isPrivate.parameter,
      LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample("status east-lake.parley", LocalizedText(zhHans: "现状表", en: "the table")),
      CommandExample("现状 --格式 csv", LocalizedText(zhHans: "给电子表格", en: "for a spreadsheet")),
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    for (key, format) in [(html, FileFormat.text(.html)), (pdf, .pdf)] {
      guard let path = arguments[key] else { continue }
      try PrivateOptions.refuse([key.parameter], whenPrivate: arguments)
      var document = StatusReport(of: opened.record, on: context.day, law: opened.law).document
      document.date = context.day
      try context.write(DocumentPrinter(context).file(document, as: format).bytes[0], to: path)
    }
    guard arguments.isSet(isPrivate) else { return StatusPresenter.output(opened) }
    do throws(CaseFileProblem) {
      let kept = PrivateRecord(replaying: try opened.store.privateEvents())
      return StatusPresenter.output(opened, with: kept).markedPrivate()
    } catch { throw context.failure(error) }
  }
}

extension PrivateOptions {
  /// Refuses a file beside private output: what is written there is for everybody.
  static func refuse(
    _ parameters: [Parameter], whenPrivate arguments: ParsedArguments
  ) throws(CommandFailure) {
    if arguments.isSet(isPrivate) { try refuse(parameters, arguments) }
  }
}

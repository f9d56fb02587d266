import ParleyPay
import ParleyValues

/// `parley slip`: what one worker earned on one day, line by line.
enum SlipCommand {
  static let worker = ParameterKey.option(
    "worker", "劳动者", ValueKind<String>.text.named("编号", "ID", example: "R1"), .required,
    help: LocalizedText(zhHans: "记录中的编号", en: "the id in the records"))

  static let day = ParameterKey.option(
    "day", "哪天", ValueKind<CivilDate>.date.named("日期", "DATE", example: "2026-07-03"), .required,
    help: LocalizedText(zhHans: "哪一天", en: "the day"))

  static let command = Command(
    LocalizedText(zhHans: "明细", en: "slip"), group: .pay,
    summary: LocalizedText(
      zhHans: "一名劳动者一天的报酬明细，每一行注明依据哪一项标准",
      en: "one worker's pay of one day, each line with its clause"),
    parameters: [
      StandardsOptions.standards.parameter, RecordOptions.orders.parameter, worker.parameter,
      day.parameter,
    ] + RecordOptions.recordParameters,
    examples: [
      CommandExample(
        "slip --standards union.yaml --orders orders.csv --worker R1 --day 2026-07-03",
        LocalizedText(zhHans: "R1 在 7月3日的报酬", en: "the pay of R1 on 3 July")),
      CommandExample(
        "明细 --标准 union.yaml --订单 orders.csv --劳动者 R2 --哪天 2026-07-03 --预警 signals.csv",
        LocalizedText(zhHans: "连同高温补贴", en: "with the heat subsidy")),
    ],
    topics: ["orders", "standards"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let standards = try context.standards(in: arguments.required(StandardsOptions.standards))
    let progress = Progress(LocalizedText(zhHans: "读取", en: "reading"), context: context)
    defer { progress.finish() }
    let loaded = try context.payRecords(
      arguments, currency: standards.currency, progress: progress)
    let book = try context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let rules = try PayRules(
      standards,
      in: context.payContext(
        book, in: arguments[LawOptions.jurisdiction], on: loaded.records.firstDay,
        hourlyMinimum: arguments.money(LawOptions.minimumWage, in: standards.currency)))
    let engine = try ExplainedEngine(rules, loaded.records)
    let id = try arguments.required(worker)
    let day = try arguments.required(day)
    do throws(Diagnostics) {
      let slip = try engine.slip(worker: id, day: day)
      return SlipPresenter.output(
        slip, under: standards, diagnostics: loaded.findings, in: context.language)
    } catch {
      guard let unknown = error.all.first(where: { $0.code == "pay.unknown-worker" }) else {
        throw error
      }
      throw arguments.refusal(of: worker, ValueProblem(unknown))
    }
  }
}

import ParleyDocuments
import ParleyLaw
import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

/// `parley simulate`: what a proposal would pay on real order records.
enum SimulateCommand {
  static let proposal = ParameterKey.option(
    "proposal", "方案", StandardsCheckCommand.kind.named("标准文件", "STANDARDS"), .required,
    help: LocalizedText(zhHans: "要测算的方案", en: "the standards proposed"))

  static let baseline = ParameterKey.option(
    "baseline", "基线", ValueKind<BaselineChoice>.baseline, .required,
    help: LocalizedText(
      zhHans: "与什么比较：标准文件，或 paid（实付），即记录中的报酬",
      en: "what it is compared with: standards, or paid, the pay in the records"))

  static let perWorker = ParameterKey.option(
    "per-worker", "逐人", ValueKind<TypedPath>.outputFile(["csv"], example: "out.csv"),
    help: LocalizedText(zhHans: "把逐人结果写入这个 CSV 文件", en: "a CSV file with one row for each worker"))

  static let attribute = ParameterKey<Bool>.flag(
    "attribute", "归因",
    help: LocalizedText(
      zhHans: "改动超过六项也把变化分摊到各项", en: "attribute the change to its terms beyond six of them"))

  static let html = ParameterKey.option(
    "html", "网页", ValueKind<TypedPath>.outputFile(["html"], example: "report.html"),
    help: LocalizedText(zhHans: "把报告写成网页", en: "write the report as a web page"))

  static let workbook = ParameterKey.option(
    "xlsx", "表格", ValueKind<TypedPath>.outputFile(["xlsx"], example: "report.xlsx"),
    help: LocalizedText(zhHans: "把报告写成 Excel 工作簿", en: "write the report as a workbook"))

  static let command = Command(
    LocalizedText(zhHans: "测算", en: "simulate"), group: .pay,
    summary: LocalizedText(
      zhHans: "用真实订单测算一个方案：对劳动者、对平台各意味着什么",
      en: "reckon a proposal on order records: what it means to workers and to the platform"),
    discussion: [
      LocalizedText(
        zhHans: "人数少于 --最少人数 的分组不显示；不能计价的订单按原因计数。同样的输入得出同样的结果。",
        en: "Groups below --minimum-group are withheld; orders without a price are counted by "
          + "reason. The same input gives the same figures.")
    ],
    parameters: [
      RecordOptions.orders.parameter, baseline.parameter, proposal.parameter, perWorker.parameter,
      html.parameter, workbook.parameter, attribute.parameter,
    ] + SimulationSettings.parameters + RecordOptions.recordParameters,
    examples: [
      CommandExample(
        "simulate --orders orders.csv --baseline current.yaml --proposal union.yaml",
        LocalizedText(
          zhHans: "职工方方案与现行标准相比", en: "the union's opening beside the current standards")),
      CommandExample(
        "测算 --订单 orders.csv --班次 shifts.csv --预警 signals.csv --基线 实付 --方案 union.yaml "
          + "--最少人数 2 --逐人 out.csv",
        LocalizedText(zhHans: "与实付报酬相比，并写出逐人结果", en: "beside what was paid, with one row a worker")),
    ],
    topics: ["orders", "standards", "simulation"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let proposed = try arguments.required(proposal)
    let compared = try arguments.required(baseline)
    return try SimulationRun(arguments: arguments, context: context).output(
      baseline: context.baseline(compared), proposal: context.standards(in: proposed),
      names: SimulationPaper.Names(baseline: compared.name, proposal: proposed.name))
  }
}

import ParleyBargaining
import ParleyDocuments
import ParleyLaw
import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

/// `parley simulate`: what a proposal would pay on real order records.
enum SimulateCommand {
  static let proposal = ParameterKey.option(
    "proposal", "方案", StandardsCheckCommand.kind.named("标准文件", "STANDARDS"),
    help: LocalizedText(zhHans: "要测算的方案", en: "the standards proposed"))

  static let baseline = ParameterKey.option(
    "baseline", "基线", ValueKind<BaselineChoice>.baseline,
    help: LocalizedText(
      zhHans: "与什么比较：标准文件，或 paid（实付），即记录中的报酬",
      en: "what it is compared with: standards, or paid, the pay in the records"))

  static let offer = ParameterKey.option(
    "offer", "提案", ValueKind<CaseLevel>.level(paid: false),
    help: LocalizedText(
      zhHans: "测算档案中的方案：union（职工方）、platform（企业方）、agreed（一致）、P1 或记录编号",
      en: "reckon an offer of the case: union, platform, agreed, P1 or the number of its entry"))

  static let against = ParameterKey.option(
    "against", "对照", ValueKind<CaseLevel>.level(paid: true), .defaulted("current"),
    help: LocalizedText(
      zhHans: "与档案中的什么比较：current（现行）、union、platform、agreed、P1 或 paid（实付）",
      en: "what an offer of the case is compared with: current, union, platform, agreed, P1, paid"))

  static let perWorker = ParameterKey.option(
    "per-worker", "逐人", ValueKind<TypedPath>.outputFile(["csv"], example: "out.csv"),
    help: LocalizedText(zhHans: "把逐人结果写入这个 CSV 文件", en: "a CSV file with one row for each worker"))

  static let attribute = ParameterKey<Bool>.flag(
    "attribute", "归因",
    help: LocalizedText(
      zhHans: "改动超过六项也把变化分摊到各项", en: "attribute the change to its terms beyond six of them"))

  static let orders = ParameterKey.option(
    "orders", "订单", RecordOptions.ordersKind,
    help: LocalizedText(zhHans: "订单记录", en: "order records"))

  static let engine = ParameterKey.option(
    "engine", "引擎", ValueKind<EngineTable>.engine,
    help: LocalizedText(
      zhHans: "订单不读进来，在 DuckDB 里计算：duckdb:文件（.parquet、.csv 或数据库文件）",
      en: "reckon in DuckDB, where the orders are: duckdb:FILE (.parquet, .csv or a database)"))

  static let html = ParameterKey.option(
    "html", "网页", ValueKind<TypedPath>.outputFile(["html"], example: "report.html"),
    help: LocalizedText(zhHans: "把报告写成网页", en: "write the report as a web page"))

  static let markdown = ParameterKey.option(
    "markdown", "文稿", ValueKind<TypedPath>.outputFile(["md"], example: "report.md"),
    help: LocalizedText(zhHans: "把报告写成 Markdown 文稿", en: "write the report as Markdown"))

  static let workbook = ParameterKey.option(
    "xlsx", "表格", ValueKind<TypedPath>.outputFile(["xlsx"], example: "report.xlsx"),
    help: LocalizedText(zhHans: "把报告写成 Excel 工作簿", en: "write the report as a workbook"))

  static let pdf = ParameterKey.option(
    "pdf", "PDF", ValueKind<TypedPath>.outputFile(["pdf"], example: "report.pdf"),
    help: LocalizedText(zhHans: "把报告写成 PDF（需 Typst）", en: "write the report as PDF (needs Typst)"))

  static let csv = ParameterKey.option(
    "csv", "数据", ValueKind<TypedPath>.outputFile(["csv"], example: "figures.csv"),
    help: LocalizedText(
      zhHans: "把全部数字写成一张长表（每行一个数字）", en: "write every figure as one long table"))

  static let full = ParameterKey<Bool>.flag(
    "full", "完整", help: LocalizedText(zhHans: "在屏幕上显示完整报告", en: "show the whole report here"))

  static let breaches = ParameterKey.option(
    "breaches", "超限清单", ValueKind<TypedPath>.outputFile(["csv"], example: "breaches.csv"),
    help: LocalizedText(
      zhHans: "把超出上限的订单逐条写入这个 CSV 文件（含劳动者编号）",
      en: "a CSV file of the orders against limits, with the workers' ids"))

  static let record = ParameterKey.option(
    "record", "测算记录", ValueKind<TypedPath>.outputFile(["json"], example: "run.json"),
    help: LocalizedText(
      zhHans: "写出测算记录，凭它可以逐字节重做", en: "write the run record, by which the run can be repeated"))

  static let runFile = ParameterKey.option(
    "run", "重做", ValueKind<TypedPath>.inputFile(["json", "html"], example: "run.json"),
    help: LocalizedText(
      zhHans: "按测算记录重做；文件内容或版本不同则拒绝",
      en: "repeat a run from its record; refused when a file or the version differs"))

  static let anyVersion = ParameterKey<Bool>.flag(
    "any-version", "不限版本",
    help: LocalizedText(
      zhHans: "重做时不要求同一版本", en: "repeat a run although another version made it"))

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
      CaseOptions.leadingFile.parameter, orders.parameter, engine.parameter,
      baseline.parameter,
      proposal.parameter, offer.parameter, against.parameter, full.parameter, html.parameter,
      pdf.parameter, markdown.parameter, workbook.parameter, csv.parameter, perWorker.parameter,
      breaches.parameter, record.parameter, runFile.parameter, anyVersion.parameter,
      attribute.parameter,
      SQLCommand.table.parameter, SQLCommand.shiftTable.parameter, SQLCommand.unit.parameter,
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
      CommandExample(
        "simulate east-lake.parley --orders orders.csv --offer union --against current",
        LocalizedText(
          zhHans: "档案中职工方的最新方案与现行标准相比", en: "the union side's latest offer in a case")),
      CommandExample(
        "simulate --orders orders.csv --baseline current.yaml --proposal union.yaml "
          + "--html report.html --xlsx report.xlsx --csv figures.csv --record run.json",
        LocalizedText(
          zhHans: "写成网页、工作簿、数据表和测算记录", en: "as a page, a workbook, a table and a run record")),
      CommandExample(
        "simulate --engine duckdb:orders.parquet --baseline current.yaml --proposal union.yaml",
        LocalizedText(
          zhHans: "订单留在 Parquet 文件里，由 DuckDB 计算",
          en: "the orders stay in a Parquet file, and DuckDB reckons")),
    ],
    topics: ["orders", "standards", "simulation", "sql"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    if let path = arguments[runFile] {
      return try RunRepeat(arguments: arguments, context: context, path: path).output()
    }
    var arguments = arguments
    try EngineOptions.check(arguments)
    if !arguments.isGiven(orders), !arguments.isGiven(engine) {
      let path = try arguments.needed(orders, in: context)
      arguments.values[orders.parameter.name.en] = [
        .init(value: path, text: path.text, place: nil)
      ]
    }
    if arguments.isGiven(offer) || arguments.isGiven(CaseOptions.leadingFile) {
      return try runOnCase(arguments, context)
    }
    let compared = try arguments.needed(baseline, in: context)
    let proposed = try arguments.needed(proposal, in: context)
    let (before, after) = (
      try context.baseline(compared), try context.standards(in: proposed)
    )
    return try SimulationRun(arguments: arguments, context: context).output(
      baseline: before, proposal: after,
      names: SimulationPaper.Names(
        baseline: before?.shownTitle ?? compared.name,
        proposal: after.shownTitle ?? proposed.name))
  }

  /// The command line with the terms that the sides have not settled as those whose steps are
  /// valued, unless it says something else.
  private static func valuingOpenTerms(
    of record: BargainingCase, _ arguments: ParsedArguments
  ) -> ParsedArguments {
    let option = SimulationSettings.stepsOf
    guard !arguments.isGiven(option), !arguments.isSet(SimulationSettings.steps) else {
      return arguments
    }
    var filled = arguments
    filled.values[option.parameter.name.en] = record.terms
      .filter { $0.state.isUnsettled && TermRegistry.match($0.key.path) != nil }
      .map { .init(value: $0.key, text: $0.key.description, place: nil) }
    return filled
  }

  /// Two levels of a case, or one of them and a file.
  private static func runOnCase(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let proposed =
      if let path = arguments[proposal] {
        try context.standards(in: path).named(or: path.name)
      } else {
        try opened.standards(of: arguments.needed(offer, in: context))
      }
    let compared =
      if let choice = arguments[baseline] {
        try context.baseline(choice)?.named(or: choice.name)
          ?? NamedStandards(standards: nil, name: choice.name)
      } else {
        try opened.standards(of: arguments[against] ?? .current)
      }
    return try SimulationRun(
      arguments: valuingOpenTerms(of: opened.record, arguments), context: context,
      place: opened.record.jurisdiction
    ).output(
      baseline: compared.standards,
      proposal: proposed.standards ?? opened.record.currentStandards,
      names: SimulationPaper.Names(baseline: compared.name, proposal: proposed.name))
  }
}

import ParleyDocuments
import ParleyLaw
import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

/// `parley infer`: the formula behind recorded pay, or how recorded pay stands to a stated one.
enum InferCommand {
  static let standards = ParameterKey.option(
    "standards", "标准", StandardsCheckCommand.kind.named("标准文件", "STANDARDS"),
    help: LocalizedText(
      zhHans: "不作推断，只检验实付报酬是否按这份标准计付",
      en: "infer nothing; test whether orders were paid by these standards"))

  static let departures = ParameterKey.option(
    "departures", "不符", ValueKind<TypedPath>.outputFile(["csv"], example: "departures.csv"),
    help: LocalizedText(
      zhHans: "把与公式不符的订单写入这个 CSV 文件", en: "a CSV file with every order that departs"))

  static let save = ParameterKey.option(
    "save", "存为", ValueKind<TypedPath>.outputFile(["yaml", "yml"], example: "inferred.yaml"),
    help: LocalizedText(
      zhHans: "把找到的公式存为标准文件（有变化时存最后一段）",
      en: "write the formula as a standards file; that of the last days where it changed"))

  static let command = Command(
    LocalizedText(zhHans: "推断", en: "infer"), group: .pay,
    summary: LocalizedText(
      zhHans: "从实付报酬推断平台按什么公式计价，或检验是否按既定公式计付",
      en: "find the formula orders were paid by, or test a stated one"),
    discussion: [
      LocalizedText(
        zhHans: "只比较每单自身的报酬，阶梯奖、保底等按周期计的部分不在其中。找不到时会说明没有找到。",
        en: "Only what each order pays by itself is compared; tiers, floors and other parts of a "
          + "period are not in it. Where no formula fits, it says so.")
    ],
    parameters: [
      RecordOptions.orders.parameter, standards.parameter, save.parameter, departures.parameter,
      RecordOptions.signals.parameter, RecordOptions.mapping.parameter,
      RecordOptions.currency.parameter, RecordOptions.strict.parameter,
      SimulationSettings.seed.parameter, LawOptions.jurisdiction.parameter,
      LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "infer --orders july.csv --save inferred.yaml",
        LocalizedText(zhHans: "推断公式并存为标准文件", en: "find the formula and keep it as standards")),
      CommandExample(
        "推断 --订单 july.csv --标准 union.yaml --不符 departures.csv",
        LocalizedText(
          zhHans: "检验是否按这份标准计付，并列出不符的订单",
          en: "test stated standards and list the orders that depart"), status: .problems),
    ],
    topics: ["orders", "standards"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let stated = try arguments[standards].map { try context.standards(in: $0) }
    let reading = Progress(LocalizedText(zhHans: "读取", en: "reading"), context: context)
    defer { reading.finish() }
    let loaded = try context.payRecords(
      arguments, currency: stated?.currency ?? .cny, progress: reading)
    reading.finish()
    let book = try context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let facts = context.payContext(
      book, in: arguments[LawOptions.jurisdiction], on: loaded.records.firstDay)
    let paper = InferencePaper(of: loaded.records.log)
    if let stated, let path = arguments[standards] {
      let log = loaded.records.log
      let test = try PayInference.test(
        PayRules(stated, in: facts), on: loaded.records, rows: 0..<log.count)
      try write([test], paper, arguments, context)
      return CommandOutput(
        paper.document(test, named: path.name), json: InferenceJSON.value(of: test, log),
        diagnostics: loaded.findings,
        status: test.departures.isEmpty ? .done : .problems)
    }
    var options = InferenceOptions()
    options.seed = UInt64(try arguments.required(SimulationSettings.seed))
    let report = try PayInference.infer(loaded.records, in: facts, options: options)
    try write(report.stretches.map(\.all), paper, arguments, context)
    try save(report, arguments, context)
    return CommandOutput(
      paper.document(report),
      json: InferenceJSON.value(of: report, loaded.records.log, in: context.language),
      diagnostics: loaded.findings,
      status: report.stretches.contains { $0.verdict == .none } ? .problems : .done)
  }

  private static func write(
    _ tests: [FormulaTest], _ paper: InferencePaper, _ arguments: ParsedArguments,
    _ context: CommandContext
  ) throws {
    guard let path = arguments[departures] else { return }
    try context.write(
      RowFile.text(header: InferencePaper.departureColumns, rows: paper.departureRows(tests)),
      to: path)
  }

  /// Keeps the last formula that fits, at least partly.
  private static func save(
    _ report: InferenceReport, _ arguments: ParsedArguments, _ context: CommandContext
  ) throws {
    guard let path = arguments[save] else { return }
    let found = report.stretches.last { $0.verdict != .none && $0.standards != nil }
    guard var standards = found?.standards else {
      throw arguments.refusal(of: save, nothingFound)
    }
    let title = LocalizedText(
      zhHans: "由实付报酬推断的公式 \(standards.title)",
      en: "Formula inferred from pay \(standards.title)")
    standards.title = title[context.language]
    try context.write(StandardsWriter.write(standards), to: path)
  }

  private static let nothingFound = ValueProblem(
    "no-formula",
    LocalizedText(
      zhHans: "没有找到能说明半数以上订单的公式，没有可存的内容",
      en: "no formula explains half of the orders, so there is nothing to write"),
    remedy: LocalizedText(
      zhHans: "请去掉这个选项查看最接近的公式", en: "leave the option out to see the nearest formula"))
}

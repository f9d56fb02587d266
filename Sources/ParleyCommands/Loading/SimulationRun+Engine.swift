import ParleyDocuments
import ParleyLaw
import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

extension SimulationRun {
  /// A simulation whose orders stay in an engine.
  func engineOutput(
    _ table: EngineTable, baseline: Standards?, proposal: Standards,
    names: SimulationPaper.Names
  ) throws -> CommandOutput {
    let run = try EngineRun(table, context)
    var records = try tables(of: table)
    let probed = try run.probe(EngineProbe(orders: records.orders, shifts: records.shifts))
    records.columnsOfOrders = probed.columns
    records.namesWorkers = probed.columns.contains("worker")
    if !records.namesWorkers { records.shifts = nil }
    let facts = try context.payContext(
      context.lawBook(overlaidWith: arguments.all(LawOptions.overlay)),
      in: arguments[LawOptions.jurisdiction] ?? place, on: probed.firstDay ?? context.day,
      hourlyMinimum: arguments.money(LawOptions.minimumWage, in: proposal.currency))
    let reading = context.importOptions(arguments, currency: proposal.currency, progress: nil)
    var inputs: [RunRecord.Input] = []
    var reports: [ImportReport] = []
    var findings: [Diagnostic] = []
    func read<Log>(
      _ key: ParameterKey<TypedPath>, _ kind: RecordKind<Log>
    ) throws -> Log? {
      guard let path = arguments[key] else { return nil }
      let read = try context.records(path, reading, kind)
      inputs.append(
        RunRecord.Input(role: key.parameter.name.en, digest: read.report.source.digest))
      reports.append(read.report)
      findings += read.report.findings
      return read.log
    }
    records.signals = .stated(try read(RecordOptions.signals, .signals)?.signals ?? [])
    records.forecasts = .stated(try read(RecordOptions.forecasts, .forecasts)?.forecasts ?? [])
    let options = try SimulationSettings.options(
      arguments, currency: proposal.currency, facts: facts)
    let simulation = try EngineSimulation(
      baseline: baseline.map { .standards(try PayRules($0, in: facts)) } ?? .paid,
      proposal: PayRules(proposal, in: facts), records: records, found: probed, options: options)
    let report = try run.report(simulation, inputs: inputs) { workers in
      try checkSample(options.sample?.population, of: workers)
    }
    return try output(
      report, names, reports, runFile(inputs, reports, names, baseline, proposal, facts),
      findings: findings)
  }

  private func tables(of table: EngineTable) throws -> SQLOptions {
    var records = SQLOptions(dialect: .duckdb)
    records.orders =
      table.isDatabase
      ? try arguments.required(SQLCommand.table) : context.files.absolute(table.file.text)
    records.shifts = arguments[SQLCommand.shiftTable].map {
      $0.hasSuffix(".parquet") || $0.hasSuffix(".csv") ? context.files.absolute($0) : $0
    }
    records.distanceUnit = try arguments.required(SQLCommand.unit)
    for name in [records.orders, records.shifts].compactMap(\.self) {
      try SQLOptions.check(table: name, .duckdb)
    }
    return records
  }
}

/// Which options go with an engine.
enum EngineOptions {
  /// Refuses options that an engine cannot follow, and those that mean nothing without one.
  ///
  /// - Throws: ``CommandFailure`` with the usage status.
  static func check(_ arguments: ParsedArguments) throws(CommandFailure) {
    guard arguments.isGiven(SimulateCommand.engine) else { return }
    if arguments.isGiven(SimulateCommand.orders) {
      throw refusal(
        arguments, SimulateCommand.orders,
        LocalizedText(
          zhHans: "订单已由 --engine 指明，两者只能写一个",
          en: "--engine names the orders already; give one of both"))
    }
    if arguments.isGiven(RecordOptions.shifts) {
      throw refusal(
        arguments, RecordOptions.shifts,
        LocalizedText(
          zhHans: "用 --engine 时，在线时间也要在数据库里：请改用 --shift-table",
          en: "with --engine shifts are in the engine too: use --shift-table"))
    }
    if arguments.isGiven(SimulateCommand.breaches) {
      throw refusal(
        arguments, SimulateCommand.breaches,
        LocalizedText(
          zhHans: "数据库里不检查上限：请去掉它，或用 --orders 测算",
          en: "an engine tests no limits: leave it out, or simulate with --orders"))
    }
    if arguments.isGiven(SimulateCommand.record) {
      throw refusal(
        arguments, SimulateCommand.record,
        LocalizedText(
          zhHans: "订单不读进来，就没有可供核对的摘要：请去掉它，或用 --orders 测算",
          en:
            "orders that are not read have no digest to check them by: leave it out, or simulate with "
            + "--orders"))
    }
  }

  private static func refusal(
    _ arguments: ParsedArguments, _ key: ParameterKey<some Any>, _ message: LocalizedText
  ) -> CommandFailure {
    arguments.refusal(of: key, ValueProblem("not-with-engine", message))
  }
}

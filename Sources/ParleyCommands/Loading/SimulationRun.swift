import ParleyDocuments
import ParleyLaw
import ParleyPay
import ParleyRecords
import ParleyRendering
import ParleyTerms
import ParleyValues

extension CommandContext {
  /// The standards of a baseline, or nothing for recorded pay.
  ///
  /// - Throws: ``CommandFailure`` when the file is missing or cannot be read; ``Diagnostics`` with
  ///   what is wrong in it.
  func baseline(_ choice: BaselineChoice) throws -> Standards? {
    switch choice {
    case .paid: return nil
    case .standards(let path): return try standards(in: path)
    }
  }
}

/// Loads what a simulation needs, runs it and writes what was asked for.
struct SimulationRun {
  let arguments: ParsedArguments
  let context: CommandContext
  /// The place whose minimum wages hold unless the command line names another.
  var place: Jurisdiction?
  /// The record that is repeated.
  var repeated: RunFile?

  /// Simulates a proposal beside a baseline.
  ///
  /// - Parameters:
  ///   - baseline: nothing for recorded pay.
  ///   - names: what the two levels are called.
  /// - Throws: ``CommandFailure`` and ``Diagnostics`` with what is wrong in the files.
  func output(
    baseline: Standards?, proposal: Standards, names: SimulationPaper.Names
  ) throws -> CommandOutput {
    if let table = arguments[SimulateCommand.engine] {
      return try engineOutput(table, baseline: baseline, proposal: proposal, names: names)
    }
    let reading = Progress(LocalizedText(zhHans: "读取", en: "reading"), context: context)
    defer { reading.finish() }
    let loaded = try context.payRecords(
      arguments, currency: proposal.currency, progress: reading)
    reading.finish()
    let differing = repeated?.differences(
      from: loaded.inputs, names: loaded.reports.map(\.source.name))
    if let differing, !differing.isEmpty { throw CommandFailure(.problems, differing) }
    let (report, facts) = try report(baseline, proposal, loaded)
    let run = runFile(loaded.inputs, loaded.reports, names, baseline, proposal, facts)
    try writeBreaches(loaded.records, names, baseline, proposal, facts)
    return try output(report, names, loaded.reports, run, findings: loaded.findings)
  }

  /// Writes what was asked for and shows the report.
  func output(
    _ report: SimulationReport, _ names: SimulationPaper.Names, _ records: [ImportReport],
    _ run: RunFile, findings: [Diagnostic]
  ) throws -> CommandOutput {
    let paper = SimulationPaper(of: report, names: names)
    let document = SimulationPresenter.document(report, names: names, records: records, run: run)
    try write(document, paper.summary, report, run)
    return CommandOutput(
      arguments.isSet(SimulateCommand.full) ? document : paper.summary,
      json: SimulationJSON(report: report, language: context.language, record: run).value,
      tables: [SimulationFigures(report).table], diagnostics: findings + report.notes)
  }

  func runFile(
    _ found: [RunRecord.Input], _ reports: [ImportReport], _ names: SimulationPaper.Names,
    _ baseline: Standards?,
    _ proposal: Standards, _ facts: PayContext
  ) -> RunFile {
    if let repeated { return repeated }
    let inputs = zip(found, reports).map { input, report in
      RunFile.Input(
        role: input.role, file: SimulationPresenter.fileName(report.source.name),
        digest: input.digest.hexadecimal)
    }
    return RunFile(
      inputs: Array(inputs),
      baseline: RunFile.Level(
        name: names.baseline, standards: baseline.map { StandardsWriter.write($0) }),
      proposal: RunFile.Level(
        name: names.proposal, standards: StandardsWriter.write(proposal)),
      context: facts, settings: RunFile.settings(of: arguments))
  }

  private func writeBreaches(
    _ records: PayRecords, _ names: SimulationPaper.Names, _ baseline: Standards?,
    _ proposal: Standards, _ facts: PayContext
  ) throws {
    guard let path = arguments[SimulateCommand.breaches] else { return }
    guard records.namesWorkers else {
      throw arguments.refusal(of: SimulateCommand.breaches, SimulationRun.noWorkers)
    }
    var levels = [(names.proposal[context.language], try PayRules(proposal, in: facts))]
    if let baseline {
      levels.append((names.baseline[context.language], try PayRules(baseline, in: facts)))
    }
    try context.write(BreachList.text(records, levels), to: path)
  }

  private func report(
    _ baseline: Standards?, _ proposal: Standards, _ loaded: LoadedRecords
  ) throws -> (SimulationReport, PayContext) {
    let facts =
      try repeated?.context
      ?? context.payContext(
        context.lawBook(overlaidWith: arguments.all(LawOptions.overlay)),
        in: arguments[LawOptions.jurisdiction] ?? place, on: loaded.records.firstDay,
        hourlyMinimum: arguments.money(LawOptions.minimumWage, in: proposal.currency))
    var options = try SimulationSettings.options(
      arguments, currency: proposal.currency, facts: facts)
    options.sample = options.sample ?? loaded.sample
    try checkSample(options.sample?.population, of: loaded.records.workers.count)
    let level: SimulationBaseline =
      try baseline.map { .standards(try PayRules($0, in: facts)) } ?? .paid
    let progress = Progress(LocalizedText(zhHans: "测算", en: "reckoning"), context: context)
    defer { progress.finish() }
    let report = try Simulation.run(
      loaded.records, baseline: level, proposal: PayRules(proposal, in: facts), options: options,
      inputs: loaded.inputs, progress: { done, all in progress.report(done, of: all) })
    return (report, facts)
  }

  /// Refuses a whole that is smaller than the sample.
  func checkSample(_ population: Int?, of workers: Int) throws(CommandFailure) {
    guard let population, population < workers else { return }
    throw arguments.refusal(
      of: SimulationSettings.sampleOf,
      ValueProblem(
        "sample-too-large",
        LocalizedText(
          zhHans: "记录里有 \(workers) 名劳动者，多于 \(population) 名",
          en: "the records have \(workers) workers, more than \(population)"),
        remedy: LocalizedText(
          zhHans: "请写出抽样前的总人数；记录已是全体则去掉这个选项",
          en: "give how many workers the sample was drawn from; leave it out if these are all")))
  }

  private func write(
    _ document: Document, _ summary: Document, _ report: SimulationReport, _ run: RunFile
  ) throws {
    if let path = arguments[SimulateCommand.record] {
      try context.write(run.json.text(pretty: true) + "\n", to: path)
    }
    if let path = arguments[SimulateCommand.csv] {
      let text = CSVRenderer.render(
        SimulationFigures(report).table, in: context.language,
        options: .office(context.language))
      try context.write(text, to: path)
    }
    if let path = arguments[SimulateCommand.perWorker] {
      guard !report.workers.isEmpty else {
        throw arguments.refusal(of: SimulateCommand.perWorker, SimulationRun.noWorkers)
      }
      try context.write(WorkerFile.text(report), to: path)
    }
    if let path = arguments[SimulateCommand.html] {
      try context.write(document.rendered(as: .html, in: context.language), to: path)
    }
    if let path = arguments[SimulateCommand.pdf] {
      try context.write(DocumentPrinter(context).file(document, as: .pdf).bytes[0], to: path)
    }
    if let path = arguments[SimulateCommand.markdown] {
      try context.write(document.rendered(as: .markdown, in: context.language), to: path)
    }
    if let path = arguments[SimulateCommand.workbook] {
      try context.writing(path) { file in
        try WorkbookWriter.write(
          SimulationPresenter.workbook(document, summary), in: context.language, to: file)
      }
    }
  }

  private static let noWorkers = ValueProblem(
    "no-workers", WithheldReason.noWorkers.text,
    remedy: LocalizedText(
      zhHans: "请去掉这个选项，或用 --map worker=列名 指明编号所在的列",
      en: "leave the option out, or name the column of ids with --map worker=COLUMN"))
}

extension BaselineChoice {
  /// What the level is called: the file's name, or recorded pay.
  var name: LocalizedText {
    switch self {
    case .paid: LocalizedText(zhHans: "实付报酬", en: "recorded pay")
    case .standards(let path): path.name
    }
  }
}

extension TypedPath {
  /// The name of the file without its folders.
  var name: LocalizedText {
    LocalizedText(verbatim: text.split(separator: "/").last.map(String.init) ?? text)
  }
}

/// The file with one row for each worker.
enum WorkerFile {
  /// The file's text.
  static func text(_ report: SimulationReport) -> String {
    RowFile.text(
      header: WorkerRow.columns, rows: report.workers.map { $0.fields(in: report.currency) })
  }
}

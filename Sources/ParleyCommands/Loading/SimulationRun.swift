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

  /// Simulates a proposal beside a baseline.
  ///
  /// - Parameters:
  ///   - baseline: nothing for recorded pay.
  ///   - names: what the two levels are called.
  /// - Throws: ``CommandFailure`` and ``Diagnostics`` with what is wrong in the files.
  func output(
    baseline: Standards?, proposal: Standards, names: SimulationPaper.Names
  ) throws -> CommandOutput {
    let reading = Progress(LocalizedText(zhHans: "读取", en: "reading"), context: context)
    defer { reading.finish() }
    let loaded = try context.payRecords(
      arguments, currency: proposal.currency, progress: reading)
    reading.finish()
    let report = try report(baseline, proposal, loaded)
    let document = SimulationPresenter.document(report, names: names, records: loaded.reports)
    try write(document, report)
    return CommandOutput(
      document, json: SimulationJSON(report: report, language: context.language).value,
      diagnostics: loaded.findings + report.notes)
  }

  private func report(
    _ baseline: Standards?, _ proposal: Standards, _ loaded: LoadedRecords
  ) throws -> SimulationReport {
    let book = try context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let facts = context.payContext(
      book, in: arguments[LawOptions.jurisdiction] ?? place, on: loaded.records.firstDay)
    let level: SimulationBaseline =
      try baseline.map { .standards(try PayRules($0, in: facts)) } ?? .paid
    let progress = Progress(LocalizedText(zhHans: "测算", en: "reckoning"), context: context)
    defer { progress.finish() }
    return try Simulation.run(
      loaded.records, baseline: level, proposal: PayRules(proposal, in: facts),
      options: SimulationSettings.options(
        arguments, currency: proposal.currency, facts: facts),
      inputs: loaded.inputs, progress: { done, all in progress.report(done, of: all) })
  }

  private func write(_ document: Document, _ report: SimulationReport) throws {
    if let path = arguments[SimulateCommand.perWorker] {
      guard !report.workers.isEmpty else {
        throw arguments.refusal(of: SimulateCommand.perWorker, SimulationRun.noWorkers)
      }
      try context.write(WorkerFile.text(report), to: path)
    }
    if let path = arguments[SimulateCommand.html] {
      try context.write(document.rendered(as: .html, in: context.language), to: path)
    }
    if let path = arguments[SimulateCommand.markdown] {
      try context.write(document.rendered(as: .markdown, in: context.language), to: path)
    }
    if let path = arguments[SimulateCommand.workbook] {
      try context.writing(path) { file in
        try WorkbookWriter.write(Workbook(tablesOf: document), in: context.language, to: file)
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

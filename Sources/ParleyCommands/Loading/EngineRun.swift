import ParleyLaw
import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

/// A table of orders in an engine, as typed: `duckdb:orders.parquet`.
struct EngineTable: Sendable {
  /// The file: a database, or a table in a file of its own.
  let file: TypedPath

  /// Whether the file is a database with tables.
  var isDatabase: Bool { !file.text.hasSuffix(".parquet") && !file.text.hasSuffix(".csv") }
}

extension ValueKind where Value == EngineTable {
  /// `duckdb:` and a file.
  static var engine: ValueKind {
    let example = "duckdb:orders.parquet"
    return ValueKind(
      LocalizedText(zhHans: "引擎:文件", en: "ENGINE:FILE"), example: example,
      completion: .words(["duckdb:"])
    ) { (text) throws(ValueProblem) -> EngineTable in
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, parts[0].lowercased() == "duckdb", !parts[1].utf8.contains(0) else {
        throw ValueProblem(
          "not-an-engine",
          LocalizedText(
            zhHans: "“\(text)”不是“引擎:文件”；引擎目前只有 duckdb",
            en: "\"\(text)\" is no ENGINE:FILE; the one engine is duckdb"),
          remedy: .forExample(example))
      }
      return EngineTable(file: TypedPath(text: parts[1]))
    }
  }
}

/// Runs a simulation in DuckDB: asks what the records are, writes the script, starts the program,
/// reads the answers.
struct EngineRun: ~Copyable {
  private let context: CommandContext
  private let table: EngineTable
  private let folder: WorkFolder
  private let program: ExternalProgram
  /// How long the program may take, in seconds.
  private static let patience = 24 * 3600

  /// A run over the tables of a file.
  ///
  /// - Throws: ``CommandFailure`` when the file is missing (66), when there is no DuckDB (66), or
  ///   when no file can be written (73).
  init(_ table: EngineTable, _ context: CommandContext) throws {
    let path = table.file.text
    if !path.contains("*") {
      switch context.files.kind(of: path) {
      case nil: throw CommandFailure(.fileMissing, context.files.missing(path))
      case .folder:
        throw CommandFailure(.badContent, FileProblems.isFolder(path, reading: true))
      case .file: break
      }
    }
    let place = context.environment["TMPDIR"] ?? "/tmp"
    guard let folder = WorkFolder(in: place) else {
      throw CommandFailure(.cannotWrite, FileProblems.unwritable(place, 13))
    }
    program = try EngineRun.program(context, folder.path)
    self.folder = folder
    (self.context, self.table) = (context, table)
  }

  /// What the tables are.
  ///
  /// - Throws: ``Diagnostics`` as ``EngineProbe``; ``CommandFailure`` when DuckDB cannot read them.
  func probe(_ probe: EngineProbe) throws -> EngineProbe.Findings {
    let path = folder.path
    let outcome = try run(probe.script { "\(path)/\($0)" })
    // Which columns there are was asked first: what is wrong with them says more than the engine.
    guard context.files.exists("\(path)/columns.csv"),
      probe.shifts == nil || context.files.exists("\(path)/shift-columns.csv")
    else { throw CommandFailure(.badContent, unreadable(outcome)) }
    let found = try probe.findings { name in
      guard context.files.exists("\(path)/\(name)") else {
        throw CommandFailure(.badContent, unreadable(outcome))
      }
      return try context.files.read("\(path)/\(name)")
    }
    if let script = probe.script(for: found, writingTo: { "\(path)/\($0)" }) {
      try succeed(run(script))
      try probe.check(found) { try context.files.read("\(path)/\($0)") }
    }
    return found
  }

  /// The report of a simulation.
  ///
  /// - Parameter check: judges how many workers the records have.
  /// - Throws: ``CommandFailure`` when DuckDB fails; ``Diagnostics`` as the simulation; what
  ///   `check` throws.
  func report(
    _ simulation: EngineSimulation, inputs: [RunRecord.Input], checking check: (Int) throws -> Void
  ) throws -> SimulationReport {
    let path = folder.path
    let progress = Progress(
      LocalizedText(zhHans: "DuckDB 计算中", en: "DuckDB is reckoning"), context: context)
    defer { progress.finish() }
    try succeed(run(simulation.script { "\(path)/\($0)" }))
    let findings = try simulation.findings { try context.files.read("\(path)/\($0)") }
    try check(findings.workers)
    if let script = findings.script(writingTo: { "\(path)/\($0)" }) { try succeed(run(script)) }
    return try findings.report(inputs: inputs) { try context.files.read("\(path)/\($0)") }
  }

  private func run(_ script: String) throws -> ExternalProgram.Outcome? {
    var all = "SET temp_directory = \(EngineRun.quoted(folder.path));\n"
    if table.isDatabase {
      let file = context.files.absolute(table.file.text)
      all += "ATTACH \(EngineRun.quoted(file)) AS records (READ_ONLY);\nUSE records;\n"
    }
    try context.files.write(
      Array((all + script).utf8), to: folder.file("script.sql"), isPrivate: true)
    return program.run(
      [folder.file("script.sql")], environment: context.environment, folder: folder.path,
      upTo: EngineRun.patience)
  }

  private func succeed(_ outcome: ExternalProgram.Outcome?) throws {
    guard let outcome, outcome.status == 0 else {
      throw CommandFailure(.badContent, EngineRun.failed(outcome))
    }
  }

  private static func quoted(_ path: String) -> String {
    "'" + path.replacing("'", with: "''") + "'"
  }

  /// The program `duckdb`, or a Python that has the package of that name.
  private static func program(
    _ context: CommandContext, _ folder: String
  ) throws -> ExternalProgram {
    let search = context.environment["PATH"] ?? ""
    if let found = ExternalProgram.find("duckdb", in: search) {
      return ExternalProgram(
        path: found.path, arguments: ["-no-init", "-bail", "-batch", ":memory:", "-f"])
    }
    for name in ["python3", "python"] {
      guard let python = ExternalProgram.find(name, in: search),
        python.run(
          ["-c", "import duckdb"], environment: context.environment, folder: folder, upTo: 60)?
          .status == 0
      else { continue }
      return ExternalProgram(path: python.path, arguments: ["-c", EngineRun.runner])
    }
    throw CommandFailure(.fileMissing, EngineRun.missing)
  }

  private static let runner = """
    import sys
    import duckdb
    try:
        duckdb.connect().execute(open(sys.argv[1], encoding="utf-8").read())
    except duckdb.Error as problem:
        sys.exit(str(problem))
    """

  private static let missing = Diagnostic(
    "engine.missing", .error,
    LocalizedText(
      zhHans: "没有找到 DuckDB：既没有程序 duckdb，Python 也没有 duckdb 包",
      en: "no DuckDB was found: neither the program duckdb nor a Python with the package duckdb"),
    remedy: LocalizedText(
      zhHans: "请安装其一：按 duckdb.org 的说明安装程序 duckdb，或运行 python3 -m pip install duckdb",
      en: "install one: the program as duckdb.org describes, or python3 -m pip install duckdb"),
    help: "sql")

  /// What the engine said, in one line.
  private static func words(of outcome: ExternalProgram.Outcome?) -> LocalizedText {
    if outcome?.tookTooLong == true {
      return LocalizedText(zhHans: "计算时间过长，已停止", en: "it took too long and was stopped")
    }
    let lines = outcome?.errors.split(whereSeparator: \.isNewline).prefix(2) ?? []
    return LocalizedText(verbatim: lines.joined(separator: " "))
  }

  private func unreadable(_ outcome: ExternalProgram.Outcome?) -> Diagnostic {
    let name = table.file.text
    return Diagnostic(
      "engine.unreadable", .error,
      LocalizedText(zhHans: "DuckDB 读不了 \(name)：", en: "DuckDB cannot read \(name): ")
        + EngineRun.words(of: outcome),
      remedy: table.isDatabase
        ? LocalizedText(
          zhHans: "文件应为 DuckDB 数据库，订单表用 --table 指明；Parquet 和 CSV 文件按扩展名识别",
          en:
            "the file should be a DuckDB database, its table of orders named with --table; Parquet and "
            + "CSV files are known by their extension")
        : LocalizedText(
          zhHans: "请检查文件是否完整，扩展名是否与内容相符",
          en: "check that the file is whole and that its extension says what it is"),
      help: "sql")
  }

  private static func failed(_ outcome: ExternalProgram.Outcome?) -> Diagnostic {
    Diagnostic(
      "engine.failed", .error,
      LocalizedText(zhHans: "DuckDB 没有完成计算：", en: "DuckDB did not finish: ")
        + words(of: outcome),
      remedy: LocalizedText(
        zhHans: "请对照 parley sql --schema 检查各列的类型、单位和范围",
        en: "compare the types, units and ranges of the columns with parley sql --schema"),
      help: "sql")
  }
}

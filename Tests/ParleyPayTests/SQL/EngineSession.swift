import Foundation
import ParleyPay

/// A process that runs statements on an engine one batch after another, so that thousands of
/// queries need one start.
final class EngineSession {
  enum Failure: Error, CustomStringConvertible {
    case missing(String)
    case refused(String)
    case ended

    var description: String {
      switch self {
      case .missing(let what): "\(what) is missing: run scripts/test, which starts what it needs"
      case .refused(let message): message
      case .ended: "the engine's process ended"
      }
    }
  }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer = Data()

  /// Reads a list of statements in JSON from each line, and answers with the rows of the last one.
  private static let loop = """
    for line in sys.stdin:
        try:
            for statement in json.loads(line):
                rows = run(statement)
            answer = {"rows": [[None if v is None else str(v) for v in row] for row in rows]}
        except Exception as problem:
            answer = {"problem": str(problem)[:2000]}
        print(json.dumps(answer), flush=True)
    """

  private static let duckdb = """
    import json, sys
    import duckdb
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    connection.execute("SET enable_progress_bar = false")
    def run(statement):
        return connection.execute(statement).fetchall()

    """

  private static let spark = """
    import json, os, sys
    from pyspark.sql import SparkSession
    answers = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = os.fdopen(answers, "w")
    session = (SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "4g")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.ansi.enabled", "true").getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    def run(statement):
        frame = session.sql(statement)
        return frame.collect() if frame.columns else []

    """

  private static let postgres = """
    import json, os, subprocess, sys
    client = subprocess.Popen(
        ["psql", "-X", "-q", "-A", "-t", "-h", os.environ["PARLEY_TEST_POSTGRES"], "-U",
         "postgres", "-d", "postgres", "-P", "null=<none>"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    def run(statement):
        client.stdin.write(statement.rstrip().rstrip(";") + ";\\n\\\\echo <end>\\n")
        client.stdin.flush()
        rows = []
        while True:
            line = client.stdout.readline()
            if not line:
                raise Exception("psql ended")
            line = line.rstrip("\\n")
            if line == "<end>":
                return rows
            if "ERROR:" in line:
                while client.stdout.readline().rstrip("\\n") != "<end>":
                    pass
                raise Exception(line)
            if line and not line.startswith("NOTICE:"):
                rows.append([None if v == "<none>" else v for v in line.split("|")])

    """

  /// The root of the package, above this file.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Whether the tests were asked to use the engines that not every machine has.
  static var hasAllEngines: Bool {
    ProcessInfo.processInfo.environment["PARLEY_TEST_ENGINES"] == "1"
  }

  init(_ dialect: SQLDialect) throws {
    let python = EngineSession.root.appending(path: ".build/engines/bin/python3")
    guard FileManager.default.isExecutableFile(atPath: python.path) else {
      throw Failure.missing(".build/engines/bin/python3")
    }
    if dialect == .postgres,
      ProcessInfo.processInfo.environment["PARLEY_TEST_POSTGRES"] == nil
    {
      throw Failure.missing("a PostgreSQL server named by PARLEY_TEST_POSTGRES")
    }
    let start =
      switch dialect {
      case .duckdb: EngineSession.duckdb
      case .postgres: EngineSession.postgres
      case .spark: EngineSession.spark
      }
    process.executableURL = python
    process.arguments = ["-c", start + EngineSession.loop]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Runs statements and gives the rows of the last one, as words.
  func run(_ statements: [String]) throws -> [[String?]] {
    let request = try JSONEncoder().encode(statements)
    try input.fileHandleForWriting.write(contentsOf: request + Data([10]))
    let answer = try JSONDecoder().decode(Answer.self, from: try line())
    if let problem = answer.problem { throw Failure.refused(problem) }
    return answer.rows ?? []
  }

  private struct Answer: Decodable {
    var rows: [[String?]]?
    var problem: String?
  }

  private func line() throws -> Data {
    while true {
      if let end = buffer.firstIndex(of: 10) {
        defer { buffer = Data(buffer[(end + 1)...]) }
        return Data(buffer[..<end])
      }
      let next = output.fileHandleForReading.availableData
      if next.isEmpty { throw Failure.ended }
      buffer.append(next)
    }
  }
}

import Foundation

/// A Python process with the duckdb package that runs statements one batch after another, so that
/// thousands of queries need one start.
final class DuckDBSession {
  enum Failure: Error, CustomStringConvertible {
    case missing(String)
    case refused(String)
    case ended

    var description: String {
      switch self {
      case .missing(let path):
        "no \(path) with the duckdb package: run scripts/bootstrap, which puts it there"
      case .refused(let message): message
      case .ended: "the DuckDB process ended"
      }
    }
  }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer = Data()

  private static let script = """
    import json, sys
    import duckdb
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    for line in sys.stdin:
        try:
            for statement in json.loads(line):
                result = connection.execute(statement)
            answer = {"rows": result.fetchall()}
        except Exception as problem:
            answer = {"problem": str(problem)}
        print(json.dumps(answer), flush=True)
    """

  /// The root of the package, above this file.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    let python = DuckDBSession.root.appending(path: ".build/engines/bin/python3")
    guard FileManager.default.isExecutableFile(atPath: python.path) else {
      throw Failure.missing(".build/engines/bin/python3")
    }
    process.executableURL = python
    process.arguments = ["-c", DuckDBSession.script]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Runs statements and gives the rows of the last one; whole numbers and missing values only.
  func run(_ statements: [String]) throws -> [[Int64?]] {
    let request = try JSONEncoder().encode(statements)
    try input.fileHandleForWriting.write(contentsOf: request + Data([10]))
    let answer = try JSONDecoder().decode(Answer.self, from: try line())
    if let problem = answer.problem { throw Failure.refused(problem) }
    return answer.rows ?? []
  }

  private struct Answer: Decodable {
    var rows: [[Int64?]]?
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

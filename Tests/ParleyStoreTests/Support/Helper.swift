import Foundation

/// Programs that tests start.
enum Helper {
  struct Result {
    var status: Int32
    var output: String
  }

  /// Runs a program of the system to its end.
  ///
  /// - Returns: nothing when there is no such program.
  static func run(_ name: String, _ arguments: [String]) throws -> Result? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    return try found.map { try run(path: $0, arguments) }
  }

  /// Runs the writer to its end.
  static func writer(_ arguments: [String]) throws -> Result {
    try run(path: writerPath, arguments)
  }

  private static func run(path: String, _ arguments: [String]) throws -> Result {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: output, as: UTF8.self))
  }

  /// Starts the writer and gives the process with the pipe it writes to.
  static func startWriter(_ arguments: [String]) throws -> (Process, FileHandle) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: writerPath)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    return (process, pipe.fileHandleForReading)
  }

  /// The writer is built beside the tests.
  static let writerPath: String = {
    let places =
      CommandLine.arguments.map { URL(filePath: $0) }
      + [URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()]
      + Bundle.allBundles.map(\.bundleURL)
    for place in places {
      var folder = place
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let file = folder.appending(path: "ParleyStoreCrashWriter").path
        if FileManager.default.isExecutableFile(atPath: file) { return file }
      }
    }
    return "ParleyStoreCrashWriter"
  }()
}

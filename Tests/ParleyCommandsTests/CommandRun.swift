import Foundation
import ParleyValues
import Synchronization

@testable import ParleyCommands

/// The exit status under a name that is not one of the testing library's.
typealias CommandStatus = ParleyCommands.ExitStatus

/// What a command line did when it was run inside the test.
struct CommandRun: Sendable {
  /// The exit status.
  var status: CommandStatus
  /// What it wrote to the standard output.
  var output: String
  /// What it wrote to the error stream.
  var errors: String

  /// The standard output as JSON.
  func json() throws -> JSONValue { try JSONValue(parsing: output, file: "output") }
}

/// Collects what is written.
private final class Collected: Sendable {
  private let text = Mutex<String>("")
  func add(_ more: String) { text.withLock { $0 += more } }
  var all: String { text.withLock { $0 } }
}

/// Answers typed at prompts, one after the other.
private final class Answers: Sendable {
  private let lines: Mutex<[String]>
  init(_ lines: [String]) { self.lines = Mutex(lines) }
  func next() -> String? { lines.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
}

/// A place to run command lines in: a folder of its own, a clock that stands still, streams that
/// are collected.
struct CommandBench: Sendable {
  /// The working directory.
  let folder: URL
  /// Environment variables.
  var environment: [String: String] = ["LANG": "en_GB.UTF-8"]
  /// Whether a person types and reads.
  var isTerminal = false
  /// The day it is.
  var today = "2026-03-16"
  /// The commands there are.
  var table = CommandTable.standard

  /// How many benches were made, for the names of their folders.
  private static let made = Mutex<Int>(0)

  /// An empty folder.
  init() throws {
    let number = CommandBench.made.withLock { made in
      made += 1
      return made
    }
    let name = "parley-\(ProcessInfo.processInfo.processIdentifier)-\(number)"
    folder = FileManager.default.temporaryDirectory.appending(path: name)
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A folder that is there already.
  init(in folder: URL) { self.folder = folder }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Reads a file of the folder.
  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Takes the folder away.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Runs a command line, written as in a shell, without `parley`.
  func run(_ line: String, input: [String] = []) -> CommandRun {
    run(words: CommandLineText.split(line), input: input)
  }

  /// Runs a command line given word by word.
  func run(words: [String], input: [String] = []) -> CommandRun {
    let output = Collected()
    let errors = Collected()
    let answers = Answers(input)
    let terminal = Terminal(
      readLine: { answers.next() }, readSecret: { answers.next() },
      readAll: { Array(input.joined(separator: "\n").utf8) },
      writeOutput: { output.add($0) }, writeError: { errors.add($0) },
      inputIsTerminal: isTerminal, outputIsTerminal: isTerminal, errorIsTerminal: isTerminal,
      width: 100)
    let day = CivilDate(today) ?? CivilDate(daysSinceEpoch: 20_000)
    let context = CommandContext(
      environment: environment, clock: .fixed(on: day), terminal: terminal,
      files: FileAccess(workingDirectory: folder.path), table: table)
    let status = Parley.run(arguments: words, context: context)
    return CommandRun(status: status, output: output.all, errors: errors.all)
  }
}

import ParleyValues
import Testing

@testable import ParleyCommands

/// A mistake in every argument of every command.
@Suite("Mistakes on the command line")
struct MistakesTests {
  /// One mistake: a command line and what must be said about it.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let words: [String]
    let status: CommandStatus
    let code: String
    /// What the message must contain.
    let text: String
    var testDescription: String { words.joined(separator: " ") }
  }

  @Test("Each is answered with place, cause and remedy in both languages", arguments: all)
  func answered(mistake: Mistake) throws {
    let bench = try ExampleFolder.bench()
    defer { bench.remove() }
    for language in Language.allCases {
      let run = bench.run(words: mistake.words + ["--lang", language.rawValue])
      #expect(run.status == mistake.status, "\(run.errors)")
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("[\(mistake.code)]"), "\(run.errors)")
      #expect(run.errors.contains("<arguments>:1:"), "\(run.errors)")
      #expect(run.errors.contains("^"))
      #expect(run.errors.contains(mistake.text), "\(run.errors)")
      // Head, three lines of excerpt, cause and remedy.
      #expect(run.errors.split(separator: "\n").count >= 6, "\(run.errors)")
      let sentences = run.errors.split(separator: "\n").dropFirst(4).joined()
      #expect(sentences.contains { !$0.isASCII && $0.isLetter } || language == .en)
    }
  }

  static let all: [Mistake] = CommandTable.standard.commands.flatMap { command in
    wrongValues(of: command) + wrongNames(of: command) + missingFiles(of: command)
      + leftOut(of: command)
  }

  /// The first example of a command, without an option.
  private static func words(of command: Command, without parameter: Parameter) -> [String] {
    let words = CommandLineText.split(command.examples.first?.line ?? "")
    var kept: [String] = []
    var index = 0
    while index < words.count {
      let name = words[index].drop { $0 == "-" }
      if words[index].hasPrefix("--"), parameter.isNamed(String(name)) {
        index += parameter.role == .flag ? 1 : 2
      } else {
        kept.append(words[index])
        index += 1
      }
    }
    return kept
  }

  /// A text that a parameter does not read.
  private static func wrongText(for parameter: Parameter) -> String? {
    let candidates = ["§§", "12x34", "999999999999999999999", "a=b=c", ""]
    return candidates.first { text in
      do throws(ValueProblem) {
        _ = try parameter.read(text)
        return false
      } catch { return true }
    }
  }

  private static func wrongValues(of command: Command) -> [Mistake] {
    (command.options + GlobalOptions.parameters).compactMap { option in
      guard option.role == .option, option.name.en != "lang", let text = wrongText(for: option)
      else { return nil }
      let words = words(of: command, without: option) + ["--" + option.name.en, text]
      do throws(ValueProblem) {
        _ = try option.read(text)
        return nil
      } catch {
        return Mistake(
          words: words, status: .usage, code: "arguments." + error.code,
          text: "--\(option.name.en)")
      }
    }
  }

  /// Every option with a letter doubled: close to the right name.
  private static func wrongNames(of command: Command) -> [Mistake] {
    command.options.compactMap { option in
      guard let last = option.name.en.last, option.name.en.count > 3 else { return nil }
      let wrong = "--" + option.name.en + String(last)
      return Mistake(
        words: words(of: command, without: option) + [wrong], status: .usage,
        code: "arguments.unknown-option", text: "--\(option.name.en)")
    }
  }

  private static func missingFiles(of command: Command) -> [Mistake] {
    command.options.filter(\.isInputFile).map { option in
      let words = words(of: command, without: option) + ["--" + option.name.en, "unoin.yaml"]
      return Mistake(
        words: words, status: .fileMissing, code: "file.missing", text: "union.yaml")
    }
  }

  private static func leftOut(of command: Command) -> [Mistake] {
    command.options.filter(\.isRequired).map { option in
      Mistake(
        words: words(of: command, without: option), status: .usage, code: "arguments.missing",
        text: "--\(option.name.en)")
    }
  }

  @Test("A missing file named by position is answered with the nearest name")
  func missingArgument() throws {
    let bench = try ExampleFolder.bench()
    defer { bench.remove() }
    for command in CommandTable.standard.commands {
      guard let argument = command.arguments.first(where: \.isInputFile) else { continue }
      let words = CommandLineText.split(command.examples.first?.line ?? "").map { word in
        word.contains(".yaml") || word.contains(".csv") ? "unoin.yaml" : word
      }
      let run = bench.run(words: words)
      #expect(run.status == .fileMissing, "\(command.name) \(argument.name.en): \(run.errors)")
      #expect(run.errors.contains("did you mean \"union.yaml\"?"), "\(run.errors)")
    }
  }

  @Test("The nearest command is named, in the language it was typed in")
  func unknownCommands() throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    for (line, nearest) in [
      ("hlep", "help"), ("standads check x", "standards"), ("standards chek x", "check"),
      ("法规 查着 x", "查看"), ("dues", "due"),
    ] {
      let run = bench.run(line)
      #expect(run.status == .usage)
      #expect(run.errors.contains("did you mean \"\(nearest)\"?"), "\(run.errors)")
    }
  }
}

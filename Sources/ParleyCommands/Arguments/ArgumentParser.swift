import ParleyTerms
import ParleyValues

/// Reads a command line by the command table. It finds every mistake, not only the first.
struct ArgumentParser {
  /// What reading gave.
  struct Result {
    /// The command; nothing when none was recognised.
    var command: Command?
    /// Values of the command's parameters and of the global ones, by English name.
    var values: [String: [ParsedArguments.Value]] = [:]
    /// Parameters that must be there and are not.
    var missing: [Parameter] = []
    /// What is wrong.
    var problems: [Diagnostic] = []
    /// The words typed as the command, known or not.
    var commandWords: [String] = []
  }

  let table: CommandTable
  let line: CommandLineText
  var result = Result()
  private var positions: [Int] = []
  private var optionsHaveEnded = false

  /// Reads the words behind the program's name.
  static func parse(_ words: [String], table: CommandTable) -> Result {
    var parser = ArgumentParser(table: table, line: CommandLineText(words))
    parser.readWords()
    parser.assignPositions()
    parser.fillIn()
    return parser.result
  }

  private init(table: CommandTable, line: CommandLineText) {
    self.table = table
    self.line = line
  }

  // MARK: Words

  private mutating func readWords() {
    var index = line.words.startIndex
    var isNamed = true  // whether words may still belong to the command's name
    while index < line.words.endIndex {
      let word = line.words[index]
      if !optionsHaveEnded, word == "--" {
        optionsHaveEnded = true
        index += 1
      } else if !optionsHaveEnded, let option = OptionWord(word) {
        index = readOption(option, at: index)
      } else if isNamed {
        isNamed = readCommandWord(word, at: index)
        index += 1
      } else {
        positions.append(index)
        index += 1
      }
    }
    finishCommandName()
  }

  /// Takes a word as the command's first or second.
  ///
  /// - Returns: whether a further word may belong to the name.
  private mutating func readCommandWord(_ word: String, at index: Int) -> Bool {
    let typed = word.narrowed
    let words = result.commandWords + [typed]
    let found = table.commands(startingWith: words)
    if found.isEmpty {
      reportUnknown(typed, at: index)
      result.commandWords = words
      return false
    }
    result.commandWords = words
    if let exact = found.first(where: { $0.words.count == words.count }) {
      result.command = exact
      return found.count > 1
    }
    return true
  }

  private mutating func reportUnknown(_ typed: String, at index: Int) {
    let place = line.place(ofWord: index)
    guard let family = result.commandWords.first else {
      let names = table.firstWords
      let nearest =
        NearestName.find(typed, in: names.map(\.en))
        ?? NearestName.find(typed, in: names.map(\.zhHans))
      result.problems.append(
        ArgumentProblems.unknownCommand(typed, nearest: nearest, at: place))
      return
    }
    let parts = table.commands(startingWith: result.commandWords).compactMap(\.words.last)
    let nearest =
      NearestName.find(typed, in: parts.map(\.en))
      ?? NearestName.find(typed, in: parts.map(\.zhHans))
    result.problems.append(
      ArgumentProblems.unknownPart(typed, of: family, known: parts, nearest: nearest, at: place))
  }

  private mutating func finishCommandName() {
    guard result.command == nil, result.problems.isEmpty, let family = result.commandWords.first
    else { return }
    if isSet(GlobalOptions.help) { return }
    let parts = table.commands(startingWith: result.commandWords).compactMap(\.words.last)
    result.problems.append(
      ArgumentProblems.unknownPart(nil, of: family, known: parts, nearest: nil, at: line.end))
  }

  private func isSet(_ key: ParameterKey<Bool>) -> Bool {
    result.values[key.parameter.name.en] != nil
  }

  // MARK: Options

  private func parameter(named name: String) -> Parameter? {
    let own = result.command?.options.first { $0.isNamed(name) }
    return own ?? GlobalOptions.parameters.first { $0.isNamed(name) }
  }

  /// Reads an option and its value.
  ///
  /// - Returns: the index of the next word.
  private mutating func readOption(_ option: OptionWord, at index: Int) -> Int {
    let next = index + 1
    guard let parameter = parameter(named: option.name) else {
      // Nothing is known of the options of an unknown command.
      if result.command != nil || result.commandWords.isEmpty {
        result.problems.append(
          ArgumentProblems.unknownOption(
            option.label, of: result.command, at: line.place(ofWord: index)))
      }
      return option.value == nil && next < line.words.endIndex && looksLikeValue(next)
        && positionsAreFull ? next + 1 : next
    }
    if parameter.role == .flag {
      if option.value != nil {
        result.problems.append(
          ArgumentProblems.needlessValue(
            parameter, of: result.command, at: line.place(ofWord: index)))
      } else {
        add(parameter, "", at: line.place(ofWord: index))
      }
      return next
    }
    if let value = option.value {
      let dropped = line.words[index].count - value.count
      add(parameter, value, at: line.place(ofWord: index, droppingFirst: dropped))
      return next
    }
    guard next < line.words.endIndex, looksLikeValue(next) else {
      result.problems.append(
        ArgumentProblems.missingValue(
          parameter, of: result.command, at: line.place(ofWord: index)))
      return next
    }
    add(parameter, line.words[next], at: line.place(ofWord: next))
    return next + 1
  }

  private func looksLikeValue(_ index: Int) -> Bool {
    line.words[index] != "--" && OptionWord(line.words[index]) == nil
  }

  /// Whether a further word could not be an argument of the command.
  private var positionsAreFull: Bool {
    guard let arguments = result.command?.arguments else { return false }
    return !arguments.contains(where: \.isRepeated) && positions.count >= arguments.count
  }

  private mutating func add(_ parameter: Parameter, _ text: String, at place: SourcePlace) {
    let name = parameter.name.en
    if result.values[name] != nil, !parameter.isRepeated {
      result.problems.append(
        ArgumentProblems.givenTwice(parameter, of: result.command, at: place))
      return
    }
    do throws(ValueProblem) {
      let value = try parameter.read(text)
      result.values[name, default: []].append(.init(value: value, text: text, place: place))
    } catch {
      // An empty list says that the parameter was given, though wrongly.
      result.values[name, default: []] += []
      result.problems.append(
        ArgumentProblems.badValue(error, of: parameter, in: result.command, at: place))
    }
  }

  // MARK: Arguments by position

  private mutating func assignPositions() {
    guard let command = result.command else { return }
    var words = positions[...]
    for (order, parameter) in command.arguments.enumerated() {
      let later = command.arguments[(order + 1)...].count(where: \.isRequired)
      while let index = words.first, parameter.isRequired || words.count > later {
        if let matches = parameter.matches, !matches(line.words[index]) { break }
        words.removeFirst()
        add(parameter, line.words[index], at: line.place(ofWord: index))
        if !parameter.isRepeated { break }
      }
    }
    for index in words {
      result.problems.append(
        ArgumentProblems.unexpected(
          line.words[index], of: command, at: line.place(ofWord: index)))
    }
  }

  // MARK: What was left out

  private mutating func fillIn() {
    let parameters = (result.command?.parameters ?? []) + GlobalOptions.parameters
    for parameter in parameters where result.values[parameter.name.en] == nil {
      if parameter.isRequired {
        result.missing.append(parameter)
      } else if let text = parameter.defaultText, let value = try? parameter.read(text) {
        result.values[parameter.name.en] = [.init(value: value, text: text, place: nil)]
      }
    }
    if result.command == nil, result.commandWords.isEmpty, result.problems.isEmpty {
      result.problems.append(ArgumentProblems.noCommand)
    }
  }
}

/// A word that begins with dashes and so names an option.
struct OptionWord {
  /// The name without dashes.
  let name: String
  /// The dashes and the name as typed.
  let label: String
  /// What stands behind `=`; nothing when there is no such sign.
  let value: String?

  /// Reads `--name`, `--name=value`, `-h`; word processors' dashes and full-width signs are
  /// understood. Nothing for other words: `-`, `-5`, `text`.
  init?(_ word: String) {
    let dashes: Set<Character> = ["-", "－", "–", "—", "―"]
    let body = word.drop(while: dashes.contains)
    guard body.count < word.count, let first = body.first, !(first.isASCII && first.isNumber) else {
      return nil
    }
    let isShort = word.count - body.count == 1 && (word.first == "-" || word.first == "－")
    let parts = body.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "=" || $0 == "＝"
    }
    let typed = String(parts.first ?? "").narrowed
    label = String(word.prefix(word.count - body.count)) + typed
    name = isShort ? (typed == "h" ? GlobalOptions.help.parameter.name.en : "-" + typed) : typed
    value = parts.count > 1 ? String(parts[1]) : nil
  }
}

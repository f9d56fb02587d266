import ParleyValues

/// The words that completion scripts offer.
enum CompletionWords {
  /// First words of commands in both languages.
  static func firstWords(of table: CommandTable) -> [String] {
    let words = table.firstWords
    return unique(words.map(\.en) + words.map(\.zhHans))
  }

  /// First words that a second one follows.
  static func families(of table: CommandTable) -> [LocalizedText] {
    table.firstWords.filter { word in
      table.commands(startingWith: [word.en]).contains { $0.words.count > 1 }
    }
  }

  /// Names of options with their dashes in both languages.
  static func names(of options: [Parameter]) -> [String] {
    unique(options.map { "--" + $0.name.en } + options.map { "--" + $0.name.zhHans })
  }

  /// Words that are values of a parameter.
  static func values(of parameter: Parameter) -> [String] {
    switch parameter.completion {
    case .choices: unique(parameter.choices.flatMap { [$0.name.en, $0.name.zhHans] })
    case .words(let words): words
    case .nothing, .files, .folders: []
    }
  }

  /// The words without repetitions, in their order.
  static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}

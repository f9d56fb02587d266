import ParleyValues

/// One command: its names, what it takes, its help, its examples, and what it does.
///
/// Parsing, help, completion and the tests of the examples all read this value.
struct Command: Sendable {
  /// What a command does with its arguments: parse → load → one domain call → store → present.
  typealias Action = @Sendable (ParsedArguments, CommandContext) throws -> CommandOutput

  /// The words that call it, one or two: `standards`, `check`; each in both languages.
  let words: [LocalizedText]
  /// The heading it stands under.
  let group: CommandGroup
  /// One line for the list of commands.
  let summary: LocalizedText
  /// More sentences for its own page, paragraph by paragraph.
  let discussion: [LocalizedText]
  /// What it takes, arguments before options, in the order of its help page.
  let parameters: [Parameter]
  /// Command lines that are shown and tested.
  let examples: [CommandExample]
  /// Pages that say more, as arguments of `parley help`.
  let topics: [String]
  /// What it does.
  let action: Action

  /// A command.
  ///
  /// - Parameters:
  ///   - words: the words that call it, English with Chinese.
  init(
    _ words: LocalizedText..., group: CommandGroup, summary: LocalizedText,
    discussion: [LocalizedText] = [], parameters: [Parameter] = [], examples: [CommandExample],
    topics: [String] = [], action: @escaping Action
  ) {
    self.words = words
    self.group = group
    self.summary = summary
    self.discussion = discussion
    self.parameters = parameters
    self.examples = examples
    self.topics = topics
    self.action = action
  }

  /// The name in one language, `standards check` and `标准 检查`.
  func name(in language: Language) -> String {
    words.map { $0[language] }.joined(separator: " ")
  }

  /// The English name, by which the table finds it.
  var name: String { name(in: .en) }

  /// The parameters that are given by position.
  var arguments: [Parameter] { parameters.filter { $0.role == .argument } }

  /// The parameters that are given by name.
  var options: [Parameter] { parameters.filter { $0.role != .argument } }

  /// How it is called: `parley quote --standards FILE [options]`.
  func usage(in language: Language) -> String {
    let required = options.filter(\.isRequired).map { $0.usage(in: language) }
    let more = LocalizedText(zhHans: "[选项…]", en: "[options]")[language]
    let parts =
      ["parley", name(in: language)] + arguments.map { $0.usage(in: language) } + required
      + (options.contains { !$0.isRequired } ? [more] : [])
    return parts.joined(separator: " ")
  }
}

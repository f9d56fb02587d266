import ParleyValues

/// Something a command takes, whatever the type of its value.
struct Parameter: Sendable {
  /// How it is given.
  enum Role: Sendable {
    /// By position.
    case argument
    /// By name, with a value behind it.
    case option
    /// By name alone.
    case flag
  }

  /// How often it is given.
  enum Count: Sendable {
    /// It may be left out.
    case optional
    /// It must be there; a terminal is asked for it.
    case required
    /// Any number of times.
    case repeated
    /// At least once; a terminal is asked for the first.
    case requiredRepeated
    /// It may be left out; then this text is read.
    case defaulted(String)
  }

  /// The name in both languages, without dashes: `distance`, `距离`.
  let name: LocalizedText
  /// How it is given.
  let role: Role
  /// How often it is given.
  let count: Count
  /// What it is for, in one sentence without full stop.
  let help: LocalizedText
  /// The word for its value, `FILE` and `文件`.
  let placeholder: LocalizedText
  /// A value as an example.
  let example: String
  /// The named values it takes, if it takes no others.
  let choices: [Choice]
  /// What a shell completes it with.
  let completion: CompletionSource
  /// Whether the value is a file that is read and so must be there.
  let isInputFile: Bool
  /// Whether a positional word is meant for it; every word when there is no such test.
  let matches: (@Sendable (String) -> Bool)?
  /// Reads a value.
  let read: @Sendable (String) throws(ValueProblem) -> any Sendable

  /// Whether something is wrong when it is left out.
  var isRequired: Bool {
    switch count {
    case .required, .requiredRepeated: true
    case .optional, .repeated, .defaulted: false
    }
  }

  /// Whether it may be given several times.
  var isRepeated: Bool {
    switch count {
    case .repeated, .requiredRepeated: true
    case .required, .optional, .defaulted: false
    }
  }

  /// The text that is read when it is left out.
  var defaultText: String? {
    if case .defaulted(let text) = count { text } else { nil }
  }

  /// How it is written on a command line: `--distance`, or the placeholder of an argument.
  func label(in language: Language) -> String {
    role == .argument ? placeholder[language] : "--" + name[language]
  }

  /// How it stands in a line of usage: `--distance DISTANCE`, `[CASE]`, `TERM=VALUE…`.
  func usage(in language: Language) -> String {
    var text = label(in: language)
    if role == .option { text += " " + placeholder[language] }
    if isRepeated { text += "…" }
    return isRequired ? text : "[\(text)]"
  }

  /// Whether a name typed behind `--` is its name in either language.
  func isNamed(_ typed: String) -> Bool { name.en == typed || name.zhHans == typed }
}

import ParleyValues

/// The command line, understood: every value read and in its type.
struct ParsedArguments: Sendable {
  /// One value with the text it was read from.
  struct Value: Sendable {
    /// The value, of the parameter's type.
    let value: any Sendable
    /// What was typed.
    let text: String
    /// Where it stands; nothing for a default or an answer at a prompt.
    let place: SourcePlace?
  }

  /// The command.
  let command: Command
  /// Values by the English names of their parameters.
  var values: [String: [Value]]
  /// The place behind the last word, for what is missing in the line as a whole.
  var end: SourcePlace?

  /// The value of an optional parameter; nothing when it was left out.
  subscript<Kind>(key: ParameterKey<Kind>) -> Kind? {
    values[key.parameter.name.en]?.last?.value as? Kind
  }

  /// The value of a parameter that must be there or has a default.
  ///
  /// - Throws: ``CommandFailure`` with the status of wrong usage when it is not there.
  func required<Kind>(_ key: ParameterKey<Kind>) throws(CommandFailure) -> Kind {
    if let value = self[key] { return value }
    throw CommandFailure(.usage, [ArgumentProblems.missing(key.parameter, of: command, at: nil)])
  }

  /// All values of a repeated parameter in the order given.
  func all<Kind>(_ key: ParameterKey<Kind>) -> [Kind] {
    (values[key.parameter.name.en] ?? []).compactMap { $0.value as? Kind }
  }

  /// Whether a flag was given.
  func isSet(_ key: ParameterKey<Bool>) -> Bool { self[key] == true }

  /// Whether a parameter was given on the command line or at a prompt.
  func isGiven<Kind>(_ key: ParameterKey<Kind>) -> Bool {
    values[key.parameter.name.en]?.isEmpty == false
  }

  /// Where a parameter's value stands on the command line.
  func place<Kind>(of key: ParameterKey<Kind>) -> SourcePlace? {
    values[key.parameter.name.en]?.last?.place
  }

  /// What was typed for a parameter, in the order given.
  func texts<Kind>(of key: ParameterKey<Kind>) -> [String] {
    (values[key.parameter.name.en] ?? []).map(\.text)
  }

  /// A refusal of a parameter's value by whoever understands it better than its kind does; it
  /// points at the value on the command line.
  func refusal<Kind>(of key: ParameterKey<Kind>, _ problem: ValueProblem) -> CommandFailure {
    CommandFailure(
      .usage,
      [ArgumentProblems.badValue(problem, of: key.parameter, in: command, at: place(of: key))])
  }
}

import ParleyValues

/// A parameter with the type of its value: declared once beside its command, listed in the
/// command, and used to take the value out of ``ParsedArguments``.
struct ParameterKey<Value: Sendable>: Sendable {
  /// What the table knows of it.
  let parameter: Parameter

  /// An argument given by position.
  ///
  /// - Parameters:
  ///   - en: the English name, `orders`.
  ///   - zhHans: the Chinese name.
  ///   - matches: whether a word is meant for it; for optional arguments before others.
  static func argument(
    _ en: String, _ zhHans: String, _ kind: ValueKind<Value>, _ count: Parameter.Count = .required,
    help: LocalizedText, matches: (@Sendable (String) -> Bool)? = nil
  ) -> ParameterKey {
    ParameterKey(
      LocalizedText(zhHans: zhHans, en: en), .argument, kind, count, help: help, matches: matches)
  }

  /// An option with a value.
  static func option(
    _ en: String, _ zhHans: String, _ kind: ValueKind<Value>, _ count: Parameter.Count = .optional,
    help: LocalizedText
  ) -> ParameterKey {
    ParameterKey(
      LocalizedText(zhHans: zhHans, en: en), .option, kind, count, help: help, matches: nil)
  }

  fileprivate init(
    _ name: LocalizedText, _ role: Parameter.Role, _ kind: ValueKind<Value>,
    _ count: Parameter.Count, help: LocalizedText, matches: (@Sendable (String) -> Bool)?
  ) {
    let read = kind.read
    parameter = Parameter(
      name: name, role: role, count: count, help: help, placeholder: kind.placeholder,
      example: kind.example, choices: kind.choices, completion: kind.completion,
      isInputFile: kind.isInputFile, matches: matches,
      read: { (text) throws(ValueProblem) -> any Sendable in try read(text) })
  }
}

extension ParameterKey where Value == Bool {
  /// An option without a value: it is there or it is not.
  static func flag(_ en: String, _ zhHans: String, help: LocalizedText) -> ParameterKey {
    ParameterKey(
      LocalizedText(zhHans: zhHans, en: en), .flag, .presence, .optional, help: help, matches: nil)
  }
}

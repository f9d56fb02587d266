import ParleyValues

extension ParsedArguments {
  /// The failure that a parameter is missing which only this use of the command needs.
  func missing<Kind>(_ key: ParameterKey<Kind>) -> CommandFailure {
    CommandFailure(.usage, [ArgumentProblems.missing(key.parameter, of: command, at: end)])
  }

  /// A parameter that only this use of the command needs: asked for on a terminal.
  ///
  /// - Throws: ``CommandFailure`` with the status of wrong usage when it is not there and nobody
  ///   can be asked.
  func needed<Kind>(
    _ key: ParameterKey<Kind>, in context: CommandContext
  ) throws(CommandFailure) -> Kind {
    if let value = self[key] { return value }
    if context.terminal.isInteractive,
      let answer = Asking(command: command, context: context).value(of: key.parameter),
      let value = answer.value as? Kind
    {
      return value
    }
    throw missing(key)
  }
}

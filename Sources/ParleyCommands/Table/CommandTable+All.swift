extension CommandTable {
  /// Every command, by task; within a task in the order in which it is done.
  static let allCommands: [Command] =
    caseCommands + payCommands + lookUpCommands + toolCommands

  private static let payCommands: [Command] = []

  private static let lookUpCommands: [Command] = []

  private static let toolCommands: [Command] = [
    HelpCommand.command, VersionCommand.command, CompletionCommand.command,
  ]
}

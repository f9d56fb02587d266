extension CommandTable {
  /// Every command, by task; within a task in the order in which it is done.
  static let allCommands: [Command] =
    caseCommands + standardsCommands + payCommands + lookUpCommands + toolCommands

  private static let standardsCommands: [Command] = [
    TermsCommand.command, StandardsListCommand.command, StandardsCheckCommand.command,
    StandardsShowCommand.command, StandardsDiffCommand.command,
  ]

  private static let payCommands: [Command] = [
    OrdersInspectCommand.command, OrdersImportCommand.command, OrdersMergeCommand.command,
    OrdersSampleCommand.command, OrdersSplitCommand.command, OrdersExportCommand.command,
    QuoteCommand.command,
    SlipCommand.command,
    SimulateCommand.command, InferCommand.command, SQLCommand.command,
  ]

  private static let lookUpCommands: [Command] = [
    DueCommand.command, LawShowCommand.command, LawListCommand.command, LawSearchCommand.command,
    LawInstrumentCommand.command, LawLadderCommand.command, LawTemplateCommand.command,
  ]

  private static let toolCommands: [Command] = [
    HelpCommand.command, VersionCommand.command, CompletionCommand.command,
  ]
}

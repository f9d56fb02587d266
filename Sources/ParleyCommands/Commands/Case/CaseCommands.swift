extension CommandTable {
  /// The commands that work on a case, in the order of a negotiation.
  static let caseCommands: [Command] =
    openingCommands + talkCommands + pointCommands + conclusionCommands + keepingCommands

  private static let openingCommands: [Command] = [
    InitCommand.command, PartyCommand.command, BaselineCommand.command, DelegateCommand.command,
    AuthoriseCommand.command,
    ConsultCommand.command, MandateCommand.command, DemandCommand.command, ReplyCommand.command,
    RequestCommand.command,
  ]

  private static let talkCommands: [Command] = [
    SessionOpenCommand.command, SessionRulesCommand.command, SessionAttendCommand.command,
    SessionMinutesCommand.command, SessionCloseCommand.command, StatusCommand.command,
    LogCommand.command, ChangesCommand.command, DeadlinesCommand.command,
  ]

  private static let pointCommands: [Command] = [
    OfferCommand.command, ClaimCommand.command, AcceptCommand.command, RejectCommand.command,
    WithdrawCommand.command, HoldCommand.command, ReopenCommand.command, SettleCommand.command,
    PromiseCommand.command, NoteCommand.command, SuspendCommand.command, ResumeCommand.command,
    ImpasseCommand.command,
  ]

  private static let conclusionCommands: [Command] = [
    DraftCommand.command, RedlineCommand.command, CheckCommand.command, VoteCommand.command,
    SignCommand.command, PackMakeCommand.command, PackCheckCommand.command,
    SubmitCommand.command, CureAskCommand.command, CureDoneCommand.command,
    ObjectCommand.command, EffectCommand.command, PublishCommand.command,
    PerformanceCommand.command, RuleChangeCommand.command, RenewCommand.command,
    AmendCommand.command, TerminateCommand.command, LetterCommand.command, CloseCommand.command,
  ]

  private static let keepingCommands: [Command] = [
    CorrectCommand.command, AttachCommand.command, ExportCommand.command, VerifyCommand.command,
  ]
}

extension CommandTable {
  /// The commands that work on a case, in the order of a negotiation.
  static let caseCommands: [Command] = []
}

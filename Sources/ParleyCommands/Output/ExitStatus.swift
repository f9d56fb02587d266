/// What the command tells whoever called it.
enum ExitStatus: Int32, CaseIterable, Sendable {
  /// Done.
  case done = 0
  /// Checked and found problems, or the case refused.
  case problems = 1
  /// The command line is wrong.
  case usage = 64
  /// A file holds something that cannot be used.
  case badContent = 65
  /// A file is missing.
  case fileMissing = 66
  /// A bug in parley.
  case bug = 70
  /// Output cannot be written.
  case cannotWrite = 73
  /// The case is busy; try again.
  case busy = 75
}

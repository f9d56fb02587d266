import ParleyValues

/// A command line that help shows and a test plays.
struct CommandExample: Sendable {
  /// The words after `parley`, as they are typed in a shell.
  let line: String
  /// What it does.
  let meaning: LocalizedText
  /// The exit status a test expects; 1 where the example shows a finding.
  let status: ExitStatus

  /// An example.
  init(_ line: String, _ meaning: LocalizedText, status: ExitStatus = .done) {
    self.line = line
    self.meaning = meaning
    self.status = status
  }
}

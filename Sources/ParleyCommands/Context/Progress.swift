import ParleyValues
import Synchronization

/// Shows how far long work has come: a bar on the error stream of a terminal, nothing in a pipe.
final class Progress: Sendable {
  private let label: String
  private let terminal: Terminal
  private let isShown: Bool
  private let shownTenths = Mutex<Int>(-1)

  /// A bar that is not drawn before the first report.
  init(_ label: LocalizedText, context: CommandContext) {
    self.label = label[context.language]
    terminal = context.terminal
    isShown = context.terminal.errorIsTerminal && !context.isQuiet
  }

  /// Says how much of the work is done; any thread may say it.
  func report(_ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    let permille = min(1000, done * 1000 / total)
    let isNews = shownTenths.withLock { shown in
      guard permille > shown else { return false }
      shown = permille
      return true
    }
    guard isNews else { return }
    let filled = permille * Progress.width / 1000
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "░", count: Progress.width - filled)
    terminal.write(error: "\r\(label) \(bar) \(permille / 10) %")
  }

  /// Takes the bar away.
  func finish() {
    let wasShown = shownTenths.withLock { $0 >= 0 }
    if isShown, wasShown { terminal.write(error: "\r\u{1B}[K") }
  }

  private static let width = 30
}

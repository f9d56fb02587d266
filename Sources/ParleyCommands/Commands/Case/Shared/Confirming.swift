import ParleyBargaining
import ParleyValues

/// Asks about consequences before anything is recorded: once on a terminal, never in a pipe.
struct Confirming {
  let context: CommandContext
  /// Whether yes was said on the command line.
  let saysYes: Bool

  /// Asks about each consequence that needs it.
  ///
  /// - Throws: ``CommandFailure`` with status 1 when the answer is no, or nobody can be asked.
  func confirm(_ consequences: [Consequence]) throws(CommandFailure) {
    if saysYes { return }
    for consequence in consequences where consequence.needsConfirmation {
      guard context.terminal.isInteractive else { throw notConfirmed(consequence) }
      let question = consequence.text[context.language]
      let choices = LocalizedText(zhHans: "（是/否）", en: " (yes/no)")[context.language]
      context.terminal.write(error: question + choices + "\n> ")
      if !Confirming.isYes(context.terminal.readLine()) { throw declined }
    }
  }

  /// Whether an answer means yes.
  static func isYes(_ answer: String?) -> Bool {
    let word = (answer ?? "").narrowed.lowercased()
    return ["y", "yes", "是", "是的", "好", "确认"].contains(word)
  }

  private func notConfirmed(_ consequence: Consequence) -> CommandFailure {
    CommandFailure(
      .problems,
      Diagnostic(
        "confirm.needed", .error, consequence.text,
        remedy: LocalizedText(
          zhHans: "没有登记。确认要这样登记，请加 --确认（--yes）\(consequence.alternative.zhHans)",
          en: "nothing was recorded; to record it like this, add --yes\(consequence.alternative.en)"
        )))
  }

  private var declined: CommandFailure {
    CommandFailure(
      .problems,
      Diagnostic(
        "confirm.declined", .error,
        LocalizedText(zhHans: "没有登记", en: "nothing was recorded"),
        remedy: LocalizedText(
          zhHans: "改写后再试，或用 parley status 查看桌面上的方案",
          en: "change the command and try again; parley status shows what is on the table")))
  }
}

extension Consequence {
  /// What could be done instead.
  fileprivate var alternative: LocalizedText {
    switch self {
    case .partOfPackage(let package, _):
      LocalizedText(
        zhHans: "，即记为回应方案；整体同意用 --package \(package)",
        en: ", which makes it a counter-offer; to accept the whole, --package \(package)")
    case .lapsedOffer:
      LocalizedText(zhHans: "；或请对方重新提出", en: "; or ask the other side to table it again")
    case .reopensAlone:
      LocalizedText(
        zhHans: "；双方商定重提的用 parley reopen --by both", en: "; agreed by both: reopen --by both")
    default: LocalizedText(verbatim: "")
    }
  }
}

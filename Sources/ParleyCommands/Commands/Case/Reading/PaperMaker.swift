import ParleyBargaining
import ParleyDocuments
import ParleyRendering
import ParleyValues

/// Makes the documents of a case as a command line asks for them.
struct PaperMaker {
  let opened: OpenCase
  let arguments: ParsedArguments

  /// The paper with what it could not be told.
  ///
  /// - Throws: ``CommandFailure`` when the case holds nothing that the paper could say, it may not
  ///   be printed, or values are missing and gaps were not asked for.
  func filled(_ paper: CasePaper) throws(CommandFailure) -> FilledPaper {
    let choice = try choice()
    let filled: FilledPaper
    do throws(Diagnostics) {
      filled = try paper.paper(from: opened.paperSource, choice)
    } catch { throw CommandFailure(.problems, error.all) }
    if filled.missing.isEmpty || arguments.isSet(ExportCommand.allowBlanks) { return filled }
    throw CommandFailure(.problems, filled.missingValues)
  }

  /// Which one of several papers was asked for.
  private func choice() throws(CommandFailure) -> PaperChoice {
    let number = arguments[ExportCommand.session]
    if let number, !opened.record.sessions.contains(where: { $0.number == number }) {
      throw arguments.refusal(
        of: ExportCommand.session,
        ValueProblem(
          "out-of-bounds",
          LocalizedText(zhHans: "没有第 \(number) 次会议", en: "there is no session \(number)"),
          remedy: LocalizedText(
            zhHans: "共 \(opened.record.sessions.count) 次",
            en: "there are \(opened.record.sessions.count)")))
    }
    return PaperChoice(
      session: number, isBlank: arguments.isSet(ExportCommand.blank),
      isFinal: arguments.isSet(ExportCommand.final),
      earlierDraft: arguments[ExportCommand.earlier],
      laterDraft: arguments[ExportCommand.later])
  }
}

extension OpenCase {
  /// What papers are written from.
  var paperSource: PaperSource {
    PaperSource(record: record, people: people, law: law, date: context.day)
  }
}

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
    let source = try source()
    let choice = try choice(of: source.record)
    let filled: FilledPaper
    do throws(Diagnostics) {
      filled = try paper.paper(from: source, choice)
    } catch { throw CommandFailure(.problems, error.all) }
    if filled.missing.isEmpty || arguments.isSet(ExportCommand.allowBlanks) { return filled }
    throw CommandFailure(.problems, filled.missingValues)
  }

  /// The record as it stands, or as it stood after the entry that was named.
  ///
  /// - Throws: ``CommandFailure`` when there is no such entry.
  func source() throws(CommandFailure) -> PaperSource {
    guard let number = arguments[ExportCommand.asOf] else { return opened.paperSource }
    if opened.record.event(number) != nil { return opened.paperSource.asOf(entry: number) }
    throw arguments.refusal(
      of: ExportCommand.asOf,
      ValueProblem(
        "out-of-bounds",
        LocalizedText(zhHans: "没有第 \(number) 号记录", en: "there is no entry \(number)"),
        remedy: LocalizedText(
          zhHans: "共 \(opened.record.lastSequence) 条",
          en: "the last is \(opened.record.lastSequence)")))
  }

  /// The agreement for programs.
  ///
  /// - Throws: ``CommandFailure`` as ``filled(_:)``.
  func agreementData() throws(CommandFailure) -> AgreementData {
    let source = try source()
    let choice = try choice(of: source.record)
    do throws(Diagnostics) {
      let found = try CasePaper.agreement(from: source, choice)
      return AgreementData(found.agreement, state: found.state)
    } catch { throw CommandFailure(.problems, error.all) }
  }

  /// Which one of several papers was asked for.
  private func choice(of record: BargainingCase) throws(CommandFailure) -> PaperChoice {
    let number = arguments[ExportCommand.session]
    if let number, !record.sessions.contains(where: { $0.number == number }) {
      throw arguments.refusal(
        of: ExportCommand.session,
        ValueProblem(
          "out-of-bounds",
          LocalizedText(zhHans: "没有第 \(number) 次会议", en: "there is no session \(number)"),
          remedy: LocalizedText(
            zhHans: "共 \(record.sessions.count) 次",
            en: "there are \(record.sessions.count)")))
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

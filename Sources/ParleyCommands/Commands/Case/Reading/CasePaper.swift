import ParleyBargaining
import ParleyDocuments
import ParleyRendering
import ParleyValues

/// A paper that is written from a case.
enum CasePaper: String, CaseIterable, Sendable {
  /// 要约书.
  case demand
  /// 会议记录.
  case minutes
  /// 协商议题对照表.
  case comparison
  /// 协议.
  case agreement
  /// 进展报告.
  case status
  /// 全部记录.
  case log

  /// What it is called.
  var name: LocalizedText {
    switch self {
    case .demand: LocalizedText(zhHans: "要约书", en: "demand letter")
    case .minutes: LocalizedText(zhHans: "会议记录", en: "session minutes")
    case .comparison: LocalizedText(zhHans: "对照表", en: "comparison sheet")
    case .agreement: LocalizedText(zhHans: "协议", en: "agreement")
    case .status: LocalizedText(zhHans: "进展报告", en: "status report")
    case .log: LocalizedText(zhHans: "全部记录", en: "log")
    }
  }
}

/// Makes the documents of a case.
struct PaperMaker {
  let opened: OpenCase
  let arguments: ParsedArguments

  private var record: BargainingCase { opened.record }

  /// The paper as a document.
  ///
  /// - Throws: ``CommandFailure`` when the case holds nothing that the paper could say, or it may
  ///   not be printed.
  func document(of paper: CasePaper) throws -> Document {
    switch paper {
    case .demand: return try demand()
    case .minutes: return try minutes()
    case .comparison:
      let sheet = ComparisonSheet(of: record)
      return arguments.isSet(ExportCommand.blank) ? sheet.blankDocument : sheet.document
    case .agreement: return try agreement()
    case .status:
      return StatusReport(of: record, on: opened.context.day, law: opened.law).document
    case .log:
      return Document(
        purpose: .report, title: LocalizedText(verbatim: record.title),
        subtitle: LocalizedText(zhHans: "协商记录", en: "Record of the talks"),
        blocks: [.table(StatusTables.history(of: record, people: opened.people))])
    }
  }

  private func demand() throws(CommandFailure) -> Document {
    guard let demand = record.demands.last else {
      throw PaperMaker.nothing(
        LocalizedText(zhHans: "还没有登记要约", en: "no demand was recorded yet"), "demand")
    }
    return DemandLetter(
      of: demand, in: record, people: opened.people, law: opened.law
    ).document
  }

  private func minutes() throws(CommandFailure) -> Document {
    guard let last = record.sessions.last else {
      throw PaperMaker.nothing(
        LocalizedText(zhHans: "还没有登记会议", en: "no session was recorded yet"), "session open")
    }
    let number = arguments[ExportCommand.session] ?? last.number
    guard let session = record.sessions.first(where: { $0.number == number }) else {
      throw arguments.refusal(
        of: ExportCommand.session,
        ValueProblem(
          "out-of-bounds",
          LocalizedText(zhHans: "没有第 \(number) 次会议", en: "there is no session \(number)"),
          remedy: LocalizedText(
            zhHans: "共 \(record.sessions.count) 次", en: "there are \(record.sessions.count)")))
    }
    // What was agreed later is no result of this session.
    let then = session.closedBy.map { record.asOf(entry: $0) } ?? record
    return SessionMinutes(of: session, in: then, people: opened.people).document
  }

  private func agreement() throws -> Document {
    guard let draft = record.drafts.last else {
      throw PaperMaker.nothing(
        LocalizedText(zhHans: "还没有形成草案", en: "there is no draft yet"), "draft")
    }
    let agreement = try Agreement(draft.entry.body, in: record)
    return AgreementPaper(of: agreement, state: try state(of: draft)).document
  }

  private func state(of draft: DraftRecord) throws(CommandFailure) -> AgreementPaper.State {
    let isSigned = draft.state == .current && record.missingSignatures.isEmpty
    if isSigned, let day = draft.signatures.map(\.happenedOn).max() { return .signed(on: day) }
    guard arguments.isSet(ExportCommand.final) else { return .draft }
    let refusals = record.refusals(
      of: .printingAsFinal, law: opened.law, on: opened.context.day)
    guard refusals.isEmpty else {
      throw CommandFailure(.problems, refusals.flatMap { [$0.diagnostic] + $0.others })
    }
    return .forSignature
  }

  private static func nothing(_ message: LocalizedText, _ command: String) -> CommandFailure {
    CommandFailure(
      .problems,
      Diagnostic(
        "export.nothing", .error, message,
        remedy: LocalizedText(
          zhHans: "先用 parley \(command) 登记", en: "record it with parley \(command)"),
        help: command))
  }
}

/// The files a paper is written to.
struct PaperFiles {
  let arguments: ParsedArguments
  let context: CommandContext

  /// The format of each file by its ending, once no file would be overwritten unasked.
  ///
  /// - Throws: ``CommandFailure`` with every file that cannot be written like this.
  func formats(of files: [TypedPath]) throws(CommandFailure) -> [DocumentFormat] {
    var formats: [DocumentFormat] = []
    for file in files {
      if file.isStandardStream {
        formats.append(.markdown)
        continue
      }
      let ending = file.text.split(separator: ".").last.map { $0.lowercased() } ?? ""
      let aliases = ["htm": "html", "markdown": "md"]
      let known = DocumentFormat.allCases.first {
        $0.fileExtension == aliases[ending] ?? ending
      }
      guard let known, file.text.contains(".") else { throw unknownEnding(file, ending) }
      if !arguments.isSet(ExportCommand.force), context.files.exists(file.text) {
        throw CommandFailure(.cannotWrite, FileProblems.alreadyThere(file.text))
      }
      formats.append(known)
    }
    return formats
  }

  private func unknownEnding(_ file: TypedPath, _ ending: String) -> CommandFailure {
    arguments.refusal(
      of: ExportCommand.to,
      .unknown(
        ending, among: DocumentFormat.allCases.map { LocalizedText(verbatim: $0.fileExtension) }))
  }
}

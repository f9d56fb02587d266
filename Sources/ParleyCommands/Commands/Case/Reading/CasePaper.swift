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
  /// 代表名单.
  case delegates
  /// 审议决议.
  case resolution
  /// 协商情况说明.
  case account
  /// 送审表.
  case submissionForm = "submission-form"
  /// 签到表.
  case attendance
  /// 承诺事项清单.
  case promises

  /// What it is called.
  var name: LocalizedText {
    switch self {
    case .demand: LocalizedText(zhHans: "要约书", en: "demand letter")
    case .minutes: LocalizedText(zhHans: "会议记录", en: "session minutes")
    case .comparison: LocalizedText(zhHans: "对照表", en: "comparison sheet")
    case .agreement: LocalizedText(zhHans: "协议", en: "agreement")
    case .status: LocalizedText(zhHans: "进展报告", en: "status report")
    case .log: LocalizedText(zhHans: "全部记录", en: "log")
    case .delegates: LocalizedText(zhHans: "代表名单", en: "list of representatives")
    case .resolution: LocalizedText(zhHans: "决议", en: "resolution")
    case .account: LocalizedText(zhHans: "协商情况说明", en: "account of the talks")
    case .submissionForm: LocalizedText(zhHans: "送审表", en: "submission form")
    case .attendance: LocalizedText(zhHans: "签到表", en: "attendance sheet")
    case .promises: LocalizedText(zhHans: "承诺事项清单", en: "list of promises")
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
    case .delegates, .resolution, .account, .submissionForm:
      return try filled(try fillable(paper))
    case .attendance:
      return AttendanceSheet(
        of: try session(), in: record, people: opened.people
      ).document
    case .promises:
      if record.promises.isEmpty {
        throw PaperMaker.nothing(
          LocalizedText(zhHans: "还没有登记承诺", en: "no promise was recorded yet"), "promise")
      }
      return PromiseList(of: record).document
    }
  }

  /// What the paper could not be told, where it is one that is filled in from the record.
  func gaps(in paper: CasePaper) -> [LocalizedText] {
    switch paper {
    case .delegates, .resolution, .account, .submissionForm:
      (try? fillable(paper))?.missing ?? []
    default: []
    }
  }

  private func fillable(_ paper: CasePaper) throws(CommandFailure) -> FilledPaper {
    switch paper {
    case .delegates:
      return DelegateList(of: record, people: opened.people, on: opened.context.day).paper
    case .resolution:
      guard let resolution = AdoptionResolution(of: record) else {
        throw PaperMaker.nothing(
          LocalizedText(zhHans: "还没有登记表决", en: "no vote was recorded yet"), "vote")
      }
      return resolution.paper
    case .submissionForm: return try submissionForm()
    default: return TalksAccount(of: record, people: opened.people).paper
    }
  }

  private func submissionForm() throws(CommandFailure) -> FilledPaper {
    let form = SubmissionForm(
      of: record, people: opened.people, law: opened.law, on: opened.context.day)
    guard let form else {
      throw CommandFailure(
        .problems,
        Diagnostic(
          "submit.no-statutory-step", .error,
          LocalizedText(
            zhHans: "\(record.instrument.name.zhHans)没有法定报送审查程序，没有送审表",
            en: "there is no statutory filing for this instrument (\(record.instrument.name.en)), "
              + "hence no submission form"),
          remedy: LocalizedText(
            zhHans: "签订后用 parley effect 登记生效、parley publish 登记公布",
            en: "after signing record parley effect and parley publish"), help: "refusals"))
    }
    return form.paper
  }

  /// A paper in which nothing is missing, or whose gaps were asked for.
  private func filled(_ paper: FilledPaper) throws(CommandFailure) -> Document {
    if paper.missing.isEmpty || arguments.isSet(ExportCommand.allowBlanks) {
      return paper.document
    }
    let remedy = LocalizedText(
      zhHans: "补登后再导出（delegate、party、vote 等），或加 --留空（--allow-blanks）印出标明的空白供手填",
      en: "record it (delegate, party, vote …), or print marked gaps with --allow-blanks")
    let count = paper.missing.count
    throw CommandFailure(
      .problems,
      Diagnostic(
        "export.missing-value", .error,
        LocalizedText(zhHans: "缺少\(count)项：", en: "\(count) values are missing: ")
          + .list(paper.missing), remedy: remedy, help: "export"))
  }

  /// The session that was asked for, or the last one; nothing when none was held.
  private func session() throws(CommandFailure) -> SessionRecord? {
    guard let number = arguments[ExportCommand.session] ?? record.sessions.last?.number else {
      return nil
    }
    if let session = record.sessions.first(where: { $0.number == number }) { return session }
    throw unknownSession(number)
  }

  private func unknownSession(_ number: Int) -> CommandFailure {
    arguments.refusal(
      of: ExportCommand.session,
      ValueProblem(
        "out-of-bounds",
        LocalizedText(zhHans: "没有第 \(number) 次会议", en: "there is no session \(number)"),
        remedy: LocalizedText(
          zhHans: "共 \(record.sessions.count) 次", en: "there are \(record.sessions.count)")))
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
    if record.sessions.isEmpty {
      throw PaperMaker.nothing(
        LocalizedText(zhHans: "还没有登记会议", en: "no session was recorded yet"), "session open")
    }
    guard let session = try session() else { throw unknownSession(1) }
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

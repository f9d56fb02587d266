import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyValues

extension CasePaper {
  /// The paper of a case. The same record, people, law book and day give the same paper.
  ///
  /// - Parameters:
  ///   - source: what it is written from.
  ///   - choice: which one of several, and how.
  /// - Returns: the document with what it could not be told, each a named gap in it.
  /// - Throws: `export.nothing` when the record holds nothing that the paper could say, naming the
  ///   command that records it; `submit.no-statutory-step` for the form of an instrument that is
  ///   not filed; the refusals of printing as final.
  public func paper(
    from source: PaperSource, _ choice: PaperChoice = PaperChoice()
  ) throws(Diagnostics) -> FilledPaper {
    let record = source.record
    switch self {
    case .demand: return try demand(source)
    case .reply, .mandate, .suspension, .coordination, .settlement, .publication, .review, .renewal,
      .amendment, .termination, .information, .checkLetter, .reminder, .opinion,
      .recommendation:
      return try written(from: source)
    case .minutes: return try minutes(source, choice)
    case .comparison:
      let sheet = ComparisonSheet(of: record)
      return FilledPaper(choice.isBlank ? sheet.blankDocument : sheet.document)
    case .agreement: return try agreement(source, choice)
    case .redline: return FilledPaper(try redline(source, choice))
    case .status:
      return FilledPaper(StatusReport(of: record, on: source.date, law: source.law).document)
    case .log: return FilledPaper(log(source))
    case .delegates:
      return DelegateList(of: record, people: source.people, on: source.date).paper
    case .resolution:
      guard let resolution = AdoptionResolution(of: record) else {
        throw .nothing(LocalizedText(zhHans: "还没有登记表决", en: "no vote was recorded yet"), "vote")
      }
      return resolution.paper
    case .account: return TalksAccount(of: record, people: source.people).paper
    case .submissionForm: return try submissionForm(source)
    case .attendance:
      let session = try session(choice, of: record)
      return FilledPaper(AttendanceSheet(of: session, in: record, people: source.people).document)
    case .promises:
      if record.promises.isEmpty {
        throw .nothing(
          LocalizedText(zhHans: "还没有登记承诺", en: "no promise was recorded yet"), "promise")
      }
      return FilledPaper(PromiseList(of: record).document)
    }
  }

  /// The session that was asked for, or the last one; nothing when none was held.
  private func session(
    _ choice: PaperChoice, of record: BargainingCase
  ) throws(Diagnostics) -> SessionRecord? {
    guard let number = choice.session else { return record.sessions.last }
    if let session = record.sessions.first(where: { $0.number == number }) { return session }
    throw .nothing(
      LocalizedText(zhHans: "没有第\(number)次会议", en: "there is no session \(number)"),
      "session open")
  }

  private func demand(_ source: PaperSource) throws(Diagnostics) -> FilledPaper {
    guard let demand = source.record.demands.last else {
      throw .nothing(LocalizedText(zhHans: "还没有登记要约", en: "no demand was recorded yet"), "demand")
    }
    return DemandLetter(
      of: demand, in: source.record, people: source.people, law: source.law
    ).paper
  }

  private func minutes(
    _ source: PaperSource, _ choice: PaperChoice
  ) throws(Diagnostics) -> FilledPaper {
    guard let session = try session(choice, of: source.record) else {
      throw .nothing(
        LocalizedText(zhHans: "还没有登记会议", en: "no session was recorded yet"), "session open")
    }
    // What was agreed later is no result of this session.
    let then = session.closedBy.map { source.record.asOf(entry: $0) } ?? source.record
    return SessionMinutes(of: session, in: then, people: source.people, law: source.law).paper
  }

  private func log(_ source: PaperSource) -> Document {
    Document(
      purpose: .report, title: LocalizedText(verbatim: source.record.title),
      subtitle: LocalizedText(zhHans: "协商记录", en: "Record of the talks"),
      blocks: [.table(StatusTables.history(of: source.record, people: source.people))])
  }

  private func agreement(
    _ source: PaperSource, _ choice: PaperChoice
  ) throws(Diagnostics) -> FilledPaper {
    let found = try CasePaper.agreement(from: source, choice)
    return AgreementPaper(of: found.agreement, state: found.state)
      .paper(in: source.record, people: source.people, law: source.law)
  }

  /// The agreement of the last draft, and whether it may be taken for the agreement itself.
  ///
  /// - Throws: ``Diagnostics`` when there is no draft, its terms do not make whole standards, or it
  ///   was asked for as final and may not be printed so.
  public static func agreement(
    from source: PaperSource, _ choice: PaperChoice = PaperChoice()
  ) throws(Diagnostics) -> (agreement: Agreement, state: AgreementPaper.State) {
    guard let draft = source.record.drafts.last else {
      throw .nothing(LocalizedText(zhHans: "还没有形成草案", en: "there is no draft yet"), "draft")
    }
    let agreement = try Agreement(draft.entry.body, in: source.record)
    return (agreement, try CasePaper.agreement.state(of: draft, source, choice))
  }

  /// The redline between the drafts that were asked for; between the last two without a choice.
  private func redline(
    _ source: PaperSource, _ choice: PaperChoice
  ) throws(Diagnostics) -> Document {
    let drafts = source.record.drafts
    func draft(_ number: Int) throws(Diagnostics) -> DraftRecord {
      if let draft = drafts.first(where: { $0.number == number }) { return draft }
      throw .nothing(
        .both("没有第\(number)稿（共\(drafts.count)稿）", "there is no draft \(number) of \(drafts.count)"),
        "draft")
    }
    let later = choice.laterDraft ?? drafts.count
    let earlier = choice.earlierDraft ?? later - 1
    guard drafts.count > 1 else {
      throw .nothing(
        .both("只有\(drafts.count)稿，无从对照", "there are \(drafts.count) drafts; two are compared"),
        "draft")
    }
    return try RedlinePaper(
      from: try draft(earlier), to: try draft(later), in: source.record
    ).document
  }

  private func state(
    of draft: DraftRecord, _ source: PaperSource, _ choice: PaperChoice
  ) throws(Diagnostics) -> AgreementPaper.State {
    let isSigned = draft.state == .current && source.record.missingSignatures.isEmpty
    if isSigned, let day = draft.signatures.map(\.happenedOn).max() { return .signed(on: day) }
    guard choice.isFinal else { return .draft }
    let refusals = source.record.refusals(
      of: .printingAsFinal, law: source.law, on: source.date)
    guard refusals.isEmpty else {
      throw Diagnostics(refusals.flatMap { [$0.diagnostic] + $0.others })
    }
    return .forSignature
  }

  private func submissionForm(_ source: PaperSource) throws(Diagnostics) -> FilledPaper {
    let record = source.record
    let form = SubmissionForm(
      of: record, people: source.people, law: source.law, on: source.date)
    if let form { return form.paper }
    throw Diagnostics([
      Diagnostic(
        "submit.no-statutory-step", .error,
        LocalizedText(
          zhHans: "\(record.instrument.name.zhHans)没有法定报送审查程序，没有送审表",
          en: "there is no statutory filing for this instrument (\(record.instrument.name.en)), "
            + "hence no submission form"),
        remedy: LocalizedText(
          zhHans: "签订后用 parley effect 登记生效、parley publish 登记公布",
          en: "after signing record parley effect and parley publish"), help: "refusals")
    ])
  }
}

extension Diagnostics {
  /// The record holds nothing that a paper could say; the command records it.
  static func nothing(_ message: LocalizedText, _ command: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        "export.nothing", .error, message,
        remedy: LocalizedText(
          zhHans: "先用 parley \(command) 登记", en: "record it with parley \(command)"),
        help: command)
    ])
  }
}

extension FilledPaper {
  /// Every value that is missing, by name, and what to do about it.
  public var missingValues: Diagnostic {
    Diagnostic(
      "export.missing-value", .error,
      LocalizedText(zhHans: "缺少\(missing.count)项：", en: "\(missing.count) values are missing: ")
        + .list(missing),
      remedy: LocalizedText(
        zhHans: "补登（delegate、party 等）或用 parley correct 编号 字段=内容 补全后再导出，"
          + "或加 --留空（--allow-blanks）印出标明的空白供手填",
        en: "record it (delegate, party …) or complete the entry with parley correct ENTRY "
          + "FIELD=VALUE, or print marked gaps with --allow-blanks"),
      help: "export")
  }
}

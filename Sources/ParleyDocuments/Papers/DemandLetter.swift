import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The demand letter: the written request to bargain. Its fields are those of 令22 arts 32–33, 令9
/// art 17 and 山东省企业工资集体协商条例 art 21; its name follows the instrument.
public struct DemandLetter {
  private let record: BargainingCase
  private let demand: Entry<DemandServed>
  private let people: People
  private let law: LawBook

  /// The letter of a demand.
  ///
  /// - Parameters:
  ///   - demand: the demand; its proposal and requests are printed.
  ///   - record: the case it belongs to.
  ///   - people: the names of the delegates.
  ///   - law: the law book, for the reply period. A figure that was not read in full is given as
  ///     our own request, never as law.
  public init(
    of demand: Entry<DemandServed>, in record: BargainingCase, people: People, law: LawBook
  ) {
    self.record = record
    self.demand = demand
    self.people = people
    self.law = law
  }

  /// What the letter is called for an instrument: 要约书 for contracts, 协商意向书 for wage agreements
  /// (令9 art 17), 协商申请书 for agreements of workers who are not employees.
  public static func title(for instrument: Instrument) -> LocalizedText {
    switch instrument {
    case .collectiveContract, .specialContract, .sectoralContract:
      LocalizedText(zhHans: "集体协商要约书", en: "Demand for collective bargaining")
    case .wageAgreement:
      LocalizedText(zhHans: "工资集体协商意向书", en: "Letter of intent to bargain on wages")
    case .algorithmAgreement, .minutes, .memorandum, .supplement:
      LocalizedText(zhHans: "协商申请书", en: "Application for talks")
    }
  }

  /// The letter with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let document = Document(
      purpose: .paper, title: DemandLetter.title(for: record.instrument),
      blocks: [.paragraph(addressee, style: .flush), .paragraph(opening)] + [
        .clauses(sections(&fields), numbering: .outline)
      ] + closing)
    return FilledPaper(document: document, missing: fields.missing)
  }

  /// The letter as a document; a value that is missing is a gap.
  public var document: Document { paper.document }

  private var ownParty: LocalizedText { name(of: .union) }

  private func name(of side: Side) -> LocalizedText {
    record.party(of: side).map { LocalizedText(verbatim: $0.name) }
      ?? (side == .union
        ? record.instrument.words.workersSide : record.instrument.words.companySide)
  }

  private var addressee: LocalizedText {
    name(of: .platform) + LocalizedText(zhHans: "：", en: ":")
  }

  private var opening: LocalizedText {
    let unit = record.opening?.body.unit ?? ""
    return LocalizedText(
      zhHans: "我方受\(unit)委托，依据\(basis.zhHans)，就下列事项向贵方提出书面协商要求，请予答复。",
      en:
        "On behalf of \(unit), and relying on \(basis.en), we ask you in writing to bargain on the "
        + "following matters and request your reply.")
  }

  /// The rules the demand rests on; only such as were read in full.
  private var basis: LocalizedText {
    if let reply = replyAnswer, reply.mayBeCitedAsLaw { return reply.article }
    return LocalizedText(
      zhHans: "平等协商、诚实信用的原则和双方协商机制", en: "the principles of equality and good faith")
  }

  private var replyAnswer: LawAnswer? { replyDue?.answer }

  private var replyDue: DueDate? {
    try? law.due(
      .reply, from: demand.happenedOn, in: record.jurisdiction, for: record.instrument)
  }

  private func sections(_ fields: inout PaperFields) -> [Clause] {
    let meeting = meeting(&fields)
    let delegates = delegates(&fields)
    var sections = [
      Clause(
        title: LocalizedText(zhHans: "协商事项", en: "Matters"), content: [.bullets(topics)]),
      Clause(
        title: LocalizedText(zhHans: "协商时间、地点", en: "Time and place"),
        content: [.paragraph(meeting)]),
      Clause(
        title: LocalizedText(zhHans: "协商代表", en: "Delegates"), content: [.paragraph(delegates)]),
    ]
    if !demand.body.dataRequested.isEmpty {
      let items = demand.body.dataRequested.map { RichText(verbatim: $0) }
      sections.append(
        Clause(
          title: LocalizedText(zhHans: "请提供的资料", en: "Information requested"),
          content: [
            .bullets(items),
            .paragraph(
              .both("请随书面答复一并提供。", "Please give it together with your reply in writing.")),
          ]))
    }
    sections.append(
      Clause(title: LocalizedText(zhHans: "答复", en: "Reply"), content: [.paragraph(reply)]))
    return sections
  }

  private var topics: [RichText] {
    demand.body.topics.map { word in
      RichText(Topic(rawValue: word)?.name ?? LocalizedText(verbatim: word))
    }
  }

  private func meeting(_ fields: inout PaperFields) -> RichText {
    let plan = demand.body.proposal
    let day = fields.day(plan?.date, .both("拟定的会议日期", "proposed day of the meeting"))
    let clock = fields.text(
      plan?.time?.text, .both("拟定的会议时刻", "proposed time of the meeting"), width: 8)
    let place = fields.text(
      plan?.place, .both("拟定的会议地点", "proposed place of the meeting"), width: 20)
    return RichText(LocalizedText(zhHans: "拟于", en: "We propose ")) + day
      + RichText(LocalizedText(zhHans: " ", en: ", ")) + clock
      + RichText(LocalizedText(zhHans: "，在", en: ", at ")) + place
      + RichText(LocalizedText(zhHans: "举行第一次协商会议。", en: ", for the first session."))
  }

  private func delegates(_ fields: inout PaperFields) -> RichText {
    let side = demand.side ?? .union
    let own = record.delegates.filter {
      $0.side == side && $0.isSeated && $0.role.isRepresentative
    }
    guard !own.isEmpty else {
      return RichText(.both("我方协商代表：", "Our delegates: "))
        + fields.value(nil, .both("我方协商代表", "our delegates"), width: 24)
        + RichText(.both("。请贵方告知对等人数的代表名单。", ". Please name yours, in equal number."))
    }
    let chief = own.first { $0.role == .chief }.map { people.name(of: $0.person) }
    let others = own.filter { $0.role != .chief }.map { people.name(of: $0.person) }
    let named = fields.value(
      chief.map { .both("首席代表\($0.zhHans)", "\($0.en) as chief") },
      .both("我方首席代表", "our chief delegate"))
    let rest = others.map { LocalizedText.both("、\($0.zhHans)", ", \($0.en)") }
    return RichText(
      .both("我方协商代表共 \(own.count) 人：", "Our \(own.count) delegates are ")) + named
      + RichText(
        .list(rest, separator: .both("", ""))
          + .both("。请贵方告知对等人数的代表名单。", ". Please name yours, in equal number."))
  }

  /// A period that was read in full is cited; any other is our own request.
  private var reply: LocalizedText {
    let day = demand.body.replyAskedBy ?? replyDue?.due
    guard let day else {
      return LocalizedText(
        zhHans: "请贵方在收到本文书后及时书面答复。", en: "Please reply in writing without delay.")
    }
    guard let answer = replyAnswer, answer.mayBeCitedAsLaw else {
      return LocalizedText(
        zhHans: "请贵方于\(day.text.zhHans)前书面答复（该日期为我方请求）。",
        en: "Please reply in writing by \(day.text.en); this date is our own request.")
    }
    return LocalizedText(
      zhHans: "请贵方依据\(answer.article.zhHans)，于\(day.text.zhHans)前书面答复。",
      en: "Under \(answer.article.en), please reply in writing by \(day.text.en).")
  }

  private var closing: [Block] {
    [
      .signatures(
        SignatureBlock([
          SignatureBlock.Party(
            role: LocalizedText(zhHans: "提出方", en: "From"), name: ownParty,
            lines: [
              .init(.signature, LocalizedText(zhHans: "首席代表签字", en: "Chief representative")),
              .init(.seal, LocalizedText(zhHans: "盖章", en: "Seal")),
              .init(.date, LocalizedText(zhHans: "日期", en: "Date"), value: demand.happenedOn.text),
            ]),
          SignatureBlock.Party(
            role: LocalizedText(zhHans: "签收方", en: "Received by"), name: name(of: .platform),
            lines: [
              .init(.signature, LocalizedText(zhHans: "签收人", en: "Signature")),
              .init(.seal, LocalizedText(zhHans: "盖章", en: "Seal")),
              .init(.date, LocalizedText(zhHans: "签收日期", en: "Date of receipt")),
            ]),
        ]))
    ]
  }
}

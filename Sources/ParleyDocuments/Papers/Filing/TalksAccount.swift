import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The account of the talks 协商情况说明 that bureaus ask for: how the representatives were chosen, the
/// course of the talks, the result, its adoption and signature. Everything in it is in the record.
public struct TalksAccount {
  private let record: BargainingCase
  private let people: People

  /// The account of a case.
  public init(of record: BargainingCase, people: People) {
    self.record = record
    self.people = people
  }

  /// The account with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let clauses = [
      Clause(
        title: LocalizedText(zhHans: "协商代表的产生", en: "Representatives"),
        content: [.bullets(Side.allCases.map { delegates(of: $0, &fields) })]),
      Clause(
        title: LocalizedText(zhHans: "协商经过", en: "Course of the talks"),
        content: [.bullets(course(&fields))]),
      Clause(
        title: LocalizedText(zhHans: "协商结果", en: "Result"), content: [.paragraph(result(&fields))]),
      Clause(
        title: LocalizedText(zhHans: "审议和签字", en: "Adoption and signature"),
        content: [.bullets(conclusion(&fields))]),
    ]
    let document = Document(
      purpose: .paper, title: LocalizedText(zhHans: "协商情况说明", en: "Account of the talks"),
      subtitle: LocalizedText(verbatim: record.title),
      blocks: [
        .clauses(clauses, numbering: .outline),
        .signatures(SignatureBlock(sidesOf: record, [.chief, .seal, .date])),
      ])
    return FilledPaper(document: document, missing: fields.missing)
  }

  private func delegates(of side: Side, _ fields: inout PaperFields) -> RichText {
    let seated = record.representatives(of: side)
    let name = record.sideName(side)
    let lead = RichText(name + LocalizedText(zhHans: "：", en: ": "))
    guard !seated.isEmpty else {
      return lead
        + fields.value(
          nil, name + LocalizedText(zhHans: "协商代表", en: ": representatives"), width: 20)
    }
    let list = LocalizedText.list(
      seated.map { delegate in
        let person = people.name(of: delegate.person)
        let role =
          delegate.role == .chief
          ? LocalizedText(zhHans: "（首席代表）", en: " (chief)") : LocalizedText(verbatim: "")
        return person + role
      })
    var ways: [LocalizedText] = []
    for way in seated.compactMap(\.choice?.name) where !ways.contains(way) { ways.append(way) }
    let how = fields.value(
      ways.isEmpty ? nil : .list(ways),
      name + LocalizedText(zhHans: "代表的产生方式", en: ": way of choice"))
    return lead
      + RichText(
        LocalizedText(zhHans: "共\(seated.count)人，", en: "\(seated.count): ") + list
          + LocalizedText(zhHans: "；产生方式：", en: "; chosen: ")) + how
  }

  private func course(_ fields: inout PaperFields) -> [RichText] {
    var lines: [RichText] = []
    if let demand = record.demands.last {
      let side = record.sideName(demand.side ?? .union)
      lines.append(
        RichText(
          LocalizedText(
            zhHans: "\(demand.happenedOn.text.zhHans)，\(side.zhHans)书面提出协商要求。",
            en: "\(demand.happenedOn.text.en): the \(side.en) asked for talks in writing.")))
    } else {
      lines.append(
        fields.value(nil, LocalizedText(zhHans: "提出协商要求的日期", en: "day of the demand")))
    }
    if let answer = record.answers.last {
      lines.append(
        RichText(
          LocalizedText(
            zhHans: "\(answer.happenedOn.text.zhHans)，对方答复：\(answer.body.answer.name.zhHans)。",
            en: "\(answer.happenedOn.text.en): the other side \(answer.body.answer.name.en).")))
    }
    if record.sessions.isEmpty {
      lines.append(
        fields.value(nil, LocalizedText(zhHans: "协商会议的日期", en: "days of the sessions")))
    }
    for session in record.sessions {
      let place = session.place ?? ""
      lines.append(
        RichText(
          LocalizedText(
            zhHans: "\(session.openedOn.text.zhHans)，第\(session.number)次协商会议"
              + (place.isEmpty ? "。" : "，地点：\(place)。"),
            en: "\(session.openedOn.text.en): session \(session.number)"
              + (place.isEmpty ? "." : " at \(place)."))))
    }
    for suspension in record.suspensions {
      lines.append(
        RichText(
          LocalizedText(
            zhHans: "\(suspension.happenedOn.text.zhHans)，协商中止：\(suspension.body.reason)。",
            en: "\(suspension.happenedOn.text.en): the talks were suspended: "
              + "\(suspension.body.reason).")))
    }
    return lines
  }

  private func result(_ fields: inout PaperFields) -> RichText {
    guard let draft = record.drafts.last else {
      return fields.value(nil, LocalizedText(zhHans: "协商形成的草案", en: "the draft agreed"))
    }
    let labels = record.positions.filter { $0.state.isAgreed }.map(\.label)
    let names = LocalizedText.list(labels)
    let matters =
      labels.isEmpty
      ? LocalizedText(zhHans: "。", en: ".")
      : LocalizedText(zhHans: "，就\(names.zhHans)等事项达成一致。", en: " on \(names.en).")
    return RichText(
      LocalizedText(
        zhHans: "\(draft.entry.happenedOn.text.zhHans)形成《\(draft.entry.body.title)》草案",
        en: "On \(draft.entry.happenedOn.text.en) the sides agreed on the draft "
          + "“\(draft.entry.body.title)”") + matters)
  }

  private func conclusion(_ fields: inout PaperFields) -> [RichText] {
    var lines: [RichText] = []
    if let vote = record.drafts.last?.votes.last {
      let body = vote.body
      lines.append(
        RichText(
          LocalizedText(
            zhHans:
              "\(vote.happenedOn.text.zhHans)，\(body.assembly.name.zhHans)应到\(body.eligible)人，"
              + "实到\(body.present)人，赞成\(body.inFavour)票，\(body.isAdopted ? "通过" : "未通过")。",
            en: "\(vote.happenedOn.text.en): \(body.assembly.name.en), \(body.eligible) entitled, "
              + "\(body.present) present, \(body.inFavour) in favour: "
              + "\(body.isAdopted ? "adopted" : "not adopted").")))
    } else {
      lines.append(fields.value(nil, LocalizedText(zhHans: "审议表决情况", en: "the vote")))
    }
    let signed = record.drafts.last?.signatures.map(\.happenedOn).max()
    lines.append(
      RichText(LocalizedText(zhHans: "双方签字日期：", en: "Signed on: "))
        + fields.value(
          record.missingSignatures.isEmpty ? signed?.text : nil,
          LocalizedText(zhHans: "双方签字日期", en: "day of signature")))
    return lines
  }
}

import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The application for coordination of a dispute in the talks 协调处理申请书 (令22 arts 49 and 54): who
/// applies against whom, what is asked, the facts, and where both sides stand.
public struct CoordinationApplication {
  private let source: PaperSource
  private let request: Entry<CoordinationRequested>
  private let then: BargainingCase

  /// The last application; nothing while none was made.
  public init?(_ source: PaperSource) {
    guard let request = source.record.coordinationRequests.last else { return nil }
    self.source = source
    self.request = request
    then = source.record.asOf(entry: request.number)
  }

  private var record: BargainingCase { source.record }

  /// The application with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    var blocks: [Block] = [
      .paragraph(LocalizedText(verbatim: request.body.bureau) + .both("：", ":"), style: .flush)
    ]
    for side in Side.allCases {
      blocks.append(.heading(2, heading(of: side)))
      blocks += particulars(of: side, &fields)
    }
    blocks.append(.clauses(sections(&fields), numbering: .outline))
    blocks.append(.signatures(signatures))
    let document = Document(
      purpose: .paper,
      title: .both("协调处理申请书", "Application for coordination"),
      subtitle: LocalizedText(verbatim: record.title), blocks: blocks)
    return FilledPaper(document: document, missing: fields.missing)
  }

  private func heading(of side: Side) -> LocalizedText {
    guard let applicant = request.side else {
      let name = record.sideName(side)
      return .both("申请人（\(name.zhHans)）", "Applicant: \(name.en)")
    }
    return side == applicant ? .both("申请人", "Applicant") : .both("对方当事人", "Other side")
  }

  private func particulars(of side: Side, _ fields: inout PaperFields) -> [Block] {
    let chief = record.representatives(of: side).first { $0.role == .chief }
    var blocks: [Block] = []
    for party in record.parties where party.side == side && party.position == .signs {
      func of(_ zhHans: String, _ en: String) -> LocalizedText {
        .both("\(party.name)的\(zhHans)", "\(en) of \(party.name)")
      }
      let head =
        side == .union
        ? LocalizedText.both("工会主席", "Union chair")
        : .both("法定代表人", "Legal representative")
      blocks.append(
        .facts([
          Fact(.both("名称", "Name"), LocalizedText(verbatim: party.name)),
          fields.fact(
            .both("地址", "Address"), party.address.map { LocalizedText(verbatim: $0) },
            as: of("地址", "address"), width: 24),
          fields.fact(
            head, party.representative.map { source.people.name(of: $0) },
            as: of(head.zhHans, head.en.lowercased())),
          fields.fact(
            .both("首席代表", "Chief representative"),
            chief.map { source.people.name(of: $0.person) }, as: of("首席代表", "chief representative")),
        ]))
    }
    return blocks
  }

  private func sections(_ fields: inout PaperFields) -> [Clause] {
    let asked = fields.text(
      request.body.text, .both("申请协调处理的事项", "what is asked"), width: 40)
    return [
      Clause(title: .both("申请事项", "What is asked"), content: [.paragraph(asked)]),
      Clause(title: .both("争议事实", "Facts"), content: [.bullets(facts(&fields))]),
      Clause(
        title: .both("双方分歧", "Where both sides stand"), content: differences(&fields)),
      Clause(title: .both("依据", "Basis"), content: [.paragraph(basis)]),
    ]
  }

  /// The course of the talks up to the application.
  private func facts(_ fields: inout PaperFields) -> [RichText] {
    var lines: [RichText] = []
    for demand in then.demands {
      let who = record.sideName(demand.side ?? .union)
      let topics = LocalizedText.topics(demand.body.topics)
      lines.append(
        RichText(
          .both(
            "\(demand.happenedOn.text.zhHans)，\(who.zhHans)就\(topics.zhHans)书面提出协商要求。",
            "\(demand.happenedOn.text.en): the \(who.en) asked in writing to bargain on "
              + "\(topics.en).")))
    }
    for answer in then.answers {
      lines.append(
        RichText(
          answer.happenedOn.text + .both("，对方答复：", ": answer of the other side: ")
            + answer.body.answer.name + .both("。", ".")))
    }
    if !then.sessions.isEmpty {
      let days = LocalizedText.list(then.sessions.map(\.openedOn.text))
      lines.append(
        RichText(
          .both(
            "双方先后举行\(then.sessions.count)次协商会议：\(days.zhHans)。",
            "Sessions held: \(then.sessions.count) (\(days.en)).")))
    }
    if let impasse = then.impasses.last {
      let words = impasse.body.text.map { LocalizedText(verbatim: $0) }
      lines.append(
        RichText(
          impasse.happenedOn.text + .both("，协商陷入僵局：", ": impasse: "))
          + fields.value(words, .both("僵局的情况", "what the impasse is about"), width: 30))
    } else {
      lines.append(
        RichText(.both("协商陷入僵局的日期和情况：", "The impasse, when and about what: "))
          + fields.value(nil, .both("僵局的情况", "what the impasse is about"), width: 30))
    }
    return lines
  }

  private func differences(_ fields: inout PaperFields) -> [Block] {
    let open = then.positions.filter { $0.state.isUnsettled }
    let items = then.items.filter { $0.state.isUnsettled }
    let topics = then.impasses.last?.body.topics ?? []
    if open.isEmpty, items.isEmpty {
      return [
        .paragraph(
          fields.value(
            topics.isEmpty ? nil : .topics(topics), .both("双方分歧", "where both sides stand"),
            width: 40))
      ]
    }
    let sides = Side.allCases.map { record.sideName($0) }
    return [
      .table(
        Table(
          columns: [
            Table.Column(.both("议题", "Point"), weight: 24),
            Table.Column(.both("现行", "Current"), weight: 16),
            Table.Column(sides[0], weight: 22), Table.Column(sides[1], weight: 22),
          ], rows: open.map(row) + items.map(row)))
    ]
  }

  private func row(_ position: TermPositions) -> Table.Row {
    func cell(_ value: TermValue?) -> TableCell {
      guard let value else { return TableCell(verbatim: "—") }
      return TableCell(value.display(in: record.currency, kind: position.kind))
    }
    return Table.Row([
      TableCell(position.label), cell(position.current), cell(position.latest(of: .union)),
      cell(position.latest(of: .platform)),
    ])
  }

  private func row(_ item: ItemTrack) -> Table.Row {
    func cell(_ side: Side) -> TableCell {
      item.latest(of: side).map { TableCell($0.item.words) } ?? TableCell(verbatim: "—")
    }
    return Table.Row([
      TableCell(verbatim: item.name), TableCell(verbatim: "—"), cell(.union), cell(.platform),
    ])
  }

  private var basis: LocalizedText {
    let article = source.article(
      .provision, variant: "dispute-in-talks", on: request.happenedOn)
    guard let article else {
      return .both(
        "双方经协商未能达成一致，请贵单位组织协调；本申请为申请人的请求。",
        "The talks came to no agreement; the authority is asked to coordinate. This is a request "
          + "of the applicant.")
    }
    return .both(
      "双方经协商未能达成一致，依据\(article.zhHans)，申请协调处理。",
      "The talks came to no agreement; coordination is asked for under \(article.en).")
  }

  private var signatures: SignatureBlock {
    let applicants = request.side.map { [$0] } ?? Side.allCases
    return SignatureBlock(
      applicants.map { side in
        SignatureBlock.Party(
          role: .both("申请人", "Applicant"), name: record.partyNames(side),
          lines: [
            .chief, .seal, .init(.date, .both("日期", "Date"), value: request.happenedOn.text),
          ])
      })
  }
}

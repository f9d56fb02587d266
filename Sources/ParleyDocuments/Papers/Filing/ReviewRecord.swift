import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The register of the authority's review 审查意见登记: what was handed in and received, the opinion
/// with the articles objected to, and what became of it (令22 arts 42–47).
public struct ReviewRecord {
  private let source: PaperSource

  /// The register of a case; nothing while nothing was submitted.
  public init?(_ source: PaperSource) {
    if source.record.submissions.isEmpty { return nil }
    self.source = source
  }

  private var record: BargainingCase { source.record }

  /// The register with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    var blocks: [Block] = [
      .heading(1, .both("当事人", "Parties")), .table(parties(&fields)),
    ]
    for (place, submission) in record.submissions.enumerated() {
      let next = record.submissions.dropFirst(place + 1).first
      blocks.append(
        .heading(1, .both("第\(place + 1)次报送", "Submission \(place + 1)")))
      blocks.append(.facts(receipt(submission, &fields)))
      blocks += cures(of: submission)
      blocks += opinion(on: submission, before: next, &fields)
    }
    blocks.append(
      .signatures(
        SignatureBlock([
          .init(
            role: .both("登记", "Registered by"),
            lines: [.init(.signature, .both("登记人签字", "Signature")), .date])
        ])))
    let document = Document(
      purpose: .paper, title: .both("审查意见登记表", "Register of the review"),
      subtitle: record.agreementName ?? LocalizedText(verbatim: record.title), blocks: blocks)
    return FilledPaper(document: document, missing: fields.missing)
  }

  private func parties(_ fields: inout PaperFields) -> Table {
    var rows: [Table.Row] = []
    for party in record.signingParties {
      let address = fields.text(
        party.address, .both("\(party.name)的地址", "address of \(party.name)"), width: 20)
      rows.append(
        Table.Row([
          TableCell(record.sideName(party.side)), TableCell(verbatim: party.name),
          TableCell(address),
        ]))
    }
    return Table(
      columns: [
        Table.Column(.both("方", "Side"), weight: 10),
        Table.Column(.both("名称", "Name"), weight: 26),
        Table.Column(.both("地址", "Address"), weight: 30),
      ], rows: rows)
  }

  private func receipt(
    _ submission: Entry<AgreementSubmitted>, _ fields: inout PaperFields
  ) -> [Fact] {
    let body = submission.body
    let received = body.receivedOn ?? submission.happenedOn
    var facts = [
      Fact(.both("审查机关", "Authority"), LocalizedText(verbatim: body.bureau)),
      Fact(.both("报送日期", "Handed in on"), submission.happenedOn.text),
      Fact(.both("报送份数", "Copies"), LocalizedText(verbatim: "\(body.copies)")),
      fields.fact(
        .both("报送材料", "Papers"),
        body.papers.isEmpty ? nil : .list(body.papers.map { LocalizedText(verbatim: $0) }),
        as: .both("\(submission.happenedOn)报送的材料", "papers handed in on \(submission.happenedOn)"),
        width: 28),
      fields.fact(
        .both("收到日期", "Received on"), body.receivedOn?.text,
        as: .both(
          "\(submission.happenedOn)报送的收到日期",
          "day of receipt of the submission of \(submission.happenedOn)")),
      fields.fact(
        .both("回执编号", "Receipt number"), body.receiptNumber.map { LocalizedText(verbatim: $0) },
        as: .both(
          "\(submission.happenedOn)报送的回执编号", "receipt number of \(submission.happenedOn)")),
    ]
    if let due = source.lawfulDay(.review, from: received) {
      facts.append(
        Fact(
          .both("审查期限", "Review ends"),
          due.due.text + .both("（\(due.article.zhHans)）", " (\(due.article.en))")))
    }
    return facts
  }

  /// What the authority asked for before it reviewed, and when it was handed in.
  private func cures(of submission: Entry<AgreementSubmitted>) -> [Block] {
    let cures = record.cures(of: submission)
    if cures.isEmpty { return [] }
    let rows = cures.map { cure in
      let made = cure.made.map { ($0.body.receivedOn ?? $0.happenedOn).text }
      let state =
        cure.isComplete
        ? LocalizedText.list(made)
        : .both("尚缺：", "still missing: ")
          + .list(cure.outstanding.map { LocalizedText(verbatim: $0) })
      return Table.Row([
        TableCell(cure.request.happenedOn.text),
        TableCell(.list(cure.request.body.missing.map { LocalizedText(verbatim: $0) })),
        TableCell(cure.request.body.until?.text ?? LocalizedText(verbatim: "—")),
        TableCell(state),
      ])
    }
    return [
      .table(
        Table(
          columns: [
            Table.Column(.both("要求补正日期", "Asked for on"), weight: 17),
            Table.Column(.both("补正内容", "What was missing"), weight: 30),
            Table.Column(.both("期限", "By"), weight: 17),
            Table.Column(.both("补正情况", "Handed in"), weight: 20),
          ], rows: rows))
    ]
  }

  // MARK: Opinion

  private func opinion(
    on submission: Entry<AgreementSubmitted>, before next: Entry<AgreementSubmitted>?,
    _ fields: inout PaperFields
  ) -> [Block] {
    let last = next?.number ?? Int.max
    let objections = record.objections.filter {
      $0.number > submission.number && $0.number < last
    }
    if let objection = objections.last {
      return [.facts(facts(of: objection, &fields)), .table(points(of: objection))]
        + [.paragraph(handling(of: objection, next))]
    }
    if let effect = record.effect, effect.number > submission.number {
      return [
        .paragraph(
          .both(
            "审查机关未提出异议，自\(effect.body.from.text.zhHans)起生效。",
            "The authority did not object; in force from \(effect.body.from.text.en)."))
      ]
    }
    return [
      .facts([
        fields.fact(
          .both("审查意见", "Opinion"), nil,
          as: .both(
            "对\(submission.happenedOn)报送的审查意见",
            "opinion on the submission of \(submission.happenedOn)"),
          width: 32)
      ])
    ]
  }

  private func facts(
    of objection: Entry<ObjectionReceived>, _ fields: inout PaperFields
  ) -> [Fact] {
    let articles = objection.body.articles ?? []
    return [
      Fact(.both("审查意见", "Opinion"), .both("提出异议", "objection")),
      Fact(
        .both("出具机关", "Issued by"), LocalizedText(verbatim: objection.body.bureau)),
      Fact(.both("收到《审查意见书》日期", "Opinion received on"), objection.happenedOn.text),
      fields.fact(
        .both("意见书日期", "Date of the opinion"), objection.body.dated?.text,
        as: .both(
          "\(objection.happenedOn)收到的意见书的落款日期",
          "date of the opinion received on \(objection.happenedOn)")),
      fields.fact(
        .both("异议所涉条款", "Articles objected to"),
        articles.isEmpty ? nil : .list(articles.map { LocalizedText(verbatim: $0) }),
        as: .both(
          "\(objection.happenedOn)异议所涉条款", "articles objected to on \(objection.happenedOn)"),
        width: 20),
    ]
  }

  private func points(of objection: Entry<ObjectionReceived>) -> Table {
    Table(
      columns: [
        Table.Column(.both("序号", "No."), weight: 7),
        Table.Column(.both("异议内容", "Objection"), weight: 36),
        Table.Column(.both("处理意见（双方协商后填写）", "How it is met (to be filled in)"), weight: 30),
      ],
      rows: objection.body.points.enumerated().map { place, point in
        Table.Row([
          TableCell(verbatim: "\(place + 1)"), TableCell(verbatim: point),
          TableCell(RichText.blank(20)),
        ])
      })
  }

  /// What followed: talks, a new text, a new submission.
  private func handling(
    of objection: Entry<ObjectionReceived>, _ next: Entry<AgreementSubmitted>?
  ) -> LocalizedText {
    var steps: [LocalizedText] = []
    if let draft = record.drafts.first(where: { $0.entry.number > objection.number }) {
      steps.append(
        .both(
          "\(draft.entry.happenedOn.text.zhHans)形成修改后的文本",
          "new text on \(draft.entry.happenedOn.text.en)"))
      if let signed = draft.signatures.map(\.happenedOn).max() {
        steps.append(.both("\(signed.text.zhHans)重新签字", "signed again on \(signed.text.en)"))
      }
    }
    if let next {
      steps.append(
        .both(
          "\(next.happenedOn.text.zhHans)重新报送", "submitted again on \(next.happenedOn.text.en)"))
    }
    let article = source.article(.provision, variant: "after-objection", on: objection.happenedOn)
    let basis =
      article.map { LocalizedText.both("（依据\($0.zhHans)）", " (\($0.en))") }
      ?? LocalizedText(verbatim: "")
    guard !steps.isEmpty else {
      return .both("双方应就异议部分重新协商、签字并报送", "It is to be talked over, signed and submitted again")
        + basis + .both("。", ".")
    }
    return .both("处理情况：", "What was done: ")
      + .list(steps, separator: .both("；", "; ")) + basis + .both("。", ".")
  }
}

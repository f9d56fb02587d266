import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// A letter about the performance of the agreement: the check letter 核对函, and the union's papers of
/// supervision, 提示函, 意见书 and 建议书. What it lists are differences that are asked about, not
/// accusations.
public struct PerformanceLetter {
  private let source: PaperSource
  private let letter: Entry<LetterSent>

  /// The last letter of a form; nothing while none was sent.
  public init?(_ form: LetterSent.Form, _ source: PaperSource) {
    guard
      let letter = source.record.letters.last(where: { $0.letter.body.form == form })?.letter
    else { return nil }
    self.source = source
    self.letter = letter
  }

  private var record: BargainingCase { source.record }
  private var body: LetterSent { letter.body }
  private var side: Side { letter.side ?? .union }

  /// The letter with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let addressee = addressee(&fields)
    let opening = opening(&fields)
    let asks = asks(&fields)
    let reply = reply(&fields)
    var sections = [
      Clause(title: matterTitle, content: [.table(matters)]),
      Clause(title: askTitle, content: asks),
      Clause(title: .both("答复", "Reply"), content: [.paragraph(reply)]),
    ]
    if !earlier.isEmpty {
      sections.append(
        Clause(title: .both("此前的函件", "Earlier letters"), content: [.bullets(earlier)]))
    }
    let receiver =
      body.addressee.map { LocalizedText(verbatim: $0) } ?? record.partyNames(side.other)
    let document = Document(
      purpose: .paper, title: .both(body.form.name.zhHans, body.form.name.en.capitalizedFirst),
      subtitle: LocalizedText(verbatim: record.title),
      dateline: number(&fields),
      blocks: [
        .paragraph(addressee + RichText(.both("：", ":")), style: .flush), .paragraph(opening),
        .clauses(sections, numbering: .outline),
        .signatures(
          SignatureBlock(
            from: side, in: record, on: letter.happenedOn,
            to: body.addressee == nil && isToAuthority
              ? .both("签收单位", "Receiving authority") : receiver, signedBy: signer)),
      ])
    return FilledPaper(document: document, missing: fields.missing)
  }

  /// A check letter comes from the side at the table, the other papers from the union itself.
  private var signer: SignatureBlock.Line {
    body.form == .check
      ? .chief : .init(.signature, .both("工会负责人签字", "For the union"))
  }

  /// The recommendation goes to an authority, the others to the other side.
  private var isToAuthority: Bool { body.form == .recommendation }

  private func addressee(_ fields: inout PaperFields) -> RichText {
    if let addressee = body.addressee { return RichText(verbatim: addressee) }
    if isToAuthority {
      return fields.value(nil, .both("建议书的送达单位", "authority it goes to"), width: 20)
    }
    return RichText(record.partyNames(side.other))
  }

  private func number(_ fields: inout PaperFields) -> [RichText] {
    if let number = body.number { return [RichText(verbatim: number)] }
    if body.form == .check { return [] }
    return [
      RichText(.both("编号：", "No. "))
        + fields.value(
          nil, body.form.name + .both("的编号", ": its number"), width: 14)
    ]
  }

  private func opening(_ fields: inout PaperFields) -> RichText {
    switch body.form {
    case .check:
      LetterReply.agreement(of: record, &fields)
        + RichText(
          .both(
            "。我方核对执行情况时发现下列差异，均为疑似、待核，请贵方核对并说明。",
            ". In checking how it is carried out we found the differences below. They are questions "
              + "still to be checked; please look into them and explain."))
    case .reminder:
      RichText(
        .both(
          "我方在工会劳动法律监督中了解到下列情况（待核），现予提示，请及时核查。",
          "In the union's supervision we learned of what follows, which is still to be checked. "
            + "Please look into it."))
    case .opinion:
      RichText(
        .both(
          "我方就下列情况提出意见，请予改正并书面答复。", "On what follows we ask for correction and a written answer.")
          + breach)
    case .recommendation:
      RichText(
        .both("就下列情况，建议贵单位依职权处理。", "On what follows we suggest that you act within your powers.")
          + breach)
    }
  }

  /// The union's standing for a breach of a collective contract, where that is law for the case.
  private var breach: LocalizedText {
    source.article(.provision, variant: "breach", on: letter.happenedOn).map {
      .both("（依据\($0.zhHans)）", " (\($0.en))")
    } ?? LocalizedText(verbatim: "")
  }

  private var matterTitle: LocalizedText {
    body.form == .check
      ? .both("疑似差异（待核）", "Differences still to be checked") : .both("有关情况", "What was found")
  }

  private var askTitle: LocalizedText {
    switch body.form {
    case .check, .reminder: .both("请求事项", "What we ask")
    case .opinion: .both("意见", "Opinion")
    case .recommendation: .both("建议", "Recommendation")
    }
  }

  private var matters: Table {
    Table(
      columns: [
        Table.Column(.both("序号", "No."), weight: 6),
        Table.Column(.both("条款或者规则", "Clause or rule"), weight: 20),
        Table.Column(.both("情况", "Finding"), weight: 50),
      ],
      rows: body.matters.enumerated().map { place, matter in
        Table.Row([
          TableCell(verbatim: "\(place + 1)"), TableCell(verbatim: matter.clause),
          TableCell(verbatim: matter.text),
        ])
      })
  }

  private func asks(_ fields: inout PaperFields) -> [Block] {
    body.asks.isEmpty
      ? [.paragraph(fields.value(nil, .both("要求的事项", "what is asked"), width: 40))]
      : [.bullets(body.asks.map { RichText(verbatim: $0) })]
  }

  private func reply(_ fields: inout PaperFields) -> RichText {
    guard let day = body.replyBy else {
      return RichText(.both("请于", "Please reply in writing by "))
        + fields.day(nil, .both("请求答复的日期", "day by which a reply is asked for"))
        + RichText(.both("前书面答复（该日期为我方请求）。", "; this date is our own request."))
    }
    return RichText(LetterReply.request(by: day))
  }

  /// The letters that this one follows, the nearest first, with what came of each.
  private var earlier: [RichText] {
    var lines: [RichText] = []
    var next = body.follows
    while let number = next,
      let record = record.letters.first(where: { $0.letter.number == number }),
      lines.count < 20
    {
      let answer =
        record.answers.last.map { answer in
          answer.happenedOn.text + .both("", ": ") + answer.body.outcome.name
        } ?? .both("未登记答复", "no answer recorded")
      lines.append(
        RichText(
          record.letter.happenedOn.text + .both("　", ", ") + record.letter.body.form.name
            + .both("；", "; ") + answer))
      next = record.letter.body.follows.flatMap { $0 < number ? $0 : nil }
    }
    return lines
  }
}

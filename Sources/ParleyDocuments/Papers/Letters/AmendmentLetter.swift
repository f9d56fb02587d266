import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The letter that asks to change the agreement 变更要约: each clause as it stands and as it is to be,
/// with the reasons (令22 arts 39–41).
public struct AmendmentLetter {
  private let source: PaperSource
  private let request: Entry<AmendmentRequested>

  /// The letter of the last request; nothing while none was made.
  public init?(_ source: PaperSource) {
    guard let request = source.record.amendmentRequests.last else { return nil }
    self.source = source
    self.request = request
  }

  private var record: BargainingCase { source.record }
  private var side: Side { request.side ?? .union }

  /// The letter with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let body = request.body
    let opening =
      LetterReply.agreement(of: record, &fields) + RichText(.both("。", ". ") + basis)
    let reason = fields.text(body.reason, .both("变更的理由", "reasons of the change"), width: 40)
    let plan = fields.meeting(body.proposal, topics: body.changes.map(\.clause))
    let sections = [
      Clause(title: .both("拟变更的条款", "Clauses to change"), content: [.table(changes)]),
      Clause(title: .both("变更的理由", "Reasons"), content: [.paragraph(reason)]),
      Clause(title: .both("协商时间和地点", "Time and place"), content: [.facts(plan)]),
      Clause(
        title: .both("答复", "Reply"),
        content: [.paragraph(LetterReply.request(by: body.replyAskedBy))]),
    ]
    let document = Document(
      purpose: .paper, title: .both("变更要约书", "Request for a change"),
      subtitle: LocalizedText(verbatim: record.title),
      blocks: [
        .paragraph(record.partyNames(side.other) + .both("：", ":"), style: .flush),
        .paragraph(opening), .clauses(sections, numbering: .outline),
        .signatures(
          SignatureBlock(
            from: side, in: record, on: request.happenedOn, to: record.partyNames(side.other))),
      ])
    return FilledPaper(document: document, missing: fields.missing)
  }

  private var basis: LocalizedText {
    let end = source.article(.provision, variant: "end", on: request.happenedOn)
    guard let end else {
      return .both(
        "根据履行中的实际情况，我方要求协商变更下列条款。",
        "In the light of its performance we ask to change these clauses.")
    }
    let procedure =
      source.article(.provision, variant: "change", on: request.happenedOn).map {
        LocalizedText.both(
          "变更适用订立时的协商程序（\($0.zhHans)）。", " The procedure is that of its conclusion (\($0.en)).")
      } ?? LocalizedText(verbatim: "")
    return .both(
      "依据\(end.zhHans)，我方要求协商变更下列条款。", "Under \(end.en) we ask to change these clauses.")
      + procedure
  }

  private var changes: Table {
    let clauses = AgreementClauses(of: record)
    return Table(
      columns: [
        Table.Column(.both("条款", "Clause"), weight: 12),
        Table.Column(.both("现行内容", "As it stands"), weight: 32),
        Table.Column(.both("拟变更为", "As it is to be"), weight: 32),
      ],
      rows: request.body.changes.map { change in
        Table.Row([
          TableCell(verbatim: change.clause),
          TableCell(clauses.text(of: change.clause) ?? LocalizedText(verbatim: "—")),
          TableCell(verbatim: change.text),
        ])
      })
  }
}

/// The clauses of the case's agreement, found as people name them: 第五条, or by heading.
struct AgreementClauses {
  private let clauses: [AgreementClause]
  private let numbering: ClauseNumbering

  /// The clauses of the last draft; none when its terms do not make whole standards.
  init(of record: BargainingCase) {
    let agreement = record.agreementDraft.flatMap { try? Agreement($0.entry.body, in: record) }
    numbering = agreement?.numbering ?? .articles
    clauses = agreement?.chapters.flatMap(\.clauses) ?? []
  }

  /// What a clause says today; nothing when no clause has the number or heading.
  func text(of name: String) -> LocalizedText? {
    for (place, clause) in clauses.enumerated() {
      let number = ClauseNumber(numbering: numbering, path: [place + 1]).label
      let names = [number.zhHans, number.en, clause.heading.zhHans, clause.heading.en]
      guard names.contains(where: { name == $0 || name.hasPrefix($0 + " ") }) else { continue }
      return .list(clause.statements.map(\.text), separator: .both("", " "))
    }
    return nil
  }
}

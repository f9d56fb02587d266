import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The letter that asks to renew the agreement 续订要约 (令22 art 38).
public struct RenewalLetter {
  private let source: PaperSource
  private let request: Entry<RenewalRequested>

  /// The letter of the last request; nothing while none was made.
  public init?(_ source: PaperSource) {
    guard let request = source.record.renewalRequests.last else { return nil }
    self.source = source
    self.request = request
  }

  private var record: BargainingCase { source.record }
  private var side: Side { request.side ?? .union }

  /// The letter with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let body = request.body
    let opening = opening(&fields)
    let term: LocalizedText? =
      if let first = body.validFrom, let last = body.validThrough {
        .both("自\(first.text.zhHans)起至\(last.text.zhHans)止", "\(first.text.en) to \(last.text.en)")
      } else { nil }
    let newTerm = fields.value(term, .both("续订期限", "the new term"), width: 28)
    let plan = fields.meeting(body.proposal, topics: body.topics)
    let sections = [
      Clause(
        title: .both("拟协商的事项", "Matters"),
        content: [.bullets(body.topics.map { RichText(.topics([$0])) })]),
      Clause(title: .both("拟续订的期限", "New term"), content: [.paragraph(newTerm)]),
      Clause(title: .both("协商时间和地点", "Time and place"), content: [.facts(plan)]),
      Clause(
        title: .both("我方协商代表", "Our representatives"),
        content: [.paragraph(fields.representatives(of: side, in: record, source.people))]),
      Clause(
        title: .both("答复", "Reply"),
        content: [.paragraph(LetterReply.request(by: body.replyAskedBy))]),
    ]
    let document = Document(
      purpose: .paper, title: .both("续订要约书", "Request for renewal"),
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

  private func opening(_ fields: inout PaperFields) -> RichText {
    let expiry = record.agreementDraft?.entry.body.validThrough
    let article =
      expiry.flatMap { _ in source.article(.renewalWindow, on: request.happenedOn) }
    return LetterReply.agreement(of: record, &fields)
      + RichText(.both("，将于", ", which ends on "))
      + fields.day(expiry, .both("期满日期", "last day of the term"))
      + RichText(
        .both("期满。", ". ")
          + source.under(article, "我方要求续订，提出如下意见：", "we ask to renew it, as follows."))
  }
}

/// Sentences that letters about an agreement have in common.
enum LetterReply {
  /// A day that a letter names is the sender's own request, never law.
  static func request(by day: CivilDate?) -> LocalizedText {
    guard let day else { return .both("请在收到后及时书面答复。", "Please reply in writing without delay.") }
    return .both(
      "请于\(day.text.zhHans)前书面答复（该日期为我方请求）。",
      "Please reply in writing by \(day.text.en); this date is our own request.")
  }

  /// The agreement between the sides, with the day of its signature.
  static func agreement(
    of record: BargainingCase, _ fields: inout PaperFields
  ) -> RichText {
    RichText(.both("双方于", "On "))
      + fields.day(record.signedOn, .both("协议签订日期", "day of signature"))
      + RichText(.both("签订", " the sides signed "))
      + fields.value(record.agreementName, .both("协议名称", "title of the agreement"))
  }
}

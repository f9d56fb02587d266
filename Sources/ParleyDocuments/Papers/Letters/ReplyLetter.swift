import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The written answer to a demand 答复书: the day it was received, yes or no with the reason, time,
/// place and matters, the side's own view and its representatives (令22 art 32; 山东省企业工资集体协商
/// 条例 art 21).
public struct ReplyLetter {
  private let source: PaperSource
  private let answer: Entry<DemandAnswered>
  private let demand: Entry<DemandServed>?

  /// The letter of the last answer; nothing while none was given.
  public init?(_ source: PaperSource) {
    guard let answer = source.record.answers.last(where: { $0.body.answer != .none }) else {
      return nil
    }
    self.source = source
    self.answer = answer
    demand = source.record.demands.last { $0.number < answer.number }
  }

  private var record: BargainingCase { source.record }
  private var side: Side { answer.side ?? .platform }
  private var agrees: Bool { answer.body.answer == .agrees }

  /// The letter with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let opening = opening(&fields)
    var sections = [
      Clause(title: .both("答复", "Answer"), content: [.paragraph(verdict(&fields))])
    ]
    if agrees {
      let plan = fields.meeting(answer.body.meeting, topics: demand?.body.topics ?? [])
      sections.append(
        Clause(
          title: .both("协商的时间、地点和内容", "Time, place and matters"), content: [.facts(plan)]))
    }
    sections.append(
      Clause(
        title: .both("我方意见", "Our view"),
        content: [
          .paragraph(
            fields.text(answer.body.position, .both("答复方的意见", "own view"), width: 40))
        ]))
    if agrees {
      sections.append(
        Clause(
          title: .both("我方协商代表", "Our representatives"),
          content: [.paragraph(fields.representatives(of: side, in: record, source.people))]))
    }
    let document = Document(
      purpose: .paper, title: .both("协商答复书", "Reply to the demand"),
      subtitle: LocalizedText(verbatim: record.title),
      blocks: [
        .paragraph(record.partyNames(side.other) + .both("：", ":"), style: .flush),
        .paragraph(opening), .clauses(sections, numbering: .outline),
        .signatures(
          SignatureBlock(
            from: side, in: record, on: answer.happenedOn, to: record.partyNames(side.other))),
      ])
    return FilledPaper(document: document, missing: fields.missing)
  }

  private func opening(_ fields: inout PaperFields) -> RichText {
    let title = DemandLetter.title(for: record.instrument)
    let received = fields.day(demand?.happenedOn, .both("收到要约的日期", "day the demand was received"))
    let article = demand.flatMap { source.article(.replyPeriod, on: $0.happenedOn) }
    return RichText(.both("贵方《\(title.zhHans)》已于", "We received your “\(title.en)” on "))
      + received
      + RichText(
        .both("收到。", ". ") + source.under(article, "现答复如下：", "we answer as follows."))
  }

  private func verdict(_ fields: inout PaperFields) -> RichText {
    if agrees {
      return RichText(.both("我方同意就所提事项进行协商。", "We agree to bargain on the matters you name."))
        + remark
    }
    return RichText(
      .both("我方不同意就所提事项进行协商，理由：", "We do not agree to bargain on them, because: "))
      + fields.text(answer.body.reason, .both("拒绝的理由", "reason of the refusal"), width: 40)
  }

  private var remark: RichText {
    answer.body.reason.map { RichText(.both("说明：\($0)", " Remark: \($0)")) } ?? .empty
  }
}

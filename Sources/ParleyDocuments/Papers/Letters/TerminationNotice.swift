import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The notice that the agreement ends 终止通知, with the cause, its article and the day (令22 arts
/// 38–41).
public struct TerminationNotice {
  private let source: PaperSource
  private let notice: Entry<TerminationNoticed>

  /// The last notice; nothing while none was given.
  public init?(_ source: PaperSource) {
    guard let notice = source.record.terminationNotices.last else { return nil }
    self.source = source
    self.notice = notice
  }

  private var record: BargainingCase { source.record }

  /// The notice with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let body = notice.body
    let opening =
      LetterReply.agreement(of: record, &fields)
      + RichText(.both("。现就终止事项通知如下：", ". It ends, as follows."))
    var facts = [
      Fact(.both("终止原因", "Cause"), body.cause.name),
      Fact(.both("依据", "Basis"), basis),
      fields.fact(
        .both("事实", "Facts"), body.reason.map { LocalizedText(verbatim: $0) },
        as: .both("终止的事实", "facts of the termination"), width: 32),
      Fact(.both("终止范围", "What ends"), scope),
      fields.fact(
        .both("终止日期", "Ends on"), body.endsOn?.text, as: .both("终止日期", "day it ends")),
    ]
    if let settlement = body.settlement {
      facts.append(Fact(.both("未了事项", "Matters left over"), RichText(verbatim: settlement)))
    }
    let document = Document(
      purpose: .paper, title: .both("终止通知书", "Notice of termination"),
      subtitle: LocalizedText(verbatim: record.title),
      blocks: [
        .paragraph(addressee + .both("：", ":"), style: .flush), .paragraph(opening),
        .facts(facts),
      ] + report + [.signatures(signatures)])
    return FilledPaper(document: document, missing: fields.missing)
  }

  private var addressee: LocalizedText {
    guard let side = notice.side else {
      return record.partyNames(.union) + .both("、", ", ") + record.partyNames(.platform)
    }
    return record.partyNames(side.other)
  }

  /// The article of the cause, where it is law for the instrument; else the agreement itself.
  private var basis: LocalizedText {
    let article: LocalizedText? =
      switch notice.body.cause {
      case .expiry, .agreedCondition: source.article(.usualTerm, on: notice.happenedOn)
      case .byAgreement, .merger, .dissolution, .bankruptcy, .forceMajeure, .otherLaw:
        source.article(.provision, variant: "end", on: notice.happenedOn)
      }
    return article ?? .both("双方协议的约定和协商结果", "the agreement itself and the talks on it")
  }

  private var scope: LocalizedText {
    notice.body.clauses.isEmpty
      ? .both("全部", "the whole agreement")
      : .list(notice.body.clauses.map { LocalizedText(verbatim: $0) })
  }

  /// The report to the authority, where a rule that was read in full asks for one.
  private var report: [Block] {
    guard record.instrument.hasStatutoryReview, let ends = notice.body.endsOn,
      let due = source.lawfulDay(.terminationFiling, from: ends)
    else { return [] }
    return [
      .paragraph(
        .both(
          "依据\(due.article.zhHans)，终止情况应于\(due.due.text.zhHans)前报告审查机关。",
          "Under \(due.article.en) the end is reported to the authority by \(due.due.text.en)."))
    ]
  }

  private var signatures: SignatureBlock {
    guard let side = notice.side else {
      return SignatureBlock(sidesOf: record, [.chief, .seal, .date])
    }
    return SignatureBlock(
      from: side, in: record, on: notice.happenedOn, to: record.partyNames(side.other))
  }
}

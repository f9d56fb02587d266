import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The note on a suspension of the talks: minutes of both sides 协商中止纪要 when they agreed on it, a
/// note of one side 协商中止说明 otherwise. It says why, how far the talks came, and when, where and on
/// what they go on (令22 art 35).
public struct SuspensionNote {
  private let source: PaperSource
  private let suspension: Entry<TalksSuspended>
  private let then: BargainingCase

  /// The note on the last suspension; nothing while there was none.
  public init?(_ source: PaperSource) {
    guard let suspension = source.record.suspensions.last else { return nil }
    self.source = source
    self.suspension = suspension
    then = source.record.asOf(entry: suspension.number)
  }

  private var record: BargainingCase { source.record }

  /// The note with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let body = suspension.body
    let plan = fields.meeting(body.next)
    let sections = [
      Clause(title: .both("中止的原因", "Why"), content: [.paragraph(reason)]),
      Clause(
        title: .both("中止前的协商情况", "How far the talks came"),
        content: [.paragraph(points("已达成初步一致", "Tentatively agreed", \.isAgreed))]
          + [.paragraph(points("尚待协商", "Still open", \.isUnsettled))]),
      Clause(
        title: .both("恢复协商的安排", "When the talks go on"), content: [.facts(plan)] + longest),
    ]
    let document = Document(
      purpose: .paper,
      title: body.byAgreement
        ? .both("协商中止纪要", "Minutes on the suspension of the talks")
        : .both("协商中止说明", "Note on the suspension of the talks"),
      subtitle: LocalizedText(verbatim: record.title),
      blocks: [
        .paragraph(opening), .clauses(sections, numbering: .outline), .signatures(signatures),
      ])
    return FilledPaper(document: document, missing: fields.missing)
  }

  private var opening: LocalizedText {
    let day = suspension.happenedOn.text
    let basis =
      source.article(.provision, variant: "suspension", on: suspension.happenedOn).map {
        LocalizedText.both("依据\($0.zhHans)，", "under \($0.en) ")
      } ?? LocalizedText(verbatim: "")
    guard suspension.body.byAgreement else {
      let who = suspension.side.map { record.sideName($0) } ?? .both("一方", "one side")
      return .both(
        "\(day.zhHans)，\(who.zhHans)提出中止协商。", "On \(day.en) the \(who.en) suspended the talks.")
    }
    return .both("\(day.zhHans)，", "On \(day.en) ") + basis
      + .both("经双方协商，同意中止协商。", "both sides agreed to suspend the talks.")
  }

  private var reason: LocalizedText {
    LocalizedText(verbatim: suspension.body.reason)
      + (suspension.body.isForceMajeure == true
        ? .both("（不可抗力）", " (force majeure)") : LocalizedText(verbatim: ""))
  }

  private func points(
    _ zhHans: String, _ en: String, _ holds: KeyPath<PointState, Bool>
  ) -> LocalizedText {
    let names =
      then.positions.filter { $0.state[keyPath: holds] }.map(\.label)
      + then.items.filter { $0.state[keyPath: holds] }.map { LocalizedText(verbatim: $0.name) }
    let list = names.isEmpty ? LocalizedText.both("无", "none") : .list(names)
    return .both("\(zhHans)：\(list.zhHans)。", "\(en): \(list.en).")
  }

  /// The longest suspension, where a rule that was read in full names one.
  private var longest: [Block] {
    guard let due = source.lawfulDay(.suspension, from: suspension.happenedOn) else { return [] }
    return [
      .paragraph(
        .both(
          "依据\(due.article.zhHans)，最迟于\(due.due.text.zhHans)恢复协商。",
          "Under \(due.article.en) the talks go on by \(due.due.text.en)."))
    ]
  }

  private var signatures: SignatureBlock {
    if suspension.body.byAgreement {
      return SignatureBlock(sidesOf: record, [.chief, .seal, .date])
    }
    let side = suspension.side ?? .union
    return SignatureBlock(
      from: side, in: record, on: suspension.happenedOn, to: record.partyNames(side.other))
  }
}

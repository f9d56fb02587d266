import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The record of a coordination that settled the dispute 协调处理协议书: the application, the facts, the
/// result, what is left for further talks; signed by the handlers and both chiefs (令22 art 54).
public struct CoordinationSettlement {
  private let source: PaperSource
  private let end: Entry<CoordinationEnded>

  /// The record of the last coordination; nothing while none settled the dispute.
  public init?(_ source: PaperSource) {
    guard let end = source.record.coordinationEnds.last, end.body.isSettled else { return nil }
    self.source = source
    self.end = end
  }

  private var record: BargainingCase { source.record }

  /// The record with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let request = record.coordinationRequests.last { $0.number < end.number }
    let impasse = record.impasses.last { $0.number < end.number }
    let bureau =
      record.coordinations.last { $0.number < end.number }?.body.bureau ?? request?.body.bureau
    let head = [
      fields.fact(
        .both("协调处理机关", "Authority"), bureau.map { LocalizedText(verbatim: $0) },
        as: .both("协调处理机关", "authority that coordinated"), width: 24),
      Fact(record.sideName(.union), record.partyNames(.union)),
      Fact(record.sideName(.platform), record.partyNames(.platform)),
      fields.fact(
        .both("申请日期", "Applied for on"), request?.happenedOn.text,
        as: .both("申请协调处理的日期", "day of the application")),
    ]
    let sections = [
      Clause(
        title: .both("协调处理申请", "Application"),
        fields.text(request?.body.text, .both("申请协调处理的事项", "what was asked"), width: 40)),
      Clause(
        title: .both("争议事实", "Facts"),
        fields.text(impasse?.body.text, .both("争议的事实", "facts of the dispute"), width: 40)),
      Clause(
        title: .both("协调结果", "Result"),
        fields.text(end.body.text, .both("协调的结果", "result"), width: 40)),
      Clause(title: .both("双方继续协商的事项", "Left for further talks"), left),
    ]
    let document = Document(
      purpose: .paper, title: .both("协调处理协议书", "Record of the coordination"),
      subtitle: LocalizedText(verbatim: record.title),
      blocks: [
        .facts(head), .clauses(sections, numbering: .outline), .signatures(signatures),
      ])
    return FilledPaper(document: document, missing: fields.missing)
  }

  private var left: LocalizedText {
    let then = record.asOf(entry: end.number)
    let names =
      then.positions.filter { $0.state.isUnsettled }.map(\.label)
      + then.items.filter { $0.state.isUnsettled }.map { LocalizedText(verbatim: $0.name) }
    return names.isEmpty ? .both("无。", "None.") : .list(names) + .both("。", ".")
  }

  private var signatures: SignatureBlock {
    var block = SignatureBlock(sidesOf: record, [.chief, .seal, .date])
    block.parties.insert(
      SignatureBlock.Party(
        role: .both("协调处理机关", "Authority"),
        lines: [.init(.signature, .both("协调处理人员签字", "Handlers")), .seal, .date]), at: 0)
    return block
  }
}

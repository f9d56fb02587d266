import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The resolution of the delegates or staff on the draft 审议决议, with the vote: all entitled,
/// present, for, against, abstained, and what was needed (令22 art 36).
public struct AdoptionResolution {
  private let record: BargainingCase
  private let draft: DraftRecord
  private let vote: Entry<VoteTaken>

  /// The resolution of the last vote on the last draft; nothing while none was taken.
  public init?(of record: BargainingCase) {
    guard let draft = record.drafts.last, let vote = draft.votes.last else { return nil }
    self.record = record
    self.draft = draft
    self.vote = vote
  }

  /// The resolution with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let body = vote.body
    let title = draft.entry.body.title
    let name = body.assembly.name
    let count = table(body, &fields)
    var blocks: [Block] = [
      .paragraph(
        LocalizedText(
          zhHans: "\(vote.happenedOn.text.zhHans)，\(name.zhHans)对《\(title)》草案进行了审议表决，情况如下：",
          en: "On \(vote.happenedOn.text.en) the \(name.en) voted on the draft “\(title)”:")),
      .table(count),
    ]
    blocks.append(.paragraph(result))
    blocks.append(
      .signatures(
        SignatureBlock([
          SignatureBlock.Party(
            role: name,
            lines: [
              .init(.signature, LocalizedText(zhHans: "主持人签字", en: "Chair")),
              .init(.signature, LocalizedText(zhHans: "计票人、监票人签字", en: "Tellers")),
              .init(.seal, LocalizedText(zhHans: "工会盖章", en: "Seal of the union")),
              .init(.date, LocalizedText(zhHans: "日期", en: "Date"), value: vote.happenedOn.text),
            ])
        ])))
    let document = Document(
      purpose: .paper,
      title: body.isAdopted
        ? LocalizedText(zhHans: "关于审议通过《\(title)》的决议", en: "Resolution adopting “\(title)”")
        : LocalizedText(zhHans: "关于《\(title)》草案的表决情况", en: "Vote on the draft “\(title)”"),
      subtitle: LocalizedText(verbatim: record.title), blocks: blocks)
    return FilledPaper(document: document, missing: fields.missing)
  }

  private func table(_ body: VoteTaken, _ fields: inout PaperFields) -> Table {
    func number(_ value: Int?) -> LocalizedText? { value.map { LocalizedText(verbatim: "\($0)") } }
    let cells: [(LocalizedText, RichText, Int?)] = [
      (
        LocalizedText(zhHans: "应到人数", en: "Entitled"), RichText(verbatim: "\(body.eligible)"),
        body.eligible
      ),
      (
        LocalizedText(zhHans: "实到人数", en: "Present"), RichText(verbatim: "\(body.present)"),
        body.present
      ),
      (
        LocalizedText(zhHans: "赞成", en: "In favour"), RichText(verbatim: "\(body.inFavour)"),
        body.inFavour
      ),
      (
        LocalizedText(zhHans: "反对", en: "Against"),
        fields.value(
          number(body.against), LocalizedText(zhHans: "反对票数", en: "votes against"), width: 6),
        body.against
      ),
      (
        LocalizedText(zhHans: "弃权", en: "Abstained"),
        fields.value(
          number(body.abstained), LocalizedText(zhHans: "弃权票数", en: "abstentions"), width: 6),
        body.abstained
      ),
    ]
    return Table(
      columns: cells.map { Table.Column($0.0) },
      rows: [
        Table.Row(
          cells.map { TableCell($0.1, value: $0.2.map { CellValue.whole(Int64($0)) }) })
      ])
  }

  private var result: LocalizedText {
    let body = vote.body
    let present =
      body.presentNeeded.map {
        LocalizedText(zhHans: "出席应不少于\($0)人，", en: "at least \($0) had to be present, ")
      } ?? LocalizedText(verbatim: "")
    let needed =
      body.inFavourNeeded.map {
        LocalizedText(zhHans: "赞成应不少于\($0)票。", en: "at least \($0) in favour. ")
      } ?? LocalizedText(verbatim: "")
    return present + needed
      + (body.isAdopted
        ? LocalizedText(zhHans: "草案获得通过。", en: "The draft is adopted.")
        : LocalizedText(zhHans: "草案未获通过。", en: "The draft is not adopted."))
  }
}

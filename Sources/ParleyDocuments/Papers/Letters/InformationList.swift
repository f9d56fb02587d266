import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The list of information that one side asks the other for 资料清单: each thing with the day it was
/// asked for, the day by which, and what came of it.
public struct InformationList {
  private let source: PaperSource
  private let side: Side

  /// The list of the side that asked last; nothing while none did.
  public init?(_ source: PaperSource) {
    let record = source.record
    let asking =
      record.requests.last?.request.side
      ?? record.demands.last { !$0.body.dataRequested.isEmpty }?.side
    guard let asking else { return nil }
    self.source = source
    side = asking
  }

  private var record: BargainingCase { source.record }

  /// The list with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let table = table(&fields)
    let document = Document(
      purpose: .paper, title: .both("资料清单", "Information requested"),
      subtitle: LocalizedText(verbatim: record.title),
      blocks: [
        .paragraph(record.partyNames(side.other) + .both("：", ":"), style: .flush),
        .paragraph(
          .both(
            "为进行协商，请提供下列真实资料。", "For the talks, please give us this information, true and whole.")),
        .table(table),
      ] + basis + [
        .signatures(
          SignatureBlock(
            from: side, in: record, on: lastDay, to: record.partyNames(side.other)))
      ])
    return FilledPaper(document: document, missing: fields.missing)
  }

  private var requests: [InformationRequest] { record.requests.filter { $0.request.side == side } }

  private var lastDay: CivilDate? {
    let days =
      requests.map(\.request.happenedOn)
      + record.demands.filter { $0.side == side && !$0.body.dataRequested.isEmpty }
      .map(\.happenedOn)
    return days.max()
  }

  private func table(_ fields: inout PaperFields) -> Table {
    var cells: [[TableCell]] = []
    for demand in record.demands where demand.side == side {
      for subject in demand.body.dataRequested {
        cells.append(
          row(subject, on: demand.happenedOn, by: demand.body.replyAskedBy, nil, &fields))
      }
    }
    for request in requests {
      for subject in request.request.body.subjects {
        cells.append(
          row(
            subject, on: request.request.happenedOn, by: request.request.body.replyBy,
            request.answers.last, &fields))
      }
    }
    return Table(
      columns: [
        Table.Column(.both("序号", "No."), weight: 7),
        Table.Column(.both("资料", "Information"), weight: 26),
        Table.Column(.both("提出日期", "Asked on"), weight: 12),
        Table.Column(.both("请于（我方请求）", "By (our request)"), weight: 15),
        Table.Column(.both("提供情况", "What came of it"), weight: 18),
      ],
      rows: cells.enumerated().map { place, cells in
        Table.Row([TableCell(verbatim: "\(place + 1)")] + cells)
      })
  }

  private func row(
    _ subject: String, on day: CivilDate, by last: CivilDate?,
    _ answer: Entry<InformationAnswered>?, _ fields: inout PaperFields
  ) -> [TableCell] {
    let outcome = answer.map { answer in
      let words = answer.body.text.map { LocalizedText.both("：\($0)", ": \($0)") }
      return .both("\(answer.happenedOn) ", "\(answer.happenedOn) ") + answer.body.outcome.name
        + (words ?? LocalizedText(verbatim: ""))
    }
    return [
      TableCell(verbatim: subject), TableCell(verbatim: "\(day)"),
      TableCell(
        fields.text(
          last.map { "\($0)" },
          .both("“\(subject)”的提供日期", "day by which “\(subject)” is asked for"), width: 10)),
      outcome.map { TableCell($0) } ?? TableCell(RichText.blank(12)),
    ]
  }

  /// What the law asks the other side to give and when, as far as it was read in full.
  private var basis: [Block] {
    var sentences: [LocalizedText] = []
    if let answer = source.law.figure(
      .dataToGive, in: record.jurisdiction, for: record.instrument, on: source.date),
      answer.mayBeCitedAsLaw
    {
      sentences.append(
        .both(
          "依据\(answer.article.zhHans)：\(answer.value.value.text.zhHans)。",
          "\(answer.article.en): \(answer.value.value.text.en)."))
    }
    if let first = record.sessions.first?.openedOn ?? record.answers.last?.body.meeting?.date,
      let due = source.lawfulDay(.dataBeforeTalks, from: first)
    {
      sentences.append(
        .both(
          "依据\(due.article.zhHans)，应于\(due.due.text.zhHans)前提供。",
          "Under \(due.article.en) it is to be given by \(due.due.text.en)."))
    }
    return sentences.map { .paragraph($0) }
  }
}

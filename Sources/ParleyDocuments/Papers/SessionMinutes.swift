import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The minutes of one session 会议记录: date, place, chair, attendance, agenda, what each side said,
/// what was agreed and what is left (令22 arts 33–35).
public struct SessionMinutes {
  private let record: BargainingCase
  private let session: SessionRecord
  private let people: People

  /// The minutes of a session.
  public init(of session: SessionRecord, in record: BargainingCase, people: People) {
    self.session = session
    self.record = record
    self.people = people
  }

  /// The minutes as a document.
  public var document: Document {
    Document(
      purpose: .paper,
      title: LocalizedText(
        zhHans: "第\(session.number)次协商会议记录", en: "Minutes of session \(session.number)"),
      subtitle: LocalizedText(verbatim: record.title),
      blocks: [.facts(facts), heading("出席人员", "Attendance"), .table(attendance)]
        + agenda + [heading("会议经过", "Proceedings"), .table(proceedings)] + outcome
        + [.signatures(signatures)])
  }

  private func heading(_ zhHans: String, _ en: String) -> Block {
    .heading(1, LocalizedText(zhHans: zhHans, en: en))
  }

  private var facts: [Fact] {
    func clock(_ time: CivilTime?) -> String { time.map { " " + $0.text } ?? "" }
    let start = session.openedOn.text + LocalizedText(verbatim: clock(session.openedAt))
    let end = session.closedOn.map { $0.text + LocalizedText(verbatim: clock(session.closedAt)) }
    return [
      Fact(LocalizedText(zhHans: "开会时间", en: "Opened"), start),
      Fact(LocalizedText(zhHans: "散会时间", en: "Closed"), end.map { RichText($0) } ?? .blank(16)),
      Fact(
        LocalizedText(zhHans: "地点", en: "Place"),
        session.place.map { RichText(verbatim: $0) } ?? .blank(20)),
      Fact(
        LocalizedText(zhHans: "主持", en: "Chair"),
        session.chair.map { RichText(record.sideName($0)) } ?? .blank(12)),
      Fact(
        LocalizedText(zhHans: "记录员", en: "Recorder"),
        recorder.map { RichText($0) } ?? .blank(12)),
    ]
  }

  private var recorder: LocalizedText? {
    session.attendance.first { $0.role == .recorder }.map { people.name(of: $0.person) }
  }

  private var attendance: Table {
    let rows = session.attendance.map { attendee in
      Table.Row([
        TableCell(attendee.side.map { record.sideName($0) } ?? LocalizedText(verbatim: "—")),
        TableCell(people.name(of: attendee.person)), TableCell(attendee.role.name),
        TableCell(
          session.left.contains(attendee.person.id)
            ? LocalizedText(zhHans: "中途离席", en: "left early") : LocalizedText(verbatim: "")),
      ])
    }
    return Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "方", en: "Side")),
        Table.Column(LocalizedText(zhHans: "姓名", en: "Name")),
        Table.Column(LocalizedText(zhHans: "身份", en: "Role")),
        Table.Column(LocalizedText(zhHans: "备注", en: "Remark")),
      ], rows: rows, emptyRows: rows.isEmpty ? 6 : 0)
  }

  private var agenda: [Block] {
    guard !session.agenda.isEmpty else { return [] }
    return [heading("议程", "Agenda"), .bullets(session.agenda.map { RichText(verbatim: $0) })]
  }

  // MARK: Proceedings

  private var proceedings: Table {
    let rows = record.history(people: people).filter {
      $0.session == session.number && $0.isShownInMinutes
    }
    .map { entry in
      Table.Row([
        TableCell(verbatim: entry.happenedAt?.text ?? ""),
        TableCell(entry.side.map { record.sideName($0) } ?? LocalizedText(verbatim: "")),
        TableCell(entry.title), TableCell(entry.summary),
      ])
    }
    return Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "时间", en: "Time"), weight: 8),
        Table.Column(LocalizedText(zhHans: "方", en: "Side"), weight: 10),
        Table.Column(LocalizedText(zhHans: "事项", en: "Act"), weight: 12),
        Table.Column(LocalizedText(zhHans: "内容", en: "Content"), weight: 50),
      ], rows: rows, emptyRows: rows.isEmpty ? 8 : 0)
  }

  // MARK: Outcome

  private var outcome: [Block] {
    let agreed = record.positions.filter { $0.state.isAgreed }
    let open = record.positions.filter { $0.state.isUnsettled }
    var blocks = [heading("协商结果", "Outcome")]
    blocks.append(.paragraph(sentence("已达成初步一致（待整体确认）", "Tentatively agreed", agreed)))
    blocks.append(.paragraph(sentence("尚待协商", "Still open", open)))
    if let summary = session.summary { blocks.append(.paragraph(LocalizedText(verbatim: summary))) }
    if let next = session.next {
      let day = next.date?.text ?? LocalizedText(zhHans: "另行商定的日期", en: "a day to be agreed")
      let place = next.place ?? ""
      blocks.append(
        .paragraph(
          LocalizedText(
            zhHans: "下次会议：\(day.zhHans)\(next.time.map { " " + $0.text } ?? "")，\(place)",
            en: "Next session: \(day.en)\(next.time.map { ", " + $0.text } ?? ""), \(place)")))
    }
    return blocks
  }

  private func sentence(
    _ zhHans: String, _ en: String, _ positions: [TermPositions]
  ) -> LocalizedText {
    let none = LocalizedText(zhHans: "无", en: "none")
    let names = positions.isEmpty ? none : LocalizedText.list(positions.map(\.label))
    return LocalizedText(zhHans: "\(zhHans)：\(names.zhHans)。", en: "\(en): \(names.en).")
  }

  private var signatures: SignatureBlock {
    var block = SignatureBlock(sidesOf: record, [.chief, .date])
    block.parties.append(
      SignatureBlock.Party(
        role: LocalizedText(zhHans: "记录", en: "Record"),
        lines: [.init(.signature, LocalizedText(zhHans: "记录员签字", en: "Recorder")), .date]))
    return block
  }
}

extension BargainingCase {
  /// What a side is called in the papers of the case's instrument.
  func sideName(_ side: Side) -> LocalizedText {
    side == .union ? instrument.words.workersSide : instrument.words.companySide
  }
}

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
  private let law: LawBook

  /// The minutes of a session.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - record: the case as it stood when the session closed.
  ///   - people: the names of those present.
  ///   - law: the law book, for who has to sign.
  public init(
    of session: SessionRecord, in record: BargainingCase, people: People,
    law: LawBook = .builtIn
  ) {
    self.session = session
    self.record = record
    self.people = people
    self.law = law
  }

  /// The minutes as a document; a value that is missing is a gap.
  public var document: Document { paper.document }

  /// The minutes with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let facts = facts(&fields)
    let attendance = attendance
    let proceedings = proceedings
    func required(_ table: Table, _ zhHans: String, _ en: String) {
      if table.rows.isEmpty { _ = fields.value(nil, .both(zhHans, en)) }
    }
    required(attendance, "出席人员", "those present")
    required(proceedings, "会议经过", "proceedings")
    let document = Document(
      purpose: .paper,
      title: LocalizedText(
        zhHans: "第\(session.number)次协商会议记录", en: "Minutes of session \(session.number)"),
      subtitle: LocalizedText(verbatim: record.title),
      blocks: [.facts(facts), heading("出席人员", "Attendance"), .table(attendance)]
        + agenda + [heading("会议经过", "Proceedings"), .table(proceedings)] + outcome
        + [.signatures(signatures)])
    return FilledPaper(document: document, missing: fields.missing)
  }

  private func heading(_ zhHans: String, _ en: String) -> Block {
    .heading(1, LocalizedText(zhHans: zhHans, en: en))
  }

  private func facts(_ fields: inout PaperFields) -> [Fact] {
    func clock(_ time: CivilTime?) -> String { time.map { " " + $0.text } ?? "" }
    let start = session.openedOn.text + LocalizedText(verbatim: clock(session.openedAt))
    let end = session.closedOn.map { $0.text + LocalizedText(verbatim: clock(session.closedAt)) }
    return [
      Fact(LocalizedText(zhHans: "开会时间", en: "Opened"), start),
      fields.fact(
        LocalizedText(zhHans: "散会时间", en: "Closed"), end,
        as: .both("散会时间", "time at which it closed")),
      fields.fact(
        LocalizedText(zhHans: "地点", en: "Place"),
        session.place.map { LocalizedText(verbatim: $0) }, as: .both("会议地点", "place"), width: 20),
      fields.fact(
        LocalizedText(zhHans: "主持", en: "Chair"), session.chair.map { record.sideName($0) },
        as: .both("主持", "chair"), width: 12),
      fields.fact(
        LocalizedText(zhHans: "记录员", en: "Recorder"), recorder, as: .both("记录员", "recorder"),
        width: 12),
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

  /// The chiefs and the recorder; where the place asks for it, every representative present.
  private var signatures: SignatureBlock {
    var block = SignatureBlock(
      Side.allCases.map { side in
        SignatureBlock.Party(
          role: record.sideName(side), lines: [.chief] + others(of: side) + [.date])
      })
    block.parties.append(
      SignatureBlock.Party(
        role: LocalizedText(zhHans: "记录", en: "Record"),
        lines: [.init(.signature, LocalizedText(zhHans: "记录员签字", en: "Recorder")), .date]))
    return block
  }

  private func others(of side: Side) -> [SignatureBlock.Line] {
    let rule = law.figure(
      .minutesSignature, in: record.jurisdiction, for: record.instrument, on: session.openedOn)
    guard let rule, rule.mayBeCitedAsLaw, rule.value.value.choice == "all-representatives" else {
      return []
    }
    return session.attendance.filter { $0.side == side && $0.role == .representative }.map {
      .init(
        .signature,
        .both("代表签字（", "Representative (") + people.name(of: $0.person)
          + .both("）", ")"))
    }
  }
}

extension BargainingCase {
  /// What a side is called in the papers of the case's instrument.
  func sideName(_ side: Side) -> LocalizedText {
    side == .union ? instrument.words.workersSide : instrument.words.companySide
  }
}

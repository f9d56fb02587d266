import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The days ahead, as one page of a report and as a file for calendar programs.
public struct DutyCalendar {
  private let record: BargainingCase
  private let duties: [Duty]
  private let date: CivilDate

  /// The most days that stand on the page.
  public static let mostRows = 30

  /// The calendar of a case on a day.
  public init(of record: BargainingCase, duties: [Duty], on date: CivilDate) {
    self.record = record
    self.duties = duties
    self.date = date
  }

  // MARK: The page

  /// The page with what is overdue and every day ahead on which something opens or is due; empty
  /// when there is none.
  public var blocks: [Block] {
    let entries = entries
    if entries.isEmpty { return [] }
    let shown = entries.prefix(DutyCalendar.mostRows)
    var rows: [Table.Row] = []
    var month = ""
    for entry in shown {
      let name = String(entry.day.description.prefix(7))
      rows.append(row(entry, opensMonth: name != month))
      month = name
    }
    var blocks: [Block] = [
      .pageBreak, .heading(1, LocalizedText(zhHans: "日程", en: "Calendar")),
      .table(Table(columns: DutyCalendar.columns, rows: rows, style: .open)),
    ]
    if entries.count > shown.count {
      let more = entries.count - shown.count
      blocks.append(
        .paragraph(
          LocalizedText(zhHans: "另有\(more)项更晚的日期未列。", en: "\(more) later dates are not listed.")))
    }
    return blocks
  }

  private struct Entry {
    let day: CivilDate
    let duty: Duty
    let opens: Bool
  }

  private var entries: [Entry] {
    var entries: [Entry] = []
    for duty in duties where !duty.state.isClosed {
      entries.append(Entry(day: duty.due, duty: duty, opens: false))
      if let opens = duty.opens, opens >= date {
        entries.append(Entry(day: opens, duty: duty, opens: true))
      }
    }
    return entries.enumerated().sorted { left, right in
      (left.element.day, left.offset) < (right.element.day, right.offset)
    }.map(\.element)
  }

  private static let columns: [Table.Column] = [
    Table.Column(LocalizedText(zhHans: "月", en: "month"), weight: 8),
    Table.Column(LocalizedText(zhHans: "日", en: "day"), weight: 12),
    Table.Column(LocalizedText(zhHans: "事项", en: "what"), weight: 36),
    Table.Column(LocalizedText(zhHans: "谁办", en: "who"), weight: 14),
    Table.Column(LocalizedText(zhHans: "说明", en: "remark"), weight: 30),
  ]

  private func row(_ entry: Entry, opensMonth: Bool) -> Table.Row {
    let day = entry.day
    let duty = entry.duty
    var remarks: [LocalizedText] = []
    if entry.opens {
      remarks.append(LocalizedText(zhHans: "期间开始，至 \(duty.due)", en: "opens, until \(duty.due)"))
    } else {
      if duty.state == .overdue {
        remarks.append(LocalizedText(zhHans: "已逾期", en: "overdue"))
      }
      if duty.raw != duty.due {
        remarks.append(
          LocalizedText(zhHans: "顺延前 \(duty.raw)", en: "\(duty.raw) before moving"))
      }
      if duty.article == nil {
        remarks.append(LocalizedText(zhHans: "双方或一方所定", en: "named by the parties"))
      } else if !duty.isVerified {
        remarks.append(LocalizedText(zhHans: "未核实，己方请求", en: "unverified, our request"))
      }
      if duty.isProvisional {
        remarks.append(LocalizedText(zhHans: "日期暂定", en: "provisional"))
      }
    }
    let time = duty.time.map { " " + $0.text } ?? ""
    return Table.Row([
      TableCell(verbatim: opensMonth ? String(day.description.prefix(7)) : ""),
      TableCell(
        LocalizedText(
          zhHans: "\(day.day)日 \(day.weekday.name.zhHans)\(entry.opens ? "" : time)",
          en: "\(day.day) \(day.weekday.name.en)\(entry.opens ? "" : time)")),
      TableCell(duty.what), TableCell(name(of: duty.who)),
      TableCell(
        .list(remarks, separator: LocalizedText(zhHans: "；", en: "; ")),
        tone: duty.state == .overdue ? .bad : nil),
    ])
  }

  private func name(of actor: Duty.Actor) -> LocalizedText {
    if case .side(let side) = actor { return record.sideName(side) }
    return actor.name
  }

  // MARK: The file

  /// The calendar as a file. What is done stays in it, marked and without reminders, so that a
  /// program that has seen it before shows it as done.
  ///
  /// Events keep their names for good: they are made of the case's opening, the entry, the kind and
  /// the number of the duty. Reminders come three days and one day before the earlier of the two
  /// dates, and on it. The stamp is the time at which the last entry was recorded.
  public var file: CalendarFile {
    let isChinese = record.jurisdiction.isChinese
    let stamp = record.events.last?.recordedAt ?? CivilDateTime(date)
    return CalendarFile(
      name: LocalizedText(
        zhHans: "\(record.title) 期限", en: "\(record.title) deadlines"),
      zone: isChinese ? .china : .floating, stamp: stamp, revision: record.lastSequence,
      events: duties.sorted { left, right in
        (left.due, left.entry, left.kind.rawValue, left.number)
          < (right.due, right.entry, right.kind.rawValue, right.number)
      }.map(event))
  }

  /// What names the case in its events: a digest of how it was opened.
  private var caseName: String {
    guard let opening = record.events.first else { return "case" }
    let text = "\(opening.recordedAt) \(record.title) \(record.jurisdiction.code)"
    return String(Digest(of: Array(text.utf8)).hexadecimal.prefix(16))
  }

  private func event(_ duty: Duty) -> CalendarEvent {
    let isDone = duty.state.isClosed
    let mark: LocalizedText =
      switch duty.state {
      case .met, .metLate: LocalizedText(zhHans: "（已办）", en: "(done) ")
      case .lapsed: LocalizedText(zhHans: "（已过期）", en: "(lapsed) ")
      case .overdue: LocalizedText(zhHans: "（逾期）", en: "(overdue) ")
      case .open, .notYet: LocalizedText(verbatim: "")
      }
    let who = name(of: duty.who)
    // A window of many months is shown on the day it closes; its opening is a reminder.
    var reminders: [CivilDate] = []
    if !isDone {
      reminders = [duty.raw.adding(days: -3), duty.raw.adding(days: -1), duty.raw]
      if let opens = duty.opens, !reminders.contains(opens) { reminders.append(opens) }
    }
    return CalendarEvent(
      id: "\(caseName)-\(duty.entry)-\(duty.kind.rawValue)-\(duty.number)@parley",
      on: duty.due, at: isDone ? nil : duty.time,
      title: LocalizedText(
        zhHans: "\(mark.zhHans)\(duty.what.zhHans)（\(who.zhHans)）",
        en: "\(mark.en)\(duty.what.en) (\(who.en))"),
      details: details(duty), categories: [LocalizedText(verbatim: record.title)],
      reminders: reminders)
  }

  private func details(_ duty: Duty) -> [LocalizedText] {
    var lines = duty.steps
    if let opens = duty.opens {
      lines.append(
        LocalizedText(zhHans: "期间：\(opens) 至 \(duty.due)", en: "window: \(opens) to \(duty.due)"))
    }
    if duty.raw != duty.due {
      lines.append(
        LocalizedText(
          zhHans: "顺延前为 \(duty.raw)，稳妥起见按此日办理",
          en: "\(duty.raw) before moving; to be safe act by it"))
    }
    if let article = duty.article {
      lines.append(
        duty.isVerified
          ? LocalizedText(zhHans: "依据：", en: "ground: ") + article
          : LocalizedText(zhHans: "参考（未核实，己方请求）：", en: "as in (unverified, our request): ")
            + article)
    }
    if let consequence = duty.consequence {
      lines.append(LocalizedText(zhHans: "逾期：", en: "on silence: ") + consequence)
    }
    return lines
  }
}

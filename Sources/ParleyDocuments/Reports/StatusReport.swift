import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// Where the talks stand: stage, round, positions, items, promises, what is due, and the offers
/// drawn by round. Everything in it was said across the table.
public struct StatusReport {
  private let record: BargainingCase
  private let date: CivilDate
  private let duties: [Duty]
  private let people: People

  /// The report of a case on a day.
  ///
  /// - Parameters:
  ///   - record: the shared record.
  ///   - date: the day for which deadlines are reckoned.
  ///   - law: the law book that deadlines rest on.
  ///   - people: names of people; without them their ids stand for them.
  public init(
    of record: BargainingCase, on date: CivilDate, law: LawBook, people: People = People()
  ) {
    self.record = record
    self.people = people
    self.date = date
    duties = record.duties(on: date, law: law)
  }

  /// The report as a document.
  public var document: Document {
    let charts = OfferChart.charts(of: record)
    var blocks: [Block] = [.facts(facts)]
    blocks += warnings
    blocks += [heading("双方立场", "Positions"), .table(StatusTables.positions(of: record))]
    if !record.items.isEmpty {
      blocks += [heading("事项", "Items"), .table(StatusTables.items(of: record))]
    }
    if !record.promises.isEmpty {
      blocks += [heading("承诺", "Promises"), .table(StatusTables.promises(of: record))]
    }
    if !duties.isEmpty {
      blocks += [
        heading("期限", "Deadlines"), .table(StatusTables.duties(duties, of: record, on: date)),
      ]
    }
    let calendar = DutyCalendar(of: record, duties: duties, on: date)
    blocks += calendar.blocks
    if !charts.isEmpty {
      blocks.append(heading("各轮方案", "Offers by round"))
      for start in stride(from: 0, to: charts.count, by: 2) {
        blocks.append(.charts(Array(charts[start..<min(start + 2, charts.count)])))
      }
    }
    blocks += [
      heading("经过", "How we got here"), .table(StatusTables.history(of: record, people: people)),
    ]
    return Document(
      purpose: .report, title: LocalizedText(verbatim: record.title),
      subtitle: LocalizedText(zhHans: "协商进展报告", en: "Where the talks stand"),
      dateline: [RichText(date.text)], blocks: blocks)
  }

  private func heading(_ zhHans: String, _ en: String) -> Block {
    .heading(1, LocalizedText(zhHans: zhHans, en: en))
  }

  private var facts: [Fact] {
    var facts = [
      Fact(LocalizedText(zhHans: "阶段", en: "Stage"), record.stage.name),
      Fact(
        LocalizedText(zhHans: "轮次", en: "Round"),
        LocalizedText(zhHans: "第\(record.round)轮", en: "\(record.round)")),
      Fact(LocalizedText(zhHans: "文书类型", en: "Instrument"), record.instrument.name),
      Fact(LocalizedText(zhHans: "适用地区", en: "Place"), record.jurisdiction.name),
    ]
    for side in Side.allCases {
      let names = record.parties.filter { $0.side == side }.map { LocalizedText(verbatim: $0.name) }
      facts.append(Fact(record.sideName(side), .list(names)))
    }
    if let next = duties.first(where: { !$0.state.isClosed }) {
      facts.append(
        Fact(
          LocalizedText(zhHans: "下一步", en: "Next"),
          LocalizedText(
            zhHans: "\(next.what.zhHans)，\(next.due.text.zhHans)前",
            en: "\(next.what.en), by \(next.due.text.en)")))
    }
    return facts
  }

  private var warnings: [Block] {
    guard !record.standingWarnings.isEmpty else { return [] }
    let lines = record.standingWarnings.map { warning in
      RichText(
        LocalizedText(zhHans: "第 \(warning.entry) 条：", en: "Entry \(warning.entry): ")
          + warning.diagnostic.message)
    }
    return [.notice(Notice(.warning, lines))]
  }
}

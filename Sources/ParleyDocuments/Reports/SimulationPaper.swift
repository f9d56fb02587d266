import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

/// What an offer would do, told for people: the two levels and the change, who gains and who loses,
/// what each term does, and what could not be reckoned (pay.md §4).
public struct SimulationPaper {
  let report: SimulationReport
  let names: Names

  /// What the two levels are called.
  public struct Names: Sendable {
    /// The level compared with: `现行标准`.
    public var baseline: LocalizedText
    /// The level examined: `职工方第 2 轮方案`.
    public var proposal: LocalizedText

    /// Names of the two levels.
    public init(baseline: LocalizedText, proposal: LocalizedText) {
      self.baseline = baseline
      self.proposal = proposal
    }
  }

  /// The paper of a report.
  public init(of report: SimulationReport, names: Names) {
    self.report = report
    self.names = names
  }

  /// The paper as a document; its tables also make the workbook.
  public var document: Document {
    var blocks: [Block] = [.paragraph(answer), .facts(recordFacts)] + notes
    guard report.records.priced > 0 else {
      return Document(
        purpose: .report, title: title, subtitle: subtitle, blocks: blocks + remainder)
    }
    blocks += [heading("要点", "At a glance"), .table(glance)]
    if let chart = HourlyPayChart.chart(of: report, names: names) { blocks.append(.chart(chart)) }
    blocks += sampling
    blocks += changes
    blocks += [heading("两种标准与变化", "The two levels and the change"), .table(levels)]
    blocks += parts
    blocks += attribution(withChart: true)
    blocks += steps
    blocks += slips
    blocks += groups
    blocks += wider
    blocks += limits
    blocks += breaches
    blocks += remainder
    blocks += definitions
    return Document(purpose: .report, title: title, subtitle: subtitle, blocks: blocks)
  }

  var title: LocalizedText { LocalizedText(zhHans: "方案测算", en: "What the offer would do") }

  var subtitle: LocalizedText {
    names.areLong
      ? LocalizedText(
        zhHans: "方案：\(names.proposal.zhHans)；基线：\(names.baseline.zhHans)",
        en: "proposal: \(names.proposal.en); baseline: \(names.baseline.en)")
      : LocalizedText(
        zhHans: "\(names.proposal.zhHans)，与\(names.baseline.zhHans)相比",
        en: "\(names.proposal.en), beside \(names.baseline.en)")
  }

  func heading(_ zhHans: String, _ en: String) -> Block {
    .heading(1, LocalizedText(zhHans: zhHans, en: en))
  }

  var currency: Currency { report.currency }
  var figures: FigureText { FigureText(currency: report.currency) }

  var notes: [Block] {
    guard !report.notes.isEmpty else { return [] }
    return [.notice(Notice(.information, report.notes.map { RichText($0.message) }))]
  }

  var recordFacts: [Fact] {
    let records = report.records
    var facts: [Fact] = []
    let (all, priced) = (figures.count(records.orders), figures.count(records.priced))
    let left = figures.count(records.orders - records.priced)
    facts.append(
      Fact(
        LocalizedText(zhHans: "订单", en: "Orders"),
        records.priced == records.orders
          ? LocalizedText(zhHans: "\(all) 单", en: all)
          : LocalizedText(
            zhHans: "\(all) 单，其中可计价 \(priced) 单，未计入 \(left) 单",
            en: "\(all), of them \(priced) priced and \(left) left out")))
    if records.workers > 0 {
      facts.append(
        Fact(
          LocalizedText(zhHans: "劳动者", en: "Workers"),
          LocalizedText(
            zhHans: "\(figures.count(records.workers)) 人", en: figures.count(records.workers))))
    }
    if let days = records.days {
      let (first, last) = (days.lowerBound.text, days.upperBound.text)
      facts.append(
        Fact(
          LocalizedText(zhHans: "期间", en: "Days"),
          days.lowerBound == days.upperBound
            ? first
            : LocalizedText(
              zhHans: "\(first.zhHans)至\(last.zhHans)", en: "\(first.en) to \(last.en)")))
    }
    return facts
  }
}

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
    var blocks: [Block] = notes + [.facts(recordFacts), .paragraph(answer)]
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
    return Document(purpose: .report, title: title, subtitle: subtitle, blocks: blocks)
  }

  var title: LocalizedText { LocalizedText(zhHans: "方案测算", en: "What the offer would do") }

  var subtitle: LocalizedText {
    LocalizedText(
      zhHans: "\(names.proposal.zhHans) 对 \(names.baseline.zhHans)",
      en: "\(names.proposal.en) against \(names.baseline.en)")
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
    var facts = [
      Fact(
        LocalizedText(zhHans: "订单", en: "Orders"),
        LocalizedText(
          zhHans: "\(records.orders) 单，其中可计价 \(records.priced) 单",
          en: "\(records.orders), of them \(records.priced) priced")),
      Fact(
        LocalizedText(zhHans: "劳动者", en: "Workers"),
        LocalizedText(zhHans: "\(records.workers) 人", en: "\(records.workers)")),
    ]
    if let days = records.days {
      facts.append(
        Fact(
          LocalizedText(zhHans: "期间", en: "Days"),
          LocalizedText(
            zhHans: "\(days.lowerBound) 至 \(days.upperBound)",
            en: "\(days.lowerBound) to \(days.upperBound)")))
    }
    return facts
  }

  /// The answer in one sentence, before any table.
  var answer: LocalizedText {
    if report.records.priced == 0, let reason = report.records.unpriced.first?.reason {
      return LocalizedText(
        zhHans: "没有一单可以计价：\(reason.name.zhHans)。请用 parley orders inspect 查看各列的识别情况。",
        en: "No order could be priced: \(reason.name.en). "
          + "See how the columns were understood with parley orders inspect.")
    }
    let change = report.proposal.total - report.baseline.total
    let amount = figures.signed(change)
    let percent = figures.percentChange(from: report.baseline.total, to: report.proposal.total)
    var text = LocalizedText(
      zhHans: "按同样的订单计算，报酬合计变动 \(amount) \(currency.name.zhHans)（\(percent)）",
      en: "On the same orders, total pay changes by \(amount) \(currency.name.en) (\(percent))")
    if let change = report.change.value {
      text =
        text
        + LocalizedText(
          zhHans: "；\(change.winners) 人增加，\(change.losers) 人减少。",
          en: "; \(change.winners) workers gain, \(change.losers) lose.")
    } else {
      text = text + LocalizedText(zhHans: "。", en: ".")
    }
    return text
      + LocalizedText(
        zhHans: "测算不考虑单量、在线时间随标准发生的变化。",
        en: " Changes in the number of orders or hours are not part of this figure.")
  }
}

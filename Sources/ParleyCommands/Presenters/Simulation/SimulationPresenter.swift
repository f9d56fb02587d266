import ParleyPay
import ParleyRecords
import ParleyRendering
import ParleyTerms
import ParleyValues

/// What the levels of a simulation are called, and where the orders come from.
struct SimulationTitles {
  /// The baseline's title; nothing for recorded pay.
  let baseline: String?
  /// The proposal's title.
  let proposal: String
  /// How the orders were read.
  let orders: ImportReport?

  /// The baseline in words.
  var baselineName: LocalizedText {
    guard let baseline else { return LocalizedText(zhHans: "实付报酬", en: "pay in the records") }
    return baseline.isEmpty
      ? LocalizedText(zhHans: "基线标准", en: "baseline standards") : LocalizedText(verbatim: baseline)
  }

  /// The proposal in words.
  var proposalName: LocalizedText {
    proposal.isEmpty
      ? LocalizedText(zhHans: "方案", en: "proposal") : LocalizedText(verbatim: proposal)
  }
}

/// Shows what a simulation found: the levels side by side, then who gains and who loses, limits,
/// attribution, and what makes the figures reproducible.
struct SimulationPresenter {
  let report: SimulationReport
  let titles: SimulationTitles

  /// The report as a document.
  var document: Document {
    var blocks: [Block] = [.facts(facts)]
    let warnings = report.notes.filter { $0.severity == .warning }.map { RichText($0.message) }
    if !warnings.isEmpty { blocks.append(.notice(Notice(.warning, warnings))) }
    blocks.append(.table(levelTable))
    if let chart = distributionChart { blocks.append(.chart(.distribution(chart))) }
    blocks += change + groups + limits + attribution
    if !report.records.unpriced.isEmpty {
      blocks.append(heading("未能计价的订单", "Orders without a price"))
      blocks.append(.table(unpricedTable))
    }
    blocks.append(heading("可重现的依据", "What makes it reproducible"))
    blocks.append(.facts(runFacts))
    return Document(
      purpose: .report,
      title: LocalizedText(zhHans: "方案测算报告", en: "Simulation of a proposal"),
      subtitle: titles.baselineName + LocalizedText(verbatim: " → ") + titles.proposalName,
      blocks: blocks)
  }

  func heading(_ zhHans: String, _ en: String) -> Block {
    .heading(2, LocalizedText(zhHans: zhHans, en: en))
  }

  private var facts: [Fact] {
    let records = report.records
    var facts = [
      Fact(
        LocalizedText(zhHans: "订单", en: "orders"),
        LocalizedText(
          zhHans: "\(records.orders) 单，计价 \(records.priced) 单",
          en: "\(records.orders), of which \(records.priced) priced"))
    ]
    if records.workers > 0 {
      facts.append(
        Fact(
          LocalizedText(zhHans: "劳动者", en: "workers"),
          LocalizedText(zhHans: "\(records.workers) 人", en: "\(records.workers)")))
    }
    if let days = records.days {
      facts.append(
        Fact(
          LocalizedText(zhHans: "日期", en: "days"),
          LocalizedText(
            zhHans: "\(days.lowerBound) 至 \(days.upperBound)",
            en: "\(days.lowerBound) to \(days.upperBound)")))
    }
    if let source = titles.orders?.source {
      facts.append(
        Fact(
          LocalizedText(zhHans: "数据", en: "data"), LocalizedText(verbatim: source.name)))
    }
    return facts
  }

  private var unpricedTable: Table {
    Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "原因", en: "reason")),
        Table.Column(LocalizedText(zhHans: "单数", en: "orders"), alignment: .trailing),
      ],
      rows: report.records.unpriced.map { count in
        Table.Row([
          TableCell(count.reason.name),
          TableCell(verbatim: "\(count.orders)", value: .whole(Int64(count.orders))),
        ])
      })
  }

  private var runFacts: [Fact] {
    let run = report.run
    var facts = run.inputs.map { input in
      Fact(
        LocalizedText(verbatim: input.role), LocalizedText(verbatim: input.digest.hexadecimal))
    }
    if let baseline = run.baseline {
      facts.append(
        Fact(
          LocalizedText(zhHans: "基线标准", en: "baseline"),
          LocalizedText(verbatim: baseline.hexadecimal)))
    }
    facts += [
      Fact(
        LocalizedText(zhHans: "方案", en: "proposal"),
        LocalizedText(verbatim: run.proposal.hexadecimal)),
      Fact(
        LocalizedText(zhHans: "口径", en: "definition"), LocalizedText(verbatim: run.definition)),
    ]
    return facts
  }
}

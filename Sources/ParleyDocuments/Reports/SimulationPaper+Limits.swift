import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPaper {
  /// What limits touch and could cost members, and what stands against them in the records.
  var limits: [Block] {
    guard !report.proposal.limits.isEmpty else { return [] }
    let rows = report.proposal.limits.map { limit in
      Table.Row([
        TableCell(limit.kind.name), figures.cell(count: limit.orders),
        limit.workers.value.map { figures.cell(count: $0) } ?? withheldCell,
        limit.payBeyond.value.map { figures.cell($0.minorUnits) } ?? withheldCell,
      ])
    }
    return [
      heading("方案的时间与派单上限涉及多少", "What the offer's limits touch"),
      .table(
        Table(
          columns: [
            column("上限", "limit", trailing: false), column("超出的订单", "orders beyond"),
            column("涉及人数", "workers touched"),
            column(
              "超出部分报酬（\(currency.name.zhHans)）", "pay beyond (\(currency.name.en))"),
          ], rows: rows, style: .open,
          note: RichText(
            LocalizedText(
              zhHans: "超出部分报酬是执行上限时劳动者最多可能减少的收入；实际减少多少，取决于这些订单能否改在上限之内完成。",
              en:
                "The pay beyond is the most that workers could lose if the limit were enforced; how "
                + "much they would lose depends on whether they get those orders within the limit.")
          )
            + (withheldNote(
              report.proposal.limits.compactMap { $0.workers.reason ?? $0.payBeyond.reason }
            ) ?? .empty))),
    ]
  }

  /// What could not be reckoned.
  var remainder: [Block] {
    var blocks: [Block] = []
    if !report.records.unpriced.isEmpty {
      let rows = report.records.unpriced.map { count in
        Table.Row([TableCell(count.reason.name), figures.cell(count: count.orders)])
      }
      blocks += [
        heading("未能计价的订单", "Orders without a price"),
        .table(
          Table(
            columns: [column("原因", "reason", trailing: false), column("订单", "orders")], rows: rows,
            style: .open,
            note: RichText(
              LocalizedText(
                zhHans: "这些订单在两种标准下都不计入，本报告的数字都不含它们。",
                en: "They are left out of both levels and of every figure here.")))),
      ]
    }
    return blocks
  }
}

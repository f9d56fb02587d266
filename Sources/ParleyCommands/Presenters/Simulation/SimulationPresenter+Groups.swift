import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPresenter {
  /// Who gains and who loses.
  var change: [Block] {
    let title = heading("谁增谁减", "Who gains, who loses")
    switch report.change {
    case .withheld(let reason): return [title, .paragraph(reason.text)]
    case .shown(let figures):
      let summary = LocalizedText(
        zhHans: "报酬增加 \(figures.winners) 人，减少 \(figures.losers) 人。",
        en: "Pay rises for \(figures.winners) workers and falls for \(figures.losers).")
      let rows = figures.bands.map { count in
        Table.Row([
          TableCell(count.band.name),
          TableCell(verbatim: "\(count.workers)", value: .whole(Int64(count.workers))),
        ])
      }
      let table = Table(
        columns: [
          Table.Column(LocalizedText(zhHans: "报酬变化", en: "change of pay")),
          Table.Column(LocalizedText(zhHans: "人数", en: "workers"), alignment: .trailing),
        ], rows: rows)
      return [title, .paragraph(summary), .table(table)]
    }
  }

  /// Deciles, segments and groups of orders.
  var groups: [Block] {
    var blocks: [Block] = []
    if !report.deciles.isEmpty {
      blocks.append(heading("按小时报酬十分组", "Deciles of hourly pay"))
      blocks.append(
        .table(
          groupTable(
            report.deciles.map { decile in
              (
                LocalizedText(zhHans: "第 \(decile.decile) 组", en: "decile \(decile.decile)"),
                decile.workers, decile.levels
              )
            })))
    }
    if !report.segments.isEmpty {
      blocks.append(heading("分组", "Groups of workers"))
      blocks.append(.table(groupTable(report.segments.map { ($0.name, $0.workers, $0.levels) })))
    }
    if !report.orderGroups.isEmpty {
      blocks.append(heading("按时段和天气", "By hour of the day and weather"))
      blocks.append(.table(orderTable))
    }
    return blocks
  }

  private func groupTable(
    _ groups: [(name: LocalizedText, workers: Int, levels: Withholdable<GroupLevels>)]
  ) -> Table {
    let hour = LocalizedText(
      zhHans: report.hours == .online ? "每在线小时" : "每接单小时",
      en: report.hours == .online ? "per online hour" : "per engaged hour")
    let rows = groups.map { name, workers, levels in
      var cells = [
        TableCell(name), TableCell(verbatim: "\(workers)", value: .whole(Int64(workers))),
      ]
      switch levels {
      case .withheld(let reason): cells += [cell(reason), .empty, .empty, .empty]
      case .shown(let figures):
        cells += [
          figures.baseline.map { cell($0.shown) } ?? .empty,
          figures.proposal.map { cell($0.shown) } ?? .empty,
          cell(figures.proposalPay - figures.baselinePay, isChange: true),
          TableCell(verbatim: "\(figures.change.winners) / \(figures.change.losers)"),
        ]
      }
      return Table.Row(cells)
    }
    return Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "分组", en: "group")),
        Table.Column(LocalizedText(zhHans: "人数", en: "workers"), alignment: .trailing),
        Table.Column(
          LocalizedText(zhHans: "基线", en: "baseline") + LocalizedText(zhHans: "，", en: ", ") + hour,
          alignment: .trailing),
        Table.Column(
          LocalizedText(zhHans: "方案", en: "proposal") + LocalizedText(zhHans: "，", en: ", ") + hour,
          alignment: .trailing),
        Table.Column(LocalizedText(zhHans: "报酬变化", en: "change of pay"), alignment: .trailing),
        Table.Column(LocalizedText(zhHans: "增 / 减", en: "gain / lose"), alignment: .trailing),
      ], rows: rows)
  }

  private var orderTable: Table {
    let rows = report.orderGroups.map { group in
      var cells = [
        TableCell(group.name),
        TableCell(verbatim: "\(group.orders)", value: .whole(Int64(group.orders))),
      ]
      switch group.levels {
      case .withheld(let reason): cells += [cell(reason), .empty, .empty]
      case .shown(let levels):
        cells += [
          cell(levels.baseline), cell(levels.proposal),
          cell(levels.proposal - levels.baseline, isChange: true),
        ]
      }
      return Table.Row(cells)
    }
    return Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "订单", en: "orders of")),
        Table.Column(LocalizedText(zhHans: "单数", en: "orders"), alignment: .trailing),
        Table.Column(LocalizedText(zhHans: "基线", en: "baseline"), alignment: .trailing),
        Table.Column(LocalizedText(zhHans: "方案", en: "proposal"), alignment: .trailing),
        Table.Column(LocalizedText(zhHans: "变化", en: "change"), alignment: .trailing),
      ], rows: rows)
  }

  /// What the limits of the proposal touch.
  var limits: [Block] {
    let figures = report.proposal.limits
    let shortfall = report.proposal.guarantee
    if figures.isEmpty, shortfall.shifts == 0 { return [] }
    var blocks = [heading("各项上限", "Limits")]
    if !figures.isEmpty {
      let rows = figures.map { limit in
        Table.Row([
          TableCell(limit.kind.name),
          TableCell(verbatim: "\(limit.orders)", value: .whole(Int64(limit.orders))),
          limit.workers.value.map { TableCell(verbatim: "\($0)", value: .whole(Int64($0))) }
            ?? limit.workers.reason.map { cell($0) } ?? .empty,
          cell(limit.payBeyond),
        ])
      }
      blocks.append(
        .table(
          Table(
            columns: [
              Table.Column(LocalizedText(zhHans: "上限", en: "limit")),
              Table.Column(
                LocalizedText(zhHans: "超限接单", en: "orders beyond"), alignment: .trailing),
              Table.Column(LocalizedText(zhHans: "涉及人数", en: "workers"), alignment: .trailing),
              Table.Column(
                LocalizedText(zhHans: "最多可能减少", en: "most they could lose"), alignment: .trailing),
            ], rows: rows)))
    }
    if shortfall.shifts > 0 {
      blocks.append(
        .paragraph(
          LocalizedText(
            zhHans: "有 \(shortfall.shifts) 个班次派单少于保底单量，共少 \(shortfall.orders) 单。",
            en: "\(shortfall.shifts) shifts fell short of the guaranteed orders, "
              + "by \(shortfall.orders) together.")))
    }
    return blocks
  }
}

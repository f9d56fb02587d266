import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPaper {
  /// Who gains and who loses.
  var changes: [Block] {
    guard let change = report.change.value else { return [] }
    let workers = change.bands.reduce(0) { $0 + $1.workers }
    let rows = change.bands.map { band in
      Table.Row([
        TableCell(band.band.name), figures.cell(count: band.workers),
        figures.percentCell(Fraction(Int128(band.workers), Int128(max(1, workers)))),
      ])
    }
    return [
      heading("谁增加、谁减少", "Who gains and who loses"),
      .table(
        Table(
          columns: [
            column("报酬变化", "change in pay", trailing: false), column("人数", "workers"),
            column("占比", "share"),
          ], rows: rows, style: .open)),
    ]
  }

  /// Deciles and segments; groups that are too small are withheld.
  var groups: [Block] {
    var blocks: [Block] = []
    if !report.deciles.isEmpty {
      blocks += [
        heading("十等分组", "Deciles"),
        .table(
          groupTable(
            report.deciles.map {
              (
                LocalizedText(zhHans: "第 \($0.decile) 组", en: "decile \($0.decile)"), $0.workers,
                $0.levels
              )
            },
            note: LocalizedText(
              zhHans: "按基线每小时报酬由低到高分组，分组在两种标准下相同。",
              en:
                "Grouped by baseline hourly pay, lowest first; the groups are the same at both levels."
            ))),
      ]
    }
    if let chart = GroupCharts.deciles(of: report) { blocks.append(.chart(chart)) }
    if !report.segments.isEmpty {
      blocks += [
        heading("分群", "Segments"),
        .table(groupTable(report.segments.map { ($0.name, $0.workers, $0.levels) }, note: nil)),
      ]
    }
    if !report.orderGroups.isEmpty {
      blocks += [heading("按接单时段与天气", "By hour of day and weather"), .table(orderGroups)]
    }
    if let chart = GroupCharts.hours(of: report, names: names) { blocks.append(.chart(chart)) }
    return blocks
  }

  private func groupTable(
    _ groups: [(name: LocalizedText, workers: Int, levels: Withholdable<GroupLevels>)],
    note: LocalizedText?
  ) -> Table {
    let rows = groups.map { group -> Table.Row in
      guard let levels = group.levels.value else {
        return Table.Row([
          TableCell(group.name), figures.cell(count: group.workers), withheldCell, withheldCell,
        ])
      }
      func hour(_ pay: HourlyPay?) -> TableCell {
        pay.map { figures.cell($0.shown.minorUnits) } ?? TableCell(verbatim: "—")
      }
      let change = levels.proposalPay.minorUnits - levels.baselinePay.minorUnits
      return Table.Row([
        TableCell(group.name), figures.cell(count: group.workers), hour(levels.baseline),
        hour(levels.proposal), figures.changeCell(change),
        figures.percentChangeCell(
          from: levels.baselinePay.minorUnits, to: levels.proposalPay.minorUnits),
        TableCell(
          verbatim: "\(figures.count(levels.change.winners))/\(figures.count(levels.change.losers))"
        ),
      ])
    }
    return Table(
      columns: [
        column("组（\(currency.name.zhHans)）", "group (\(currency.name.en))", trailing: false),
        column("人数", "workers"),
        column("基线每小时", "baseline an hour"), column("方案每小时", "proposal an hour"),
        column("合计变化", "change in all"), column("变化率", "change, %"),
        column("增/减人数", "gain/lose"),
      ], rows: rows, style: .open,
      note: withheldNote(groups.compactMap(\.levels.reason)) ?? note.map { RichText($0) })
  }

  private var orderGroups: Table {
    let rows = report.orderGroups.map { group in
      let cells: [TableCell]
      switch group.levels {
      case .shown(let levels):
        cells = [
          figures.cell(levels.baseline.minorUnits), figures.cell(levels.proposal.minorUnits),
          figures.changeCell(levels.proposal.minorUnits - levels.baseline.minorUnits),
        ]
      case .withheld: cells = [withheldCell, withheldCell]
      }
      return Table.Row([TableCell(group.name), figures.cell(count: group.orders)] + cells)
    }
    return Table(
      columns: [
        column("时段（\(currency.name.zhHans)）", "when (\(currency.name.en))", trailing: false),
        column("订单", "orders"),
        Table.Column(names.baselineHead, alignment: .trailing),
        Table.Column(names.proposalHead, alignment: .trailing), column("变化", "change"),
      ], rows: rows, style: .open,
      note: withheldNote(report.orderGroups.compactMap(\.levels.reason)))
  }
}

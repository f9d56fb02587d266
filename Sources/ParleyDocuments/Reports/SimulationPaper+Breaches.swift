import ParleyPay
import ParleyRendering
import ParleyValues

extension SimulationPaper {
  /// When and how often the records stand against the limits, each level's own.
  var breaches: [Block] {
    let levels = [(names.proposal, report.proposal), (names.baseline, report.baseline)]
    let told = levels.filter { !$0.1.breaches.isEmpty || $0.1.guarantee.shifts > 0 }
    guard !told.isEmpty else { return [] }
    var blocks: [Block] = [
      heading("记录中超出上限的情况", "Where the records go beyond the limits"),
      .paragraph(
        LocalizedText(
          zhHans: "按各标准自己的上限判断；只给人数和次数，不显示是谁。"
            + "记录的是平台派单和劳动者接单的结果，不说明责任在谁。逐条清单用 --breaches 写出。",
          en:
            "Judged by each level's own limits; counts only, nobody is named. The records show what "
            + "was dispatched and accepted, not who is answerable for it. --breaches writes the "
            + "list."), style: .note),
    ]
    for (name, level) in told {
      blocks.append(
        .heading(2, LocalizedText(zhHans: "按\(name.zhHans)", en: "By \(name.en)")))
      if !level.breaches.isEmpty { blocks.append(.table(table(level))) }
      if level.guarantee.shifts > 0 {
        blocks.append(
          .paragraph(
            LocalizedText(
              zhHans: "保底派单：\(figures.count(level.guarantee.shifts)) 个班次未派足，"
                + "共少 \(figures.count(level.guarantee.orders)) 单。",
              en: "Guaranteed orders: \(figures.count(level.guarantee.shifts)) shifts fell short, "
                + "by \(figures.count(level.guarantee.orders)) orders together.")))
      }
    }
    return blocks
  }

  private func table(_ level: LevelFigures) -> Table {
    let rows = level.breaches.map { breach -> Table.Row in
      let limit = level.limits.first { $0.kind == breach.kind }
      let often = breach.frequencies.map { frequency in
        frequency.workers.value.map { figures.cell(count: $0) } ?? withheldCell
      }
      return Table.Row(
        [TableCell(breach.kind.name), figures.cell(count: limit?.orders ?? 0)] + often + [
          breach.days.value.map { figures.cell(count: $0) } ?? withheldCell,
          breach.worstDay.value.map { figures.cell(count: $0) } ?? withheldCell,
          breach.byHour.value.map { TableCell(busiest($0)) } ?? withheldCell,
        ])
    }
    let frequencies = level.breaches.first?.frequencies ?? []
    return Table(
      columns: [column("上限", "limit", trailing: false), column("单数", "orders")]
        + frequencies.map { frequency in
          Table.Column(
            LocalizedText(
              zhHans: "\(frequency.name.zhHans)的人数", en: "workers \(frequency.name.en)"),
            alignment: .trailing)
        } + [
          column("天数", "days"), column("一天最多", "most on a day"),
          column("集中时段", "busiest hours"),
        ], rows: rows, style: .open, note: withheldNote(of: level.breaches))
  }

  private func withheldNote(of breaches: [BreachFigures]) -> RichText? {
    withheldNote(
      breaches.flatMap { $0.frequencies.compactMap(\.workers.reason) }
        + breaches.compactMap(\.days.reason))
  }

  /// The three hours with most of them: `11:00, 17:00, 18:00`.
  private func busiest(_ byHour: [Int]) -> LocalizedText {
    let ranked = byHour.enumerated().filter { $0.element > 0 }
      .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }.prefix(3)
    let list = ranked.map(\.offset).sorted().map { hour in
      LocalizedText(zhHans: "\(hour) 时", en: "\(DecimalText.padded(hour, to: 2)):00")
    }
    return .list(list)
  }

  /// A cell that says no more than that something is withheld; the note below says why.
  var withheldCell: TableCell {
    TableCell(LocalizedText(zhHans: "不显示", en: "withheld"), tone: .muted)
  }

  /// Why cells are withheld, each reason once.
  func withheldNote(_ reasons: [WithheldReason]) -> RichText? {
    var told: [WithheldReason] = []
    for reason in reasons where !told.contains(reason) { told.append(reason) }
    guard !told.isEmpty else { return nil }
    let list = told.map(\.text)
    return RichText(
      LocalizedText(
        zhHans: "不显示：" + list.map(\.zhHans).joined(separator: "；") + "。",
        en: "Withheld: " + list.map(\.en).joined(separator: "; ") + "."))
  }
}

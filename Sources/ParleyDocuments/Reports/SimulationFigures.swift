import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

/// Every figure of a simulation as one long table, a figure a line, for spreadsheets and programs.
///
/// The columns: `section`, the table of the report; `item`, the group, term or part, empty for all
/// workers; `figure`, what is counted; `level`, `baseline`, `proposal` or `change`; `value`, a
/// plain number; `unit`, the currency's code, `workers`, `orders`, `shifts`, `seconds`, `days`,
/// `times` or `share` (of one); `withheld`, why there is no value. The words of the first four
/// columns are the same in both languages and stay the same from version to version; names of
/// people's own making (areas, categories) are as in the records.
public struct SimulationFigures {
  private let report: SimulationReport
  private var rows: [Table.Row] = []

  /// The names of the columns.
  public static let columns = [
    "section", "item", "figure", "level", "value", "unit", "withheld",
  ]

  /// The figures of a report.
  public init(_ report: SimulationReport) {
    self.report = report
    addRecords()
    for (name, level) in [("baseline", report.baseline), ("proposal", report.proposal)] {
      add(level, name)
    }
    addChange()
    addAttribution()
    addSteps()
    addGroups()
    addSlips()
    addSampling()
  }

  /// The long table.
  public var table: Table {
    Table(
      columns: SimulationFigures.columns.map { Table.Column(LocalizedText(verbatim: $0)) },
      rows: rows)
  }

  // MARK: One line

  private mutating func add(
    _ section: String, _ item: String, _ figure: String, _ level: String, _ value: CellValue?,
    _ unit: String, withheld: WithheldReason? = nil
  ) {
    let words = [section, item, figure, level].map { TableCell(verbatim: $0) }
    rows.append(
      Table.Row(
        words + [
          value.map { TableCell(verbatim: $0.plainText(in: .en), value: $0) } ?? .empty,
          TableCell(verbatim: unit), withheld.map { TableCell($0.text) } ?? .empty,
        ]))
  }

  private var code: String { report.currency.code }

  private func money(_ amount: Int64) -> CellValue {
    .money(Money(minorUnits: amount), in: report.currency)
  }

  /// An exact amount with four decimals beyond the smallest unit's.
  private func money(_ exact: Fraction) -> CellValue? {
    (try? (exact * Fraction(10_000)).rounded(.halfEven)).map {
      .decimal(unscaled: $0, decimals: report.currency.minorDigits + 4)
    }
  }

  private func share(_ share: Fraction) -> CellValue? {
    (try? (share * Fraction(1_000_000)).rounded(.halfEven)).map {
      .decimal(unscaled: $0, decimals: 6)
    }
  }

  private func count(_ number: some BinaryInteger) -> CellValue { .whole(Int64(number)) }

  // MARK: Sections

  private mutating func addRecords() {
    let records = report.records
    add("records", "", "orders", "", count(records.orders), "orders")
    add("records", "", "priced", "", count(records.priced), "orders")
    for reason in records.unpriced {
      add("records", reason.reason.code, "unpriced", "", count(reason.orders), "orders")
    }
    add("records", "", "workers", "", count(records.workers), "workers")
    if let days = records.days {
      add("records", "", "first-day", "", .date(days.lowerBound), "date")
      add("records", "", "last-day", "", .date(days.upperBound), "date")
    }
    add("records", "", "with-fare", "", count(records.withFare), "orders")
  }

  private mutating func add(_ level: LevelFigures, _ name: String) {
    add("level", "", "total", name, money(level.total), code)
    add(
      "level", "", "per-month", name, level.perMonth.value.map { money($0.minorUnits) }, code,
      withheld: level.perMonth.reason)
    add(
      "level", "", "per-order", name, level.perOrder.value.flatMap { money($0) }, code,
      withheld: level.perOrder.reason)
    add(
      "level", "", "take-rate", name, level.takeRate.value.flatMap { share($0) }, "share",
      withheld: level.takeRate.reason)
    add(
      "level", "", "gini", name,
      level.gini.value?.tenThousandths.map { .decimal(unscaled: $0, decimals: 4) }, "share",
      withheld: level.gini.reason)
    for part in PayPart.all {
      add("parts", part.name, "pay", name, money(part.amount(level.earnings)), code)
    }
    addHourly("gross", "engaged", level.perEngagedHour, name)
    addHourly("gross", "online", level.perOnlineHour, name)
    if let net = level.netPerEngagedHour { addHourly("net", "engaged", net, name) }
    if let net = level.netPerOnlineHour { addHourly("net", "online", net, name) }
    addBelow("below-floor", level.belowFloor, name)
    addBelow("below-local-minimum", level.belowLocalMinimum, name)
    addLimits(level, name)
  }

  private mutating func addHourly(
    _ kind: String, _ time: String, _ figures: Withholdable<HourlyFigures>, _ level: String
  ) {
    let section = "hourly-\(kind)"
    guard let shown = figures.value else {
      add(section, time, "mean", level, nil, code, withheld: figures.reason)
      return
    }
    add(section, time, "workers", level, count(shown.workers), "workers")
    add(section, time, "without-hours", level, count(shown.withoutHours), "workers")
    add(section, time, "mean", level, money(shown.mean.perHour), code)
    for quantile in shown.quantiles {
      add(
        section, time, "p\(quantile.share.partsPerMillion / 10_000)", level,
        money(quantile.pay.perHour), code)
    }
  }

  private mutating func addBelow(
    _ figure: String, _ below: Withholdable<ShareBelow>, _ level: String
  ) {
    guard let shown = below.value else {
      add("level", "", figure, level, nil, "workers", withheld: below.reason)
      return
    }
    add("level", "", figure, level, count(shown.below), "workers")
    add("level", "", "\(figure)-of", level, count(shown.workers), "workers")
    add("level", "", "\(figure)-threshold", level, money(shown.threshold), code)
  }

  private mutating func addLimits(_ level: LevelFigures, _ name: String) {
    for limit in level.limits {
      let item = limit.kind.clause
      add("limits", item, "orders", name, count(limit.orders), "orders")
      add(
        "limits", item, "workers", name, limit.workers.value.map { count($0) }, "workers",
        withheld: limit.workers.reason)
      add(
        "limits", item, "pay-beyond", name, limit.payBeyond.value.map { money($0.minorUnits) },
        code, withheld: limit.payBeyond.reason)
    }
    for breach in level.breaches {
      let item = breach.kind.clause
      for frequency in breach.frequencies {
        let range = frequency.upto.map { "\(frequency.from)-\($0)" } ?? "\(frequency.from)+"
        add(
          "breaches", item, "workers-\(range)-times", name,
          frequency.workers.value.map { count($0) }, "workers", withheld: frequency.workers.reason)
      }
      add(
        "breaches", item, "days", name, breach.days.value.map { count($0) }, "days",
        withheld: breach.days.reason)
      add(
        "breaches", item, "most-on-a-day", name, breach.worstDay.value.map { count($0) }, "orders",
        withheld: breach.worstDay.reason)
      for (hour, orders) in (breach.byHour.value ?? []).enumerated() where orders > 0 {
        add(
          "breaches", item, "hour-\(DecimalText.padded(hour, to: 2))", name, count(orders),
          "orders")
      }
    }
    if level.guarantee.shifts > 0 {
      let item = "dispatch.guaranteed-orders"
      add("breaches", item, "shifts", name, count(level.guarantee.shifts), "shifts")
      add("breaches", item, "orders-short", name, count(level.guarantee.orders), "orders")
    }
  }

  private mutating func addChange() {
    add(
      "change", "", "total", "change", money(report.proposal.total - report.baseline.total), code)
    guard let change = report.change.value else {
      add("change", "", "gain", "change", nil, "workers", withheld: report.change.reason)
      return
    }
    add(change, "change", "")
  }

  private mutating func add(_ change: ChangeFigures, _ section: String, _ item: String) {
    add(section, item, "gain", "change", count(change.winners), "workers")
    add(section, item, "lose", "change", count(change.losers), "workers")
    for band in change.bands {
      add(section, item, band.band.code, "change", count(band.workers), "workers")
    }
  }

  private mutating func addAttribution() {
    guard let attribution = report.attribution else { return }
    for part in attribution.parts {
      let item = part.keys.map(\.description).joined(separator: " ")
      add("attribution", item, "mean-effect", "change", part.amount.map { money($0) }, code)
      if let error = part.standardError {
        add("attribution", item, "standard-error", "change", money(error), code)
      }
      add("attribution", item, "in-file-order", "change", money(part.sequential), code)
    }
    add("attribution", "", "total", "change", money(attribution.total), code)
  }

  private mutating func addSteps() {
    for step in report.steps {
      let item = step.key.description
      let match = TermRegistry.match(step.key.path)
      let texts = [step.from, step.to].map { value in
        match.map { value.display(in: report.currency, kind: $0.family.kind).en }
          ?? value.bareText(in: report.currency)
      }
      add("steps", item, "from", "proposal", .text(verbatim: texts[0]), "text")
      add("steps", item, "to", "proposal", .text(verbatim: texts[1]), "text")
      add("steps", item, "workers-per-month", "change", money(step.workersGain.minorUnits), code)
      add("steps", item, "platform-per-month", "change", money(step.platformCost.minorUnits), code)
    }
  }

  private mutating func addGroups() {
    for decile in report.deciles {
      add(decile.levels, "deciles", "\(decile.decile)", decile.workers)
    }
    for segment in report.segments {
      add(segment.levels, "segments", segment.code, segment.workers)
    }
    for group in report.orderGroups {
      let item = group.code
      add("orders", item, "orders", "", count(group.orders), "orders")
      let (pay, reason) = (group.levels.value, group.levels.reason)
      add(
        "orders", item, "pay", "baseline", pay.map { money($0.baseline.minorUnits) }, code,
        withheld: reason)
      add(
        "orders", item, "pay", "proposal", pay.map { money($0.proposal.minorUnits) }, code,
        withheld: reason)
    }
  }

  private mutating func add(
    _ levels: Withholdable<GroupLevels>, _ section: String, _ item: String, _ workers: Int
  ) {
    add(section, item, "workers", "", count(workers), "workers")
    guard let shown = levels.value else {
      add(section, item, "pay", "baseline", nil, code, withheld: levels.reason)
      return
    }
    add(section, item, "pay", "baseline", money(shown.baselinePay.minorUnits), code)
    add(section, item, "pay", "proposal", money(shown.proposalPay.minorUnits), code)
    let hourly = [("baseline", shown.baseline), ("proposal", shown.proposal)]
    for (level, pay) in hourly {
      add(section, item, "per-hour", level, pay.flatMap { money($0.perHour) }, code)
    }
    add(shown.change, section, item)
  }

  private mutating func addSlips() {
    for slip in report.slips {
      let item = slip.kind.code
      add("slips", item, "group", "", count(slip.group), "workers")
      add("slips", item, "middle", "", count(slip.middle), "workers")
      add("slips", item, "orders", "", count(slip.orders), "orders")
      add("slips", item, "seconds", "", count(slip.seconds), "seconds")
      for line in slip.lines {
        let figure = line.clause ?? "rounding"
        add("slips", item, figure, "baseline", money(line.baseline.minorUnits), code)
        add("slips", item, figure, "proposal", money(line.proposal.minorUnits), code)
      }
      add("slips", item, "pay", "baseline", money(slip.baseline.minorUnits), code)
      add("slips", item, "pay", "proposal", money(slip.proposal.minorUnits), code)
    }
  }

  private mutating func addSampling() {
    guard let sampling = report.sampling else { return }
    guard let shown = sampling.value else {
      add("sampling", "", "workers", "", nil, "workers", withheld: sampling.reason)
      return
    }
    add("sampling", "", "workers", "", count(shown.workers), "workers")
    if let all = shown.population { add("sampling", "", "population", "", count(all), "workers") }
    add("sampling", "", "replicates", "", count(shown.replicates), "times")
    for row in shown.rows {
      let bands = [("baseline", row.baseline), ("proposal", row.proposal), ("change", row.change)]
      for (level, band) in bands {
        guard let band else { continue }
        let ends = [("estimate", band.estimate), ("lower", band.lower), ("upper", band.upper)]
        for (end, value) in ends {
          add(
            "sampling", row.figure.code, end, level,
            row.figure.isShare ? .decimal(unscaled: value, decimals: 6) : money(value),
            row.figure.isShare ? "share" : code)
        }
      }
    }
  }
}

import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPaper {
  /// The answer and the few figures that a table needs first, for a screen; everything else is in
  /// ``document``.
  public var summary: Document {
    var blocks: [Block] = [.paragraph(answer), .facts(recordFacts)] + notes
    guard report.records.priced > 0 else {
      return Document(
        purpose: .report, title: title, subtitle: subtitle, blocks: blocks + remainder)
    }
    blocks.append(.table(glance))
    blocks += samplingSentence.map { [.paragraph($0)] } ?? []
    blocks += attribution(withChart: false)
    blocks.append(
      .paragraph(
        LocalizedText(
          zhHans: "十等分组、分群、时段、上限、典型明细等见完整报告：--full，或 --html、--xlsx、--csv。",
          en: "Deciles, segments, hours of the day, limits and worked slips: --full, or --html, "
            + "--xlsx, --csv."), style: .note))
    return Document(
      purpose: .report, title: title, subtitle: subtitle, blocks: blocks)
  }

  /// The figures that are looked at first.
  var glance: Table {
    let time = report.hours == .online ? "每在线小时" : "每接单小时"
    let english = report.hours == .online ? "an online hour" : "an engaged hour"
    let hourly: KeyPath<LevelFigures, Withholdable<HourlyFigures>> =
      report.hours == .online ? \.perOnlineHour : \.perEngagedHour
    func quantile(_ percent: Int) -> (HourlyFigures) -> Int64? {
      { $0.pay(at: Int64(percent)) }
    }
    var rows = [
      figureRow("\(time)报酬，平均", "pay \(english), mean", hourly) { $0.mean.shown.minorUnits },
      figureRow("　居中的劳动者", "  the worker in the middle", hourly, quantile(50)),
      figureRow("　最低的一成至多", "  the lowest tenth, at most", hourly, quantile(10)),
      figureRow("平台每月支出", "platform's cost a month", \.perMonth) { $0.minorUnits },
      figureRow("每单报酬", "pay an order", \.perOrder) { try? $0.rounded(.halfEven) },
    ]
    rows += shareRows.filter { row in
      row.cells.contains { $0.value != nil }
    }
    return levelTable(rows, note: nil)
  }

  /// What pay is made of, one row for each kind that either level pays.
  var parts: [Block] {
    let (before, after) = (report.baseline.earnings, report.proposal.earnings)
    func share(_ amount: Int64, _ total: Int64) -> TableCell {
      total == 0
        ? TableCell(verbatim: "—") : figures.percentCell(Fraction(Int128(amount), Int128(total)))
    }
    let rows = PayPart.all.filter { $0.amount(before) != 0 || $0.amount(after) != 0 }.map { part in
      Table.Row([
        TableCell(part.label), figures.cell(part.amount(before)),
        share(part.amount(before), before.total), figures.cell(part.amount(after)),
        share(part.amount(after), after.total),
        figures.changeCell(part.amount(after) - part.amount(before)),
      ])
    }
    guard rows.count > 1 else { return [] }
    let total = Table.Row(
      [
        TableCell(LocalizedText(zhHans: "合计", en: "total")), figures.cell(before.total), .empty,
        figures.cell(after.total), .empty, figures.changeCell(after.total - before.total),
      ], kind: .total)
    return [
      heading("报酬由什么构成", "What pay is made of"),
      .table(
        Table(
          columns: [
            column("项目", "part", trailing: false),
            Table.Column(names.baselineHead, alignment: .trailing), column("占比", "share"),
            Table.Column(names.proposalHead, alignment: .trailing), column("占比", "share"),
            column("变化", "change"),
          ], rows: rows + [total], style: .open)),
    ]
  }

  /// What one step of each open term is worth to both sides.
  var steps: [Block] {
    guard !report.steps.isEmpty else { return [] }
    let workers = report.records.workers
    let rows = report.steps.map { step -> Table.Row in
      let match = TermRegistry.match(step.key.path)
      func text(_ value: TermValue) -> LocalizedText {
        match.map { value.display(in: currency, kind: $0.family.kind) }
          ?? LocalizedText(verbatim: value.bareText(in: currency))
      }
      let perWorker =
        workers == 0
        ? nil
        : try? Fraction(Int128(step.workersGain.minorUnits), Int128(workers)).rounded(.halfEven)
      return Table.Row([
        TableCell(match?.label ?? LocalizedText(verbatim: step.key.path)),
        TableCell(text(step.from)), TableCell(text(step.to)),
        figures.changeCell(step.workersGain.minorUnits),
        perWorker.map { figures.changeCell($0) } ?? TableCell(verbatim: "—"),
        figures.changeCell(step.platformCost.minorUnits),
      ])
    }
    return [
      heading("每一项再动一步值多少", "What one step of each term is worth"),
      .table(
        Table(
          columns: [
            column("标准项", "term", trailing: false), column("方案", "proposal"),
            column("动一步后", "one step on"), column("劳动者每月", "workers, a month"),
            column("人均每月", "a worker, a month"), column("平台每月", "platform, a month"),
          ], rows: rows, style: .open,
          note: RichText(
            LocalizedText(
              zhHans: "金额单位：\(currency.name.zhHans)。每次只把一项朝劳动者有利的方向动一步，其余按方案；"
                + "劳动者多得的就是平台多付的。以此衡量让一项、换一项是否相当。",
              en: "In \(currency.name.en). One term at a time is moved by one step the way workers "
                + "want, the rest as proposed; what workers gain is what the platform pays. "
                + "Compare terms to see what one concession is worth in another.")))),
    ]
  }
}

extension FigureText {
  /// A cell with a signed amount that is neither good nor bad.
  func signedCell(_ amount: Int64) -> TableCell {
    TableCell(
      verbatim: signed(amount), value: .money(Money(minorUnits: amount), in: currency))
  }

  /// A cell with a share in percent, as a number for spreadsheets.
  func percentCell(_ share: Fraction) -> TableCell {
    let value = (try? (share * Fraction(Int128(Share.scale))).rounded(.halfEven)).map {
      CellValue.share(Share(partsPerMillion: $0), decimals: 1)
    }
    return TableCell(verbatim: percent(share), value: value)
  }

  /// A cell with a signed change in percent.
  func percentChangeCell(from baseline: Int64, to proposal: Int64) -> TableCell {
    guard baseline != 0 else { return TableCell(verbatim: "—") }
    let share = Fraction(Int128(proposal) - Int128(baseline), Int128(abs(baseline)))
    let value = (try? (share * Fraction(Int128(Share.scale))).rounded(.halfEven)).map {
      CellValue.share(Share(partsPerMillion: $0), decimals: 2)
    }
    return TableCell(verbatim: percentChange(from: baseline, to: proposal), value: value)
  }
}

import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPaper {
  /// The bands, or why nothing is said beyond the sample.
  var sampling: [Block] {
    guard let sampling = report.sampling else { return [] }
    let title = heading("样本的误差范围", "How far a sample can be off")
    guard let figures = sampling.value else {
      return [
        title,
        .notice(
          Notice(.warning, [RichText(sampling.reason?.text ?? LocalizedText(verbatim: "—"))])),
      ]
    }
    return [title, .paragraph(method(figures)), .table(table(figures))]
  }

  /// The change of the mean with its band, for the summary.
  var samplingSentence: LocalizedText? {
    guard let sampling = report.sampling else { return nil }
    guard let figures = sampling.value else { return sampling.reason?.text }
    guard let mean = figures.rows.first(where: { $0.figure == .mean })?.change else { return nil }
    let (low, high) = (self.figures.signed(mean.lower), self.figures.signed(mean.upper))
    return LocalizedText(
      zhHans: "记录是样本：平均每小时报酬的变化，95 % 的误差范围为 \(low) 至 \(high) \(currency.name.zhHans)。",
      en:
        "The records are a sample: mean pay an hour changes by \(low) to \(high) \(currency.name.en) "
        + "(band of 95 %).")
  }

  private func method(_ figures: SamplingFigures) -> LocalizedText {
    let workers = self.figures.count(figures.workers)
    let times = self.figures.count(figures.replicates)
    let origin =
      figures.population.map {
        LocalizedText(
          zhHans: "样本为 \(self.figures.count($0)) 名劳动者中的 \(workers) 名，本表的合计已推算到全体，"
            + "其他各表只是样本的数。",
          en:
            "The sample is \(workers) of \(self.figures.count($0)) workers; the totals of this table "
            + "are scaled to all of them, other tables are of the sample. ")
      }
      ?? LocalizedText(
        zhHans: "样本为 \(workers) 名劳动者，全体人数不详，合计只是样本的合计。",
        en:
          "The sample is \(workers) workers of an unknown number; totals are those of the sample. ")
    return origin
      + LocalizedText(
        zhHans: "误差范围（95 %）由对劳动者重复抽取 \(times) 次得出（自助法），只反映抽样的偶然，"
          + "不反映样本选取的偏差。",
        en:
          "The bands (95 %) come from drawing workers anew \(times) times (bootstrap). They tell of "
          + "chance alone, not of who came to be in the sample.")
  }

  private func table(_ sampling: SamplingFigures) -> Table {
    let rows = sampling.rows.map { row in
      Table.Row([
        TableCell(name(row.figure, sampling)), band(row.baseline, row.figure),
        band(row.proposal, row.figure), band(row.change, row.figure, signed: true),
      ])
    }
    return Table(
      columns: [
        Table.Column(
          LocalizedText(
            zhHans: "指标（\(currency.name.zhHans)）", en: "figure (\(currency.name.en))"), weight: 4),
        Table.Column(names.baselineHead, alignment: .trailing, weight: 5),
        Table.Column(names.proposalHead, alignment: .trailing, weight: 5),
        Table.Column(LocalizedText(zhHans: "变化", en: "change"), alignment: .trailing, weight: 5),
      ], rows: rows, style: .open,
      note: RichText(
        LocalizedText(
          zhHans: "每格：样本值 [下限 – 上限]。", en: "Each cell: the sample's figure [lower – upper].")))
  }

  private func band(
    _ band: SamplingBand?, _ figure: SamplingFigures.Figure, signed: Bool = false
  ) -> TableCell {
    guard let band else { return .empty }
    func text(_ value: Int64) -> String {
      if figure.isShare { return figures.percent(Fraction(Int128(value), 1_000_000)) }
      // The fen of a projected total would pretend to a precision that the band denies.
      let unit = figure == .totalPerMonth ? currency.minorUnitsPerUnit : 1
      let rounded = Int64(Int128(value).divided(by: Int128(unit), rounding: .halfEven))
      return figure == .totalPerMonth
        ? figures.wholeUnits(rounded, signed: signed)
        : signed ? figures.signed(rounded) : figures.money(rounded)
    }
    return TableCell(
      verbatim: "\(text(band.estimate)) [\(text(band.lower)) – \(text(band.upper))]")
  }

  private func name(
    _ figure: SamplingFigures.Figure, _ sampling: SamplingFigures
  ) -> LocalizedText {
    let hour =
      sampling.hours == .online ? ("每在线小时", "an online hour") : ("每接单小时", "an engaged hour")
    switch figure {
    case .mean: return LocalizedText(zhHans: "\(hour.0)报酬，平均", en: "pay \(hour.1), mean")
    case .quantile(let share):
      let percent = share.partsPerMillion / 10_000
      return percent == 50
        ? LocalizedText(zhHans: "　中位数", en: "  median")
        : LocalizedText(zhHans: "　第 \(percent) 百分位", en: "  \(percent)th percentile")
    case .totalPerMonth: return LocalizedText(zhHans: "每月报酬合计", en: "total pay a month")
    case .gain: return LocalizedText(zhHans: "报酬增加的人数占比", en: "workers who gain")
    case .lose: return LocalizedText(zhHans: "报酬减少的人数占比", en: "workers who lose")
    }
  }
}

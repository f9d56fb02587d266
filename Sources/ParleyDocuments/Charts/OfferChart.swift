import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The offers of both sides by round, one chart for each scalar term.
public enum OfferChart {
  /// The charts of every scalar term that was on the table, in the order of the registry.
  public static func charts(of record: BargainingCase) -> [Chart] {
    record.positions.filter(\.kind.isScalar).compactMap { chart(of: $0, in: record) }
  }

  /// The chart of one term, or nothing where no proposal can be drawn.
  public static func chart(of position: TermPositions, in record: BargainingCase) -> Chart? {
    let rounds = Array(1...max(record.round, 1))
    let series = Side.allCases.compactMap { side -> LineChart.Series? in
      let values = proposals(of: side, position, rounds)
      return values.contains { $0 != nil }
        ? LineChart.Series(record.sideName(side), values: values) : nil
    }
    guard !series.isEmpty else { return nil }
    return .line(
      LineChart(
        title: position.label,
        summary: LocalizedText(
          zhHans: "双方各轮对“\(position.label.zhHans)”提出的数值",
          en: "What each side proposed for the \(position.label.en), round by round"),
        horizontalTitle: LocalizedText(zhHans: "轮次", en: "Round"),
        verticalTitle: unit(of: position),
        categories: rounds.map { LocalizedText(zhHans: "第\($0)轮", en: "Round \($0)") },
        series: series, reference: reference(of: position)))
  }

  /// A side's proposal in each round; a proposal stands until the next, so later rounds in which
  /// the side was silent keep it.
  private static func proposals(
    of side: Side, _ position: TermPositions, _ rounds: [Int]
  ) -> [ChartValue?] {
    let own = position.track.positions.filter { $0.side == side && !$0.isWithdrawn }
    return rounds.map { round in
      own.last { $0.round <= round }?.value.flatMap { $0.chartValue(in: position.currency) }
    }
  }

  private static func reference(of position: TermPositions) -> LineChart.Reference? {
    position.current?.chartValue(in: position.currency).map {
      LineChart.Reference(LocalizedText(zhHans: "现行", en: "current"), value: $0)
    }
  }

  private static func unit(of position: TermPositions) -> LocalizedText {
    let known = position.track.positions.compactMap(\.value) + [position.current].compactMap(\.self)
    let currency = position.currency.name
    switch known.first {
    case .rate(let rate):
      return LocalizedText(
        zhHans: "\(currency.zhHans)/\(rate.per.name.zhHans)",
        en: "\(currency.en) per \(rate.per.name.en)")
    case .floor: return currency
    case .share: return LocalizedText(verbatim: "%")
    case .duration: return LocalizedText(zhHans: "小时", en: "hours")
    default: return LocalizedText(verbatim: "")
    }
  }
}

extension TermValue {
  /// A scalar value in a chart: in units of the currency, percent, hours or as a count.
  func chartValue(in currency: Currency) -> ChartValue? {
    let height: Double
    switch self {
    case .rate(let rate): height = rate.price.units(of: currency)
    case .floor(.hourly(let price)), .floor(.period(let price)):
      height = price.units(of: currency)
    case .share(let share): height = Double(share.partsPerMillion) / 10_000
    case .duration(let span): height = Double(span.seconds) / 3600
    case .count(let count): height = Double(count)
    default: return nil
    }
    return ChartValue(height, label: LocalizedText(verbatim: bareText(in: currency)))
  }
}

extension UnitPrice {
  /// The price in units of the currency, for drawing.
  fileprivate func units(of currency: Currency) -> Double {
    Double(millionths) / Double(UnitPrice.scale) / Double(currency.minorUnitsPerUnit)
  }
}

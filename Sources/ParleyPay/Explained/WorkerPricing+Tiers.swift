import ParleyTerms
import ParleyValues

extension WorkerPricing {
  /// Adds what tier lists of a period give: an order's rank is its place in the period by
  /// acceptance, completion and source line. Each order's addition is rounded like an order.
  mutating func addTiers(_ period: Period) throws(ValueOutOfRange) {
    for group in groups(of: period) {
      guard let list = group.rule.tiers.first(where: { $0.per == period }) else { continue }
      var total = Money.zero
      let counted = carriedOut(group.orders)
      for (place, order) in counted.enumerated() {
        let rank = list.mode == .whole ? counted.count : place + 1
        guard let step = list.steps.last(where: { $0.orders <= rank }) else { continue }
        let addition = Money(
          minorUnits: try step.add.amountOfOne.rounded(group.rule.rounding))
        orders[order].tierAddition += addition
        total += addition
      }
      if total != .zero {
        periods.append(
          PeriodAmount(
            kind: .tiers, clause: "piece-rate.tiers.\(period.key).mode", period: period,
            firstDay: group.firstDay,
            inputs: LocalizedText(
              zhHans: "完成 \(counted.count) 单", en: "\(counted.count) orders"),
            amount: total))
      }
    }
  }

  /// Adds what the commission cap of a period gives back: orders of known fare only, against their
  /// pay and tier additions.
  mutating func addCapReturn(_ period: Period) throws(ValueOutOfRange) {
    for group in groups(of: period) {
      guard let cap = group.rule.periodCap, cap.per == period else { continue }
      var (fares, kept, count) = (Fraction.zero, Fraction.zero, 0)
      for place in carriedOut(group.orders) {
        guard let fare = orders[place].pay.order.fare?.fraction else { continue }
        fares += fare
        kept += fare - orders[place].pay.pay.fraction - orders[place].tierAddition.fraction
        count += 1
      }
      guard count > 0, count >= cap.fromOrders else { continue }
      let excess = try (kept - cap.share.fraction * fares).rounded(group.rule.rounding)
      if excess > 0 {
        let currency = engine.records.log.currency
        periods.append(
          PeriodAmount(
            kind: .capReturn, clause: "commission.period-cap.share", period: period,
            firstDay: group.firstDay,
            inputs: LocalizedText(
              zhHans: "平台留存 \(kept.text(in: currency))，上限为 \(fares.text(in: currency)) 的 "
                + cap.share.text,
              en: "kept \(kept.text(in: currency)); the cap is \(cap.share.text) of "
                + fares.text(in: currency)),
            amount: Money(minorUnits: excess)))
      }
    }
  }
}

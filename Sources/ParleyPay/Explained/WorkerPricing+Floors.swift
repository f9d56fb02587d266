import ParleyTerms
import ParleyValues

extension WorkerPricing {
  /// Adds what the period floors of a period give. A floor is due for a period with at least one
  /// order; each floor is tested by itself against what counts.
  mutating func addPeriodFloors(_ period: Period) throws(ValueOutOfRange) {
    for group in groups(of: period) where !carriedOut(group.orders).isEmpty {
      for floor in group.rule.periodFloors
      where floor.per == period && floor.holds(forPeriodBeginning: group.firstDay) {
        let due = Money(
          minorUnits: try floor.amount.fraction.rounded(group.rule.rounding))
        let key = floor.from.map { "\(period.key)-from-\($0)" } ?? period.key
        addTopUp(
          .periodFloor, "online-hours.period-floor.\(key).amount", period, group, due: due,
          counting: counted(in: group, period, excluding: [.tips]))
      }
    }
  }

  /// Adds what the hourly floor of a period gives: also for periods with online time and no order,
  /// where the floor is over online time.
  mutating func addHourlyFloor(_ period: Period) throws(ValueOutOfRange) {
    for group in groups(of: period) {
      guard let floor = group.rule.hourlyFloor, floor.per == period else { continue }
      var seconds = group.onlineSeconds
      if floor.time == .engaged {
        seconds = carriedOut(group.orders).reduce(0) {
          $0 + orders[$1].countedSeconds + rule(of: orders[$1]).hours.allowanceSeconds
        }
      } else if online == nil {
        continue
      }
      var due = (group.rule.floorHour ?? .zero) * Fraction(Int128(seconds), 3600)
      if let rate = floor.distance {
        for place in carriedOut(group.orders) {
          if let distance = orders[place].pay.order.distance {
            due += rate.amount(for: distance)
          }
        }
      }
      addTopUp(
        .hourlyFloor, "online-hours.hourly-floor.amount", period, group,
        due: Money(minorUnits: try due.rounded(group.rule.rounding)),
        counting: counted(in: group, period, excluding: floor.excluding))
    }
  }

  /// What counts toward a floor: order pay, tier additions, allowances, quests, attendance, base
  /// pay, wages and tips of the period, less deductions and what is excluded.
  func counted(
    in group: PeriodGroup, _ period: Period, excluding: [FloorExclusion]
  ) -> Money {
    var sum = addedHours(in: group, period)
    for place in group.orders {
      let order = orders[place]
      sum += order.pay.pay
      if excluding.contains(.weather) { sum -= order.pay.weatherAddition }
      if !excluding.contains(.tiers) { sum += order.tierAddition }
      if !excluding.contains(.allowances) { sum += allowances[place] ?? .zero }
      if excluding.contains(.extras) { sum -= order.pay.wider.extras }
      if !excluding.contains(.deductions) { sum -= order.deduction }
      let bonuses = bonuses.byOrder[place] ?? [:]
      if !excluding.contains(.quests) { sum += bonuses[.quests] ?? .zero }
      if !excluding.contains(.attendance) { sum += bonuses[.attendance] ?? .zero }
      if !excluding.contains(.task) { sum += bonuses[.task] ?? .zero }
      if !excluding.contains(.tips) { sum += order.pay.order.tip ?? .zero }
    }
    return sum
  }

  mutating func addTopUp(
    _ kind: PeriodAmount.Kind, _ clause: String, _ period: Period, _ group: PeriodGroup,
    due: Money, counting counted: Money
  ) {
    guard due > counted else { return }
    let currency = engine.records.log.currency
    periods.append(
      PeriodAmount(
        kind: kind, clause: clause, period: period, firstDay: group.firstDay,
        inputs: LocalizedText(
          zhHans: "应得 \(due.text(in: currency))，已计 \(counted.text(in: currency))",
          en: "due \(due.text(in: currency)), counted \(counted.text(in: currency))"),
        amount: due - counted))
  }
}

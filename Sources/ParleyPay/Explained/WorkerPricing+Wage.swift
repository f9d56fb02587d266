import ParleyRecords
import ParleyTerms
import ParleyValues

extension WorkerPricing {
  /// Adds the wage of a period's hours, rounded once a period.
  mutating func addWage(_ period: Period) throws(ValueOutOfRange) {
    for group in groups(of: period) {
      guard let wage = group.rule.further.wage, wage.per == period else { continue }
      if wage.time == .online, online == nil { continue }
      let stretches =
        wage.time == .online
        ? onlineTime(of: group, in: period) : group.orders.compactMap { orders[$0].counted }
      var (amount, seconds) = (Fraction.zero, Int64(0))
      for stretch in stretches {
        amount += self.amount(of: stretch, wage, group.rule)
        seconds += stretch.upperBound - stretch.lowerBound
      }
      let rounded = Money(minorUnits: try amount.rounded(group.rule.rounding))
      guard rounded != .zero else { continue }
      periods.append(
        PeriodAmount(
          kind: .wage, clause: "online-hours.wage.amount", period: period,
          firstDay: group.firstDay,
          inputs: TimeSpan(seconds: seconds).phrase + LocalizedText(verbatim: " × ")
            + wage.stated.phrase(in: engine.records.log.currency), amount: rounded))
    }
  }

  /// The online time of a period, cut at its ends.
  private func onlineTime(of group: PeriodGroup, in period: Period) -> [Range<Int64>] {
    guard let online else { return [] }
    switch period {
    case .shift: return online.filter { Int64($0.shift) == group.number }.map(\.time)
    case .order: return []
    default:
      guard let days = calendar.days(ofPeriod: group.number, in: period) else {
        return online.map(\.time)
      }
      let span = calendar.start(ofDay: days.lowerBound)..<calendar.start(ofDay: days.upperBound)
      return online.map { $0.time.clamped(to: span) }.filter { !$0.isEmpty }
    }
  }

  /// What a stretch of time earns: cut at midnights and at the ends of bands.
  private func amount(of stretch: Range<Int64>, _ wage: WageRule, _ rule: PayRule) -> Fraction {
    var sum = Fraction.zero
    var start = stretch.lowerBound
    while start < stretch.upperBound {
      let moment = CivilDateTime(secondsSinceEpoch: start)
      let second = moment.secondOfDay
      let edges = wage.bands.flatMap { [Int($0.from.secondOfDay), Int($0.to.secondOfDay)] }
      let next = (edges + [86_400]).filter { $0 > second }.min() ?? 86_400
      let end = min(stretch.upperBound, start + Int64(next - second))
      sum += hourly(wage, rule, at: moment) * Fraction(Int128(end - start), 3600)
      start = end
    }
    return sum
  }

  private func hourly(_ wage: WageRule, _ rule: PayRule, at moment: CivilDateTime) -> Fraction {
    var hour = wage.hour
    for band in wage.bands
    where band.holds(atSecond: moment.secondOfDay, on: moment.date.weekday) {
      hour += band.add.amount(on: wage.hour)
    }
    if let holiday = wage.holiday, rule.isHoliday(moment.date) { hour = hour * holiday.fraction }
    return hour
  }

  /// Adds what the minimums of a period's orders come to beyond what the orders pay.
  mutating func addMinimumTest(_ period: Period) throws(ValueOutOfRange) {
    for group in groups(of: period) where group.rule.further.minimumPer == period {
      var (due, paid) = (Fraction.zero, Money.zero)
      for place in group.orders {
        guard let minimum = orders[place].pay.minimumDue else { continue }
        due += minimum
        paid += orders[place].pay.pay
      }
      addTopUp(
        .minimumTopUp, "piece-rate.minimum-period", period, group,
        due: Money(minorUnits: try due.rounded(group.rule.rounding)), counting: paid)
    }
  }

  /// What wages and tests of minimums have added to a period that floors are tested over.
  func addedHours(in group: PeriodGroup, _ period: Period) -> Money {
    if period == .order || period == .shift { return .zero }
    return periods.reduce(.zero) { sum, amount in
      guard amount.kind == .wage || amount.kind == .minimumTopUp,
        period == .log
          || calendar.ordinal(of: amount.firstDay.daysSinceEpoch, in: period) == group.number
      else { return sum }
      return sum + amount.amount
    }
  }
}

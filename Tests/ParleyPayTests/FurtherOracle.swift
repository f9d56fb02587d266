import ParleyRecords
import ParleyTestSupport
import ParleyValues
import Testing

/// Reckons a ``FurtherPlan`` from what docs/pay.md says, minute by minute and without the rules,
/// calendars and engines of the program.
struct FurtherOracle {
  let plan: FurtherPlan
  /// By worker: "A", "B", "C". All moments are whole minutes.
  let orders: [String: [Order]]
  let shifts: [String: [Range<Int64>]]

  private struct Priced {
    let start, end: Int64
    let isCancelled: Bool
    let pay: Int64
    let due: Fraction?
    var counted: Range<Int64>?
  }

  /// What each worker is paid, in cents.
  func totals() throws -> [String: Int64] {
    var totals: [String: Int64] = [:]
    var parts: [(worker: String, period: Int64, hours: Int64, engaged: Int64, paid: Int64)] = []
    for worker in ["A", "B", "C"] {
      let priced = try priced(orders[worker] ?? [])
      // What is paid on each day, beside what whole weeks add.
      var byDay: [Int64: Int64] = [:]
      var byWeek: [Int64: Int64] = [:]
      for order in priced { byDay[day(order.start), default: 0] += order.pay }
      for (period, amount) in try wages(worker, priced) { byDay[period, default: 0] += amount }
      if plan.minimum?.perDay == true {
        for (day, some) in Dictionary(grouping: priced, by: { day($0.start) }) {
          let due = try some.reduce(Fraction.zero) { $0 + ($1.due ?? .zero) }.rounded(.halfUp)
          byDay[day, default: 0] += max(0, due - some.reduce(0) { $0 + $1.pay })
        }
      }
      for (week, some) in Dictionary(grouping: priced, by: { week(day($0.start)) }) {
        let paid = byDay.reduce(0) { $0 + (self.week($1.key) == week ? $1.value : 0) }
        byWeek[week] = max(0, try floorDue(minutes(some)) - paid)
      }
      totals[worker] = byDay.values.reduce(0, +) + byWeek.values.reduce(0, +)
      parts += platformParts(worker, priced, byDay, byWeek)
    }
    for (_, members) in Dictionary(grouping: parts, by: \.period) {
      let gifts = try platformShares(members.map { ($0.hours, $0.engaged, $0.paid) })
      for (member, gift) in zip(members, gifts) { totals[member.worker, default: 0] += gift }
    }
    return totals
  }

  private func day(_ second: Int64) -> Int64 { second / 86_400 }
  /// Weeks begin on Mondays; 1970-01-05 was one.
  private func week(_ day: Int64) -> Int64 { (day - 4) / 7 }
  private func minutes(_ orders: [Priced]) -> Int64 {
    orders.reduce(0) { $0 + ($1.counted.map { ($0.upperBound - $0.lowerBound) / 60 } ?? 0) }
  }
  private func percent(_ value: Int?) -> Fraction { Fraction(Int128(value ?? 100), 100) }
  private func whole(_ value: Int?) -> Fraction { Fraction(Int128(value ?? 0)) }

  // MARK: Orders

  private func priced(_ orders: [Order]) throws -> [Priced] {
    var priced: [Priced] = []
    var latest = Int64.min
    for order in orders {
      let start = order.accepted.secondsSinceEpoch
      let end = try #require(order.completed).secondsSinceEpoch
      if order.cancelledAt != nil {
        let fare = try whole(Int(#require(order.fare).minorUnits))
        let share = plan.cancelled.map { percent($0) * fare } ?? .zero
        priced.append(
          Priced(
            start: start, end: end, isCancelled: true, pay: try share.rounded(.halfUp), due: share))
        continue
      }
      guard let (exact, due) = try exact(order) else { continue }
      var one = Priced(
        start: start, end: end, isCancelled: false, pay: try exact.rounded(.halfUp), due: due)
      if max(start, latest) < end { one.counted = max(start, latest)..<end }
      latest = max(latest, end)
      priced.append(one)
    }
    return priced
  }

  /// The exact pay of an order and its minimum; nothing when it is not covered.
  private func exact(_ order: Order) throws -> (Fraction, Fraction?)? {
    let route = order.route ?? "inside"
    let treatment = plan.routes[route] ?? "whole"
    if treatment == "uncovered" { return nil }
    let isCut = treatment != "whole"
    let outKm = try Fraction(Int128(#require(order.outsideDistance).thousandths), 1000)
    let outMinutes = try Fraction(Int128(#require(order.outsideSeconds)), 60)
    let allKm = try Fraction(Int128(#require(order.distance).thousandths), 1000)
    let allMinutes = try Fraction(Int128(#require(order.engagedSeconds)), 60)
    let km = isCut ? allKm - outKm : allKm
    let minutes = isCut ? allMinutes - outMinutes : allMinutes
    let outside =
      treatment == "split"
      ? (whole(plan.outKm) * outKm + whole(plan.outMinute) * outMinutes)
        / percent(plan.outUtilisation) : .zero
    let paysByRate = plan.km != nil || plan.minute != nil

    var pay = whole(plan.base)
    pay += (whole(plan.km) * km + whole(plan.minute) * minutes) / percent(plan.utilisation)
    if let step = plan.steps.last(where: { whole($0.over) < km }) { pay += whole(step.add) }
    if let share = plan.share {
      let of = try #require(share.ofValue ? order.orderValue : order.fare)
      pay += percent(share.percent) * whole(Int(of.minorUnits))
    }
    if paysByRate { pay += outside }
    if route == "leaving" { pay = pay * percent(plan.leaving) }
    guard let minimum = plan.minimum else { return (pay, nil) }

    var least =
      whole(minimum.km) * km * percent(minimum.distanceFactor)
      + whole(minimum.minute) * minutes * percent(minimum.timeFactor)
    least = least / percent(plan.utilisation) + whole(minimum.base)
    if !paysByRate { least += outside }
    let isWhollyOutside = route == "outside" && treatment == "split"
    let floor = isWhollyOutside ? plan.outLeast ?? minimum.least : minimum.least
    if least < whole(floor) { least = whole(floor) }
    if route == "leaving" { least = least * percent(plan.leaving) }
    if !minimum.perDay, pay < least { pay = least }
    return (pay, least)
  }

  // MARK: Hours

  /// The wage of each day, or of each week by its Monday.
  private func wages(_ worker: String, _ priced: [Priced]) throws -> [Int64: Int64] {
    guard let wage = plan.wage else { return [:] }
    var exact: [Int64: Fraction] = [:]
    func add(_ minute: Int64, to day: Int64) {
      let first = wage.perWeek ? week(day) * 7 + 4 : day
      exact[first, default: .zero] += hour(wage, at: minute) / Fraction(60)
    }
    if wage.isEngaged {
      for order in priced {
        guard let counted = order.counted else { continue }
        for minute in stride(from: counted.lowerBound, to: counted.upperBound, by: 60) {
          add(minute, to: day(order.start))
        }
      }
    } else {
      var online: Set<Int64> = []
      for shift in shifts[worker] ?? [] {
        online.formUnion(stride(from: shift.lowerBound, to: shift.upperBound, by: 60))
      }
      for minute in online { add(minute, to: day(minute)) }
    }
    return try exact.mapValues { try $0.rounded(.halfUp) }
  }

  private func hour(_ wage: FurtherPlan.Wage, at moment: Int64) -> Fraction {
    let minute = Int(moment % 86_400 / 60)
    // 1970-01-01 was a Thursday.
    let weekday = Weekday.allCases[Int((day(moment) + 3) % 7)]
    var hour = whole(wage.hour)
    for band in wage.bands {
      let isIn =
        band.from <= band.to
        ? minute >= band.from && minute < band.to : minute >= band.from || minute < band.to
      guard isIn, band.days?.contains(weekday) ?? true else { continue }
      hour += band.percent.map { percent($0) * whole(wage.hour) } ?? whole(band.cents)
    }
    let isHoliday = day(moment) == Int64(FurtherPlan.holiday.daysSinceEpoch)
    return isHoliday ? hour * percent(wage.holiday) : hour
  }

  private func floorDue(_ minutes: Int64) throws -> Int64 {
    guard let floor = plan.floor else { return 0 }
    let hour =
      (whole(floor.hour) * percent(floor.index) + whole(floor.costs)) / percent(floor.utilisation)
    return try (hour * Fraction(Int128(minutes), 60)).rounded(.halfUp)
  }

  // MARK: All workers

  private func platformParts(
    _ worker: String, _ priced: [Priced], _ byDay: [Int64: Int64], _ byWeek: [Int64: Int64]
  ) -> [(worker: String, period: Int64, hours: Int64, engaged: Int64, paid: Int64)] {
    guard let platform = plan.platform else { return [] }
    func period(_ day: Int64) -> Int64 { platform.perWeek ? week(day) : day }
    var online: [Int64: Set<Int64>] = [:]
    for shift in shifts[worker] ?? [] {
      for minute in stride(from: shift.lowerBound, to: shift.upperBound, by: 60) {
        online[period(day(minute)), default: []].insert(minute)
      }
    }
    let engaged = Dictionary(grouping: priced, by: { period(day($0.start)) }).mapValues(minutes)
    return Set(online.keys).union(engaged.keys).map { number in
      let own = engaged[number] ?? 0
      var paid = byDay.reduce(0) { $0 + (period($1.key) == number ? $1.value : 0) }
      // A week's floor belongs to its Monday.
      paid += byWeek.reduce(0) { $0 + (period($1.key * 7 + 4) == number ? $1.value : 0) }
      return (worker, number, max(own, Int64(online[number]?.count ?? 0)), own, paid)
    }
  }

  private func platformShares(
    _ parts: [(hours: Int64, engaged: Int64, paid: Int64)]
  ) throws -> [Int64] {
    guard let platform = plan.platform else { return parts.map { _ in 0 } }
    let hours = parts.reduce(0) { $0 + $1.hours }
    let due = try (whole(platform.hour) * Fraction(Int128(hours), 60)).rounded(.halfUp)
    let missing = due - parts.reduce(0) { $0 + $1.paid }
    let engaged = parts.reduce(0) { $0 + $1.engaged }
    guard missing > 0, engaged > 0 else { return parts.map { _ in 0 } }
    var shares = parts.map { missing * $0.engaged / engaged }
    var rests = parts.map { missing * $0.engaged % engaged }
    for _ in 0..<(missing - shares.reduce(0, +)) {
      var best = 0
      for place in rests.indices where rests[place] > rests[best] { best = place }
      shares[best] += 1
      rests[best] = -1
    }
    return shares
  }
}

/// Orders and shifts of three workers over nine days, on whole minutes.
enum FurtherRecords {
  static func make(
    _ gen: inout Gen
  ) -> (orders: [String: [Order]], shifts: [String: [Range<Int64>]]) {
    let start = Int64(FurtherPlan.firstDay.daysSinceEpoch) * 86_400
    var orders: [String: [Order]] = [:]
    var shifts: [String: [Range<Int64>]] = [:]
    for worker in ["A", "B", "C"] {
      for _ in 0..<gen.integer(in: 0...12) {
        orders[worker, default: []].append(order(worker, start, &gen))
      }
      orders[worker]?.sort {
        ($0.accepted, $0.completed ?? $0.accepted) < ($1.accepted, $1.completed ?? $1.accepted)
      }
      for _ in 0..<gen.integer(in: 0...4) {
        let on = start + Int64(gen.integer(in: 0...12_960)) * 60
        shifts[worker, default: []].append(on..<on + Int64(gen.integer(in: 1...600)) * 60)
      }
      shifts[worker]?.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }
    return (orders, shifts)
  }

  private static func order(_ worker: String, _ start: Int64, _ gen: inout Gen) -> Order {
    let accepted = start + Int64(gen.integer(in: 0...12_960)) * 60
    let minutes = gen.integer(in: 0...90)
    var order = Order(worker: worker, accepted: CivilDateTime(secondsSinceEpoch: accepted))
    order.completed = CivilDateTime(secondsSinceEpoch: accepted + Int64(minutes) * 60)
    let length = gen.integer(in: 0...9_000)
    order.distance = Distance(thousandths: Int64(length), unit: .kilometre)
    order.fare = Money(minorUnits: Int64(gen.integer(in: 0...5_000)))
    order.orderValue = Money(minorUnits: Int64(gen.integer(in: 0...9_000)))
    order.route = gen.pick([nil, "inside", "leaving", "entering", "through", "outside"])
    let isOutside = order.route == "outside"
    order.outsideDistance = Distance(
      thousandths: Int64(isOutside ? length : gen.integer(in: 0...length)), unit: .kilometre)
    order.outsideSeconds = 60 * (isOutside ? minutes : gen.integer(in: 0...minutes))
    if gen.integer(in: 1...10) == 1 { order.cancelledAt = order.completed }
    return order
  }
}

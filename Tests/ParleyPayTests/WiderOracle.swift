import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

/// The wider shapes of docs/pay.md reckoned once more, the plain way: over the lists of a standards
/// value and of orders, with no rule, table, line or period of the engines.
///
/// It knows `base`, `time`, holiday, bands, conditions, weather additions of single levels, the
/// minimum, extras, layers, the order cap, tiers, quests, attendance, task pay, membership,
/// deductions and one hourly floor, over days, weeks from Monday and months from midnight.
struct WiderOracle {
  let standards: Standards
  let signals: [SignalRecord]

  struct Sums: Equatable {
    var orderPay: Int64 = 0
    var tiers: Int64 = 0
    var quests: Int64 = 0
    var attendance: Int64 = 0
    var task: Int64 = 0
    var fees: Int64 = 0
    var deductions: Int64 = 0
    var floor: Int64 = 0
  }

  private struct Priced {
    let order: Order
    var pay: Int64 = 0
    var extras: Int64 = 0
    var deduction: Int64 = 0
    var cause: String?
    var tier: Int64 = 0
    var bonus: [FloorExclusion: Int64] = [:]
    var seconds: Int64 = 0
    var isCancelled = false
  }

  func sums(of orders: [Order]) throws -> Sums {
    let sorted = orders.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    var priced: [Priced] = []
    var batches: Set<String> = []
    var covered: Int64?
    for order in sorted {
      let batch = order.batch.map { "\(order.accepted.date) \($0)" }
      let isNext = batch.map(batches.contains) ?? false
      var item = try price(order, isNext)
      if !item.isCancelled {
        if let batch { batches.insert(batch) }
        if let end = order.completed?.secondsSinceEpoch {
          item.seconds = max(0, end - max(order.accepted.secondsSinceEpoch, covered ?? .min))
          covered = max(covered ?? .min, end)
        }
      }
      priced.append(item)
    }
    var sums = Sums()
    try reckonPeriods(&priced, &sums)
    for item in priced {
      sums.orderPay += item.pay
      sums.deductions += item.deduction
      sums.tiers += item.tier
    }
    return sums
  }

  private func key(_ order: Order) -> [Int64] {
    [
      order.accepted.secondsSinceEpoch, order.completed?.secondsSinceEpoch ?? .max,
      Int64(order.line),
    ]
  }

  private func rounded(_ value: Fraction) throws -> Int64 {
    try value.rounded(standards.rounding)
  }

  // MARK: One order

  private func price(_ order: Order, _ isNext: Bool) throws -> Priced {
    var item = Priced(order: order)
    var exact = Fraction.zero
    let highest = levels(at: order)
    let extras = standards.pieceRate.extras
    if let cancelled = order.cancelledAt, order.completed.map({ cancelled <= $0 }) ?? true {
      item.isCancelled = true
      let passed = cancelled.secondsSinceEpoch - order.accepted.secondsSinceEpoch
      if let pay = extras.cancelPay, order.cancelledBy != "骑手",
        passed >= extras.cancelAfter?.seconds ?? 0
      {
        exact = pay.price.fraction
      }
      item.extras = try rounded(exact)
    } else {
      exact = rate(order, isNext)
      exact = withBands(exact, order, isSignal: !highest.isEmpty)
      if let share = standards.pieceRate.holiday, isHoliday(order) {
        exact = exact * share.fraction
      }
      exact += weather(highest, on: exact)
      if let least = standards.pieceRate.minimum.amount?.price.fraction, exact < least {
        exact = least
      }
      let beside = extrasOf(order)
      item.extras = try rounded(beside)
      exact += beside
      exact = withCommission(exact, order)
    }
    item.pay = try rounded(exact)
    try judge(&item, exact, isSignal: !highest.isEmpty)
    return item
  }

  private func isHoliday(_ order: Order) -> Bool {
    standards.general.holidays?.contains(order.accepted.date) ?? false
  }

  private func rate(_ order: Order, _ isNext: Bool) -> Fraction {
    var exact = Fraction.zero
    let membership = standards.commission.membership.replaces
    if standards.basis == .fare {
      let keepsRate = membership != .rate && membership != .rateAndFixed
      let rate = keepsRate ? standards.commission.rate ?? .zero : .zero
      exact = fraction(order.fare) * (Fraction.one - rate.fraction)
    } else {
      exact = standards.pieceRate.base?.price.fraction ?? .zero
    }
    if isNext, let share = standards.pieceRate.extras.batchNextOrders {
      exact = exact * share.fraction
    }
    if standards.basis == .fare, membership != .fixed, membership != .rateAndFixed,
      let fixed = standards.commission.fixed?.price.fraction
    {
      exact = exact < fixed ? .zero : exact - fixed
    }
    return exact
  }

  private func withBands(_ rate: Fraction, _ order: Order, isSignal: Bool) -> Fraction {
    var (percent, fixed) = (Fraction.zero, Fraction.zero)
    var holding: Set<String> = []
    for band in standards.pieceRate.bands {
      guard isInside(order, band.from, band.to), let add = band.add else { continue }
      holding.insert(band.name)
      switch add {
      case .percentage(let share): percent += share.fraction
      case .amount(let amount): fixed += amount.price.fraction
      }
    }
    let count = (standards.pieceRate.conditions.of?.names ?? []).count { name in
      name == "holiday" ? isHoliday(order) : name == "weather" ? isSignal : holding.contains(name)
    }
    for step in standards.pieceRate.conditions.byCount.reversed() where step.count <= count {
      percent += step.share?.fraction ?? .zero
      break
    }
    return rate * (.one + percent) + fixed
  }

  private func isInside(_ order: Order, _ from: CivilTime?, _ to: CivilTime?) -> Bool {
    guard let from, let to else { return true }
    let second = order.accepted.secondOfDay
    let (start, end) = (Int(from.secondOfDay), Int(to.secondOfDay))
    return start <= end
      ? second >= start && second < end : second >= start || second < end
  }

  private func levels(at order: Order) -> [WeatherSignal: WarningLevel] {
    var levels: [WeatherSignal: WarningLevel] = [:]
    for signal in signals {
      guard signal.from <= order.accepted, signal.to.map({ order.accepted < $0 }) ?? true,
        signal.area == nil || signal.area == order.area
      else { continue }
      levels[signal.signal] = max(levels[signal.signal] ?? signal.level, signal.level)
    }
    return levels
  }

  /// The largest addition of the entries at or below the levels in force.
  private func weather(_ levels: [WeatherSignal: WarningLevel], on base: Fraction) -> Fraction {
    var most = Fraction.zero
    for (signal, level) in levels {
      let entries = standards.weather.signals.filter {
        $0.signal == signal && $0.level <= level && $0.add != nil
      }
      guard let entry = entries.max(by: { $0.level < $1.level }), let add = entry.add else {
        continue
      }
      let amount: Fraction =
        switch add {
        case .amount(let rate): rate.price.fraction
        case .percentage(let share): base * share.fraction
        }
      if most < amount { most = amount }
    }
    return most
  }

  private func extrasOf(_ order: Order) -> Fraction {
    let extras = standards.pieceRate.extras
    var sum = Fraction.zero
    if let rate = extras.pickupRate, let way = order.pickupDistance {
      let unit: Distance.Unit = rate.per == .mile ? .mile : .kilometre
      let beyond =
        way.measured(in: unit) - (extras.pickupFree?.measured(in: unit) ?? .zero)
      if .zero < beyond { sum += rate.price.fraction * beyond }
    }
    if let rate = extras.waitRate, let waited = order.waitingSeconds {
      let paid = Int128(waited) - Int128(extras.waitFree?.seconds ?? 0)
      let per: Int128 = rate.per == .hour ? 3600 : rate.per == .minute ? 60 : 1
      if paid > 0 { sum += rate.price.fraction * Fraction(paid, per) }
    }
    if let rate = extras.stairsAdd, let floors = order.floors {
      for floor in 1...200 where floor >= extras.stairsFromFloor ?? 1 && floor <= floors {
        sum += rate.price.fraction
      }
    }
    if let rate = extras.loadingAdd, order.loading == "是" { sum += rate.price.fraction }
    return sum
  }

  private func withCommission(_ before: Fraction, _ order: Order) -> Fraction {
    guard order.fare != nil else { return before }
    let fare = fraction(order.fare)
    var exact = before
    var least: [Fraction] = []
    for layer in standards.commission.layers {
      let most = fare * (layer.cap?.fraction ?? .one)
      switch layer.who {
      case .all: least.append(fare - most)
      case .carrier where order.carrierFee != nil && most < fraction(order.carrierFee):
        exact += fraction(order.carrierFee) - most
      case .aggregator where order.aggregatorFee != nil && most < fraction(order.aggregatorFee):
        exact += fraction(order.aggregatorFee) - most
      default: break
      }
    }
    if let cap = standards.commission.orderCap { least.append(fare - fare * cap.fraction) }
    for amount in least where exact < amount { exact = amount }
    return exact
  }

  private func fraction(_ money: Money?) -> Fraction { Fraction(Int128(money?.minorUnits ?? 0)) }

  private func judge(_ item: inout Priced, _ exact: Fraction, isSignal: Bool) throws {
    let assessment = standards.assessment
    guard !assessment.deductions.isEmpty, let recorded = item.order.deduction?.minorUnits,
      recorded > 0
    else { return }
    let order = item.order
    let word = order.deductionReason
    let own = ["超时": "late", "投诉": "complaint"][word ?? ""] ?? word ?? "other"
    let term =
      assessment.deductions.first { $0.cause == own }
      ?? assessment.deductions.first { $0.cause == "other" }
    let exempt = assessment.exempt?.names ?? []
    let circumstance = ["商家出餐慢": "merchant-late"][order.exemption ?? ""] ?? order.exemption
    if let circumstance, exempt.contains(circumstance) { return }
    if exempt.contains("weather-signal"), isSignal { return }
    guard let term, let max = term.max else { return }
    if term.onlyIf == .upheld, order.upheld != "成立" { return }
    if order.appeal == "申诉成立" { return }
    if order.appeal == "处理中", assessment.appealHoldDeduction == true { return }
    if order.appeal == "未答复", assessment.appealSilence == .upheld { return }
    let most: Fraction =
      switch max {
      case .amount(let rate): rate.price.fraction
      case .percentage(let share): exact * share.fraction
      }
    item.deduction = min(recorded, try rounded(most))
    item.cause = term.cause
  }
}

// MARK: - Periods

extension WiderOracle {
  private func period(_ order: Order, _ per: Period) -> String {
    let day = order.accepted.date
    switch per {
    case .day: return "\(day)"
    case .week:
      var monday = day
      while monday.weekday != .monday { monday = monday.adding(days: -1) }
      return "\(monday)"
    case .month: return "\(day)".prefix(7).description
    default: return "all"
    }
  }

  /// The places of the orders of each period.
  private func members(_ items: [Priced], _ per: Period, all: Bool = false) -> [[Int]] {
    var members: [String: [Int]] = [:]
    for (place, item) in items.enumerated() where all || !item.isCancelled {
      members[period(item.order, per), default: []].append(place)
    }
    return members.sorted { $0.key < $1.key }.map(\.value)
  }

  private func reckonPeriods(_ items: inout [Priced], _ sums: inout Sums) throws {
    let piece = standards.pieceRate
    for list in piece.tiers {
      for places in members(items, list.per) {
        for (place, item) in places.enumerated() {
          let rank = list.mode == .whole ? places.count : place + 1
          guard let step = list.steps.last(where: { $0.orders <= rank }) else { continue }
          items[item].tier += try rounded(step.add?.price.fraction ?? .zero)
        }
      }
    }
    for quest in piece.quests {
      for places in members(items, quest.per ?? .log) {
        let counted = places.filter { isInside(items[$0].order, quest.from, quest.to) }
        var amount = Fraction.zero
        for step in quest.steps where step.orders <= counted.count {
          let pay = step.pay?.fraction ?? .zero
          amount = quest.mode == .each ? amount + pay : pay
        }
        guard let last = counted.last else { continue }
        let given = try rounded(amount)
        items[last].bonus[.quests, default: 0] += given
        sums.quests += given
      }
    }
    if let per = piece.attendance.per, let needed = piece.attendance.days {
      for places in members(items, per) {
        guard Set(places.map { items[$0].order.accepted.date }).count >= needed else { continue }
        let given = try rounded(piece.attendance.pay?.fraction ?? .zero)
        items[places[places.count - 1]].bonus[.attendance, default: 0] += given
        sums.attendance += given
      }
    }
    try reckonTask(&items, &sums)
    try capDeductions(&items)
    if let fee = standards.commission.membership.fee {
      let per: Period = fee.per == .day ? .day : fee.per == .week ? .week : .month
      sums.fees += Int64(members(items, per).count) * (try rounded(fee.price.fraction))
    }
    try reckonFloor(items, &sums)
  }

  private func reckonTask(_ items: inout [Priced], _ sums: inout Sums) throws {
    let task = standards.pieceRate.task
    guard let per = task.per, let needed = task.orders, case .period(let price)? = task.pay else {
      return
    }
    for places in members(items, per) {
      var pay = price.fraction
      if places.count < needed {
        if task.short == ShortTask.none { pay = .zero }
        if task.short == .proRata { pay = pay * Fraction(Int128(places.count), Int128(needed)) }
      }
      let given = try rounded(pay)
      items[places[places.count - 1]].bonus[.task, default: 0] += given
      sums.task += given
    }
  }

  private func capDeductions(_ items: inout [Priced]) throws {
    for term in standards.assessment.deductions {
      guard let share = term.periodCapShare, let per = term.periodCapPer else { continue }
      for places in members(items, per, all: true) {
        let pay = places.reduce(Int64(0)) { $0 + items[$1].pay + items[$1].tier }
        var left = try rounded(Fraction(Int128(pay)) * share.fraction)
        for place in places where items[place].cause == term.cause {
          items[place].deduction = min(items[place].deduction, left)
          left -= items[place].deduction
        }
      }
    }
  }

  private func reckonFloor(_ items: [Priced], _ sums: inout Sums) throws {
    let floor = standards.onlineHours.hourlyFloor
    guard case .hourly(let price)? = floor.amount, let per = floor.per else { return }
    let excluded = floor.excluding?.choices ?? [.tips]
    for places in members(items, per, all: true) {
      var (seconds, counted): (Int64, Int64) = (0, 0)
      for place in places {
        let item = items[place]
        seconds += item.seconds
        counted += item.pay
        if excluded.contains(.extras) { counted -= item.extras }
        if !excluded.contains(.deductions) { counted -= item.deduction }
        if !excluded.contains(.tiers) { counted += item.tier }
        if !excluded.contains(.tips) { counted += item.order.tip?.minorUnits ?? 0 }
        for (kind, amount) in item.bonus where !excluded.contains(kind) { counted += amount }
      }
      sums.floor += max(0, try rounded(price.fraction * Fraction(Int128(seconds), 3600)) - counted)
    }
  }
}

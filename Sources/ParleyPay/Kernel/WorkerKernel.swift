import ParleyRecords
import ParleyTerms
import ParleyValues

/// Reckons workers one after the other over the columns. The scratch arrays hold the priced orders
/// of the worker at hand and are used again for the next.
struct WorkerKernel<Wide: FixedWidthInteger & SignedInteger & Sendable> {
  let engine: PayKernel
  let plans: [OrderPlan<Wide>]
  let periodPlans: [PeriodPlan]
  let leftOut: [UInt8]?
  let keepingOrders: Bool
  let calendar: PeriodCalendar
  let periods: KernelPeriods
  let firstDay: Int32

  var worker = WorkerEarnings()
  var current = PayWorker(id: "", rows: 0..<0, shifts: 0..<0)
  var scratch = KernelScratch()
  var online: [OnlinePiece] = []
  var orderPay: [Int64] = []
  var tierAdditions: [Int64] = []

  init(
    _ engine: PayKernel, _ plans: [OrderPlan<Wide>], _ leftOut: [UInt8]?, keepingOrders: Bool
  ) {
    self.engine = engine
    self.plans = plans
    self.leftOut = leftOut
    self.keepingOrders = keepingOrders
    let unit = engine.records.records.log.distanceUnit
    periodPlans = engine.table.compiled.map { PeriodPlan($0, unit: unit) }
    calendar = engine.table.rules.calendar
    periods = KernelPeriods(periodPlans, plans.contains { $0.allowances.contains { !$0.isEmpty } })
    firstDay = engine.records.records.firstDay.daysSinceEpoch
  }

  mutating func run(_ range: Range<Int>) -> Earnings {
    let records = engine.records.records
    if keepingOrders {
      orderPay = [Int64](repeating: 0, count: records.log.count)
      tierAdditions = orderPay
    }
    var workers: [WorkerEarnings] = []
    workers.reserveCapacity(range.count)
    for place in range {
      worker = WorkerEarnings()
      scratch.removeAll()
      let next = records.workers[place]
      priceOrders(next.rows)
      if records.namesWorkers { reckonPeriods(next) }
      workers.append(worker)
    }
    return Earnings(workers: workers, orderPay: orderPay, tierAdditions: tierAdditions)
  }

  /// Steps 1 to 6 and the counted time of every order of a worker.
  private mutating func priceOrders(_ rows: Range<Int>) {
    let log = engine.records.records.log
    let (distance, weight, fare) = (log.distance.values, log.weight.values, log.fare.values)
    let (completed, tip, area) = (log.completed.values, log.tip.values, log.area.codes.values)
    let timeline = engine.records.timeline
    let hasSignals = !timeline.isEmpty
    var hint = -1
    var latestEnd = Int64.min
    for row in rows {
      if let leftOut, leftOut[row] != 0 { continue }
      let accepted = log.accepted[row]
      let day = Int32(truncatingIfNeeded: accepted.flooredQuotient(86_400))
      let combination = engine.table.combination(ofRow: row)
      let place = engine.table.place(of: combination, on: day)
      let period = periodPlans[place]
      let start = start(ofRow: row, accepted, period.engagedFrom, log)
      let end = completed.map { $0[row] } ?? OptionalColumn<Int64>.absent
      var (seconds, counted): (Int64, Int64) = (0, 0)
      if start != OptionalColumn<Int64>.absent, end != OptionalColumn<Int64>.absent, start <= end {
        seconds = end - start
        counted = period.countsOnce ? max(0, end - max(start, latestEnd)) : seconds
        latestEnd = max(latestEnd, end)
      }
      let code = area.map { $0[row] } ?? -1
      let state =
        hasSignals ? timeline.state(at: accepted, area: code < 0 ? -1 : code, hint: &hint) : 0
      let length = distance.map { $0[row] } ?? OptionalColumn<Int32>.absent
      let paid = fare.map { $0[row] } ?? OptionalColumn<Int64>.absent
      let hasFare = paid != OptionalColumn<Int64>.absent
      let heavy = weight.map { $0[row] } ?? OptionalColumn<Int32>.absent
      let known = length == OptionalColumn<Int32>.absent ? 0 : Int64(length)
      let (pay, weather) = plans[place].price(
        OrderPlan<Wide>.Inputs(
          distance: known, seconds: seconds, grams: Int64(heavy), fare: hasFare ? paid : 0,
          hasFare: hasFare, secondOfDay: Int(accepted - Int64(day) * 86_400), civilDay: day,
          state: state))
      worker.orders += 1
      worker.orderPay += pay
      worker.engagedSeconds += counted
      if let rate = period.distanceAllowance {
        let amount = (rate.numerator * Int128(known)).divided(
          by: rate.denominator, rounding: period.rounding)
        worker.distanceAllowance += Int64(truncatingIfNeeded: amount)
      }
      if keepingOrders { orderPay[row] = pay }
      guard periods.needsOrders else { continue }
      let given = tip.map { $0[row] } ?? OptionalColumn<Int64>.absent
      scratch.append(
        KernelOrder(
          row: row, accepted: accepted, payDay: calendar.day(of: accepted), civilDay: day,
          combination: Int32(combination), place: Int32(place), state: Int32(state), area: code,
          pay: pay, weather: weather, counted: counted + period.allowanceSeconds,
          distance: known, fare: paid,
          tip: given == OptionalColumn<Int64>.absent ? 0 : given))
    }
  }

  @inline(__always)
  private func start(
    ofRow row: Int, _ accepted: Int64, _ from: EngagedFrom, _ log: OrderLog
  ) -> Int64 {
    switch from {
    case .accepted: accepted
    case .started: log.started[row] ?? OptionalColumn<Int64>.absent
    case .pickedUp: log.pickedUp[row] ?? OptionalColumn<Int64>.absent
    }
  }
}

/// An order of the worker at hand.
struct KernelOrder {
  var row: Int
  var accepted: Int64
  var payDay: Int32
  var civilDay: Int32
  var combination: Int32
  var place: Int32
  var state: Int32
  var area: Int32
  var pay: Int64
  var weather: Int64
  var counted: Int64
  var distance: Int64
  /// The fare, or ``ParleyRecords/OptionalColumn/absent``.
  var fare: Int64
  var tip: Int64
  var tier: Int64 = 0
  var allowance: Int64 = 0
}

/// The priced orders of the worker at hand.
typealias KernelScratch = [KernelOrder]

extension [KernelOrder] {
  mutating func removeAll() { removeAll(keepingCapacity: true) }
}

/// A piece of online time and the place of its shift.
struct OnlinePiece {
  var start: Int64
  var end: Int64
  var shift: Int
}

/// Which periods the rules reckon over, each once.
struct KernelPeriods {
  var tiers: [Period] = []
  var caps: [Period] = []
  var floors: [Period] = []
  var hourly: [Period] = []
  var hasAllowances = false

  init(_ plans: [PeriodPlan], _ hasSignals: Bool) {
    for plan in plans {
      KernelPeriods.add(plan.tiers.map(\.per), to: &tiers)
      KernelPeriods.add([plan.cap?.per].compactMap(\.self), to: &caps)
      KernelPeriods.add(plan.floors.map(\.per), to: &floors)
      KernelPeriods.add([plan.hourly?.per].compactMap(\.self), to: &hourly)
      if !plan.forecasts.isEmpty { hasAllowances = true }
    }
    if hasSignals { hasAllowances = true }
  }

  private static func add(_ new: [Period], to periods: inout [Period]) {
    for period in new where !periods.contains(period) { periods.append(period) }
  }

  /// Whether anything is reckoned beside single orders.
  var needsOrders: Bool {
    hasAllowances || !(tiers.isEmpty && caps.isEmpty && floors.isEmpty && hourly.isEmpty)
  }
}

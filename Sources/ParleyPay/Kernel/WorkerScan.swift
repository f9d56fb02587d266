import ParleyRecords
import ParleyTerms
import ParleyValues

/// Reckons workers one after the other: one pass over a worker's rows, then the worker's periods
/// from the columns that the pass has left in the cache. Each thread has its own.
final class WorkerScan<Number: ExactNumber> {
  let plan: ColumnPlan<Number>
  let table: RuleTable
  let records: KernelRecords
  let columns: ScanColumns
  let orders = ScannedOrders()
  /// The worker's disjoint online time in order; empty without shift records.
  var online: [OnlinePart] = []
  /// The runs of each period of the plan.
  var runs: [[PeriodRun]]
  var earnings = WorkerEarnings()
  private let keepsOrders: Bool
  private var state: ScanState<Number>

  /// A scan.
  ///
  /// - Parameter keepingOrders: whether orders are kept also where no period reads them.
  init(
    _ plan: ColumnPlan<Number>, _ table: RuleTable, _ records: KernelRecords,
    keepingOrders: Bool = true
  ) {
    self.plan = plan
    self.table = table
    self.records = records
    columns = ScanColumns(records.records.log)
    runs = Array(repeating: [], count: plan.periods.count)
    keepsOrders =
      keepingOrders
      || (records.records.namesWorkers && (!plan.periods.isEmpty || plan.hasAllowances))
    state = ScanState(order: plan.orders[0])
  }

  /// Forgets the worker before and makes room for the orders of another.
  func begin(_ worker: PayWorker, _ online: [OnlinePart]) {
    earnings = WorkerEarnings()
    orders.begin(capacity: keepsOrders ? worker.rows.count : 0)
    self.online = online
    let latest = state.latestEnd
    state = ScanState(order: plan.orders[0])
    // Where no worker is named all orders are one worker's, who may come in pieces.
    if !records.records.namesWorkers { state.latestEnd = latest }
    state.firstRow = worker.rows.lowerBound
    earnings.onlineSeconds = online.reduce(0) { $0 + $1.seconds }
  }

  /// What a worker earns.
  ///
  /// - Parameter reasons: one for each of the worker's rows, or none; rows with one that is not 0
  ///   are left out.
  /// - Throws: ``ValueOutOfRange`` when an amount leaves its integers.
  func reckon(
    _ worker: PayWorker, leavingOut reasons: [UInt8]
  ) throws(ValueOutOfRange) -> WorkerEarnings {
    let hasShifts = records.records.shifts != nil
    begin(worker, hasShifts ? OnlinePart.parts(of: records.records.shifts(of: worker)) : [])
    for row in worker.rows {
      if !reasons.isEmpty, reasons[row - worker.rows.lowerBound] != 0 { continue }
      enterRow(row, &state)
      try price(row, &state)
    }
    if keepsOrders { try reckonPeriods() }
    return earnings
  }

  /// Adds what the periods of the orders kept give.
  ///
  /// - Throws: ``ValueOutOfRange`` when an amount leaves its integers.
  func reckonPeriods() throws(ValueOutOfRange) {
    guard records.records.namesWorkers else { return }
    for place in plan.periods.indices { findRuns(place) }
    try addTiers()
    if plan.hasAllowances { try addAllowances() }
    try addCapReturns()
    try addPeriodFloors()
    try addHourlyFloors()
  }

  /// Keeps an order that has been priced elsewhere.
  func append(row: Int, of worker: PayWorker, pay: Int64, weather: Int64, counted: Int64) {
    enterRow(row, &state)
    var inputs = OrderInputs()
    inputs.distance = columns.distance[row].map { Int64($0) } ?? 0
    if let fare = columns.fare[row] { (inputs.fare, inputs.hasFare) = (fare, true) }
    var area: Int32 = -1
    if plan.readsWeather || plan.hasAllowances {
      area = columns.area[row] ?? -1
      inputs.state = records.timeline.state(
        at: state.accepted, area: area, hint: &state.weather)
    }
    keep(
      row, inputs, pay: pay, weather: weather, counted: counted, tip: columns.tip[row] ?? 0, area,
      state)
  }

  /// The first row of the worker.
  var firstRow: Int { state.firstRow }

  /// The place of the rule of a period: that of its words on its first day.
  @inline(__always)
  func rulePlace(of combination: Int32, on day: Int32) -> Int {
    plan.orders.count == 1 ? 0 : table.place(of: Int(combination), on: day)
  }

  /// Adds to a sum of the worker.
  ///
  /// - Throws: ``ValueOutOfRange`` when the sum leaves 64 bits.
  @inline(__always)
  static func add(_ amount: Int64, to sum: inout Int64) throws(ValueOutOfRange) {
    let (value, overflow) = sum.addingReportingOverflow(amount)
    if overflow { throw ValueOutOfRange() }
    sum = value
  }

  // MARK: The pass over the rows

  /// Brings day and rule up to a row.
  @inline(__always)
  private func enterRow(_ row: Int, _ state: inout ScanState<Number>) {
    state.accepted = columns.accepted[row]
    let combination = Int32(table.combination(ofRow: row))
    let isSameDay = state.accepted >= state.dayStart && state.accepted < state.dayEnd
    if isSameDay && combination == state.combination { return }
    if !isSameDay {
      state.civilDay = Int32(state.accepted.flooredQuotient(86_400))
      state.dayStart = Int64(state.civilDay) * 86_400
      state.dayEnd = state.dayStart + 86_400
    }
    state.combination = combination
    state.rule = rulePlace(of: combination, on: state.civilDay)
    state.order = plan.orders[state.rule]
    state.isHoliday =
      state.order.holidayOffset > 0 && state.order.holidays.contains(state.civilDay)
  }

  /// Prices a row and keeps it, unless it has no price.
  @inline(__always)
  private func price(_ row: Int, _ state: inout ScanState<Number>) throws(ValueOutOfRange) {
    let order = state.order
    var inputs = OrderInputs()
    if let distance = columns.distance[row] {
      inputs.distance = Int64(distance)
    } else if order.readsDistance {
      return
    }
    let span = order.engagedSpan(columns, row)
    if let span {
      inputs.seconds = span.upperBound - span.lowerBound
    } else if order.readsTime {
      return
    }
    if let fare = columns.fare[row] {
      (inputs.fare, inputs.hasFare) = (fare, true)
    } else if order.readsFare {
      return
    }
    let line = order.line(of: inputs.distance)
    if line == order.unpricedLine { return }
    inputs.grams = columns.weight[row].map { Int64($0) } ?? .min
    inputs.clockClass = order.clockClass(
      ofSecond: Int(state.accepted - state.dayStart), isHoliday: state.isHoliday)
    var area: Int32 = -1
    if plan.readsWeather || plan.hasAllowances {
      area = columns.area[row] ?? -1
      if plan.readsWeather {
        inputs.state = records.timeline.state(
          at: state.accepted, area: area, hint: &state.weather)
      }
    }
    let (pay, weather) = try order.price(inputs, line: line)
    try count(row, inputs, pay: pay, weather: weather, span, area, &state)
  }

  @inline(__always)
  private func count(
    _ row: Int, _ inputs: OrderInputs, pay: Int64, weather: Int64, _ span: Range<Int64>?,
    _ area: Int32, _ state: inout ScanState<Number>
  ) throws(ValueOutOfRange) {
    let order = state.order
    var counted: Int64 = 0
    if let span {
      let from = order.overlap == .once ? max(span.lowerBound, state.latestEnd) : span.lowerBound
      counted = max(0, span.upperBound - from)
      state.latestEnd = max(state.latestEnd, span.upperBound)
    }
    let tip = columns.tip[row] ?? 0
    earnings.orders += 1
    earnings.engagedSeconds += counted
    try WorkerScan.add(pay, to: &earnings.orderPay)
    try WorkerScan.add(weather, to: &earnings.weatherAdditions)
    try WorkerScan.add(tip, to: &earnings.tips)
    if inputs.hasFare {
      try WorkerScan.add(inputs.fare, to: &earnings.fares)
      earnings.ordersWithFare += 1
    }
    if let rate = order.allowancePerThousandth {
      let amount = try rate.times(Number(whole: inputs.distance)).divided(
        by: order.allowanceDenominator, order.rounding)
      try WorkerScan.add(amount, to: &earnings.distanceAllowance)
    }
    if keepsOrders {
      keep(row, inputs, pay: pay, weather: weather, counted: counted, tip: tip, area, state)
    }
  }

  @inline(__always)
  private func keep(
    _ row: Int, _ inputs: OrderInputs, pay: Int64, weather: Int64, counted: Int64, tip: Int64,
    _ area: Int32, _ state: ScanState<Number>
  ) {
    let next = orders.count
    orders.pay[next] = pay
    orders.weather[next] = weather
    orders.tiers[next] = 0
    orders.allowance[next] = 0
    orders.tip[next] = tip
    orders.fare[next] = inputs.hasFare ? inputs.fare : ScannedOrders.absent
    orders.distance[next] = inputs.distance
    orders.hours[next] = counted + state.order.allowanceSeconds
    orders.accepted[next] = state.accepted
    orders.civilDay[next] = state.civilDay
    orders.payDay[next] = plan.calendar.day(of: state.accepted)
    orders.combination[next] = state.combination
    orders.rule[next] = Int32(state.rule)
    orders.state[next] = Int32(inputs.state)
    orders.place[next] = Int32(records.timeline.place(ofArea: area))
    orders.row[next] = Int32(row - state.firstRow)
    orders.count = next + 1
  }
}

/// What the pass over a worker's rows carries from row to row.
struct ScanState<Number: ExactNumber> {
  /// The plan of the rule that holds.
  var order: OrderPlan<Number>
  /// Its place.
  var rule = 0
  /// The combination of the row's words.
  var combination: Int32 = -1
  /// Acceptance of the row.
  var accepted: Int64 = 0
  /// Its civil day.
  var civilDay: Int32 = 0
  /// When that day begins; at first a day that no moment is in.
  var dayStart = Int64.max
  /// When it ends.
  var dayEnd = Int64.min
  /// Whether it is a holiday by the rule that holds.
  var isHoliday = false
  /// The latest completion so far.
  var latestEnd = Int64.min
  /// The worker's first row.
  var firstRow = 0
  /// Where the weather was found last.
  var weather = -1

  init(order: OrderPlan<Number>) { self.order = order }
}

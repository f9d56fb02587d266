import ParleyRecords
import ParleyValues

/// What is known of a worker beside the earnings.
struct WorkerFacts: Sendable {
  /// Σ distance in thousandths.
  var distance: Int64 = 0
  /// Days of pay with an order.
  var days: Int64 = 0
  /// Priced orders; those between 22:00 and 06:00, and those under a weather signal.
  var orders: Int32 = 0
  var nightOrders: Int32 = 0
  var weatherOrders: Int32 = 0
  /// The place of the area most orders are in, of the category and of the employer; −1 for none.
  var area: Int32 = -1
  var category: Int32 = -1
  var employer: Int32 = -1
}

/// Gathers from a walk what a report says of orders.
struct ReportCollector: WalkCollector {
  /// A group of orders.
  struct OrderSum: Sendable {
    var orders = 0
    var workers = 0
    /// On both levels.
    var pay = SIMD2<Int64>.zero
  }

  let needs: WalkNeeds
  /// Of each worker so far.
  private(set) var facts: [WorkerFacts] = []
  /// Rows without a price, by the raw value of the reason.
  private(set) var unpriced = [Int](repeating: 0, count: UnpricedReason.allCases.count)
  /// By hour of the day; then under a weather signal, and not.
  private(set) var groups = [OrderSum](repeating: OrderSum(), count: 26)
  /// Orders without area, where some signal has one.
  private(set) var withoutArea = 0
  /// Σ order pay and tier additions of orders of known fare, on both levels.
  private(set) var payOfKnownFare = SIMD2<Int64>.zero
  /// What limits touch, on both levels.
  private(set) var limits = [LimitSums(), LimitSums()]
  private let records: KernelRecords
  private let calendar: PeriodCalendar
  private let limitReaders: [LimitReader?]
  private let hasAreaSignals: Bool
  private var values: OrderValues
  private var areas: CodeCount
  private var categories: CodeCount
  private var employers: CodeCount

  init(_ records: KernelRecords, _ calendar: PeriodCalendar, _ limitReaders: [LimitReader?]) {
    self.records = records
    self.calendar = calendar
    self.limitReaders = limitReaders
    let log = records.records.log
    hasAreaSignals = records.records.signals.signals.contains { $0.area != nil }
    values = OrderValues(log)
    areas = CodeCount(log.area.names)
    categories = CodeCount(log.category.names)
    employers = CodeCount(log.employer.names)
    let hasLimits = limitReaders.contains { $0 != nil }
    needs = WalkNeeds(tiers: hasLimits || log.fare.packed.hasAbsent)
  }

  mutating func add(_ worker: WalkedWorker) {
    for row in worker.unpriced { unpriced[Int(row.reason) - 1] += 1 }
    addOrders(worker)
    addFares(worker)
    addLimits(worker)
  }

  private mutating func addOrders(_ worker: WalkedWorker) {
    var fact = WorkerFacts()
    var day: (start: Int64, end: Int64, midnight: Int64) = (.max, .min, 0)
    var hint = -1
    var touched: UInt32 = 0
    let tellsWeather = !records.timeline.isEmpty
    let first = worker.count == 0 ? 0 : worker.row(0)
    if worker.count > 0 { values.read(first..<worker.row(worker.count - 1) + 1) }
    // Taken out, so that the loop works on a list of its own.
    var groups: [OrderSum] = []
    swap(&groups, &self.groups)
    for order in 0..<worker.count {
      let place = worker.row(order) - first
      let moment = values.accepted[place]
      if moment < day.start || moment >= day.end {
        let start = calendar.start(ofDay: calendar.day(of: moment))
        day = (start, start + 86_400, start - calendar.dayStart)
        fact.days += 1
      }
      let pay = worker.pay(order)
      let hour = Int((moment - day.midnight) / 3600) % 24
      touched |= 1 << UInt32(hour)
      groups[hour].orders += 1
      groups[hour].pay &+= pay
      fact.orders += 1
      if hour >= 22 || hour < 6 { fact.nightOrders += 1 }
      fact.distance += max(0, values.distance[place])
      let area = values.area[place]
      areas.count(area)
      categories.count(values.category[place])
      employers.count(values.employer[place])
      if hasAreaSignals, area < 0 { withoutArea += 1 }
      guard tellsWeather else { continue }
      let code = Int32(truncatingIfNeeded: max(-1, area))
      let isCalm = records.timeline.state(at: moment, area: code, hint: &hint) == 0
      let group = isCalm ? 25 : 24
      if !isCalm { fact.weatherOrders += 1 }
      touched |= 1 << UInt32(group)
      groups[group].orders += 1
      groups[group].pay &+= pay
    }
    for group in groups.indices where touched & 1 << UInt32(group) != 0 {
      groups[group].workers += 1
    }
    swap(&groups, &self.groups)
    fact.area = areas.takeMost()
    fact.category = categories.takeMost()
    fact.employer = employers.takeMost()
    // Where no worker is named the orders come in pieces, and nothing of a worker is told.
    if records.records.namesWorkers || facts.isEmpty { facts.append(fact) }
  }

  private mutating func addFares(_ worker: WalkedWorker) {
    let log = records.records.log
    guard log.fare.hasValues else { return }
    guard log.fare.packed.hasAbsent else {
      payOfKnownFare &+= worker.paySum &+ worker.tierSum
      return
    }
    for order in 0..<worker.count where log.fare[worker.row(order)] != nil {
      payOfKnownFare &+= worker.pay(order)
      if let tiers = worker.tiers { payOfKnownFare &+= tiers[order] }
    }
  }

  private mutating func addLimits(_ worker: WalkedWorker) {
    let rows = (0..<worker.count).lazy.map { worker.row($0) }
    for (level, reader) in limitReaders.enumerated() {
      guard let reader else { continue }
      let findings = reader.findings(of: worker.worker, rows: rows)
      limits[level].add(findings, worker, level)
      limits[level].breaches.add(findings, in: records.records.log)
    }
  }

  mutating func append(_ next: ReportCollector) {
    facts += next.facts
    for reason in unpriced.indices { unpriced[reason] += next.unpriced[reason] }
    for group in groups.indices {
      groups[group].orders += next.groups[group].orders
      groups[group].workers += next.groups[group].workers
      groups[group].pay &+= next.groups[group].pay
    }
    withoutArea += next.withoutArea
    payOfKnownFare &+= next.payOfKnownFare
    for level in limits.indices { limits[level].append(next.limits[level]) }
  }
}

/// What the limits of a level touch.
struct LimitSums: Sendable {
  /// What one limit touches.
  struct Touched: Sendable {
    var orders = 0
    var workers = 0
    /// What those orders pay, tier additions included.
    var pay: Int64 = 0
  }

  /// By the raw value of the kind.
  private(set) var kinds = [Touched](repeating: Touched(), count: LimitKind.allCases.count)
  private(set) var guarantee = GuaranteeFigures()
  /// When and how often.
  var breaches = BreachCount()

  mutating func add(_ findings: LimitFindings, _ worker: WalkedWorker, _ level: Int) {
    var isTouched = [Bool](repeating: false, count: kinds.count)
    for breach in findings.breaches {
      let kind = breach.kind.rawValue
      let order = LimitSums.order(of: breach.row, worker)
      kinds[kind].orders += 1
      kinds[kind].pay &+= worker.pay(order)[level] &+ (worker.tiers?[order][level] ?? 0)
      isTouched[kind] = true
    }
    for kind in kinds.indices where isTouched[kind] { kinds[kind].workers += 1 }
    for short in findings.shortfalls {
      guarantee.shifts += 1
      guarantee.orders += short.due - short.accepted
    }
  }

  /// The order of a row.
  private static func order(of row: Int, _ worker: WalkedWorker) -> Int {
    var (low, high) = (0, worker.count)
    while low < high {
      let middle = (low + high) / 2
      if worker.row(middle) < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func append(_ next: LimitSums) {
    for kind in kinds.indices {
      kinds[kind].orders += next.kinds[kind].orders
      kinds[kind].workers += next.kinds[kind].workers
      kinds[kind].pay += next.kinds[kind].pay
    }
    guarantee.shifts += next.guarantee.shifts
    guarantee.orders += next.guarantee.orders
    breaches.append(next.breaches)
  }
}

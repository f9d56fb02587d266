import ParleyRecords
import ParleyTerms
import ParleyValues

/// What a report says of the records themselves, wherever they are.
struct ReportRecords: Sendable {
  /// All orders.
  let orders: Int
  /// The civil days of the first and the last acceptance.
  let days: ClosedRange<CivilDate>?
  /// The days the record covers; see ``PayRecords/coveredDays``.
  let coveredDays: ClosedRange<CivilDate>?
  /// The civil day of the first acceptance.
  let firstDay: CivilDate
  /// The ids of the workers in code-point order.
  let workers: [String]
  /// Whether orders name their workers.
  let namesWorkers: Bool
  /// Whether there are shift records.
  let hasShifts: Bool
  /// The unit of distances.
  let distanceUnit: Distance.Unit
  /// The areas, categories and employers, by the places that ``WorkerFacts`` speaks of.
  let areas: [String]
  let categories: [String]
  let employers: [String]
  /// How many orders were cancelled.
  let cancelled: Int
  /// Σ recorded deductions; nothing when the records have none.
  let deductions: Int64?
  /// The columns that have values, of those that wider shapes read.
  let columns: Set<OrderColumn>

  init(_ records: PayRecords) {
    let log = records.log
    orders = log.count
    days = records.log.days
    coveredDays = records.coveredDays
    firstDay = records.firstDay
    workers = records.workers.map(\.id)
    namesWorkers = records.namesWorkers
    hasShifts = records.shifts != nil
    distanceUnit = records.log.distanceUnit
    areas = log.area.names
    categories = log.category.names
    employers = log.employer.names
    cancelled = log.cancelledAt.hasValues ? (0..<log.count).count { log.isCancelled($0) } : 0
    deductions =
      log.deduction.hasValues
      ? (0..<log.count).reduce(Int64(0)) { $0 + (log.deduction[$1] ?? 0) } : nil
    columns = log.columnsOfWiderShapes
  }

  /// The records that an engine has answered about.
  init(_ answer: ReportAnswer, _ options: SQLOptions) {
    orders = answer.orders
    let moments = answer.accepted.map {
      CivilDateTime(
        secondsSinceEpoch: $0.lowerBound)...CivilDateTime(secondsSinceEpoch: $0.upperBound)
    }
    days = moments.map { $0.lowerBound.date...$0.upperBound.date }
    coveredDays = moments.map {
      PayRecords.coveredDays(from: $0.lowerBound, through: $0.upperBound)
    }
    firstDay = days?.lowerBound ?? CivilDate(daysSinceEpoch: 0)
    namesWorkers = options.namesWorkers
    let ids = answer.workers.map(\.id)
    workers = ids.isEmpty && !options.namesWorkers ? [""] : ids
    hasShifts = options.shifts != nil
    distanceUnit = options.distanceUnit
    areas = ReportRecords.names(answer.words["area"] ?? [])
    categories = ReportRecords.names(answer.words["category"] ?? [])
    employers = ReportRecords.names(answer.words["employer"] ?? [])
    cancelled = answer.cancelled
    deductions = answer.deductions
    // Promised times are read for a limit only, and limits are not tested here.
    columns = answer.columns.union([.promised])
  }

  private static func names(_ words: [String?]) -> [String] {
    Set(words.compactMap(\.self)).sorted(by: CodePointOrder.precedes)
  }
}

extension OrderLog {
  /// The columns that have values, of those that wider shapes read.
  fileprivate var columnsOfWiderShapes: Set<OrderColumn> {
    let columns: [(OrderColumn, Bool)] = [
      (.pickupDistance, pickupDistance.hasValues), (.waiting, waiting.hasValues),
      (.cancelledAt, cancelledAt.hasValues), (.floors, floors.hasValues),
      (.loading, loading.hasValues), (.batch, batch.hasValues),
      (.carrierFee, carrierFee.hasValues), (.aggregatorFee, aggregatorFee.hasValues),
      (.deduction, deduction.hasValues), (.promised, promised.hasValues),
    ]
    return Set(columns.filter(\.1).map(\.0))
  }
}

/// Both levels as a report reads them.
struct ReportLevels: Sendable {
  /// The proposal.
  let proposalRules: PayRules
  /// What the baseline and the proposal pay.
  let levels: [Earnings]
  /// The sums over orders.
  let sums: ReportSums
  /// The rules of each level; none for recorded pay.
  let rules: [[PayRule]]
  /// The rule of each level on the first day of the record.
  let firstRules: [PayRule?]
  /// The limits that each level states, where their breaches were looked for.
  let statedLimits: [[LimitKind]?]
  /// The limits that some level states and that were not looked for.
  let untestedLimits: [LocalizedText]

  /// What the baseline pays.
  var baseline: Earnings { levels[0] }
  /// What the proposal pays.
  var proposal: Earnings { levels[1] }
  /// How many priced orders have a known fare; recorded pay counts none by itself.
  var withFare: Int { Int(levels[1].sum.ordersWithFare) }
  /// Their fares together.
  var fares: Int64 { levels[1].sum.fares }

  init(_ pair: LevelPair) {
    proposalRules = pair.proposalRules
    levels = pair.levels
    sums = ReportSums(pair.collected)
    rules = pair.tables.map { $0?.compiled ?? [] }
    let day = pair.records.records.firstDay.daysSinceEpoch
    firstRules = pair.tables.map { $0?.rule(of: 0, on: day) }
    statedLimits = pair.limitReaders.map { $0?.statedKinds }
    untestedLimits = []
  }

  /// The levels that an engine has answered about.
  init(
    _ answer: ReportAnswer, _ query: ReportQuery, _ proposal: PayRules, _ records: ReportRecords
  ) {
    proposalRules = proposal
    var hasAreaSignals = true
    if case .stated(let signals) = query.query.options.signals {
      hasAreaSignals = signals.contains { $0.area != nil }
    }
    sums = ReportSums(answer, records, hasAreaSignals: hasAreaSignals)
    let found = answer.workers.map(\.levels)
    levels = [0, 1].map { level in
      let workers = found.map { $0[level] }
      return Earnings(
        workers: workers.isEmpty && !records.namesWorkers ? [WorkerEarnings()] : workers)
    }
    let stated: [SQLLevel?] = query.isPaid ? [nil] + query.query.levels : query.query.levels
    rules = stated.enumerated().map { place, level in
      level.map { $0.rules(ofWords: answer.combinations[place] ?? []) } ?? []
    }
    firstRules = stated.map { level in
      level.map { $0.compiled[$0.places[$0.rules.interval(of: records.firstDay)]] }
    }
    statedLimits = stated.map { _ in nil }
    let all = rules.flatMap(\.self)
    let limits = all.map(\.statedLimits)
    let promises = all.contains { $0.limits.guaranteedPerOnlineHour != nil }
    untestedLimits =
      LimitKind.allCases.filter { kind in limits.contains { $0.contains(kind) } }.map(\.name)
      + (promises ? [LocalizedText(zhHans: "保障单量", en: "guaranteed orders")] : [])
  }
}

/// What a report says of orders, summed up.
struct ReportSums: Sendable {
  /// A group of orders.
  struct Group: Sendable {
    var orders = 0
    var workers = 0
    /// What they pay on each level.
    var pay: [Int64] = [0, 0]
  }

  /// Of each worker.
  let facts: [WorkerFacts]
  /// Orders without a price, by the raw value of the reason.
  let unpriced: [Int]
  /// By hour of the day; then under a weather signal, and not.
  let groups: [Group]
  /// Orders without area, where some signal has one.
  let withoutArea: Int
  /// What orders of known fare pay with their tiers, on each level.
  let payOfKnownFare: [Int64]
  /// What limits touch, on each level.
  let limits: [LimitSums]

  init(_ collected: ReportCollector) {
    facts = collected.facts
    unpriced = collected.unpriced
    groups = collected.groups.map {
      Group(orders: $0.orders, workers: $0.workers, pay: [$0.pay[0], $0.pay[1]])
    }
    withoutArea = collected.withoutArea
    payOfKnownFare = [collected.payOfKnownFare[0], collected.payOfKnownFare[1]]
    limits = collected.limits
  }

  init(_ answer: ReportAnswer, _ records: ReportRecords, hasAreaSignals: Bool) {
    func place(_ word: String?, _ names: [String]) -> Int32 {
      word.flatMap { names.firstIndex(of: $0) }.map { Int32($0) } ?? -1
    }
    facts = records.workers.indices.map { worker in
      var fact = WorkerFacts()
      guard worker < answer.workers.count else { return fact }
      fact = answer.facts[worker]
      fact.area = place(answer.word("area", of: worker), records.areas)
      fact.category = place(answer.word("category", of: worker), records.categories)
      fact.employer = place(answer.word("employer", of: worker), records.employers)
      return fact
    }
    unpriced = UnpricedReason.allCases.map { answer.unpriced[$0.rawValue + 1] ?? 0 }
    groups = (0..<26).map { place in
      answer.groups[place].map { Group(orders: $0.orders, workers: $0.workers, pay: $0.pay) }
        ?? Group()
    }
    withoutArea = hasAreaSignals ? answer.withoutArea : 0
    payOfKnownFare = answer.payOfKnownFare
    limits = [LimitSums(), LimitSums()]
  }
}

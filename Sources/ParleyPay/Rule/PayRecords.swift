import ParleyRecords
import ParleyValues

/// The records that pay is reckoned from.
public struct PayRecords: Sendable {
  /// The orders by worker.
  public let orders: WorkerSortedOrderLog
  /// The shifts; `nil` when no shift records were given, which is not the same as no shifts.
  public let shifts: ShiftLog?
  /// The weather signals.
  public let signals: SignalLog
  /// The forecast maxima.
  public let forecasts: ForecastLog
  /// The workers of orders and shifts in code-point order. Records that name no workers have one
  /// nameless worker.
  public let workers: [PayWorker]
  /// The civil day of the first acceptance; the day a rule for the whole record is taken from.
  public let firstDay: CivilDate

  /// The records of a simulation.
  ///
  /// - Parameter firstDay: the first day, where the orders are a part of larger records.
  /// - Complexity: O(n) when the orders stand by worker and time already, else O(n log n).
  public init(
    orders: OrderLog, shifts: ShiftLog? = nil, signals: SignalLog = SignalLog([]),
    forecasts: ForecastLog = ForecastLog([]), firstDay: CivilDate? = nil
  ) {
    self.orders = orders.sortedByWorker()
    self.shifts = shifts
    self.signals = signals
    self.forecasts = forecasts
    workers = PayRecords.workers(of: self.orders, shifts)
    self.firstDay = firstDay ?? orders.days?.lowerBound ?? CivilDate(daysSinceEpoch: 0)
  }

  /// The days the record covers, for figures by week or month: the civil days of the first and the
  /// last acceptance, where a last one before six in the morning belongs to the night before.
  ///
  /// - Complexity: O(orders).
  public var coveredDays: ClosedRange<CivilDate>? {
    guard let first = log.accepted.min(), let last = log.accepted.max() else { return nil }
    return PayRecords.coveredDays(
      from: CivilDateTime(secondsSinceEpoch: first), through: CivilDateTime(secondsSinceEpoch: last)
    )
  }

  /// The days that orders accepted from one moment to another cover.
  static func coveredDays(
    from first: CivilDateTime, through last: CivilDateTime
  ) -> ClosedRange<CivilDate> {
    let days = first.date...last.date
    guard last.secondOfDay < 6 * 3600, days.lowerBound < days.upperBound else { return days }
    return days.lowerBound...days.upperBound.adding(days: -1)
  }

  /// The orders in the order of ``orders``.
  public var log: OrderLog { orders.log }
  /// Whether orders name their workers; if not, only figures of single orders exist.
  public var namesWorkers: Bool { log.hasWorkers }

  private static func workers(
    of orders: WorkerSortedOrderLog, _ shifts: ShiftLog?
  ) -> [PayWorker] {
    guard orders.log.hasWorkers else {
      return [PayWorker(id: "", rows: 0..<orders.log.count, shifts: 0..<0)]
    }
    var workers: [PayWorker] = []
    let (ids, others) = (orders.log.workers.ids, shifts?.workers.ids ?? [])
    var (place, other) = (0, 0)
    while place < ids.count || other < others.count {
      let takesOrder =
        place < ids.count
        && (other == others.count || !CodePointOrder.precedes(others[other], ids[place]))
      let takesShift =
        other < others.count
        && (place == ids.count || !CodePointOrder.precedes(ids[place], others[other]))
      workers.append(
        PayWorker(
          id: takesOrder ? ids[place] : others[other],
          rows: takesOrder ? orders.ranges[place] : 0..<0,
          shifts: takesShift ? shifts?.ranges[other] ?? 0..<0 : 0..<0))
      place += takesOrder ? 1 : 0
      other += takesShift ? 1 : 0
    }
    return workers
  }

  /// The shifts of a worker in order.
  public func shifts(of worker: PayWorker) -> ArraySlice<Shift> {
    shifts?.shifts[worker.shifts] ?? []
  }
}

/// A worker of the records.
public struct PayWorker: Hashable, Sendable {
  /// The id, as in the records.
  public let id: String
  /// The rows of the worker's orders.
  public let rows: Range<Int>
  /// The places of the worker's shifts.
  public let shifts: Range<Int>
}

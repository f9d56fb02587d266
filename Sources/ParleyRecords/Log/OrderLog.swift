import ParleyValues

/// Order records in columns. Rows keep the order of the source; ``sortedByWorker()`` gives them by
/// worker.
///
///     let builder = OrderLogBuilder(currency: .cny, distanceUnit: .kilometre)
///     builder.append(Order(worker: "W1", accepted: noon, completed: later))
///     let log = builder.finish()
///     log[0].engagedSeconds
public struct OrderLog: Sendable, Equatable {
  /// The currency of every amount.
  public let currency: Currency
  /// The unit of every distance.
  public let distanceUnit: Distance.Unit
  /// The workers that rows refer to. A record without workers has one with an empty id.
  public let workers: WorkerTable
  /// Whether the record names workers; without them worker, period and hourly figures are
  /// withheld.
  public let hasWorkers: Bool
  /// The worker of each row, an index into ``workers``.
  public let worker: Column<Int32>
  /// Acceptance in civil seconds since 1970-01-01T00:00:00.
  public let accepted: Column<Int64>
  /// The line of the source of each row, from 1; 0 for rows that come from no file.
  public let line: Column<UInt32>
  /// The number of each order, where the records have one.
  public let identifier: TextColumn
  let wide: [OptionalColumn<Int64>]
  let narrow: [OptionalColumn<Int32>]
  let coded: [CodedColumn]

  /// Columns of 64-bit integers: moments in civil seconds, amounts in smallest units.
  enum WideField: Int, CaseIterable {
    case completed, started, pickedUp, cancelledAt, fare, paid, tip, deduction
  }

  /// Columns of 32-bit integers.
  enum NarrowField: Int, CaseIterable {
    case distance, weight, pickupDistance, waiting, floors, paidOn
  }

  /// Columns of words.
  enum CodedField: Int, CaseIterable {
    case area, category, employer, variant, batch, cancelledBy, deductionReason
  }

  init(
    currency: Currency, distanceUnit: Distance.Unit, workers: WorkerTable, hasWorkers: Bool,
    worker: Column<Int32>, accepted: Column<Int64>, line: Column<UInt32>, identifier: TextColumn,
    wide: [OptionalColumn<Int64>], narrow: [OptionalColumn<Int32>], coded: [CodedColumn]
  ) {
    self.currency = currency
    self.distanceUnit = distanceUnit
    self.workers = workers
    self.hasWorkers = hasWorkers
    self.worker = worker
    self.accepted = accepted
    self.line = line
    self.identifier = identifier
    self.wide = wide
    self.narrow = narrow
    self.coded = coded
  }

  /// How many orders there are.
  public var count: Int { accepted.count }

  /// Completion in civil seconds. Where the source has a duration, it is acceptance + duration: a
  /// duration wins over completed − accepted, because clocks change (pay.md §3).
  public var completed: OptionalColumn<Int64> { wide[WideField.completed.rawValue] }
  /// Start in civil seconds.
  public var started: OptionalColumn<Int64> { wide[WideField.started.rawValue] }
  /// Pick-up in civil seconds.
  public var pickedUp: OptionalColumn<Int64> { wide[WideField.pickedUp.rawValue] }
  /// Cancellation in civil seconds.
  public var cancelledAt: OptionalColumn<Int64> { wide[WideField.cancelledAt.rawValue] }
  /// What the customer paid, in smallest units.
  public var fare: OptionalColumn<Int64> { wide[WideField.fare.rawValue] }
  /// What the worker was paid, in smallest units.
  public var paid: OptionalColumn<Int64> { wide[WideField.paid.rawValue] }
  /// The tip, in smallest units.
  public var tip: OptionalColumn<Int64> { wide[WideField.tip.rawValue] }
  /// The deduction, in smallest units.
  public var deduction: OptionalColumn<Int64> { wide[WideField.deduction.rawValue] }
  /// The distance in thousandths of ``distanceUnit``.
  public var distance: OptionalColumn<Int32> { narrow[NarrowField.distance.rawValue] }
  /// The weight in grams.
  public var weight: OptionalColumn<Int32> { narrow[NarrowField.weight.rawValue] }
  /// The way to the pick-up in thousandths of ``distanceUnit``.
  public var pickupDistance: OptionalColumn<Int32> { narrow[NarrowField.pickupDistance.rawValue] }
  /// Waiting time in seconds.
  public var waiting: OptionalColumn<Int32> { narrow[NarrowField.waiting.rawValue] }
  /// Floors climbed.
  public var floors: OptionalColumn<Int32> { narrow[NarrowField.floors.rawValue] }
  /// The day of payment, in days since 1970-01-01.
  public var paidOn: OptionalColumn<Int32> { narrow[NarrowField.paidOn.rawValue] }
  /// The area.
  public var area: CodedColumn { coded[CodedField.area.rawValue] }
  /// The category of worker.
  public var category: CodedColumn { coded[CodedField.category.rawValue] }
  /// The employer or partner company.
  public var employer: CodedColumn { coded[CodedField.employer.rawValue] }
  /// The vehicle or service class.
  public var variant: CodedColumn { coded[CodedField.variant.rawValue] }
  /// The batch of orders carried together.
  public var batch: CodedColumn { coded[CodedField.batch.rawValue] }
  /// Who cancelled.
  public var cancelledBy: CodedColumn { coded[CodedField.cancelledBy.rawValue] }
  /// The reason of the deduction.
  public var deductionReason: CodedColumn { coded[CodedField.deductionReason.rawValue] }

  /// The engaged time of a row in seconds, if its completion is known.
  public func engagedSeconds(_ row: Int) -> Int64? {
    completed[row].map { $0 - accepted[row] }
  }

  /// The order of a row.
  ///
  /// - Precondition: the row is within the log.
  public subscript(row: Int) -> Order {
    func moment(_ column: OptionalColumn<Int64>) -> CivilDateTime? {
      column[row].map { CivilDateTime(secondsSinceEpoch: $0) }
    }
    func money(_ column: OptionalColumn<Int64>) -> Money? {
      column[row].map { Money(minorUnits: $0) }
    }
    func length(_ column: OptionalColumn<Int32>) -> Distance? {
      column[row].map { Distance(thousandths: Int64($0), unit: distanceUnit) }
    }
    var order = Order(
      worker: hasWorkers ? workers[worker[row]] : nil,
      accepted: CivilDateTime(secondsSinceEpoch: accepted[row]), completed: moment(completed),
      distance: length(distance), weightGrams: weight[row].map { Int($0) }, fare: money(fare),
      paid: money(paid), tip: money(tip), area: area[row], category: category[row],
      employer: employer[row], variant: variant[row], identifier: identifier[row],
      line: Int(line[row]))
    order.started = moment(started)
    order.pickedUp = moment(pickedUp)
    order.pickupDistance = length(pickupDistance)
    order.waitingSeconds = waiting[row].map { Int($0) }
    order.floors = floors[row].map { Int($0) }
    order.batch = batch[row]
    order.cancelledAt = moment(cancelledAt)
    order.cancelledBy = cancelledBy[row]
    order.deduction = money(deduction)
    order.deductionReason = deductionReason[row]
    order.paidOn = paidOn[row].map { CivilDate(daysSinceEpoch: $0) }
    return order
  }

  /// The civil days of the first and the last acceptance, if there are orders.
  ///
  /// - Complexity: O(orders).
  public var days: ClosedRange<CivilDate>? {
    guard let first = accepted.min(), let last = accepted.max() else { return nil }
    return CivilDateTime(secondsSinceEpoch: first)
      .date...CivilDateTime(secondsSinceEpoch: last).date
  }
}

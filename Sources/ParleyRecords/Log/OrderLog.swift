import ParleyValues

/// Order records in columns. Rows keep the order of the source; ``sortedByWorker()`` gives them by
/// worker.
///
///     let builder = OrderLogBuilder(currency: .cny, distanceUnit: .kilometre)
///     builder.append(Order(worker: "W1", accepted: noon, completed: later))
///     let log = builder.finish()
///     log[0].engagedSeconds
///
/// Numbers are packed (``PackedColumn``), moments as seconds after acceptance, so that a walk over
/// many orders reads few bytes: `log.engaged` and `log.distance.packed` give the packed columns.
public struct OrderLog: Sendable {
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
  public let worker: WorkerColumn
  /// The rows of each worker, by its index in ``workers``, in records that are sorted by worker,
  /// acceptance, completion and line; `nil` in records that are not known to be.
  public let workerRanges: [Range<Int>]?
  /// Acceptance in civil seconds since 1970-01-01T00:00:00.
  public let accepted: PresentColumn<Int64>
  /// The line of the source of each row, from 1; 0 for rows that come from no file.
  public let line: LineColumn
  /// The number of each order, where the records have one.
  public let identifier: TextColumn
  let numbers: [PackedColumn]
  let coded: [CodedColumn]

  /// Columns of numbers. Moments are kept as seconds after acceptance.
  enum NumberField: Int, CaseIterable {
    case completed, started, pickedUp, cancelledAt, fare, paid, tip, deduction
    case distance, weight, pickupDistance, waiting, floors, paidOn
    case promised, carrierFee, aggregatorFee
    case orderValue, outsideDistance, outsideTime
  }

  /// Columns of words.
  enum CodedField: Int, CaseIterable {
    case area, category, employer, variant, batch, cancelledBy, deductionReason
    case loading, upheld, appeal, exemption, route
  }

  init(
    currency: Currency, distanceUnit: Distance.Unit, workers: WorkerTable, hasWorkers: Bool,
    worker: WorkerColumn, accepted: PackedColumn, line: LineColumn, identifier: TextColumn,
    numbers: [PackedColumn], coded: [CodedColumn]
  ) {
    self.currency = currency
    self.distanceUnit = distanceUnit
    self.workers = workers
    self.hasWorkers = hasWorkers
    self.worker = worker
    workerRanges = worker.ranges
    self.accepted = PresentColumn(accepted)
    self.line = line
    self.identifier = identifier
    self.numbers = numbers
    self.coded = coded
  }

  /// How many orders there are.
  public var count: Int { accepted.count }

  /// A column of numbers as it is packed.
  private func packed(_ field: NumberField) -> PackedColumn { numbers[field.rawValue] }

  private func number<Element>(_ field: NumberField) -> OptionalColumn<Element> {
    OptionalColumn(packed(field))
  }

  private func moment(_ field: NumberField) -> MomentColumn {
    MomentColumn(accepted: accepted.packed, afterAcceptance: packed(field))
  }

  /// Engaged time: seconds from acceptance to completion.
  public var engaged: PackedColumn { packed(.completed) }
  /// Completion in civil seconds. Where the source has a duration, it is acceptance + duration: a
  /// duration wins over completed − accepted, because clocks change (pay.md §3).
  public var completed: MomentColumn { moment(.completed) }
  /// Start in civil seconds.
  public var started: MomentColumn { moment(.started) }
  /// Pick-up in civil seconds.
  public var pickedUp: MomentColumn { moment(.pickedUp) }
  /// Cancellation in civil seconds.
  public var cancelledAt: MomentColumn { moment(.cancelledAt) }
  /// What the customer paid, in smallest units.
  public var fare: OptionalColumn<Int64> { number(.fare) }
  /// What the worker was paid, in smallest units.
  public var paid: OptionalColumn<Int64> { number(.paid) }
  /// The tip, in smallest units.
  public var tip: OptionalColumn<Int64> { number(.tip) }
  /// The deduction, in smallest units.
  public var deduction: OptionalColumn<Int64> { number(.deduction) }
  /// The distance in thousandths of ``distanceUnit``.
  public var distance: OptionalColumn<Int32> { number(.distance) }
  /// The weight in grams.
  public var weight: OptionalColumn<Int32> { number(.weight) }
  /// The way to the pick-up in thousandths of ``distanceUnit``.
  public var pickupDistance: OptionalColumn<Int32> { number(.pickupDistance) }
  /// Waiting time in seconds.
  public var waiting: OptionalColumn<Int32> { number(.waiting) }
  /// Floors climbed.
  public var floors: OptionalColumn<Int32> { number(.floors) }
  /// The day of payment, in days since 1970-01-01.
  public var paidOn: OptionalColumn<Int32> { number(.paidOn) }
  /// Promised completion in civil seconds.
  public var promised: MomentColumn { moment(.promised) }
  /// What the carrier took of the fare, in smallest units.
  public var carrierFee: OptionalColumn<Int64> { number(.carrierFee) }
  /// What the aggregator took of the fare, in smallest units.
  public var aggregatorFee: OptionalColumn<Int64> { number(.aggregatorFee) }
  /// What the goods cost, in smallest units.
  public var orderValue: OptionalColumn<Int64> { number(.orderValue) }
  /// The part of the distance outside the area of the standards, in thousandths.
  public var outsideDistance: OptionalColumn<Int32> { number(.outsideDistance) }
  /// The part of engaged time outside that area, in seconds.
  public var outsideTime: OptionalColumn<Int32> { number(.outsideTime) }
  /// How the order lies to that area.
  public var route: CodedColumn { coded[CodedField.route.rawValue] }
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
  /// Whether the worker loaded or unloaded.
  public var loading: CodedColumn { coded[CodedField.loading.rawValue] }
  /// Whether the cause of the deduction was upheld.
  public var upheld: CodedColumn { coded[CodedField.upheld.rawValue] }
  /// What became of an appeal.
  public var appeal: CodedColumn { coded[CodedField.appeal.rawValue] }
  /// The circumstance that exempts from deductions.
  public var exemption: CodedColumn { coded[CodedField.exemption.rawValue] }

  /// The engaged time of a row in seconds, if its completion is known.
  public func engagedSeconds(_ row: Int) -> Int64? { engaged[row] }

  /// The order of a row.
  ///
  /// - Precondition: the row is within the log.
  public subscript(row: Int) -> Order {
    func moment(_ column: MomentColumn) -> CivilDateTime? {
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
    order.promised = moment(promised)
    order.carrierFee = money(carrierFee)
    order.aggregatorFee = money(aggregatorFee)
    order.loading = loading[row]
    order.upheld = upheld[row]
    order.appeal = appeal[row]
    order.exemption = exemption[row]
    order.paidOn = paidOn[row].map { CivilDate(daysSinceEpoch: $0) }
    order.orderValue = money(orderValue)
    order.route = route[row]
    order.outsideDistance = length(outsideDistance)
    order.outsideSeconds = outsideTime[row].map { Int($0) }
    return order
  }

  /// The civil days of the first and the last acceptance, if there are orders.
  ///
  /// - Complexity: O(1).
  public var days: ClosedRange<CivilDate>? {
    guard let first = accepted.min(), let last = accepted.max() else { return nil }
    return CivilDateTime(secondsSinceEpoch: first)
      .date...CivilDateTime(secondsSinceEpoch: last).date
  }
}

extension OrderLog: Equatable {
  /// Whether two logs hold the same orders in the same rows, however their columns are packed.
  ///
  /// - Complexity: O(orders × columns).
  public static func == (left: OrderLog, right: OrderLog) -> Bool {
    left.currency == right.currency && left.distanceUnit == right.distanceUnit
      && left.workers == right.workers && left.hasWorkers == right.hasWorkers
      && left.worker == right.worker && left.accepted == right.accepted && left.line == right.line
      && left.identifier == right.identifier && left.numbers == right.numbers
      && left.coded == right.coded
  }
}

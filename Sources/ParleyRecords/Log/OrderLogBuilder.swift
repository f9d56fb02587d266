import ParleyValues

/// Collects orders into an ``OrderLog``: for tests, for the market, for the import.
public final class OrderLogBuilder {
  /// The currency of every amount.
  public let currency: Currency
  /// The unit of every distance.
  public let distanceUnit: Distance.Unit
  /// Whether orders name their workers.
  public let hasWorkers: Bool
  let workers = ByteDictionary()
  let worker = PackedColumnBuilder()
  let accepted = PackedColumnBuilder()
  let line = PackedColumnBuilder()
  let identifier = TextColumnBuilder()
  let numbers = OrderLog.NumberField.allCases.map { _ in PackedColumnBuilder() }
  let coded = OrderLog.CodedField.allCases.map { _ in CodedColumnBuilder() }

  /// An empty log.
  public init(currency: Currency, distanceUnit: Distance.Unit = .kilometre, hasWorkers: Bool = true)
  {
    self.currency = currency
    self.distanceUnit = distanceUnit
    self.hasWorkers = hasWorkers
  }

  /// How many orders there are so far.
  public private(set) var count = 0

  /// Adds an order.
  ///
  /// - Precondition: distances are in the log's unit; the worker is named exactly when the log has
  ///   workers.
  public func append(_ order: Order) {
    precondition((order.worker != nil) == hasWorkers, "all orders name their worker, or none")
    count += 1
    if var id = order.worker {
      worker.append(raw: Int64(id.withUTF8 { workers.code(of: $0) }))
    } else {
      worker.append(raw: 0)
    }
    let accepted = order.accepted.secondsSinceEpoch
    self.accepted.append(accepted)
    line.append(Int64(order.line))
    identifier.append(order.identifier)
    func after(_ moment: CivilDateTime?) -> Int64? {
      moment.map { $0.secondsSinceEpoch - accepted }
    }
    append(after(order.completed), to: .completed)
    append(after(order.started), to: .started)
    append(after(order.pickedUp), to: .pickedUp)
    append(after(order.cancelledAt), to: .cancelledAt)
    append(order.fare?.minorUnits, to: .fare)
    append(order.paid?.minorUnits, to: .paid)
    append(order.tip?.minorUnits, to: .tip)
    append(order.deduction?.minorUnits, to: .deduction)
    append(thousandths(order.distance), to: .distance)
    append(order.weightGrams.map { Int64($0) }, to: .weight)
    append(thousandths(order.pickupDistance), to: .pickupDistance)
    append(order.waitingSeconds.map { Int64($0) }, to: .waiting)
    append(order.floors.map { Int64($0) }, to: .floors)
    append((order.paidOn?.daysSinceEpoch).map { Int64($0) }, to: .paidOn)
    append(order.orderValue?.minorUnits, to: .orderValue)
    append(thousandths(order.outsideDistance), to: .outsideDistance)
    append(order.outsideSeconds.map { Int64($0) }, to: .outsideTime)
    append(order.route, to: .route)
    append(order.area, to: .area)
    append(order.category, to: .category)
    append(order.employer, to: .employer)
    append(order.variant, to: .variant)
    append(order.batch, to: .batch)
    append(order.cancelledBy, to: .cancelledBy)
    append(order.deductionReason, to: .deductionReason)
    append(after(order.promised), to: .promised)
    append(order.carrierFee?.minorUnits, to: .carrierFee)
    append(order.aggregatorFee?.minorUnits, to: .aggregatorFee)
    append(order.loading, to: .loading)
    append(order.upheld, to: .upheld)
    append(order.appeal, to: .appeal)
    append(order.exemption, to: .exemption)
  }

  private func append(_ value: Int64?, to field: OrderLog.NumberField) {
    numbers[field.rawValue].append(value)
  }

  private func append(_ value: String?, to field: OrderLog.CodedField) {
    coded[field.rawValue].append(value)
  }

  private func thousandths(_ distance: Distance?) -> Int64? {
    guard let distance else { return nil }
    precondition(distance.unit == distanceUnit, "distances are in the log's unit")
    return distance.thousandths
  }

  /// The log; the builder is empty afterwards and is not used again.
  public func finish() -> OrderLog {
    let ids = hasWorkers ? workers.texts : [""]
    return OrderLog(
      currency: currency, distanceUnit: distanceUnit, workers: WorkerTable(ids: ids),
      hasWorkers: hasWorkers, worker: WorkerColumn(places: worker.finishPlaces(below: ids.count)),
      accepted: accepted.finish(), line: LineColumn(line.finish()), identifier: identifier.finish(),
      numbers: numbers.map { $0.finish() }, coded: coded.map { $0.finish() })
  }

  /// Counts a row that was added column by column.
  func noteRow() { count += 1 }
}

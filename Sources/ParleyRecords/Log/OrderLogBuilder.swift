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
  let worker = ColumnBuilder<Int32>()
  let accepted = ColumnBuilder<Int64>()
  let line = ColumnBuilder<UInt32>()
  let identifier = TextColumnBuilder()
  let wide = OrderLog.WideField.allCases.map { _ in OptionalColumnBuilder<Int64>() }
  let narrow = OrderLog.NarrowField.allCases.map { _ in OptionalColumnBuilder<Int32>() }
  let coded = OrderLog.CodedField.allCases.map { _ in CodedColumnBuilder() }

  /// An empty log.
  public init(currency: Currency, distanceUnit: Distance.Unit = .kilometre, hasWorkers: Bool = true)
  {
    self.currency = currency
    self.distanceUnit = distanceUnit
    self.hasWorkers = hasWorkers
  }

  /// How many orders there are so far.
  public var count: Int { accepted.count }

  /// Adds an order.
  ///
  /// - Precondition: distances are in the log's unit; the worker is named exactly when the log has
  ///   workers; distances, weight, waiting and floors fit 32 bits.
  public func append(_ order: Order) {
    precondition((order.worker != nil) == hasWorkers, "all orders name their worker, or none")
    if var id = order.worker {
      worker.append(id.withUTF8 { workers.code(of: $0) })
    } else {
      worker.append(0)
    }
    accepted.append(order.accepted.secondsSinceEpoch)
    line.append(UInt32(order.line))
    identifier.append(order.identifier)
    append(order.completed?.secondsSinceEpoch, to: .completed)
    append(order.started?.secondsSinceEpoch, to: .started)
    append(order.pickedUp?.secondsSinceEpoch, to: .pickedUp)
    append(order.cancelledAt?.secondsSinceEpoch, to: .cancelledAt)
    append(order.fare?.minorUnits, to: .fare)
    append(order.paid?.minorUnits, to: .paid)
    append(order.tip?.minorUnits, to: .tip)
    append(order.deduction?.minorUnits, to: .deduction)
    append(thousandths(order.distance), to: .distance)
    append(order.weightGrams.map { Int32($0) }, to: .weight)
    append(thousandths(order.pickupDistance), to: .pickupDistance)
    append(order.waitingSeconds.map { Int32($0) }, to: .waiting)
    append(order.floors.map { Int32($0) }, to: .floors)
    append(order.paidOn?.daysSinceEpoch, to: .paidOn)
    append(order.area, to: .area)
    append(order.category, to: .category)
    append(order.employer, to: .employer)
    append(order.variant, to: .variant)
    append(order.batch, to: .batch)
    append(order.cancelledBy, to: .cancelledBy)
    append(order.deductionReason, to: .deductionReason)
  }

  private func append(_ value: Int64?, to field: OrderLog.WideField) {
    wide[field.rawValue].append(value)
  }

  private func append(_ value: Int32?, to field: OrderLog.NarrowField) {
    narrow[field.rawValue].append(value)
  }

  private func append(_ value: String?, to field: OrderLog.CodedField) {
    coded[field.rawValue].append(value)
  }

  private func thousandths(_ distance: Distance?) -> Int32? {
    guard let distance else { return nil }
    precondition(distance.unit == distanceUnit, "distances are in the log's unit")
    return Int32(distance.thousandths)
  }

  /// The log; the builder is empty afterwards and is not used again.
  public func finish() -> OrderLog {
    OrderLog(
      currency: currency, distanceUnit: distanceUnit,
      workers: WorkerTable(ids: hasWorkers ? workers.texts : [""]), hasWorkers: hasWorkers,
      worker: worker.finish(), accepted: accepted.finish(), line: line.finish(),
      identifier: identifier.finish(), wide: wide.map { $0.finish() },
      narrow: narrow.map { $0.finish() }, coded: coded.map { $0.finish() })
  }
}

import ParleyValues

/// How one field of an order row is read and where its value goes.
struct OrderField {
  /// Where the value goes.
  enum Target {
    case worker
    case identifier
    case accepted
    case engaged
    case moment(OrderLog.WideField)
    case amount(OrderLog.WideField)
    case number(OrderLog.NarrowField)
    case duration(OrderLog.NarrowField)
    case date(OrderLog.NarrowField)
    case word(OrderLog.CodedField)
  }

  /// The place of the field in a row.
  let field: Int
  let target: Target
  let kind: ColumnKind
  let scale: NumeralScale
  /// The largest value kept, in the stored unit.
  let limit: Int64

  init(_ entry: ColumnPlan<OrderColumn>.Entry, currency: Currency, unit: Distance.Unit) {
    field = entry.field
    target = OrderField.target(entry.column)
    kind = entry.column.definition.kind
    scale =
      entry.unit.map { NumeralScale($0, currencyDigits: currency.minorDigits) }
      ?? NumeralScale(decimals: 0)
    limit =
      switch kind {
      case .duration: RecordLimits.duration
      case .distance: RecordLimits.distance(in: unit)
      case .weight: RecordLimits.weight
      case .amount: RecordLimits.amount * currency.minorUnitsPerUnit
      case .count: RecordLimits.floors
      default: .max
      }
  }

  private static func target(_ column: OrderColumn) -> Target {
    switch column {
    case .worker: .worker
    case .order: .identifier
    case .accepted: .accepted
    case .engaged: .engaged
    case .completed: .moment(.completed)
    case .started: .moment(.started)
    case .pickedUp: .moment(.pickedUp)
    case .cancelledAt: .moment(.cancelledAt)
    case .fare: .amount(.fare)
    case .paid: .amount(.paid)
    case .tip: .amount(.tip)
    case .deduction: .amount(.deduction)
    case .distance: .number(.distance)
    case .pickupDistance: .number(.pickupDistance)
    case .weight: .number(.weight)
    case .floors: .number(.floors)
    case .waiting: .duration(.waiting)
    case .paidOn: .date(.paidOn)
    case .area: .word(.area)
    case .category: .word(.category)
    case .employer: .word(.employer)
    case .variant: .word(.variant)
    case .batch: .word(.batch)
    case .cancelledBy: .word(.cancelledBy)
    case .deductionReason: .word(.deductionReason)
    }
  }
}

/// The values of one row while it is read; they reach the log only when the whole row is good.
struct OrderRow {
  typealias Bytes = UnsafeBufferPointer<UInt8>
  static var noBytes: Bytes { Bytes(start: nil, count: 0) }

  var worker = noBytes
  var identifier = noBytes
  var accepted = OptionalColumn<Int64>.absent
  var engaged = OptionalColumn<Int64>.absent
  var wide = OrderLog.WideField.allCases.map { _ in OptionalColumn<Int64>.absent }
  var narrow = OrderLog.NarrowField.allCases.map { _ in OptionalColumn<Int32>.absent }
  var words = OrderLog.CodedField.allCases.map { _ in noBytes }
  /// The fields, by place, that had no value, and those that were rounded.
  var missing: UInt64 = 0
  var rounded: UInt64 = 0

  mutating func clear() {
    worker = OrderRow.noBytes
    identifier = OrderRow.noBytes
    accepted = OptionalColumn<Int64>.absent
    engaged = OptionalColumn<Int64>.absent
    for index in wide.indices { wide[index] = OptionalColumn<Int64>.absent }
    for index in narrow.indices { narrow[index] = OptionalColumn<Int32>.absent }
    for index in words.indices { words[index] = OrderRow.noBytes }
    missing = 0
    rounded = 0
  }
}

extension OrderLogBuilder {
  /// Adds a row read from bytes.
  @inline(__always)
  func append(_ row: borrowing OrderRow, line: Int) {
    worker.append(hasWorkers ? workers.code(of: row.worker) : 0)
    accepted.append(row.accepted)
    self.line.append(UInt32(truncatingIfNeeded: line))
    identifier.append(row.identifier)
    for index in wide.indices { wide[index].append(raw: row.wide[index]) }
    for index in narrow.indices { narrow[index].append(raw: row.narrow[index]) }
    for index in coded.indices {
      let word = row.words[index]
      if word.isEmpty { coded[index].appendNothing() } else { coded[index].append(word) }
    }
  }
}

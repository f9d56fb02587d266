import ParleyValues

/// How one field of an order row is read and where its value goes.
struct OrderField: Sendable {
  /// Where the value goes.
  enum Target: Sendable {
    case worker
    case identifier
    case accepted
    case engaged
    case moment(OrderLog.NumberField)
    case amount(OrderLog.NumberField)
    case number(OrderLog.NumberField)
    case duration(OrderLog.NumberField)
    case date(OrderLog.NumberField)
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
    case .promised: .moment(.promised)
    case .carrierFee: .amount(.carrierFee)
    case .aggregatorFee: .amount(.aggregatorFee)
    case .loading: .word(.loading)
    case .upheld: .word(.upheld)
    case .appeal: .word(.appeal)
    case .exemption: .word(.exemption)
    case .orderValue: .amount(.orderValue)
    case .route: .word(.route)
    case .outsideDistance: .number(.outsideDistance)
    case .outsideTime: .duration(.outsideTime)
    }
  }
}

/// The values of one row while it is read; they reach the log only when the whole row is good.
struct OrderRow {
  typealias Bytes = UnsafeBufferPointer<UInt8>
  static var noBytes: Bytes { Bytes(start: nil, count: 0) }

  var worker = noBytes
  var identifier = noBytes
  var accepted = PackedColumn.absentValue
  var engaged = PackedColumn.absentValue
  /// Moments stand here as civil seconds.
  var numbers = OrderLog.NumberField.allCases.map { _ in PackedColumn.absentValue }
  var words = OrderLog.CodedField.allCases.map { _ in noBytes }
  /// The fields, by place, that had no value, and those that were rounded.
  var missing: UInt64 = 0
  var rounded: UInt64 = 0

  mutating func clear() {
    worker = OrderRow.noBytes
    identifier = OrderRow.noBytes
    accepted = PackedColumn.absentValue
    engaged = PackedColumn.absentValue
    for index in numbers.indices { numbers[index] = PackedColumn.absentValue }
    for index in words.indices { words[index] = OrderRow.noBytes }
    missing = 0
    rounded = 0
  }
}

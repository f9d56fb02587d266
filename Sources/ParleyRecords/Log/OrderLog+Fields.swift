extension OrderLog.WideField {
  /// The canonical column.
  var column: OrderColumn {
    switch self {
    case .completed: .completed
    case .started: .started
    case .pickedUp: .pickedUp
    case .cancelledAt: .cancelledAt
    case .fare: .fare
    case .paid: .paid
    case .tip: .tip
    case .deduction: .deduction
    }
  }

  /// Whether the values are moments in civil seconds; the others are amounts.
  var isMoment: Bool {
    switch self {
    case .completed, .started, .pickedUp, .cancelledAt: true
    default: false
    }
  }
}

extension OrderLog.NarrowField {
  /// The canonical column.
  var column: OrderColumn {
    switch self {
    case .distance: .distance
    case .weight: .weight
    case .pickupDistance: .pickupDistance
    case .waiting: .waiting
    case .floors: .floors
    case .paidOn: .paidOn
    }
  }
}

extension OrderLog.CodedField {
  /// The canonical column.
  var column: OrderColumn {
    switch self {
    case .area: .area
    case .category: .category
    case .employer: .employer
    case .variant: .variant
    case .batch: .batch
    case .cancelledBy: .cancelledBy
    case .deductionReason: .deductionReason
    }
  }
}

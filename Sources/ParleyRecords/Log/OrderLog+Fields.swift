extension OrderLog.NumberField {
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
    case .distance: .distance
    case .weight: .weight
    case .pickupDistance: .pickupDistance
    case .waiting: .waiting
    case .floors: .floors
    case .paidOn: .paidOn
    case .promised: .promised
    case .carrierFee: .carrierFee
    case .aggregatorFee: .aggregatorFee
    case .orderValue: .orderValue
    case .outsideDistance: .outsideDistance
    case .outsideTime: .outsideTime
    }
  }

  /// Whether the values are moments, kept as seconds after acceptance.
  var isMoment: Bool {
    switch self {
    case .completed, .started, .pickedUp, .cancelledAt, .promised: true
    default: false
    }
  }

  /// Whether the values are amounts in smallest units.
  var isAmount: Bool {
    switch self {
    case .fare, .paid, .tip, .deduction, .carrierFee, .aggregatorFee, .orderValue: true
    default: false
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
    case .loading: .loading
    case .upheld: .upheld
    case .appeal: .appeal
    case .exemption: .exemption
    case .route: .route
    }
  }
}

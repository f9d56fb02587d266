import ParleyValues

/// What a worker earns by the wider shapes: amounts in smallest units.
public struct WiderEarnings: Hashable, Sendable {
  /// Σ pay for the way to the pick-up, waiting, stairs, loading and cancellations, each order's
  /// rounded; part of order pay.
  public var extras: Int64 = 0
  /// Σ quests.
  public var quests: Int64 = 0
  /// Σ attendance bonuses.
  public var attendance: Int64 = 0
  /// Σ base pay of tasks.
  public var taskPay: Int64 = 0
  /// Worker-periods whose task was not finished.
  public var shortTasks: Int64 = 0
  /// What base pay fell short by in them.
  public var taskShortfall: Int64 = 0
  /// Σ membership fees, which are taken away.
  public var membershipFees: Int64 = 0
  /// Σ deductions that the clauses allow, which are taken away.
  public var deductions: Int64 = 0
  /// Σ deductions in the records that clauses judge; no part of the pay.
  public var recordedDeductions: Int64 = 0
  /// Cancelled orders; they are not among the orders.
  public var cancelledOrders: Int64 = 0
  /// Σ what cancelled orders pay; part of order pay.
  public var cancellationPay: Int64 = 0

  /// What all of it adds to order pay.
  public var total: Int64 { Int64(exactTotal) }
  /// The same, whatever the parts are.
  var exactTotal: Int128 {
    Int128(quests) + Int128(attendance) + Int128(taskPay) - Int128(membershipFees)
      - Int128(deductions)
  }
  /// Rewards for activity: quests and attendance bonuses.
  public var activityRewards: Int64 { quests + attendance }

  /// Nothing.
  public init() {}

  private static let amounts: [WritableKeyPath<WiderEarnings, Int64> & Sendable] = [
    \.extras, \.quests, \.attendance, \.taskPay, \.shortTasks, \.taskShortfall, \.membershipFees,
    \.deductions, \.recordedDeductions, \.cancelledOrders, \.cancellationPay,
  ]

  /// The parts of two together.
  ///
  /// - Throws: ``ValueOutOfRange`` when one leaves 64 bits.
  func adding(_ other: WiderEarnings) throws(ValueOutOfRange) -> WiderEarnings {
    var sum = self
    for amount in WiderEarnings.amounts {
      let (value, isOver) = sum[keyPath: amount].addingReportingOverflow(other[keyPath: amount])
      if isOver { throw ValueOutOfRange() }
      sum[keyPath: amount] = value
    }
    return sum
  }

  /// The parts of two together.
  public static func + (left: WiderEarnings, right: WiderEarnings) -> WiderEarnings {
    var sum = left
    for amount in amounts { sum[keyPath: amount] += right[keyPath: amount] }
    return sum
  }
}

extension WorkerPay {
  /// The sums of the wider shapes.
  var widerEarnings: WiderEarnings {
    var sum = WiderEarnings()
    for order in orders {
      sum.extras += order.pay.wider.extras.minorUnits
      sum.deductions += order.deduction.minorUnits
      sum.recordedDeductions += order.pay.wider.deduction?.recorded.minorUnits ?? 0
      if order.pay.wider.isCancelled {
        sum.cancelledOrders += 1
        sum.cancellationPay += order.pay.pay.minorUnits
      }
    }
    sum.quests = total(of: .quests).minorUnits
    sum.attendance = total(of: .attendance).minorUnits
    sum.taskPay = total(of: .task).minorUnits
    sum.membershipFees = -total(of: .membership).minorUnits
    sum.shortTasks = Int64(shortTasks)
    sum.taskShortfall = taskShortfall.minorUnits
    return sum
  }
}

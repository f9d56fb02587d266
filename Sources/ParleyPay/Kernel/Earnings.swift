import ParleyValues

/// What one worker earns over the record under some standards, tips excluded.
public struct WorkerEarnings: Hashable, Sendable {
  /// How many of the worker's orders have a price.
  public var orders: Int64 = 0
  /// Σ order pay in smallest units; the other amounts likewise.
  public var orderPay: Int64 = 0
  /// Additions by rank.
  public var tiers: Int64 = 0
  /// Allowance days.
  public var allowances: Int64 = 0
  /// Distance allowance.
  public var distanceAllowance: Int64 = 0
  /// What period commission caps give back.
  public var capReturns: Int64 = 0
  /// What period floors add.
  public var periodFloors: Int64 = 0
  /// What the hourly floor adds.
  public var hourlyFloor: Int64 = 0
  /// Engaged seconds as the standards count them.
  public var engagedSeconds: Int64 = 0
  /// Online seconds; 0 without shift records.
  public var onlineSeconds: Int64 = 0

  /// Everything, tips excluded.
  public var total: Int64 {
    orderPay + tiers + allowances + distanceAllowance + capReturns + periodFloors + hourlyFloor
  }

  /// No earnings.
  public init() {}

  /// The parts of two together.
  public static func + (left: WorkerEarnings, right: WorkerEarnings) -> WorkerEarnings {
    var sum = left
    sum.orders += right.orders
    sum.orderPay += right.orderPay
    sum.tiers += right.tiers
    sum.allowances += right.allowances
    sum.distanceAllowance += right.distanceAllowance
    sum.capReturns += right.capReturns
    sum.periodFloors += right.periodFloors
    sum.hourlyFloor += right.hourlyFloor
    sum.engagedSeconds += right.engagedSeconds
    sum.onlineSeconds += right.onlineSeconds
    return sum
  }
}

/// What all workers earn under some standards.
public struct Earnings: Equatable, Sendable {
  /// One for each worker of the records, in their order.
  public var workers: [WorkerEarnings]
  /// The pay of each row in smallest units, 0 for rows left out; empty unless asked for.
  public var orderPay: [Int64]
  /// The tier addition of each row; empty unless asked for.
  public var tierAdditions: [Int64]

  /// All workers together.
  public var sum: WorkerEarnings { workers.reduce(WorkerEarnings()) { $0 + $1 } }
}

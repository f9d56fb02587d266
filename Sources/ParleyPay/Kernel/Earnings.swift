import ParleyValues

/// What one worker earns over the record under some standards: amounts in smallest units.
public struct WorkerEarnings: Hashable, Sendable {
  /// How many of the worker's orders have a price.
  public var orders: Int64 = 0
  /// Σ order pay.
  public var orderPay: Int64 = 0
  /// Σ additions of step 3, each rounded like an order, as they came before minimum and cap; no
  /// part of ``total``, since ``orderPay`` has them.
  public var weatherAdditions: Int64 = 0
  /// Σ additions by rank.
  public var tiers: Int64 = 0
  /// Σ allowance days.
  public var allowances: Int64 = 0
  /// Σ distance allowance.
  public var distanceAllowance: Int64 = 0
  /// Σ what period commission caps give back.
  public var capReturns: Int64 = 0
  /// Σ what period floors add.
  public var periodFloors: Int64 = 0
  /// Σ what the hourly floor adds.
  public var hourlyFloor: Int64 = 0
  /// Σ wages for hours.
  public var wage: Int64 = 0
  /// Σ what minimums tested over periods add.
  public var minimumTopUps: Int64 = 0
  /// Σ parts of what the floor over all workers gives.
  public var platformFloor: Int64 = 0
  /// Σ tips of priced orders; no part of ``total``.
  public var tips: Int64 = 0
  /// Σ known fares of priced orders; no part of ``total``.
  public var fares: Int64 = 0
  /// How many of the priced orders have a known fare.
  public var ordersWithFare: Int64 = 0
  /// Engaged seconds as the standards count them.
  public var engagedSeconds: Int64 = 0
  /// Online seconds; 0 without shift records.
  public var onlineSeconds: Int64 = 0
  /// Extras, quests, deductions and the other wider shapes.
  public var wider = WiderEarnings()

  /// Everything, tips excluded.
  public var total: Int64 {
    orderPay + tiers + allowances + distanceAllowance + capReturns + periodFloors + hourlyFloor
      + wage + minimumTopUps + platformFloor + wider.total
  }

  /// No earnings.
  public init() {}

  /// The parts of two together.
  public static func + (left: WorkerEarnings, right: WorkerEarnings) -> WorkerEarnings {
    var sum = left
    sum += right
    return sum
  }

  /// Adds the parts of another.
  public static func += (sum: inout WorkerEarnings, right: WorkerEarnings) {
    sum.orders += right.orders
    sum.orderPay += right.orderPay
    sum.weatherAdditions += right.weatherAdditions
    sum.tiers += right.tiers
    sum.allowances += right.allowances
    sum.distanceAllowance += right.distanceAllowance
    sum.capReturns += right.capReturns
    sum.periodFloors += right.periodFloors
    sum.hourlyFloor += right.hourlyFloor
    sum.wage += right.wage
    sum.minimumTopUps += right.minimumTopUps
    sum.platformFloor += right.platformFloor
    sum.tips += right.tips
    sum.fares += right.fares
    sum.ordersWithFare += right.ordersWithFare
    sum.engagedSeconds += right.engagedSeconds
    sum.onlineSeconds += right.onlineSeconds
    sum.wider = sum.wider + right.wider
  }
}

/// What all workers earn under some standards.
public struct Earnings: Equatable, Sendable {
  /// One for each worker of the records, in their order.
  public let workers: EarningsColumns
  /// Everything that each of them earns, tips excluded.
  public let totals: [Int64]
  /// All workers together.
  public let sum: WorkerEarnings

  /// Earnings of some workers.
  ///
  /// - Precondition: their sums fit 64 bits.
  /// - Complexity: O(workers).
  public init(workers: [WorkerEarnings] = []) {
    self.init(
      workers: EarningsColumns(workers), sum: workers.reduce(into: WorkerEarnings()) { $0 += $1 })
  }

  /// Earnings whose sum was found with them.
  init(workers: EarningsColumns, sum: WorkerEarnings) {
    self.workers = workers
    totals = workers.totals
    self.sum = sum
  }
}

extension WorkerPay {
  /// The sums of what the explained engine found.
  public var earnings: WorkerEarnings {
    var sum = WorkerEarnings()
    sum.wider = widerEarnings
    sum.orders = Int64(orders.count) - sum.wider.cancelledOrders
    sum.orderPay = orderPay.minorUnits
    sum.distanceAllowance = distanceAllowance.minorUnits
    for order in orders {
      sum.weatherAdditions += order.pay.weatherAddition.minorUnits
      sum.tips += order.pay.order.tip?.minorUnits ?? 0
      if order.pay.wider.isCancelled { continue }
      sum.fares += order.pay.order.fare?.minorUnits ?? 0
      sum.ordersWithFare += order.pay.order.fare == nil ? 0 : 1
    }
    sum.tiers = total(of: .tiers).minorUnits
    sum.allowances = total(of: .allowance).minorUnits
    sum.capReturns = total(of: .capReturn).minorUnits
    sum.periodFloors = total(of: .periodFloor).minorUnits
    sum.hourlyFloor = total(of: .hourlyFloor).minorUnits
    sum.wage = total(of: .wage).minorUnits
    sum.minimumTopUps = total(of: .minimumTopUp).minorUnits
    sum.platformFloor = total(of: .platformFloor).minorUnits
    sum.engagedSeconds = engagedSeconds
    sum.onlineSeconds = onlineSeconds ?? 0
    return sum
  }
}

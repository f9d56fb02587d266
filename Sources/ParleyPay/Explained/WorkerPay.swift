import ParleyTerms
import ParleyValues

/// What a worker is paid under some standards, with everything it arose from.
public struct WorkerPay: Equatable, Sendable {
  /// The worker's id; empty in records that name no workers.
  public let worker: String
  /// The priced orders by acceptance, completion and source line.
  public let orders: [WorkedOrder]
  /// The orders left out, by source line.
  public let unpriced: [UnpricedOrder]
  /// What the periods add, in the order of pay.md §2.
  public let periods: [PeriodAmount]
  /// Online seconds of the record; `nil` without shift records.
  public let onlineSeconds: Int64?
  /// Periods whose task was not finished.
  public let shortTasks: Int
  /// What base pay fell short by in them.
  public let taskShortfall: Money

  /// Σ order pay.
  public var orderPay: Money { orders.reduce(.zero) { $0 + $1.pay.pay } }
  /// Σ distance allowance.
  public var distanceAllowance: Money { orders.reduce(.zero) { $0 + $1.pay.distanceAllowance } }
  /// Engaged seconds of the record, as the standards count overlapping orders.
  public var engagedSeconds: Int64 { orders.reduce(0) { $0 + $1.countedSeconds } }

  /// The same pay with further amounts of periods.
  func adding(_ amounts: [PeriodAmount]) -> WorkerPay {
    WorkerPay(
      worker: worker, orders: orders, unpriced: unpriced, periods: periods + amounts,
      onlineSeconds: onlineSeconds, shortTasks: shortTasks, taskShortfall: taskShortfall)
  }

  /// What the periods add of one kind.
  public func total(of kind: PeriodAmount.Kind) -> Money {
    periods.reduce(.zero) { $1.kind == kind ? $0 + $1.amount : $0 }
  }

  /// Σ deductions that the clauses allow.
  public var deductions: Money { orders.reduce(.zero) { $0 + $1.deduction } }

  /// Everything the worker is paid, deductions taken away, tips excluded.
  public var total: Money {
    periods.reduce(orderPay + distanceAllowance - deductions) { $0 + $1.amount }
  }
}

/// A priced order with its place in the worker's time.
public struct WorkedOrder: Equatable, Sendable {
  /// Its pay.
  public let pay: OrderPay
  /// Its row in the records.
  public let row: Int
  /// The part of its engaged time that counts, in civil seconds; `nil` when its moments are not
  /// known or earlier orders cover it wholly.
  public let counted: Range<Int64>?
  /// What it gets from tiers.
  public internal(set) var tierAddition: Money
  /// What is deducted from it.
  public internal(set) var deduction: Money

  /// Its counted seconds.
  public var countedSeconds: Int64 { counted.map { $0.upperBound - $0.lowerBound } ?? 0 }
}

/// An order left out of both levels.
public struct UnpricedOrder: Equatable, Sendable {
  /// Its row in the records.
  public let row: Int
  /// Its line in the source.
  public let line: Int
  /// Why.
  public let reason: UnpricedReason
}

/// What one period, or one allowance day, adds to a worker's pay.
public struct PeriodAmount: Equatable, Sendable {
  /// What it is.
  public enum Kind: Int, CaseIterable, Sendable {
    /// Additions by rank.
    case tiers
    /// An allowance day.
    case allowance
    /// What the commission cap of a period gives back.
    case capReturn
    /// What a period floor adds.
    case periodFloor
    /// What the hourly floor adds.
    case hourlyFloor
    /// Amounts for numbers of orders reached.
    case quests
    /// An amount for days worked.
    case attendance
    /// Base pay of a task.
    case task
    /// A membership fee, which takes away.
    case membership
    /// A wage for hours.
    case wage
    /// What the minimums of orders come to over a period beyond what the orders pay.
    case minimumTopUp
    /// A part of what the floor over all workers gives.
    case platformFloor
  }

  /// What it is.
  public let kind: Kind
  /// The key of the clause.
  public let clause: String
  /// The period; ``ParleyTerms/Period/day`` for allowance days.
  public let period: Period
  /// The first day of the period.
  public let firstDay: CivilDate
  /// What went into it.
  public let inputs: LocalizedText
  /// The amount in smallest units; negative for membership fees only.
  public let amount: Money

  /// What the clause is called.
  public var label: LocalizedText {
    TermRegistry.match(clause)?.label ?? LocalizedText(verbatim: clause)
  }
}

import ParleyRecords
import ParleyTerms
import ParleyValues

/// One walk over records that prices one or two levels together: pay.md §2 in integers over whole
/// columns. It is written from the text alone and shares only the rules with ``ExplainedEngine``;
/// tests hold the two equal to the fen.
///
///     let walk = PayWalk(records, [.rules(current), .rules(proposal)])
///     let levels = try walk.earnings(threads: 2)
///
/// How this folder is laid out. A level is compiled by ``PayKernel``: `OrderCoefficients` (exact
/// fractions of steps 1 to 5) become an `OrderPlan` over the denominators that `OrderScales`
/// proves, `PeriodTerms` hold what is reckoned over periods; together they are a `ColumnPlan`. Two
/// ways lead from there to earnings:
///
/// - *Lanes* (folder `Lanes`): both levels at once, in blocks of whole workers. `LaneClasses` puts
///   all that rules choose by into one number for each order; `LaneSheet` writes for each class the
///   straight lines whose highest is the pay and proves them exact; `LaneRows` holds them side by
///   side; `LaneScan` prices a block (`+Hours`, `+Periods`, `+Workers`). The loops over orders are
///   C, built for several instruction sets (target `CParleyLanes`, chosen by `LaneLoops`).
/// - *Scan* (`WorkerScan`): one level, order by order, in the narrowest numbers that suffice. What
///   the lanes cannot do over periods is handed to it with the pay the lanes have found
///   (`LaneScan+Scanned`). Rules with shapes that neither knows go through the explained engine.
///
/// To add a part of a rule: an order's amount goes into `OrderCoefficients`, `OrderPlan.price` and
/// `LanePrice` (as a line of a class, or a new segment of `LaneClasses` where a column decides);
/// what a period adds goes into `PeriodTerms` and `WorkerScan+Periods`, and into `LanePeriods` once
/// it is worth it, which until then hands the lane's periods to the scan. Until all of that stands,
/// ``PayRule/needsExplaining`` names the shape.
public struct PayWalk: Sendable {
  let records: KernelRecords
  let levels: [PayLevel]
  /// Levels whose unpriced orders are left out, in the order of their reasons.
  let gates: [PayLevel]
  let lanes: LanePlan?

  /// A walk over one or two levels.
  ///
  /// - Parameters:
  ///   - records: the records that the levels were compiled for.
  ///   - levels: one or two; orders without a price on either are left out of both.
  ///   - gates: levels whose unpriced orders are left out, the levels themselves among them.
  public init(
    _ records: KernelRecords, _ levels: [PayLevel], leavingOutWith gates: [PayLevel]? = nil
  ) {
    self.init(records, levels, leavingOutWith: gates, loops: .best)
  }

  /// A walk with the loops of one instruction set.
  init(
    _ records: KernelRecords, _ levels: [PayLevel], leavingOutWith gates: [PayLevel]? = nil,
    loops: LaneLoops
  ) {
    precondition((1...2).contains(levels.count), "a walk has one level or two")
    self.records = records
    self.levels = levels
    self.gates = gates ?? levels
    lanes = LanePlan(records, levels, gates: self.gates, loops: loops)
  }

  /// The kind of number that each level is carried out in.
  public var arithmetic: [PayKernel.Arithmetic] {
    levels.map { level in
      if lanes != nil { return .lanes }
      switch level.kernel?.plan {
      case .narrow, nil: return .narrow
      case .wide: return .wide
      case .fractions: return .fractions
      case .explained: return .explained
      }
    }
  }

  /// What all workers earn on each level.
  ///
  /// - Parameter threads: how many pieces of work may run at once; no result depends on it.
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when an amount leaves its integers.
  /// - Complexity: O(orders × periods + shifts).
  public func earnings(threads: Int = 1) throws(Diagnostics) -> [Earnings] {
    try run(threads: threads, collecting: NoCollector()).levels
  }
}

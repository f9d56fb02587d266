import ParleyRecords
import ParleyTerms
import ParleyValues

/// An order that stands against a limit, with its worker.
public struct ListedBreach: Equatable, Sendable {
  /// The limit.
  public var kind: LimitKind
  /// The worker's id.
  public var worker: String
  /// The order's line in the source.
  public var line: Int
  /// When it was accepted.
  public var accepted: CivilDateTime
}

extension Simulation {
  /// The orders that stand against the limits of some standards, worker by worker.
  ///
  /// - Parameters:
  ///   - records: the records.
  ///   - rules: the standards; orders without a price under them are left out.
  /// - Throws: ``Diagnostics`` as ``run(_:baseline:proposal:options:inputs:progress:)``.
  /// - Complexity: O(orders).
  public static func breaches(
    in records: PayRecords, of rules: PayRules
  ) throws(Diagnostics) -> [ListedBreach] {
    let prepared = KernelRecords(records)
    let kernel = try PayKernel(rules, prepared)
    let reader = LimitReader(kernel.table, prepared)
    guard reader.isNeeded, records.namesWorkers else { return [] }
    return try PayWalk(prepared, [.rules(kernel)])
      .run(threads: 1, collecting: BreachCollector(reader: reader, log: records.log))
      .collected.found
  }
}

/// Gathers the breaches of a walk.
struct BreachCollector: WalkCollector {
  let reader: LimitReader
  let log: OrderLog
  let needs = WalkNeeds()
  private(set) var found: [ListedBreach] = []

  init(reader: LimitReader, log: OrderLog) {
    self.reader = reader
    self.log = log
  }

  mutating func add(_ worker: WalkedWorker) {
    let rows = (0..<worker.count).lazy.map { worker.row($0) }
    for breach in reader.findings(of: worker.worker, rows: rows).breaches {
      found.append(
        ListedBreach(
          kind: breach.kind, worker: worker.worker.id, line: Int(log.line[breach.row]),
          accepted: CivilDateTime(secondsSinceEpoch: log.accepted[breach.row])))
    }
  }

  mutating func append(_ next: BreachCollector) { found += next.found }
}

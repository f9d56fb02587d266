import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

/// A pair of standards and records on which the two engines disagree, made smaller and printed.
struct RandomDisagreement {
  let made: RandomPayStandards.Made
  private(set) var records: RandomPayRecords

  /// What an engine finds: each worker's sums and each row's amounts and reasons.
  struct Found: Equatable {
    var workers: [WorkerEarnings] = []
    var orderPay: [Int64]
    var tierAdditions: [Int64]
    var reasons: [UInt8]
  }

  /// What the two engines find where they differ; nothing where they agree.
  ///
  /// An engine that finds amounts out of range finds nothing else.
  static func find(
    _ made: RandomPayStandards.Made, _ records: RandomPayRecords,
    _ arithmetic: PayKernel.Arithmetic = .narrow
  ) -> String? {
    let pay = records.records
    let table: RuleTable
    do { table = try RuleTable(made.rules, for: pay.log) } catch { return "no rules: \(error)" }
    let explained = Result { try byLines(table, pay, records.leftOut) }
    let columnar = Result { try byColumns(table, pay, records.leftOutRows, arithmetic) }
    switch (explained, columnar) {
    case (.success(let first), .success(let second)):
      if first == second { return nil }
      let differing = zip(first.workers, second.workers).filter { $0 != $1 }
        .map { "explained \($0)\ncolumnar  \($1)" }
      return "\(differing.joined(separator: "\n"))\nexplained \(first)\ncolumnar  \(second)"
    case (.failure, .failure): return nil
    case (.failure(let error), .success): return "only the explained engine fails: \(error)"
    case (.success, .failure(let error)): return "only the columnar engine fails: \(error)"
    }
  }

  private static func byLines(
    _ table: RuleTable, _ records: PayRecords, _ leftOut: [Int: UnpricedReason]
  ) throws -> Found {
    let engine = ExplainedEngine(table, records, leavingOut: leftOut)
    let none = [Int64](repeating: 0, count: records.log.count)
    var found = Found(
      orderPay: none, tierAdditions: none, reasons: none.map { UInt8($0) })
    for worker in records.workers {
      let pay = try engine.pay(worker)
      found.workers.append(pay.earnings)
      for order in pay.orders {
        found.orderPay[order.row] = order.pay.pay.minorUnits
        found.tierAdditions[order.row] = order.tierAddition.minorUnits
        #expect(order.pay.lines.reduce(Fraction.zero) { $0 + $1.amount } == order.pay.exact)
      }
      for order in pay.unpriced { found.reasons[order.row] = UInt8(order.reason.rawValue + 1) }
    }
    return found
  }

  private static func byColumns(
    _ table: RuleTable, _ records: PayRecords, _ leftOut: [UInt8]?,
    _ arithmetic: PayKernel.Arithmetic
  ) throws -> Found {
    let kernel = try PayKernel(table, KernelRecords(records), startingWith: arithmetic)
    let earnings = try kernel.earnings(leavingOut: leftOut, keepingOrders: true)
    var reasons = [UInt8](repeating: 0, count: records.log.count)
    if let own = kernel.unpricedRows() { reasons = own }
    for (row, reason) in (leftOut ?? []).enumerated() where reason > 0 { reasons[row] = reason }
    return Found(
      workers: earnings.workers, orderPay: earnings.orderPay,
      tierAdditions: earnings.tierAdditions, reasons: reasons)
  }

  /// Drops orders, shifts, signals and forecasts one at a time as long as the engines disagree.
  mutating func shrink(_ arithmetic: PayKernel.Arithmetic) {
    if !records.leftOut.isEmpty {
      var smaller = records
      smaller.leftOut = [:]
      keep(smaller, arithmetic)
    }
    if records.leftOut.isEmpty { drop(\.orders, arithmetic) }
    drop(\.signals, arithmetic)
    drop(\.forecasts, arithmetic)
    var smaller = records
    smaller.shifts = nil
    if !keep(smaller, arithmetic), let shifts = records.shifts {
      for place in shifts.indices.reversed() {
        var smaller = records
        smaller.shifts?.remove(at: place)
        keep(smaller, arithmetic)
      }
    }
  }

  private mutating func drop<Element>(
    _ list: WritableKeyPath<RandomPayRecords, [Element]>, _ arithmetic: PayKernel.Arithmetic
  ) {
    for place in records[keyPath: list].indices.reversed() {
      var smaller = records
      smaller[keyPath: list].remove(at: place)
      keep(smaller, arithmetic)
    }
  }

  @discardableResult
  private mutating func keep(
    _ smaller: RandomPayRecords, _ arithmetic: PayKernel.Arithmetic
  ) -> Bool {
    guard RandomDisagreement.find(made, smaller, arithmetic) != nil else { return false }
    records = smaller
    return true
  }

  init(_ made: RandomPayStandards.Made, _ records: RandomPayRecords) {
    (self.made, self.records) = (made, records)
  }

  /// The pair as files, with what the engines find.
  func report(_ arithmetic: PayKernel.Arithmetic) -> String {
    let unit = records.unit.rawValue
    var lines = [
      StandardsWriter.write(made.standards), "# minimum wages: \(made.rules.context.minimumWages)",
      "# statutory holidays: \(made.rules.context.statutoryHolidays)",
      "# left out: \(records.leftOut)",
      "worker,accepted,completed,started,picked_up,distance_\(unit),weight_kg,fare,tip,area,"
        + "category,employer,variant",
    ]
    func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }
    for order in records.orders {
      let amounts = [order.fare, order.tip].map { $0.map { "\($0.minorUnits) (smallest units)" } }
      let cells: [String?] =
        [
          order.worker, text(order.accepted), text(order.completed), text(order.started),
          text(order.pickedUp), order.distance?.text,
          order.weightGrams.map { Weight(grams: Int64($0)).text },
        ] + amounts + [order.area, order.category, order.employer, order.variant]
      lines.append(cells.map { $0 ?? "" }.joined(separator: ","))
    }
    for shift in records.shifts ?? [] { lines.append("\(shift.worker),\(shift.on),\(shift.off)") }
    for signal in records.signals {
      lines.append(
        "\(signal.signal.key),\(signal.level.key),\(signal.area ?? ""),\(signal.from),"
          + text(signal.to))
    }
    for forecast in records.forecasts {
      lines.append("\(forecast.date),\(forecast.area ?? ""),\(forecast.maximumThousandths)")
    }
    lines.append(RandomDisagreement.find(made, records, arithmetic) ?? "agree")
    return lines.joined(separator: "\n")
  }
}

import ParleyRecords
import ParleyValues

/// How recorded pay stands to a formula: how many orders were paid by it, and which were not.
public struct FormulaTest: Equatable, Sendable {
  /// Orders with recorded pay that the formula prices.
  public var orders = 0
  /// Orders paid by it to the smallest unit.
  public var exact = 0
  /// Orders paid within one smallest unit of it, the exact ones included.
  public var withinOne = 0
  /// Orders with recorded pay that the formula cannot price, by reason.
  public var unpriced: [UnpricedCount] = []
  /// The orders that depart from it, in the order of the records.
  public var departures: [Departure] = []

  /// An order that was not paid by the formula.
  public struct Departure: Hashable, Sendable {
    /// The row in the records.
    public var row: Int
    /// What was paid, in smallest units.
    public var paid: Int64
    /// What the formula gives.
    public var formula: Int64

    /// Paid less formula.
    public var difference: Int64 { paid - formula }
  }

  /// The share of the orders that were paid by the formula; nothing without orders.
  public var exactShare: Fraction? {
    orders == 0 ? nil : Fraction(Int128(exact), Int128(orders))
  }

  /// How many orders were paid more than the formula gives.
  public var overpaid: Int { departures.count { $0.difference > 0 } }
  /// How many were paid less.
  public var underpaid: Int { departures.count { $0.difference < 0 } }
  /// Σ of what was paid above the formula less what was paid below it.
  public var differenceSum: Int64 { departures.reduce(0) { $0 + $1.difference } }

  /// The ⌈p·n⌉-th smallest difference of paid and formula among the orders that depart.
  ///
  /// - Complexity: O(n log n).
  public func differenceQuantile(_ share: Share) -> Int64? {
    quantile(share, of: departures.map(\.difference).sorted())
  }
}

extension PayInference {
  /// Holds recorded pay against stated standards: only what an order pays by itself is compared;
  /// additions of periods are in no order's pay.
  ///
  /// - Parameters:
  ///   - rules: the formula.
  ///   - records: the records.
  ///   - rows: the rows to compare; those without recorded pay are skipped.
  /// - Throws: ``Diagnostics`` with `pay.currency-differs` or `pay.out-of-range`.
  /// - Complexity: O(rows × signals).
  public static func test(
    _ rules: PayRules, on records: PayRecords, rows: some Sequence<Int>
  ) throws(Diagnostics) -> FormulaTest {
    let engine = try ExplainedEngine(rules, records)
    var test = FormulaTest()
    var reasons: [UnpricedReason: Int] = [:]
    for row in rows {
      guard let paid = records.log.paid[row] else { continue }
      let outcome: OrderOutcome
      do { outcome = try engine.price(row: row) } catch {
        throw Diagnostics([.outOfRange(line: nil)])
      }
      switch outcome {
      case .unpriced(let reason): reasons[reason, default: 0] += 1
      case .priced(let pay):
        test.orders += 1
        let formula = pay.pay.minorUnits
        if formula == paid { test.exact += 1 }
        if (formula - paid).magnitude <= 1 { test.withinOne += 1 }
        if formula != paid {
          test.departures.append(FormulaTest.Departure(row: row, paid: paid, formula: formula))
        }
      }
    }
    test.unpriced = UnpricedReason.allCases.compactMap { reason in
      reasons[reason].map { UnpricedCount(reason: reason, orders: $0) }
    }
    return test
  }
}

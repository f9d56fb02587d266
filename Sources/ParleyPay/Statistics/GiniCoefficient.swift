import ParleyValues

/// The Gini coefficient of pay per worker: Σ(2i − n − 1)xᵢ ÷ (n·Σxᵢ) over the amounts in ascending
/// order, i from 1 (pay.md §4). The numerator is a whole number, so two engines can compare it.
public struct GiniCoefficient: Hashable, Sendable {
  /// Σ(2i − n − 1)xᵢ.
  public let numerator: Int128
  /// n·Σxᵢ.
  public let denominator: Int128

  /// The coefficient of some amounts in any order.
  ///
  /// - Complexity: O(n).
  public init(of amounts: [Int64]) {
    let sorted = RadixOrder.sorted(amounts)
    let count = Int128(sorted.count)
    numerator = sorted.enumerated().reduce(Int128(0)) { sum, element in
      sum + (2 * Int128(element.offset + 1) - count - 1) * Int128(element.element)
    }
    denominator = count * sorted.reduce(Int128(0)) { $0 + Int128($1) }
  }

  /// The coefficient in ten-thousandths, half to even; nothing when no pay was earned.
  public var tenThousandths: Int64? {
    guard denominator > 0 else { return nil }
    return try? Fraction(numerator * 10_000, denominator).rounded(.halfEven)
  }
}

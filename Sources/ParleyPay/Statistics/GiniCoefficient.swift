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
    let count = Int64(sorted.count)
    let sum = sorted.reduce(Int128(0)) { $0 + Int128($1) }
    denominator = Int128(count) * sum
    let most = max(sorted.last?.magnitude ?? 0, sorted.first?.magnitude ?? 0)
    let weight = most.multipliedReportingOverflow(by: UInt64(count * count))
    if !weight.overflow, weight.partialValue < UInt64(Int64.max) {
      var (numerator, factor) = (Int64(0), 1 - count)
      for amount in sorted {
        numerator &+= factor &* amount
        factor &+= 2
      }
      self.numerator = Int128(numerator)
    } else {
      numerator = sorted.enumerated().reduce(Int128(0)) { sum, element in
        sum + Int128(2 * Int64(element.offset + 1) - count - 1) * Int128(element.element)
      }
    }
  }

  /// The coefficient in ten-thousandths, half to even; nothing when no pay was earned.
  public var tenThousandths: Int64? {
    guard denominator > 0 else { return nil }
    return try? Fraction(numerator * 10_000, denominator).rounded(.halfEven)
  }
}

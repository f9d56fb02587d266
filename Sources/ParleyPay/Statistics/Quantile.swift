import ParleyValues

/// The quantile of pay.md §4: the ⌈p·n⌉-th smallest of n values, an element and never a mean.
///
/// - Parameters:
///   - share: p, above 0 and at most 1.
///   - sorted: the values, smallest first.
/// - Returns: nothing for no values.
public func quantile<Value>(_ share: Share, of sorted: [Value]) -> Value? {
  guard !sorted.isEmpty else { return nil }
  let rank = (Int128(share.partsPerMillion) * Int128(sorted.count))
    .divided(by: Int128(Share.scale), rounding: .up)
  return sorted[min(max(Int(rank), 1), sorted.count) - 1]
}

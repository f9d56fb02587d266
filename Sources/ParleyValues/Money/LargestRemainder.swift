/// Splits a whole amount in proportion to weights so that the parts add up to it exactly
/// (largest-remainder method, Hamilton): each part gets its share rounded down, and the units that
/// are left go to the largest remainders, ties to the earlier place.
///
///     allotted(100, inProportionTo: [1, 1, 1])        // [34, 33, 33]
///
/// - Parameters:
///   - total: the whole to split; may be negative.
///   - weights: not negative; all zero counts as all equal.
/// - Returns: one part for each weight; empty for no weights.
/// - Complexity: O(n log n) in the number of weights.
public func allotted(_ total: Int64, inProportionTo weights: [Int64]) -> [Int64] {
  guard !weights.isEmpty else { return [] }
  precondition(weights.allSatisfy { $0 >= 0 }, "weights are not negative")
  let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
  let effective = sum == 0 ? weights.map { _ in Int128(1) } : weights.map { Int128($0) }
  let divisor = sum == 0 ? Int128(weights.count) : sum
  let sign: Int128 = total < 0 ? -1 : 1
  let magnitude = Int128(total.magnitude)
  var parts: [Int128] = []
  var remainders: [Int128] = []
  for weight in effective {
    let (quotient, remainder) = (magnitude * weight).quotientAndRemainder(dividingBy: divisor)
    parts.append(quotient)
    remainders.append(remainder)
  }
  let left = Int(magnitude - parts.reduce(0, +))
  let order = remainders.indices.sorted {
    remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
  }
  for place in order.prefix(left) { parts[place] += 1 }
  return parts.map { Int64($0 * sign) }
}

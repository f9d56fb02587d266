import ParleyValues

/// How much of a change each of several causes makes (L. S. Shapley, "A Value for n-Person Games",
/// 1953): the mean of what a cause adds over all orders in which the causes may be put in.
public enum ShapleyAttribution {
  /// The most causes that are attributed exactly; each doubles the number of simulations.
  public static let exactLimit = 12

  /// Exact parts in whole smallest units, which add up to the whole change.
  ///
  ///     // two causes that add 100 and 50, and 20 more together
  ///     ShapleyAttribution.exact(players: 2) { [0, 100, 50, 170][Int($0)] }    // [110, 60]
  ///
  /// - Parameters:
  ///   - players: how many causes, at most ``exactLimit``.
  ///   - value: the figure when the causes in the bit set have been put in; asked once for each
  ///     set.
  /// - Returns: one part for each cause, rounded by largest remainder, ties to the earlier cause.
  /// - Throws: what `value` throws.
  /// - Complexity: 2ⁿ calls of `value`, O(n·2ⁿ) additions.
  public static func exact<Failure: Error>(
    players: Int, value: (UInt32) throws(Failure) -> Int64
  ) throws(Failure) -> [Int64] {
    precondition((0...exactLimit).contains(players), "too many causes for exact attribution")
    var values: [Int128] = []
    for set in 0..<UInt32(1 << players) { values.append(Int128(try value(set))) }
    let factorial = (0...max(players, 1)).map { count in
      (1...max(count, 1)).reduce(Int128(1)) { $0 * Int128($1) }
    }
    var numerators = [Int128](repeating: 0, count: players)
    for set in values.indices {
      let size = set.nonzeroBitCount
      for player in 0..<players where set & (1 << player) == 0 {
        let weight = factorial[size] * factorial[players - size - 1]
        numerators[player] += weight * (values[set | (1 << player)] - values[set])
      }
    }
    return whole(numerators, over: factorial[players])
  }

  /// What each cause adds when they are put in one after the other.
  ///
  /// - Throws: what `value` throws.
  /// - Complexity: n + 1 calls of `value`.
  public static func sequential<Failure: Error>(
    players: Int, value: (UInt32) throws(Failure) -> Int64
  ) throws(Failure) -> [Int64] {
    var before = try value(0)
    var parts: [Int64] = []
    for player in 0..<players {
      let after = try value(UInt32(1 << (player + 1)) - 1)
      parts.append(after - before)
      before = after
    }
    return parts
  }

  /// Whole numbers that add up as the fractions do: each rounded down, the rest to the largest
  /// remainders.
  static func whole(_ numerators: [Int128], over denominator: Int128) -> [Int64] {
    var parts: [Int64] = []
    var remainders: [Int128] = []
    for numerator in numerators {
      var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
      if remainder < 0 { (quotient, remainder) = (quotient - 1, remainder + denominator) }
      parts.append(Int64(quotient))
      remainders.append(remainder)
    }
    let left = Int(remainders.reduce(0, +) / denominator)
    let order = remainders.indices.sorted {
      remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
    }
    for place in order.prefix(left) { parts[place] += 1 }
    return parts
  }
}

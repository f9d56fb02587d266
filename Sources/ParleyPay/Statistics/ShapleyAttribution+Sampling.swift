import ParleyValues

/// A part that was estimated from sampled orders.
public struct SampledPart: Hashable, Sendable {
  /// The mean of what the cause adds, in whole smallest units; the parts add up to the change.
  public let amount: Int64
  /// The standard error of the mean, in smallest units.
  public let standardError: Double
}

extension ShapleyAttribution {
  /// Estimated parts for more causes than can be attributed exactly: random orders of the causes
  /// and their reverses, drawn from a counter so that the same seed gives the same parts.
  ///
  /// - Parameters:
  ///   - players: how many causes, at most 64.
  ///   - pairs: how many orders, each with its reverse; at least 2.
  ///   - seed: the seed of the draws.
  ///   - value: the figure when the causes in the bit set have been put in.
  /// - Returns: one part for each cause with its standard error.
  /// - Throws: what `value` throws.
  /// - Complexity: 2·n·pairs calls of `value`.
  public static func sampled<Failure: Error>(
    players: Int, pairs: Int, seed: UInt64, value: (UInt64) throws(Failure) -> Int64
  ) throws(Failure) -> [SampledPart] {
    precondition((1...64).contains(players) && pairs >= 2)
    var random = CounterRandom(seed: seed)
    let empty = try value(0)
    var sums = [Int128](repeating: 0, count: players)
    var squares = [Double](repeating: 0, count: players)
    for _ in 0..<pairs {
      let order = (0..<players).shuffled(using: &random)
      var added = [Int64](repeating: 0, count: players)
      for sequence in [order, order.reversed()] {
        var (set, before): (UInt64, Int64) = (0, empty)
        for player in sequence {
          set |= 1 << UInt64(player)
          let after = try value(set)
          added[player] += after - before
          before = after
        }
      }
      for player in 0..<players {
        sums[player] += Int128(added[player])
        squares[player] += (Double(added[player]) / 2) * (Double(added[player]) / 2)
      }
    }
    let parts = whole(sums, over: Int128(2 * pairs))
    return parts.indices.map { player in
      let mean = Double(sums[player]) / Double(2 * pairs)
      let variance = max(0, squares[player] / Double(pairs) - mean * mean)
      let error = (variance / Double(pairs - 1)).squareRoot()
      return SampledPart(amount: parts[player], standardError: error)
    }
  }
}

/// Groups of ten by hourly pay, fixed on the baseline.
public enum Deciles {
  /// The decile, 1 to 10, of each worker: that of the i-th worker from 0, by baseline hourly pay
  /// and then by id, is ⌊10i/n⌋ + 1 (pay.md §4).
  ///
  /// - Parameters:
  ///   - hourly: baseline hourly pay; nothing for workers without hours, who get no decile.
  ///   - ids: the workers' ids, for ties, compared by code points.
  /// - Returns: one decile for each worker, nothing for workers without hours.
  /// - Complexity: O(n), and comparing the ids of workers who tie.
  public static func assign(hourly: [HourlyPay?], ids: [String]) -> [Int?] {
    var ranked = HourlyPay.places(hourly)
    var start = 0
    while start < ranked.count {
      var end = start + 1
      while end < ranked.count, hourly[ranked[end]] == hourly[ranked[start]] { end += 1 }
      if end - start > 1 { ranked[start..<end].sort { precedes(ids[$0], ids[$1]) } }
      start = end
    }
    var deciles = [Int?](repeating: nil, count: hourly.count)
    for (rank, place) in ranked.enumerated() { deciles[place] = 10 * rank / ranked.count + 1 }
    return deciles
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
  }
}

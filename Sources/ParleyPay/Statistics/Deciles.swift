/// Groups of ten by hourly pay, fixed on the baseline.
public enum Deciles {
  /// The decile, 1 to 10, of each worker: that of the i-th worker from 0, by baseline hourly pay
  /// and then by id, is ⌊10i/n⌋ + 1 (pay.md §4).
  ///
  /// - Parameters:
  ///   - hourly: baseline hourly pay; nothing for workers without hours, who get no decile.
  ///   - ids: the workers' ids, for ties, compared by code points.
  /// - Returns: one decile for each worker, nothing for workers without hours.
  /// - Complexity: O(n log n).
  public static func assign(hourly: [HourlyPay?], ids: [String]) -> [Int?] {
    let ranked = hourly.indices.compactMap { place in hourly[place].map { (place, $0) } }
      .sorted { left, right in
        if left.1 != right.1 { return left.1 < right.1 }
        return ids[left.0].unicodeScalars.lexicographicallyPrecedes(ids[right.0].unicodeScalars)
      }
    var deciles = [Int?](repeating: nil, count: hourly.count)
    for (rank, (place, _)) in ranked.enumerated() { deciles[place] = 10 * rank / ranked.count + 1 }
    return deciles
  }
}

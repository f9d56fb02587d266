/// The number that most of a set of intervals have in common.
struct CommonPoint {
  /// A number inside that many intervals, in the middle of the stretch they share.
  var value: Double
  /// How many intervals it lies in.
  var votes: Int

  /// The number most intervals share.
  ///
  /// - Parameter intervals: closed intervals; those that are not numbers are left out.
  /// - Returns: nothing for no intervals. Of several stretches with as many intervals the one
  ///   nearest to nought.
  /// - Complexity: O(n log n).
  init?(of intervals: [(low: Double, high: Double)]) {
    var edges: [(at: Double, isEnd: Bool)] = []
    edges.reserveCapacity(2 * intervals.count)
    for (low, high) in intervals where low.isFinite && high.isFinite && low <= high {
      edges.append((low, false))
      edges.append((high, true))
    }
    guard !edges.isEmpty else { return nil }
    edges.sort { $0.at != $1.at ? $0.at < $1.at : !$0.isEnd && $1.isEnd }
    var (open, best) = (0, 0)
    var value = 0.0
    for (place, edge) in edges.enumerated() {
      if edge.isEnd {
        open -= 1
        continue
      }
      open += 1
      // An interval has just begun, so another edge follows and nothing changes before it.
      let middle = (edge.at + edges[place + 1].at) / 2
      if open > best || open == best && abs(middle) < abs(value) { (best, value) = (open, middle) }
    }
    self.value = value
    votes = best
  }
}

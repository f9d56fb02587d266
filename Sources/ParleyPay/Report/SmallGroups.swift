/// Which groups of a whole are withheld. A group below the smallest size is; and where the withheld
/// ones together would still be too few, the next smallest group goes with them, since a reader
/// could take the shown groups from the whole and read the rest.
enum SmallGroups {
  /// Why each group is withheld, if it is.
  ///
  /// - Parameters:
  ///   - sizes: how many workers each group has; empty groups hide nobody and are shown.
  ///   - minimum: the smallest size that is shown.
  ///   - rest: workers of the whole who are in no group; what is shown of the groups would leave
  ///     them over.
  ///   - overlapping: whether a worker can be in several groups, so that groups that are too small
  ///     may hold the same few and do not hide each other.
  static func hidden(
    _ sizes: [Int], minimum: Int, rest: Int = 0, overlapping: Bool = false
  ) -> [WithheldReason?] {
    var reasons: [WithheldReason?] = sizes.map {
      $0 > 0 && $0 < minimum ? .groupTooSmall(minimum: minimum) : nil
    }
    func hiddenWorkers() -> Int {
      let hidden = zip(sizes, reasons).filter { $0.1 != nil }.map(\.0) + [rest]
      return overlapping ? hidden.max() ?? 0 : hidden.reduce(0, +)
    }
    while hiddenWorkers() > 0, hiddenWorkers() < minimum {
      let shown = sizes.indices.filter { reasons[$0] == nil && sizes[$0] > 0 }
      guard let next = shown.min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) else { break }
      reasons[next] = .wouldReveal(minimum: minimum)
    }
    return reasons
  }
}

/// Which groups of a whole are withheld. A group below the smallest size is; and where the withheld
/// ones together would still be too few, the next smallest group goes with them, since a reader
/// could take the shown groups from the whole and read the rest.
enum SmallGroups {
  /// Why each group is withheld, if it is.
  ///
  /// - Parameters:
  ///   - sizes: how many workers each group has; empty groups hide nobody and are shown.
  ///   - minimum: the smallest size that is shown.
  static func hidden(_ sizes: [Int], minimum: Int) -> [WithheldReason?] {
    var reasons: [WithheldReason?] = sizes.map {
      $0 > 0 && $0 < minimum ? .groupTooSmall(minimum: minimum) : nil
    }
    func hiddenWorkers() -> Int {
      zip(sizes, reasons).reduce(0) { $1.1 == nil ? $0 : $0 + $1.0 }
    }
    while hiddenWorkers() > 0, hiddenWorkers() < minimum {
      let shown = sizes.indices.filter { reasons[$0] == nil && sizes[$0] > 0 }
      guard let next = shown.min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) else { break }
      reasons[next] = .wouldReveal(minimum: minimum)
    }
    return reasons
  }
}

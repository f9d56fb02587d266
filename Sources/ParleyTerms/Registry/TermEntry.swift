import ParleyValues

/// One entry of a list of terms, such as one distance band. Its index stands in the term key; its
/// other fields are terms of their own, and absent until they are set.
public protocol TermEntry: Equatable, Sendable {
  /// An entry with this index and nothing else, or nothing when the index is none.
  init?(index: [String])
  /// The index inside the key, one text for each index of the list.
  var index: [String] { get }
  /// The fields still needed for the entry to mean anything.
  var missingFields: [String] { get }
  /// Whether the entry stands before another; entries are kept in this order.
  func precedes(_ other: Self) -> Bool
}

extension TermEntry {
  /// Entries keep the order in which they were written unless a list says otherwise.
  public func precedes(_ other: Self) -> Bool { false }
}

extension Array where Element: TermEntry {
  /// The entry with this index, if there is one.
  subscript(entry index: [String]) -> Element? { place(of: index).map { self[$0] } }

  /// Where the entry with this index stands.
  ///
  /// - Complexity: O(log count) in lists that have an order, O(count) in others.
  func place(of index: [String]) -> Int? {
    guard let sought = Element(index: index) else { return nil }
    // Behind the first entry that the sought one would stand before, it cannot be.
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if sought.precedes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    while low > 0, !self[low - 1].precedes(sought) {
      low -= 1
      if self[low].index == index { return low }
    }
    return nil
  }

  /// Changes the entry with this index, making it first if need be.
  ///
  /// - Returns: whether there is such an index.
  mutating func update(_ index: [String], _ change: (inout Element) -> Void) -> Bool {
    if let place = place(of: index) {
      change(&self[place])
      return true
    }
    guard var entry = Element(index: index) else { return false }
    change(&entry)
    insert(entry, at: firstIndex { entry.precedes($0) } ?? endIndex)
    return true
  }
}

/// Orders many keys by their digits, which needs no comparison: a few passes over a list of a
/// hundred thousand workers, where comparing fractions takes a hundred times as many products.
enum RadixOrder {
  private static let digitBits = 11
  private static let buckets = 1 << digitBits
  /// Below this, sorting by comparison is faster.
  private static let fewKeys = 512

  /// A key and its place.
  private struct Entry {
    var key: UInt64
    var place: Int32
  }

  /// The places of the keys, smallest key first; places of equal keys keep their order.
  ///
  /// - Complexity: O(n × digits by which the keys differ).
  static func places(_ keys: [UInt64]) -> [Int32] {
    if keys.count < fewKeys {
      return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { Int32($0) }
    }
    let least = keys.min() ?? 0
    let entries = keys.enumerated().map {
      Entry(key: $0.element - least, place: Int32($0.offset))
    }
    return ordered(entries, upTo: (keys.max() ?? 0) - least) { $0.key }.map(\.place)
  }

  /// Some amounts, smallest first.
  static func sorted(_ amounts: [Int64]) -> [Int64] {
    if amounts.count < fewKeys { return amounts.sorted() }
    let keys = amounts.map { UInt64(bitPattern: $0) ^ (1 << 63) }
    let least = keys.min() ?? 0
    return ordered(keys.map { $0 - least }, upTo: (keys.max() ?? 0) - least) { $0 }
      .map { Int64(bitPattern: ($0 + least) ^ (1 << 63)) }
  }

  /// Orders by one digit after the other, the lowest first, each keeping the order of the last.
  private static func ordered<Element>(
    _ elements: [Element], upTo greatest: UInt64, _ key: (Element) -> UInt64
  ) -> [Element] {
    var (elements, next) = (elements, elements)
    var digit: UInt64 = 0
    while digit < 64, greatest >> digit > 0 {
      var ends = [Int](repeating: 0, count: buckets)
      for element in elements { ends[bucket(key(element), digit)] += 1 }
      var sum = 0
      for bucket in ends.indices { (ends[bucket], sum) = (sum, sum + ends[bucket]) }
      for element in elements {
        let bucket = bucket(key(element), digit)
        next[ends[bucket]] = element
        ends[bucket] += 1
      }
      swap(&elements, &next)
      digit += UInt64(digitBits)
    }
    return elements
  }

  @inline(__always)
  private static func bucket(_ key: UInt64, _ digit: UInt64) -> Int {
    Int(truncatingIfNeeded: key >> digit) & (buckets - 1)
  }
}

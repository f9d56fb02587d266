/// Orders many keys by their digits, which needs no comparison: a few passes over a list of a
/// hundred thousand workers, where comparing fractions takes a hundred times as many products.
enum RadixOrder {
  private static let digitBits = 11
  private static let digits = 6
  /// Below this, sorting by comparison is faster.
  private static let fewKeys = 512

  /// The places of the keys, smallest key first; places of equal keys keep their order.
  ///
  /// - Complexity: O(n).
  static func places(_ keys: [UInt64]) -> [Int32] {
    if keys.count < fewKeys {
      return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { Int32($0) }
    }
    let size = 1 << digitBits
    var counts = [Int32](repeating: 0, count: digits * size)
    for key in keys {
      for digit in 0..<digits { counts[digit * size + value(of: key, digit)] += 1 }
    }
    var places = keys.indices.map { Int32($0) }
    var next = places
    for digit in 0..<digits {
      var own = Array(counts[digit * size..<(digit + 1) * size])
      // A digit that all keys share orders nothing.
      if own[value(of: keys[0], digit)] == keys.count { continue }
      var sum: Int32 = 0
      for bucket in own.indices { (own[bucket], sum) = (sum, sum + own[bucket]) }
      for place in places {
        let bucket = value(of: keys[Int(place)], digit)
        next[Int(own[bucket])] = place
        own[bucket] += 1
      }
      swap(&places, &next)
    }
    return places
  }

  @inline(__always)
  private static func value(of key: UInt64, _ digit: Int) -> Int {
    Int(truncatingIfNeeded: key >> UInt64(digit * digitBits)) & ((1 << digitBits) - 1)
  }

  /// Some amounts, smallest first.
  static func sorted(_ amounts: [Int64]) -> [Int64] {
    let keys = amounts.map { UInt64(bitPattern: $0) ^ (1 << 63) }
    return places(keys).map { amounts[Int($0)] }
  }
}

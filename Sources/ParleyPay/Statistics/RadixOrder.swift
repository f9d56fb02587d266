/// Orders many numbers by their digits, which needs no comparison: a few passes over a list of a
/// hundred thousand workers, where comparing fractions takes a hundred times as many products.
enum RadixOrder {
  private static let digitBits: UInt64 = 11
  private static let buckets = 1 << digitBits
  /// Below this, sorting by comparison is faster.
  private static let fewNumbers = 512

  /// Some amounts, smallest first.
  ///
  /// - Complexity: O(n × digits by which the amounts differ).
  static func sorted(_ amounts: [Int64]) -> [Int64] {
    guard let least = amounts.min(), let greatest = amounts.max() else { return [] }
    let spread = UInt64(bitPattern: greatest &- least)
    let width = UInt64(UInt64.bitWidth - spread.leadingZeroBitCount)
    let distances = amounts.map { UInt64(bitPattern: $0 &- least) }
    return ordered(distances, from: 0, width: width).map { Int64(bitPattern: $0) &+ least }
  }

  /// Numbers ordered by some of their bits; those that are alike there keep their order.
  ///
  /// - Parameters:
  ///   - low: the lowest bit that counts.
  ///   - width: how many bits count; all bits above them are 0.
  /// - Complexity: O(n × digits of the width).
  static func ordered(_ numbers: [UInt64], from low: UInt64, width: UInt64) -> [UInt64] {
    if numbers.count < fewNumbers {
      let places = numbers.indices.sorted {
        (numbers[$0] >> low, $0) < (numbers[$1] >> low, $1)
      }
      return places.map { numbers[$0] }
    }
    var (numbers, next) = (numbers, numbers)
    var ends = [Int](repeating: 0, count: buckets)
    for digit in stride(from: low, to: low + width, by: Int(digitBits)) {
      numbers.withUnsafeBufferPointer { numbers in
        next.withUnsafeMutableBufferPointer { next in
          ends.withUnsafeMutableBufferPointer { ends in
            pass(numbers, next, ends, digit)
          }
        }
      }
      swap(&numbers, &next)
    }
    return numbers
  }

  /// Orders by one digit, keeping the order of those that have the same.
  private static func pass(
    _ numbers: UnsafeBufferPointer<UInt64>, _ next: UnsafeMutableBufferPointer<UInt64>,
    _ ends: UnsafeMutableBufferPointer<Int>, _ digit: UInt64
  ) {
    ends.update(repeating: 0)
    for number in numbers { ends[bucket(number, digit)] += 1 }
    var sum = 0
    for bucket in ends.indices { (ends[bucket], sum) = (sum, sum + ends[bucket]) }
    for number in numbers {
      let bucket = bucket(number, digit)
      next[ends[bucket]] = number
      ends[bucket] += 1
    }
  }

  @inline(__always)
  private static func bucket(_ number: UInt64, _ digit: UInt64) -> Int {
    Int(truncatingIfNeeded: number >> digit) & (buckets - 1)
  }
}

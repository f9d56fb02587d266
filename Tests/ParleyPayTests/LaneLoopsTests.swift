import CParleyLanes
import ParleyRecords
import ParleyValues
import Testing

@testable import ParleyPay

@Suite("The loops over orders")
struct LaneLoopsTests {
  private static let counts = [0, 1, 2, 3, 4, 15, 16, 17, 33, 255, 256, 257, 600]

  @Test("read every width of column, absent values and damaged codes alike")
  func columns() {
    for (place, most) in [Int64(200), 60_000, 1 << 20].enumerated() {
      for hasAbsent in [false, true] {
        var random = CounterRandom(seed: UInt64(place) + (hasAbsent ? 10 : 0))
        let values: [Int64?] = (0..<700).map { row in
          hasAbsent && row % 7 == 3 ? nil : Int64(random.next() % UInt64(most)) * 3 - 40
        }
        let column = PackedColumn(values)
        for loops in LaneLoops.available {
          let own = LaneColumn(column, loops)
          for count in Self.counts {
            let rows = 11..<11 + count
            var target = [Int32](repeating: 7, count: count + 64)
            target.withUnsafeMutableBufferPointer {
              own.write(rows, from: 5, to: $0.baseAddress!, absent: .min)
            }
            #expect(
              Array(target[..<count])
                == values[rows].map { $0.map { Int32($0 - 5) } ?? .min })
            #expect(target[count] == 7, "nothing is written behind the last row")
            let sum = own.sum(rows)
            #expect(sum.sum == values[rows].compactMap { $0 }.reduce(0, +))
            #expect(sum.present == values[rows].count { $0 != nil })
          }
        }
      }
    }
  }

  @Test("find where the days of a worker begin")
  func runs() {
    for loops in LaneLoops.available {
      for count in Self.counts {
        for length in [1, 2, 5, 40] {
          let entries = (0..<count + 64).map { UInt32($0 / length) << 16 | UInt32($0 % 9) }
          var starts = [Int32](repeating: -1, count: count + 64)
          let first = min(3, count)
          let found = loops.functions.runs(entries, Int32(first), Int32(count), &starts)
          let expected = (first..<count).filter { $0 == first || $0 % length == 0 }
          #expect(starts[..<Int(found)].map { Int($0) } == expected)
          #expect(starts[Int(found)] == Int32(count))
        }
      }
    }
  }

  @Test("list the orders from a class on")
  func marks() {
    var random = CounterRandom(seed: 4)
    // Few classes, so that many orders are of the first one asked for; any day above them.
    let entries = (0..<700).map { _ in
      UInt32(truncatingIfNeeded: random.next() % 9 | random.next() << 16)
    }
    for loops in LaneLoops.available {
      for count in Self.counts {
        for first in [UInt32(0), 1, 4, 8, 9, 65_535, 65_536] {
          var marked = [Int32](repeating: -1, count: count + 64)
          let found = loops.functions.marks(entries, Int32(count), first, &marked)
          let expected = (0..<count).filter { entries[$0] & 0xFFFF >= first }
          #expect(marked[..<Int(found)].map { Int($0) } == expected)
        }
      }
    }
  }

  @Test("round quotients as whole numbers are rounded, halves to even")
  func quotients() {
    var random = CounterRandom(seed: 9)
    for denominator in [Int64(1), 2, 6, 300, 500, 1_400_000, 1 << 30, 999_999_999_998, 1 << 49] {
      let most = Int64(1) << 51
      var numerators: [Int64] = [0, 1, -1, most - 1, 1 - most]
      while numerators.count < 2_048 {
        let whole = Int64(random.next() % UInt64(most / denominator))
        // Halves, their neighbours, and anything.
        let half = whole * denominator + denominator / 2
        numerators += [half, half - 1, half + 1, -half, Int64(random.next() % UInt64(most))]
      }
      numerators = Array(numerators.filter { $0.magnitude < UInt64(most) }.prefix(2_048))
      var rows: [Double] = []
      for numerator in numerators {
        // Constant, per thousandth, per second, least amount; both lanes of each.
        rows += [Double(numerator), Double(-numerator), 0, 0, 0, 0, -0x1p52, -0x1p52]
      }
      let expected = numerators.map {
        Int128($0).divided(by: Int128(denominator), rounding: .halfEven)
      }
      for loops in LaneLoops.available {
        let pay = LaneLoopsTests.priced(rows, Double(denominator), numerators.count, loops)
        #expect(pay.map { Int128($0.0) } == expected, "over \(denominator)")
        #expect(pay.map { -Int128($0.1) } == expected, "below nought over \(denominator)")
      }
    }
  }

  /// What each class is paid in both lanes, where a class is its number and has one order.
  private static func priced(
    _ rows: [Double], _ denominator: Double, _ count: Int, _ loops: LaneLoops
  ) -> [(Int64, Int64)] {
    let entries = (0..<count + 64).map { UInt32(min($0, count - 1)) }
    let numbers = [Int32](repeating: 0, count: count + 64)
    var sums = [(Int64, Int64)](repeating: (0, 0), count: count + 64)
    rows.withUnsafeBufferPointer { rows in
      entries.withUnsafeBufferPointer { entries in
        numbers.withUnsafeBufferPointer { numbers in
          var lines = ParleyLines(
            rows: rows.baseAddress, stride: 4, has_cap: false, reads_fare: false, further: 0,
            denominator: (denominator, denominator), shift: (0, 0))
          var orders = ParleyOrders(
            count: Int32(count), entries: entries.baseAddress, distance: numbers.baseAddress,
            fare: numbers.baseAddress, seconds: (numbers.baseAddress, numbers.baseAddress),
            ahead: nil, ahead_count: 0)
          loops.functions.prices(&lines, &orders, &sums)
        }
      }
    }
    return (0..<count).map { (sums[$0 + 1].0 - sums[$0].0, sums[$0 + 1].1 - sums[$0].1) }
  }

  @Test("know at least the loops of every processor")
  func available() { #expect(!LaneLoops.available.isEmpty) }
}

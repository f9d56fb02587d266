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
    let entries = (0..<700).map { _ in UInt32(truncatingIfNeeded: random.next()) }
    for loops in LaneLoops.available {
      for count in Self.counts {
        for first in [UInt32(0), 1, 30_000, 65_535, 65_536] {
          var marked = [Int32](repeating: -1, count: count + 64)
          let found = loops.functions.marks(entries, Int32(count), first, &marked)
          let expected = (0..<count).filter { entries[$0] & 0xFFFF >= first }
          #expect(marked[..<Int(found)].map { Int($0) } == expected)
        }
      }
    }
  }

  @Test("know at least the loops of every processor")
  func available() { #expect(!LaneLoops.available.isEmpty) }
}

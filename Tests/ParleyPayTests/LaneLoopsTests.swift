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
            rows: rows.baseAddress, stride: 4, cap: PARLEY_NO_CAP, reads_fare: false, further: 0,
            denominator: (denominator, denominator), kept: (.nan, .nan), shift: (0, 0))
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

  @Test(
    "look up day and class of moments, in pieces of one class and of several",
    arguments: [600, 86_400])
  func moments(pieceSeconds: Int) {
    let slotSeconds = pieceSeconds / 12
    let places = 3
    let pieces = (1 << 31) / pieceSeconds / (pieceSeconds == 600 ? 1_000 : 1) + 1
    var random = CounterRandom(seed: 8)
    let patterns = (0..<5 * 12).map { _ in UInt16(random.next() % 40) }
    // Day, then a class; or the number of a pattern.
    let table = (0..<places * pieces).map { place -> UInt32 in
      let day = UInt32(place % pieces * pieceSeconds / 86_400) << 16
      return place % 4 == 1
        ? 1 << 31 | day | UInt32(place % 5) : day | UInt32(truncatingIfNeeded: place % 37)
    }
    let last = Int32(truncatingIfNeeded: min(pieces * pieceSeconds, 1 << 31) - 1)
    var accepted = (0..<700).map { _ in Int32(random.next() % UInt64(last)) }
    accepted.replaceSubrange(0..<2, with: [0, last])
    let classes = accepted.indices.map { UInt16($0 % 3) * 1_000 }
    // Areas beyond the last have none.
    let areas = accepted.indices.map { Int32($0 % 5) - 1 }
    let firstPieces = [0, 2, 1].map { UInt32($0 * pieces) }
    func expected(_ order: Int, _ hasAreas: Bool) -> UInt32 {
      let area = areas[order] < 0 ? 2 : min(Int(areas[order]), 2)
      let (moment, first) = (Int(accepted[order]), hasAreas ? Int(firstPieces[area]) : 0)
      let entry = table[first + moment / pieceSeconds]
      if entry >> 31 == 0 { return entry + UInt32(classes[order]) }
      let slot = Int(entry & 0xFFFF) * 12 + moment % pieceSeconds / slotSeconds
      return entry & 0x7FFF_0000 + UInt32(patterns[slot]) + UInt32(classes[order])
    }
    for loops in LaneLoops.available {
      for hasAreas in [false, true] {
        var entries = [UInt32](repeating: 9, count: 700)
        table.withUnsafeBufferPointer { table in
          patterns.withUnsafeBufferPointer { patterns in
            firstPieces.withUnsafeBufferPointer { firstPieces in
              var plan = ParleyMoments(
                pieces: table.baseAddress, patterns: patterns.baseAddress,
                places: firstPieces.baseAddress, last_area: 2,
                piece_seconds: Int32(pieceSeconds), slot_seconds: Int32(slotSeconds), slots: 12)
              loops.functions.moments(
                &plan, 700, accepted, classes, hasAreas ? areas : nil, &entries)
            }
          }
        }
        #expect(entries == accepted.indices.map { expected($0, hasAreas) })
      }
    }
  }

  @Test("add up seconds, those that are not known as nought")
  func hours() {
    var random = CounterRandom(seed: 5)
    let seconds = (0..<700).map { $0 % 7 == 3 ? .min : Int32(random.next() % 90_000) }
    for loops in LaneLoops.available {
      for count in Self.counts {
        var hours = [Int64](repeating: -1, count: count + 64)
        loops.functions.hours(Int32(count), seconds, &hours)
        let expected = seconds[..<count].reduce(into: [Int64(0)]) {
          $0.append($0[$0.count - 1] + Int64(max(0, $1)))
        }
        #expect(Array(hours[...count]) == expected)
        #expect(hours[count + 1] == -1, "nothing is written behind the last order")
      }
    }
  }

  @Test("add tiers and floors to days of any length, hours alike or not", arguments: [true, false])
  func days(areAlike: Bool) {
    var random = CounterRandom(seed: 6)
    let pay = (0..<601).reduce(into: [(Int64(0), Int64(0))]) { sums, _ in
      let before = sums[sums.count - 1]
      sums.append((before.0 + Int64(random.next() % 900), before.1 + Int64(random.next() % 700)))
    }
    let hours = (0..<2).map { _ in
      (0..<601).reduce(into: [Int64(0)]) { sums, _ in
        sums.append(sums[sums.count - 1] + Int64(random.next() % 3_000))
      }
    }
    let second = areAlike ? hours[0] : hours[1]
    let tiers = (0..<64).flatMap { [Int64($0 * 7), Int64($0 * $0)] }
    for loops in LaneLoops.available {
      for lengths in [
        [1], [3, 1, 9], [2, 2, 2, 2], Array(1...30), Array(repeating: 5, count: 77),
      ] {
        let bounds = lengths.reduce(into: [4]) { $0.append($0[$0.count - 1] + $1) }
        var starts = bounds.map { Int32($0) } + Array(repeating: 0, count: 64)
        var added = [(Int64, Int64)](repeating: (0, 0), count: 600)
        var floors = added
        let isDone = tiers.withUnsafeBufferPointer { tiers in
          var plan = ParleyDays()
          (plan.tiers, plan.ranks) = (tiers.baseAddress, 64)
          (plan.per_second, plan.seconds_of_order, plan.shift) = ((3, 1), (60, 0), (0, 0))
          (plan.denominator, plan.stated, plan.tiers_count) = ((10, 4), (1, 1), (1, 0))
          return hours[0].withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { second in
              loops.functions.days(
                &plan, Int32(lengths.count), &starts, pay, first.baseAddress,
                areAlike ? first.baseAddress : second.baseAddress, &added, &floors)
            }
          }
        }
        #expect(isDone)
        for (day, length) in lengths.enumerated() {
          let (start, end) = (bounds[day], bounds[day + 1])
          let due = Int128((hours[0][end] - hours[0][start] + Int64(60 * length)) * 3)
            .divided(by: 10, rounding: .halfEven)
          let other = Int128(second[end] - second[start]).divided(by: 4, rounding: .halfEven)
          let tier = (Int64(length * 7), Int64(length * length))
          #expect(added[day] == tier)
          let counted = (pay[end].0 - pay[start].0 + tier.0, pay[end].1 - pay[start].1)
          #expect(floors[day].0 == max(0, Int64(due) - counted.0))
          #expect(floors[day].1 == max(0, Int64(other) - counted.1))
        }
      }
    }
  }

  @Test("leave days with very many orders to somebody else")
  func longDays() {
    for loops in LaneLoops.available {
      let pay = [(Int64, Int64)](repeating: (0, 0), count: 200)
      let hours = [Int64](repeating: 0, count: 200)
      var sums = [(Int64, Int64)](repeating: (0, 0), count: 100)
      var others = sums
      for (length, isDone) in [(63, true), (64, false)] {
        let tiers = [Int64](repeating: 0, count: 128)
        var starts: [Int32] = [0, 5, 5 + Int32(length), 0, 0, 0, 0, 0]
        let found = tiers.withUnsafeBufferPointer { tiers in
          var plan = ParleyDays()
          (plan.tiers, plan.ranks, plan.denominator) = (tiers.baseAddress, 64, (1, 1))
          return loops.functions.days(&plan, 2, &starts, pay, hours, hours, &sums, &others)
        }
        #expect(found == isDone)
      }
    }
  }

  @Test("know at least the loops of every processor")
  func available() { #expect(!LaneLoops.available.isEmpty) }
}

import ParleyRecords
import ParleyTestSupport
import Testing

/// The loops of every instruction set that the processor has give what is reckoned here one by one.
@Suite("Loops of the import")
struct RowLoopsTests {
  private static let sets = (0..<3).compactMap { RowLoops(set: $0) }

  private static func values(_ gen: inout Gen, count: Int, absent: Bool) -> [Int64] {
    let spread = [Int64(1), 200, 70_000, 5_000_000_000, Int64.max / 4][gen.integer(in: 0...4)]
    return (0..<count).map { _ in
      absent && gen.integer(in: 0...3) == 0
        ? PackedColumn.absentValue : Int64.random(in: -spread...spread, using: &gen.random)
    }
  }

  @Test("find the least and the greatest")
  func survey() {
    var gen = Gen(seed: 7)
    for count in [0, 1, 7, 8, 9, 63, 64, 65, 1000] {
      for isAbsent in [false, true] {
        let values = RowLoopsTests.values(&gen, count: count, absent: isAbsent)
        let others = RowLoopsTests.values(&gen, count: count, absent: isAbsent)
        let present = values.filter { $0 != PackedColumn.absentValue }
        let sums = zip(values, others).filter { $0.1 != PackedColumn.absentValue }
          .map { $0.0 &+ $0.1 }
        for loops in RowLoopsTests.sets {
          let found = values.withUnsafeBufferPointer { loops.survey($0) }
          #expect(found.hasAbsent == (present.count < count))
          if let least = present.min(), let greatest = present.max() {
            #expect(found.least == least && found.greatest == greatest)
          } else {
            #expect(found.least > found.greatest)
          }
          let range = values.withUnsafeBufferPointer { first in
            others.withUnsafeBufferPointer { second -> ClosedRange<Int64>? in
              guard let first = first.baseAddress, let second = second.baseAddress else {
                return nil
              }
              return loops.surveySums(first, second, count: count)
            }
          }
          #expect(range?.lowerBound == sums.min() && range?.upperBound == sums.max())
        }
      }
    }
  }

  @Test("write codes of every width, with divisors odd and even")
  func encode() {
    var gen = Gen(seed: 8)
    for width in [1, 2, 4, 8] {
      for divisor in [Int64(1), 2, 3, 10, 48, 1000] {
        let most = min(UInt64.max >> UInt64(64 - 8 * width), 1 << 40) - 1
        let codes = (0..<203).map { _ in
          gen.integer(in: 0...9) == 0 ? nil : UInt64.random(in: 0...most, using: &gen.random)
        }
        let values = codes.map { code in
          code.map { 77 + divisor * Int64($0) } ?? PackedColumn.absentValue
        }
        let shift = UInt64(divisor.trailingZeroBitCount)
        // The inverse of an odd number modulo 2⁶⁴ by Newton's iteration.
        var inverse = UInt64(divisor) >> shift
        let odd = inverse
        for _ in 0..<6 { inverse = inverse &* (2 &- odd &* inverse) }
        let expected = codes.flatMap { code in
          (0..<width).map { UInt8(truncatingIfNeeded: (code ?? .max) >> UInt64(8 * $0)) }
        }
        for loops in RowLoopsTests.sets {
          var bytes = [UInt8](repeating: 0, count: values.count * width)
          bytes.withUnsafeMutableBytes { target in
            values.withUnsafeBufferPointer {
              guard let start = target.baseAddress else { return }
              loops.encode(
                $0, base: 77, shift: shift, inverse: inverse, width: width, into: start)
            }
          }
          #expect(bytes == expected, "width \(width), divisor \(divisor)")
        }
      }
    }
  }

  @Test("count what repeats")
  func repetitions() {
    var gen = Gen(seed: 9)
    for count in [0, 1, 2, 20, 500] {
      // Few different hashes, 0 and those that meet at the same place among them.
      let hashes = (0..<count).map { _ in
        UInt64(gen.integer(in: 0...40)) << UInt64(gen.integer(in: 0...1) * 20)
      }
      let expected = count - Set(hashes).count
      for loops in RowLoopsTests.sets {
        var slots = [UInt64](repeating: 0, count: 1024)
        let found = slots.withUnsafeMutableBufferPointer { slots in
          hashes.withUnsafeBufferPointer { loops.repetitions($0, slots: slots) }
        }
        #expect(found == expected)
      }
    }
  }

  @Test("hash as the other readers do")
  func hash() {
    var gen = Gen(seed: 10)
    for count in 0..<140 {
      let bytes = (0..<count).map { _ in UInt8(gen.integer(in: 0...255)) }
      bytes.withUnsafeBufferPointer { #expect(RowLoops.hash($0) == ByteHash.hash($0)) }
    }
  }
}

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
        UInt64(gen.integer(in: 0...40)) << 24 | UInt64(gen.integer(in: 0...1)) * 1023
      }
      let expected = count - Set(hashes).count
      for loops in RowLoopsTests.sets {
        var slots = [UInt32](repeating: 0, count: 1024)
        let found = slots.withUnsafeMutableBufferPointer { slots in
          hashes.withUnsafeBufferPointer { loops.repetitions($0, slots: slots) }
        }
        // Hashes that share the bits between are taken for the same.
        #expect(found >= expected, "\(count) hashes")
        #expect(found <= count - Set(hashes.map { max(1, $0 >> 24) }).count)
      }
    }
    for loops in RowLoopsTests.sets {
      var slots = [UInt32](repeating: 0, count: 2048)
      let different = (0..<1000).map { UInt64($0) << 24 | UInt64($0 % 7) }
      let found = slots.withUnsafeMutableBufferPointer { slots in
        different.withUnsafeBufferPointer { loops.repetitions($0, slots: slots) }
      }
      // 0 and 1 are marked alike.
      #expect(found <= 1)
    }
  }

  /// As the loops say they hash, in other words.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    func word(_ place: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
    }
    func fold(_ first: UInt64, _ second: UInt64) -> UInt64 {
      let product = UInt128(first) * UInt128(second)
      return UInt64(truncatingIfNeeded: product >> 64) ^ UInt64(truncatingIfNeeded: product)
    }
    let count = bytes.count
    let (k1, k2) = (UInt64(0xA076_1D64_78BD_642F), UInt64(0x8EBC_6AF0_9C88_C6E3))
    var (first, second) = (0x9E37_79B9_7F4A_7C15 ^ UInt64(count), UInt64(0xC2B2_AE3D_27D4_EB4F))
    func take(_ places: [Int]) {
      first = fold(first ^ word(places[0]), word(places[1]) ^ k1)
      if places.count > 2 { second = fold(second ^ word(places[2]), word(places[3]) ^ k2) }
    }
    switch count {
    case 0..<8: first = fold(first ^ bytes.reduce(0) { $0 << 8 | UInt64($1) }, k1)
    case 8..<16: take([0, count - 8])
    case 16...32: take([0, 8, count - 16, count - 8])
    default:
      for place in stride(from: 0, to: count - 32, by: 32) {
        take([place, place + 8, place + 16, place + 24])
      }
      take([count - 32, count - 24, count - 16, count - 8])
    }
    return fold(first ^ 0xE703_7ED1_A0B4_28DB, second ^ 0x5899_65CC_7537_4CC3)
  }

  @Test("hash bytes of every length; one byte more or changed changes the hash")
  func hash() {
    var gen = Gen(seed: 10)
    var all: Set<UInt64> = []
    for count in 0..<140 {
      var bytes = (0..<count).map { _ in UInt8(gen.integer(in: 0...255)) }
      func hash() -> UInt64 { bytes.withUnsafeBufferPointer { ByteHash.hash($0) } }
      #expect(hash() == RowLoopsTests.hash(bytes), "\(count) bytes")
      #expect(all.insert(hash()).inserted)
      for place in bytes.indices {
        bytes[place] ^= 1
        #expect(all.insert(hash()).inserted, "byte \(place) of \(count)")
        bytes[place] ^= 1
      }
    }
  }
}

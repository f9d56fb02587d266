import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Counter-based random numbers")
struct CounterRandomTests {
  typealias Words = (UInt32, UInt32, UInt32, UInt32)

  @Test("known answers of Philox 4×32-10, as published with Random123 (kat_vectors)")
  func knownAnswers() {
    let rows: [(counter: Words, key: (UInt32, UInt32), result: Words)] = [
      ((0, 0, 0, 0), (0, 0), (0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)),
      (
        (.max, .max, .max, .max), (.max, .max),
        (0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)
      ),
      (
        (0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), (0xA409_3822, 0x299F_31D0),
        (0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)
      ),
    ]
    for row in rows {
      #expect(CounterRandom.block(counter: row.counter, key: row.key) == row.result)
    }
  }

  @Test("a stream gives its blocks in order, low words first")
  func stream() {
    var random = CounterRandom(seed: 0)
    #expect(random.next() == 0xE169_C58D_6627_E8D5)
    #expect(random.next() == 0x9B00_DBD8_BC57_AC4C)
    let second = CounterRandom.block(counter: (1, 0, 0, 0), key: (0, 0))
    #expect(random.next() == UInt64(second.0) | UInt64(second.1) << 32)
  }

  @Test("seeds and streams are all different, and the same ones equal")
  func independence() {
    var firsts: Set<UInt64> = []
    for seed in [0, 1, 1 << 32, UInt64.max] {
      for stream in [0, 1, 1 << 32, UInt64.max] {
        var (one, same) = (
          CounterRandom(seed: seed, stream: stream), CounterRandom(seed: seed, stream: stream)
        )
        let first = one.next()
        #expect(first == same.next())
        firsts.insert(first)
      }
    }
    #expect(firsts.count == 16)
  }

  @Test("numbers in a small range come about equally often")
  func evenness() {
    var random = CounterRandom(seed: 77)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<100_000 { counts[Int.random(in: 0..<10, using: &random)] += 1 }
    #expect(counts.allSatisfy { (9_600...10_400).contains($0) })
  }
}

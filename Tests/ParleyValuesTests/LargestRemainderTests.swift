import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Largest remainder")
struct LargestRemainderTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var total: Int64
    var weights: [Int64]
    var parts: [Int64]
    var testDescription: String { name }
  }

  @Test(
    "named rows",
    arguments: [
      Row(name: "thirds", total: 100, weights: [1, 1, 1], parts: [34, 33, 33]),
      Row(name: "largest remainder first", total: 10, weights: [1, 5, 5], parts: [1, 5, 4]),
      Row(name: "not to the first place", total: 7, weights: [9, 1, 5], parts: [4, 1, 2]),
      Row(name: "negative", total: -100, weights: [1, 1, 1], parts: [-34, -33, -33]),
      Row(name: "nothing to split", total: 0, weights: [3, 4], parts: [0, 0]),
      Row(name: "all weights zero", total: 5, weights: [0, 0], parts: [3, 2]),
      Row(name: "a zero weight gets nothing", total: 5, weights: [0, 2, 3], parts: [0, 2, 3]),
      Row(name: "no weights", total: 5, weights: [], parts: []),
      Row(name: "largest total", total: .max, weights: [1], parts: [.max]),
      Row(name: "smallest total", total: .min, weights: [7], parts: [.min]),
      Row(
        name: "large weights", total: .max, weights: [.max, .max], parts: [1 << 62, (1 << 62) - 1]),
    ])
  func row(_ row: Row) {
    #expect(allotted(row.total, inProportionTo: row.weights) == row.parts)
  }

  @Test("parts add up, stay next to their exact share, and follow the weights")
  func properties() {
    var gen = Gen(seed: 23)
    for _ in 0..<3000 {
      let weights = gen.list(1...12) { Int64($0.integer(in: 0...$0.pick([1, 10, 1_000_000]))) }
      let total = Int64(gen.integer(in: -100_000...100_000))
      let parts = allotted(total, inProportionTo: weights)
      #expect(parts.reduce(0, +) == total)
      let sum = weights.reduce(0, +)
      guard sum > 0 else { continue }
      for (part, weight) in zip(parts, weights) {
        // |part − total·weight/sum| < 1, and no sign is turned.
        #expect(abs(part * sum - total * weight) < sum)
        #expect(part == 0 || (part > 0) == (total > 0))
      }
      for first in weights.indices {
        for second in weights.indices where weights[first] > weights[second] {
          #expect(parts[first].magnitude >= parts[second].magnitude)
        }
      }
    }
  }
}

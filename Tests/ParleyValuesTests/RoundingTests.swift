import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Rounding")
struct RoundingTests {
  /// Rounds by the definition of each name, trying the whole numbers around the quotient.
  private func expected(_ number: Int, _ divisor: Int, _ rounding: Rounding) -> Int {
    let below = Int((Double(number) / Double(divisor)).rounded(.down)) - 1
    let candidates = Array(below...below + 3)
    func miss(_ candidate: Int) -> Int { abs(number - candidate * divisor) }
    switch rounding {
    case .halfEven:
      return candidates.first { 2 * miss($0) < divisor }
        ?? candidates.first { 2 * miss($0) == divisor && $0 % 2 == 0 } ?? 0
    case .halfUp:
      return candidates.first { 2 * miss($0) < divisor }
        ?? candidates.filter { 2 * miss($0) == divisor }.max { abs($0) < abs($1) } ?? 0
    case .up:
      return candidates.filter { abs($0 * divisor) >= abs(number) && miss($0) < divisor }
        .min { miss($0) < miss($1) } ?? 0
    case .down:
      return candidates.filter { abs($0 * divisor) <= abs(number) && miss($0) < divisor }
        .min { miss($0) < miss($1) } ?? 0
    }
  }

  @Test("every quotient of 8-bit integers", arguments: Rounding.allCases)
  func exhaustive(_ rounding: Rounding) {
    for divisor in Int8(1)...Int8.max {
      for number in Int8.min...Int8.max {
        let rounded = number.divided(by: divisor, rounding: rounding)
        let wanted = expected(Int(number), Int(divisor), rounding)
        if Int(rounded) != wanted {
          Issue.record("\(number) / \(divisor) \(rounding): \(rounded), not \(wanted)")
          return
        }
      }
    }
  }

  struct Row: Sendable {
    var number: Int64
    var divisor: Int64
    /// Half-even, half-up, up, down.
    var results: [Int64]
  }

  @Test(
    "named rows and the edges of 64 bits",
    arguments: [
      Row(number: 5, divisor: 10, results: [0, 1, 1, 0]),
      Row(number: 15, divisor: 10, results: [2, 2, 2, 1]),
      Row(number: 25, divisor: 10, results: [2, 3, 3, 2]),
      Row(number: -5, divisor: 10, results: [0, -1, -1, 0]),
      Row(number: -15, divisor: 10, results: [-2, -2, -2, -1]),
      Row(number: -25, divisor: 10, results: [-2, -3, -3, -2]),
      Row(number: 1, divisor: 10, results: [0, 0, 1, 0]),
      Row(number: -1, divisor: 10, results: [0, 0, -1, 0]),
      Row(number: .min, divisor: 1, results: [.min, .min, .min, .min]),
      Row(number: .min, divisor: .max, results: [-1, -1, -2, -1]),
      Row(number: .max, divisor: 2, results: [1 << 62, 1 << 62, 1 << 62, (1 << 62) - 1]),
    ])
  func rows(_ row: Row) {
    let results = Rounding.allCases.map { row.number.divided(by: row.divisor, rounding: $0) }
    #expect(results == row.results)
  }

  @Test("the names in files")
  func names() {
    #expect(Rounding.allCases.map(\.rawValue) == ["half-even", "half-up", "up", "down"])
  }
}

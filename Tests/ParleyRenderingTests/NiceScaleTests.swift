import ParleyTestSupport
import Testing

@testable import ParleyRendering

@Suite("Axes and fixed decimals")
struct NiceScaleTests {
  @Test(
    "Ticks",
    arguments: [
      ([4.5, 5.5], 5, false, ["4.4", "4.6", "4.8", "5.0", "5.2", "5.4", "5.6"]),
      ([0, 10], 5, true, ["0", "2", "4", "6", "8", "10"]),
      ([3, 540], 4, true, ["0", "200", "400", "600"]),
      ([150_000, 420_000], 5, false, ["100,000", "200,000", "300,000", "400,000", "500,000"]),
      ([-0.3, 0.2], 5, false, ["-0.3", "-0.2", "-0.1", "0.0", "0.1", "0.2"]),
      ([], 2, true, ["0.0", "0.5", "1.0"]),
      ([.nan, .infinity, 1, 3], 2, false, ["1", "2", "3"]),
    ])
  func ticks(values: [Double], count: Int, fromZero: Bool, expected: [String]) {
    let scale = NiceScale(holding: values, count: count, includesZero: fromZero)
    #expect(scale.ticks.map(scale.label) == expected)
  }

  @Test("An axis holds its values, has few ticks and different labels")
  func properties() {
    var gen = Gen(seed: 2)
    for _ in 0..<3000 {
      let unit = gen.pick([0.0001, 0.01, 1, 250, 1e6])
      let values = gen.list(1...6) { Double($0.integer(in: -500...500)) * unit }
      let scale = NiceScale(holding: values, count: 5)
      for value in values {
        #expect(scale.lower <= value + scale.step * 1e-6)
        #expect(scale.upper >= value - scale.step * 1e-6)
      }
      #expect((2...9).contains(scale.ticks.count), "\(values) \(scale)")
      #expect(Set(scale.ticks.map(scale.label)).count == scale.ticks.count)
    }
  }

  @Test(
    "Decimals",
    arguments: [
      (0.0, 2, "0"), (-0.001, 2, "0"), (1.005, 1, "1"), (-1.25, 1, "-1.3"),
      (1234567.0, 0, "1234567"),
      (0.5, 0, "1"), (99.95, 1, "100"), (.nan, 1, "0"), (1e300, 1, "0"), (-0.5, 2, "-0.5"),
    ])
  func decimals(value: Double, count: Int, expected: String) {
    #expect(FixedDecimal.text(value, decimals: count) == expected)
  }

  @Test("Texts in a row are spread without covering each other")
  func spread() {
    var gen = Gen(seed: 4)
    for _ in 0..<1000 {
      let wanted = gen.list(1...5) {
        (start: Double($0.integer(in: -50...650)), length: Double($0.integer(in: 5...100)))
      }.sorted { $0.start < $1.start }
      let places = Plot.spread(wanted, room: 0...640, gap: 10)
      for (index, place) in places.enumerated() {
        #expect(place >= 0 && place + wanted[index].length <= 640.001)
        if index > 0 {
          #expect(places[index - 1] + wanted[index - 1].length + 10 <= place + 0.001)
        }
      }
    }
  }
}

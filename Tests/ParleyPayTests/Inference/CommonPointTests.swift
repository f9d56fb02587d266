import Testing

@testable import ParleyPay

struct CommonPointTests {
  @Test(
    "The point most intervals share",
    arguments: [
      ([(1.0, 2.0), (1.5, 3.0), (1.8, 4.0), (9.0, 10.0)], 3, 1.9),
      // Ends that touch share their point.
      ([(0.0, 1.0), (1.0, 2.0)], 2, 1.0),
      // Of two stretches with as many, the one nearer to nought.
      ([(4.0, 5.0), (-2.0, -1.0)], 1, -1.5),
    ] as [([(Double, Double)], Int, Double)])
  func mostShared(_ intervals: [(Double, Double)], votes: Int, value: Double) throws {
    let point = try #require(CommonPoint(of: intervals.map { (low: $0.0, high: $0.1) }))
    #expect(point.votes == votes)
    #expect(abs(point.value - value) < 1e-9)
  }

  @Test func noIntervalsShareNothing() {
    #expect(CommonPoint(of: []) == nil)
    #expect(CommonPoint(of: [(low: .nan, high: 1), (low: 2, high: 1)]) == nil)
  }
}

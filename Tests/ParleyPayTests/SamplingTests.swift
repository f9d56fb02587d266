import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyPay

@Suite("Sampling bands")
struct SamplingTests {
  /// Workers with an hour each, so that hourly pay is pay.
  private func workers(_ pays: [(Int64, Int64)]) -> [SamplingReader.Worker] {
    pays.map { SamplingReader.Worker(baseline: $0.0, proposal: $0.1, seconds: 3600) }
  }

  private func figures(
    _ workers: [SamplingReader.Worker], of population: Int? = nil, seed: UInt64 = 1
  ) -> SamplingFigures {
    SamplingFigures.make(
      workers, hours: .engaged, of: population, monthFactor: Fraction(1), seed: seed)
  }

  private func row(
    _ figures: SamplingFigures, _ figure: SamplingFigures.Figure
  ) throws -> SamplingFigures.Row {
    try #require(figures.rows.first { $0.figure == figure })
  }

  @Test("the estimates are the sample's own figures")
  func estimates() throws {
    let found = figures(workers((1...40).map { (Int64($0) * 100, Int64($0) * 100 + 50) }))
    #expect(try row(found, .mean).baseline?.estimate == 2050)
    #expect(try row(found, .mean).change.estimate == 50)
    // The 4th, 20th and 36th of forty.
    for (percent, place) in [(10, 4), (50, 20), (90, 36)] {
      let share = Share(partsPerMillion: Int64(percent) * 10_000)
      #expect(try row(found, .quantile(share)).baseline?.estimate == Int64(place) * 100)
    }
    #expect(try row(found, .totalPerMonth).proposal?.estimate == 82_000 + 2_000)
    #expect(try row(found, .gain).change.estimate == 1_000_000)
    #expect(try row(found, .lose).change.estimate == 0)
  }

  @Test("drawn anew by another and slower way, the bands are the same")
  func oracle() throws {
    let pays = (1...35).map { (Int64($0 * $0), Int64(900 - $0 * 20)) }
    let found = figures(workers(pays), seed: 7)
    #expect(found.replicates == 1000)
    var means: [Int64] = []
    for replicate in 0..<1000 {
      var random = CounterRandom(seed: 7, stream: 1 << 32 + UInt64(replicate))
      var sum: Int64 = 0
      for _ in 0..<35 {
        sum += pays[Int(random.next().multipliedFullWidth(by: 35).high)].0
      }
      means.append(
        Int64((Int128(sum) * 3600).divided(by: Int128(35 * 3600), rounding: .halfEven)))
    }
    means.sort()
    let band = try #require(try row(found, .mean).baseline)
    #expect(band.lower == means[24] && band.upper == means[974])
    #expect(band.lower < band.estimate && band.estimate < band.upper)
  }

  @Test("workers who are alike leave nothing open")
  func alike() throws {
    let found = figures(workers((0..<30).map { _ in (1000, 1200) }))
    for row in found.rows {
      #expect(row.change.lower == row.change.estimate && row.change.upper == row.change.estimate)
    }
  }

  @Test("a sample that is everybody has no band; totals are scaled to all")
  func population() throws {
    let some = workers((1...30).map { (Int64($0) * 10, Int64($0) * 11) })
    let all = figures(some, of: 30)
    for row in all.rows { #expect(row.change.lower == row.change.upper) }
    let tenfold = figures(some, of: 300)
    #expect(try row(tenfold, .totalPerMonth).baseline?.estimate == 46_500)
    let (wide, narrow) = (
      try row(figures(some), .mean).change, try row(figures(some, of: 40), .mean).change
    )
    // √(1 − 30/40) is a half.
    #expect(abs((wide.upper - wide.estimate) - 2 * (narrow.upper - narrow.estimate)) <= 1)
  }

  @Test("another seed, other bands; the same seed, the same")
  func seeds() {
    let some = workers((1...50).map { (Int64($0) * 37, Int64($0) * 41) })
    #expect(figures(some, seed: 1) == figures(some, seed: 1))
    #expect(figures(some, seed: 1) != figures(some, seed: 2))
  }

  @Test("too few workers say nothing of the others")
  func tooSmall() throws {
    for (count, isShown) in [(29, false), (30, true)] {
      let report = try SimulationTests.run(SimulationTests.log(workers: count, seed: 3)) {
        $0.sample = .unknown
      }
      let sampling = try #require(report.sampling)
      #expect((sampling.value != nil) == isShown)
      if !isShown {
        #expect(sampling.reason == .sampleTooSmall(workers: 29, minimum: 30))
      }
    }
    #expect(try SimulationTests.run(SimulationTests.log(workers: 30, seed: 3)).sampling == nil)
  }
}

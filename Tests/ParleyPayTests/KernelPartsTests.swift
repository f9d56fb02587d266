import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyPay

@Suite("The parts of the columnar engine")
struct KernelPartsTests {
  @Test("Distances convert exactly: a mile is 1609.344 m")
  func distances() {
    let mile = Distance(thousandths: 1_000, unit: .mile)
    #expect(mile.thousandths(of: .kilometre) == Fraction(1_609_344, 1_000))
    #expect(mile.thousandths(of: .mile) == Fraction(1_000))
    let kilometre = Distance(thousandths: 1_000, unit: .kilometre)
    #expect(kilometre.thousandths(of: .mile) * Fraction(1_609_344, 1_000_000) == Fraction(1_000))
  }

  @Test("A distance curve is continuous where its bands meet", arguments: Distance.Unit.allCases)
  func continuous(unit: Distance.Unit) throws {
    let bands = [("0km", 100), ("2mi", 250), ("3.5km", 90)].map { index, fen in
      DistanceRule(
        from: DistanceBand(index: [index])?.from ?? Distance(thousandths: 0, unit: .kilometre),
        rate: Rate(UnitPrice(millionths: Int64(fen) * 1_000_000), per: .kilometre))
    }
    let curve = try DistanceCurve(base: Fraction(7, 3), bands: bands, unit: unit)
    for (place, band) in bands.enumerated() {
      let start = band.from.thousandths(of: unit)
      let below = curve.lines[place].constant + curve.lines[place].slope * start
      let above = curve.lines[place + 1].constant + curve.lines[place + 1].slope * start
      #expect(below == above)
    }
    #expect(curve.lines[0].constant == Fraction(7, 3))
    #expect(curve.isOpenEnded)
  }

  @Test("A table's last row holds at its end and not beyond")
  func table() throws {
    let rows = [
      TableRule(
        upto: Distance(thousandths: 2_000, unit: .mile),
        amount: Rate(UnitPrice(millionths: 5_000_000), per: .order))
    ]
    let curve = try DistanceCurve(rows: rows, beyond: nil, unit: .kilometre)
    #expect(curve.bounds == [3_218])
    #expect(!curve.isOpenEnded)
    #expect(curve.lines.count == 2)
  }

  private static let clockCases: [(String, String, [Int], [Int])] = [
    ("22:00", "06:00", [79_200, 86_399, 0, 21_599], [79_199, 21_600, 43_200]),
    ("11:00", "13:30", [39_600, 48_599], [39_599, 48_600]),
    ("00:00", "24:00", [0, 86_399], []),
    ("08:00", "08:00", [], [28_799, 28_800, 28_801]),
    ("23:59:59", "00:00:01", [86_399, 0], [86_398, 1]),
  ]

  @Test("Times of the day fall into the classes of their bands", arguments: clockCases)
  func clocks(from: String, to: String, inside: [Int], outside: [Int]) throws {
    let band = BandRule(
      name: "a", from: try #require(CivilTime(from)), to: try #require(CivilTime(to)),
      add: .percentage(Share(partsPerMillion: 200_000)))
    let classes = ClockClasses(bands: [band], holiday: Share(partsPerMillion: 2_000_000))
    func factor(_ second: Int) -> Fraction {
      let place = classes.starts.lastIndex { $0 <= Int64(second) } ?? 0
      let own = Int(classes.classOfStart[place])
      let minutes = classes.classOfMinute
      if !minutes.isEmpty { #expect(Int(minutes[second / 60]) == own) }
      #expect(
        classes.classes[own + classes.count].factor == classes.classes[own].factor * Fraction(2))
      return classes.classes[own].factor
    }
    for second in inside { #expect(factor(second) == Fraction(6, 5), "\(second)") }
    for second in outside { #expect(factor(second) == .one, "\(second)") }
  }

  @Test("The weather timeline says what the signals say at every moment", arguments: UInt64(0)..<40)
  func timeline(seed: UInt64) {
    var gen = Gen(seed: seed)
    let areas = ["东湖区", "江岸区", "郊区"]
    let signals = gen.list(0...8) { gen in
      let from = Int64(gen.integer(in: 0...30))
      return SignalRecord(
        issuer: "市气象台", signal: gen.pick([.rainstorm, .gale]), level: gen.pick([.blue, .red]),
        area: gen.bool() ? gen.pick(Array(areas.prefix(2))) : nil,
        from: CivilDateTime(secondsSinceEpoch: from),
        to: gen.bool()
          ? CivilDateTime(secondsSinceEpoch: from + Int64(gen.integer(in: -2...9))) : nil)
    }
    let timeline = WeatherTimeline(SignalLog(signals), ForecastLog([]), areas: areas)
    var hint = -1
    for _ in 0..<200 {
      let (moment, area) = (Int64(gen.integer(in: -3...45)), Int32(gen.integer(in: -1...2)))
      let state = timeline.state(at: moment, area: area, hint: &hint)
      for (place, signal) in WeatherSignal.allCases.enumerated() {
        let highest = signals.filter {
          $0.signal == signal && $0.isInForce(at: CivilDateTime(secondsSinceEpoch: moment))
            && $0.holds(in: area < 0 ? nil : areas[Int(area)])
        }.map(\.level.rawValue).max()
        #expect(Int(timeline.levels[state][place]) == highest ?? -1)
      }
    }
  }

  @Test("A linear amount is exact in 64 bits and beyond them", arguments: UInt64(0)..<60)
  func linear(seed: UInt64) throws {
    var gen = Gen(seed: seed)
    let perSecond = Fraction(Int128(gen.integer(in: 0...1_000_000_000)), 3_600_000_000)
    let perThousandth = Fraction(
      Int128(gen.integer(in: 0...1_000_000_000)), Int128(gen.pick([1_000_000, 201_168_000_000])))
    let amount = LinearAmount(perSecond: perSecond, perThousandth: perThousandth)
    for rounding in Rounding.allCases {
      let seconds = Int64(gen.integer(in: 0...gen.pick([100, 1_000_000, 4_000_000_000_000])))
      let distance = Int64(gen.integer(in: 0...gen.pick([100, 1_000_000, 4_000_000_000_000])))
      let exact =
        perSecond * Fraction(Int128(seconds)) + perThousandth * Fraction(Int128(distance))
      #expect(
        try amount.rounded(seconds: seconds, thousandths: distance, rounding)
          == exact.rounded(rounding))
    }
  }

  @Test("Online time is the union of shifts, the earlier shift first")
  func online() throws {
    let parts = OnlinePart.parts(
      of: ShiftLog([
        try shift("2026-07-01T22:00", "2026-07-02T02:00"),
        try shift("2026-07-01T23:00", "2026-07-02T01:00"),
        try shift("2026-07-02T01:30", "2026-07-02T03:00"),
        try shift("2026-07-02T04:00", "2026-07-02T04:00"),
      ]).shifts[...])
    #expect(parts.map(\.shift) == [0, 2])
    #expect(parts.map(\.seconds) == [4 * 3_600, 3_600])
  }

  @Test("A bound that leaves 128 bits proves nothing")
  func bounds() {
    let most = MagnitudeBound(whole: .max)
    #expect(!(most * most).fits(bits: 126))
    #expect(!(most * most + MagnitudeBound(1)).fits(bits: 127))
    #expect(MagnitudeBound(.min).fits(bits: 64))
    #expect(!MagnitudeBound(.min).fits(bits: 63))
    #expect(MagnitudeBound(Fraction(-3, 4), over: 8).value == 6)
  }
}

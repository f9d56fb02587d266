import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyPay

@Suite("Statistics of pay")
struct StatisticsTests {
  @Test(
    "a quantile is the ⌈p·n⌉-th smallest",
    arguments: [
      (100_000, 10, 1), (100_000, 11, 2), (500_000, 10, 5), (500_000, 11, 6), (900_000, 10, 9),
      (250_000, 1, 1), (750_000, 4, 3), (1_000_000, 7, 7),
    ])
  func quantiles(_ share: Int64, _ count: Int, _ expected: Int) {
    #expect(quantile(Share(partsPerMillion: share), of: Array(1...count)) == expected)
  }

  @Test("hourly pay is compared exactly, where doubles would tie")
  func exactComparison() throws {
    let large = try #require(HourlyPay(pay: 900_000_000_000_001, seconds: 3_000_000))
    let larger = try #require(HourlyPay(pay: 900_000_000_000_002, seconds: 3_000_000))
    #expect(large < larger)
    #expect(HourlyPay(pay: 10, seconds: 2) == HourlyPay(pay: 5, seconds: 1))
    #expect(HourlyPay(pay: 10, seconds: 0) == nil)
  }

  @Test(
    "bands of change hold their bounds",
    arguments: [
      (10_000, 9_500, ChangeBand.fallsMuch), (10_000, 9_501, .falls), (10_000, 9_989, .falls),
      (10_000, 9_990, .steady), (10_000, 10_010, .steady), (10_000, 10_011, .rises),
      (10_000, 10_499, .rises), (10_000, 10_500, .risesMuch), (0, 0, .steady), (0, 1, .risesMuch),
    ] as [(Int64, Int64, ChangeBand)])
  func bands(_ baseline: Int64, _ proposal: Int64, _ band: ChangeBand) {
    #expect(ChangeBand(from: baseline, to: proposal) == band)
  }

  @Test("deciles are fixed by rank, ties by id in code-point order")
  func deciles() {
    let ids = (0..<20).map { "W\(19 - $0)" }
    let same = HourlyRanking(
      pay: (0..<20).map { 10 * (1 + $0 % 3) }, seconds: (0..<20).map { 1 + $0 % 3 })
    let deciles = same.deciles(ids: ids)
    // Code-point order: W0, W1, W10, W11, …, W19, W2, …
    let order = ids.indices.sorted { ids[$0] < ids[$1] }
    #expect(order.map { deciles[$0] } == (0..<20).map { 10 * $0 / 20 + 1 })
    #expect(HourlyRanking(pay: [9, 1], seconds: [0, 1]).deciles(ids: ["a", "b"]) == [nil, 1])
    for count in 1..<45 {
      let all = HourlyRanking(
        pay: (0..<count).map { Int64($0) }, seconds: Array(repeating: 1, count: count))
      #expect(
        all.deciles(ids: Array(repeating: "", count: count))
          == (0..<count).map { 10 * $0 / count + 1 })
    }
  }

  @Test("the Gini coefficient agrees with the mean difference", arguments: UInt64(1)...20)
  func gini(_ seed: UInt64) {
    var random = CounterRandom(seed: seed)
    let amounts = (0..<30).map { _ in Int64.random(in: 0...10_000, using: &random) }
    let gini = GiniCoefficient(of: amounts)
    // Gini, "Variabilità e mutabilità", 1912: half the relative mean absolute difference.
    var differences: Int128 = 0
    for first in amounts { for second in amounts { differences += Int128(abs(first - second)) } }
    #expect(gini.numerator * 2 == differences)
    #expect(gini.denominator == 30 * amounts.reduce(Int128(0)) { $0 + Int128($1) })
    #expect(GiniCoefficient(of: [5, 5, 5]).tenThousandths == 0)
    #expect(GiniCoefficient(of: [0, 0]).tenThousandths == nil)
  }
}

@Suite("Shapley attribution")
struct ShapleyAttributionTests {
  @Test("parts add up exactly and agree with the mean over all orders", arguments: UInt64(1)...30)
  func agreesWithBruteForce(_ seed: UInt64) {
    var random = CounterRandom(seed: seed)
    let players = Int.random(in: 1...5, using: &random)
    let values = (0..<(1 << players)).map { _ in Int64.random(in: -1000...1000, using: &random) }
    let parts = ShapleyAttribution.exact(players: players) { values[Int($0)] }
    #expect(parts.reduce(0, +) == values[values.count - 1] - values[0])
    let orders = permutations(Array(0..<players))
    for player in 0..<players {
      let sum = orders.reduce(Int64(0)) { sum, order in
        let before = order.prefix { $0 != player }.reduce(0) { $0 | 1 << $1 }
        return sum + values[before | 1 << player] - values[before]
      }
      let exact = Double(sum) / Double(orders.count)
      #expect(abs(Double(parts[player]) - exact) < 1)
    }
  }

  private func permutations(_ items: [Int]) -> [[Int]] {
    guard let first = items.first else { return [[]] }
    return permutations(Array(items.dropFirst())).flatMap { rest in
      (0...rest.count).map { place in
        Array(rest[..<place]) + [first] + Array(rest[place...])
      }
    }
  }

  @Test("a cause that adds nothing gets nothing, equal causes get the same")
  func axioms() {
    let parts = ShapleyAttribution.exact(players: 3) { set in
      (set & 1 != 0 ? 100 : 0) + (set & 2 != 0 ? 100 : 0) + (set & 3 == 3 ? 50 : 0)
    }
    #expect(parts == [125, 125, 0])
  }

  @Test("sampling agrees with the exact parts within its error, and repeats itself")
  func sampling() {
    func value(_ set: UInt64) -> Int64 {
      let size = Int64(set.nonzeroBitCount)
      return size * size * 100 + (set & 1 != 0 ? 700 : 0)
    }
    let sampled = ShapleyAttribution.sampled(players: 6, pairs: 400, seed: 1, value: value)
    let exact = ShapleyAttribution.exact(players: 6) { value(UInt64($0)) }
    #expect(sampled.map(\.amount).reduce(0, +) == exact.reduce(0, +))
    for (part, true_) in zip(sampled, exact) {
      #expect(abs(Double(part.amount - true_)) <= 4 * part.standardError + 1)
    }
    #expect(ShapleyAttribution.sampled(players: 6, pairs: 400, seed: 1, value: value) == sampled)
  }

  @Test("many workers are ordered by digits as by comparison", arguments: UInt64(0)..<12)
  func order(seed: UInt64) throws {
    var gen = Gen(seed: seed)
    let most = gen.pick([3, 50, 1_000_000, Int(Int64.max >> 8)])
    let amounts = (0..<gen.integer(in: 500...2_000)).map { _ in
      Int64(gen.integer(in: -most...most))
    }
    #expect(RadixOrder.sorted(amounts) == amounts.sorted())
    let seconds = amounts.map { _ in
      gen.once(in: 9) ? 0 : Int64(gen.integer(in: 1...max(3, most / 2)))
    }
    let hourly = zip(amounts, seconds).map { HourlyPay(pay: $0, seconds: $1) }
    let expected = hourly.indices.filter { hourly[$0] != nil }.sorted { left, right in
      guard let first = hourly[left], let second = hourly[right] else { return false }
      return first != second ? first < second : left < right
    }
    let ranking = HourlyRanking(pay: amounts, seconds: seconds)
    #expect(ranking.places == expected)
    for place in [expected[0], expected[expected.count / 2], expected[expected.count - 1]] {
      let amount = try #require(hourly[place]).perHour
      let below = hourly.compactMap { $0?.perHour }.count { $0 < amount }
      #expect(ranking.count(below: amount) == below)
    }
  }

  @Test("ratios that a double cannot tell apart are ordered exactly, and tie where they are equal")
  func close() throws {
    let base = Int64(1) << 52
    let pay = (0..<600).map { base - Int64($0 % 7) }
    let values = pay.compactMap { HourlyPay(pay: $0, seconds: $0 - 1) }
    let ranking = HourlyRanking(pay: pay, seconds: pay.map { $0 - 1 })
    let places = ranking.places
    for (before, after) in zip(places, places.dropFirst()) {
      #expect(values[before] < values[after] || (values[before] == values[after] && before < after))
    }
    // Those that tie are in the order of their ids, against the order of their places.
    let ids = (0..<600).map { String(1_599 - $0) }
    let deciles = ranking.deciles(ids: ids)
    let order = (0..<600).sorted {
      values[$0] != values[$1] ? values[$0] < values[$1] : ids[$0] < ids[$1]
    }
    #expect(order.map { deciles[$0] } == (0..<600).map { 10 * $0 / 600 + 1 })
  }

  @Test("the Gini coefficient of great amounts is as exact as that of small ones")
  func greatGini() {
    let amounts = (1...600).map { Int64($0 * $0) }
    let great = GiniCoefficient(of: amounts.map { $0 << 40 })
    let small = GiniCoefficient(of: amounts)
    #expect(great.numerator == small.numerator << 40)
    #expect(great.denominator == small.denominator << 40)
  }
}

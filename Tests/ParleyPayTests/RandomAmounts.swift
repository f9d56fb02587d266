import ParleyTerms
import ParleyTestSupport
import ParleyValues

/// The values that random standards and random records are made of: round ones as people write
/// them, awkward ones, and those at the edges of each other.
struct RandomAmounts {
  var gen: Gen
  /// Days that stand about one place of the calendar: the end of a month, a leap day, a new year.
  let firstDay: CivilDate

  init(seed: UInt64, firstDay: CivilDate) {
    gen = Gen(seed: seed, stream: 3)
    self.firstDay = firstDay
  }

  /// Days at which a record may begin.
  static let firstDays: [CivilDate] = [
    CivilDate(daysSinceEpoch: 20_483),  // 2026-01-30, the end of a month
    CivilDate(daysSinceEpoch: 19_780),  // 2024-02-27, before a leap day
    CivilDate(daysSinceEpoch: 21_239),  // 2028-02-25, before a leap day
    CivilDate(daysSinceEpoch: 20_632),  // 2026-06-28, a Sunday before a new month
    CivilDate(daysSinceEpoch: 20_816),  // 2026-12-29, before a new year
    CivilDate(daysSinceEpoch: 20_650),  // 2026-07-16, within a month
    CivilDate(daysSinceEpoch: -2),  // 1969-12-30, before the first day of the count
  ]

  static let areas = ["东湖区", "江岸区", "洪山区"]
  static let categories = ["专送", "众包"]

  /// Whether something happens that happens so often in a hundred.
  mutating func chance(_ percent: Int) -> Bool { gen.integer(in: 1...100) <= percent }

  /// A value, so often in a hundred.
  mutating func maybe<Value>(_ percent: Int, _ make: (inout RandomAmounts) -> Value) -> Value? {
    chance(percent) ? make(&self) : nil
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { gen.pick(values) }

  /// A day of the record or near it.
  mutating func day() -> CivilDate { firstDay.adding(days: gen.integer(in: -3...12)) }

  mutating func price(upTo smallestUnits: Int = 800) -> UnitPrice {
    let millionths: Int
    switch gen.integer(in: 0...9) {
    case 0: millionths = 0
    case 1...5: millionths = gen.integer(in: 0...smallestUnits / 5) * 5_000_000
    case 6, 7: millionths = gen.integer(in: 0...smallestUnits * 100) * 10_000
    default: millionths = gen.integer(in: 0...smallestUnits * 1_000_000)
    }
    return UnitPrice(millionths: Int64(millionths))
  }

  mutating func rate(_ units: [RateUnit], upTo smallestUnits: Int = 800) -> Rate {
    Rate(price(upTo: smallestUnits), per: pick(units))
  }

  mutating func share() -> Share {
    switch gen.integer(in: 0...5) {
    case 0: Share(partsPerMillion: pick([0, 1_000_000, 1, 999_999, 333_333]))
    case 1...4: Share(partsPerMillion: Int64(gen.integer(in: 0...20)) * 50_000)
    default: Share(partsPerMillion: Int64(gen.integer(in: 0...1_000_000)))
    }
  }

  mutating func addition() -> Addition {
    gen.bool() ? .percentage(share()) : .amount(rate([.order]))
  }

  mutating func distanceIndex() -> String {
    pick(["0km", "1km", "2km", "3km", "3.5km", "5km", "8.25km", "0mi", "1mi", "2mi", "2.5mi"])
  }

  mutating func clock() -> CivilTime {
    let second =
      pick([0, 21_600, 39_600, 43_200, 79_200, 86_400]) + pick([0, 0, 0, -60, 60, 1, 1_800])
    return CivilTime(secondOfDay: min(max(second, 0), 86_400)) ?? .midnight
  }

  mutating func period(_ others: [Period] = []) -> Period {
    pick([.day, .day, .week, .month, .log, .days(gen.integer(in: 1...14), from: day())] + others)
  }

  mutating func seconds(upTo most: Int) -> Int64 {
    let seconds: Int =
      switch gen.integer(in: 0...4) {
      case 0: 0
      case 1, 2: gen.integer(in: 0...most / 60) * 60
      default: gen.integer(in: 0...most)
      }
    return Int64(seconds)
  }
}

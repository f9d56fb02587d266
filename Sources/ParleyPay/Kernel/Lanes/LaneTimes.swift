import ParleyRecords
import ParleyTerms
import ParleyValues

/// The classes that moments fall into: times at which the same bands, holiday, terms and signals
/// hold. ``LaneMoments`` leads from a moment to its class.
struct LaneTimes: Sendable {
  /// What one class of moments stands for.
  struct Kind: Hashable, Sendable {
    /// The stretch of the day, by the bands of all rules.
    var clock: Int
    /// The kind of day, by the terms and holidays of all rules.
    var day: Int
    /// The state of the weather.
    var state: Int
  }

  /// A moment of a class, to ask rules about.
  struct Example: Sendable {
    let second: Int
    let day: Int32
    let state: Int
  }

  /// A stretch of one class, to its end exclusive.
  struct Stretch: Sendable {
    let start: Int64
    let entry: UInt32
  }

  /// Midnight of the first civil day, from which moments are counted.
  let origin: Int64
  /// The day of pay that the origin lies in; days are numbered from it.
  let firstDay: Int32
  /// The second of a civil day at which a day of pay begins.
  let dayStart: Int64
  /// How many days of pay there are.
  let dayCount: Int
  /// A moment of each class.
  let examples: [Example]
  /// The stretches of each place; an entry holds class and day.
  let stretches: [[Stretch]]
  /// Whether the place of an order decides its class.
  let tellsPlaces: Bool
  /// The place of each area, the last for orders without one.
  let placeOfArea: [Int32]

  /// The bits of an entry that hold the class.
  static let classBits: UInt32 = 16
  /// What of an entry is the class.
  static let classMask: UInt32 = (1 << classBits) - 1
  private static let mostSeconds = Int64(1) << 31

  /// The classes of the moments of some records.
  ///
  /// - Returns: nothing when the record is too long, or there are too many classes.
  init?(_ records: KernelRecords, _ tables: [RuleTable], _ plans: [ColumnPlan<Int64>]) {
    let accepted = records.records.log.accepted.packed
    let (first, last) = (accepted.least ?? 0, accepted.greatest ?? 0)
    let calendar = tables.first?.rules.calendar ?? PeriodCalendar()
    // Moments, with a day before them, stay below 2³¹.
    guard last - first.flooredQuotient(86_400) * 86_400 < LaneTimes.mostSeconds - 86_400,
      tables.allSatisfy({ $0.rules.calendar == calendar })
    else { return nil }
    let days = first.flooredQuotient(86_400)...last.flooredQuotient(86_400)
    origin = days.lowerBound * 86_400
    firstDay = calendar.day(of: origin)
    dayStart = calendar.dayStart
    dayCount = Int(calendar.day(of: last) - firstDay) + 1
    let clock = ClockStretches(plans, dayStart: calendar.dayStart)
    var kinds = DayKinds(tables, plans)
    var found: [Kind: UInt32] = [:]
    var examples: [Example] = []
    var stretches: [[Stretch]] = []
    let readsWeather = !records.timeline.isEmpty
    for track in records.timeline.tracks {
      var own: [Stretch] = []
      var next = 0
      for day in days {
        let dayKind = kinds.kind(of: Int32(day))
        for (place, start) in clock.starts.enumerated() {
          let behind = place + 1 < clock.starts.count ? clock.starts[place + 1] : 86_400
          var (moment, end) = (day * 86_400 + start, day * 86_400 + behind)
          while moment < end {
            while next + 1 < track.starts.count, track.starts[next + 1] <= moment { next += 1 }
            let state = readsWeather ? Int(track.states[next]) : 0
            let kind = Kind(clock: clock.kinds[place], day: dayKind, state: state)
            let number = found[kind] ?? UInt32(examples.count)
            if number == examples.count {
              found[kind] = number
              examples.append(
                Example(second: Int(start), day: Int32(day), state: state))
            }
            let payDay = UInt32(calendar.day(of: moment) - firstDay)
            own.append(
              Stretch(start: moment - origin, entry: number | payDay << LaneTimes.classBits))
            let changes = next + 1 < track.starts.count && track.starts[next + 1] < end
            moment = changes ? track.starts[next + 1] : end
          }
        }
      }
      next = 0
      stretches.append(own)
    }
    guard examples.count <= 1 << 15, dayCount < 1 << 15 else { return nil }
    // Calm classes first, so that one comparison tells the others.
    let order = examples.indices.sorted {
      (examples[$0].state > 0 ? 1 : 0, $0) < (examples[$1].state > 0 ? 1 : 0, $1)
    }
    var place = [UInt32](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = UInt32(new) }
    self.examples = order.map { examples[$0] }
    self.stretches = stretches.map { own in
      own.map { stretch in
        let day = stretch.entry & ~LaneTimes.classMask
        let number = place[Int(stretch.entry & LaneTimes.classMask)]
        return Stretch(start: stretch.start, entry: number | day)
      }
    }
    tellsPlaces = readsWeather && stretches.count > 1
    placeOfArea = records.timeline.placeOfArea + [0]
  }
}

/// The stretches of a day in which the same bands of all rules hold.
private struct ClockStretches {
  /// Where each begins, in seconds after midnight.
  var starts: [Int64] = [0]
  /// A number for each, the same where the same bands hold.
  var kinds: [Int] = []

  init(_ plans: [ColumnPlan<Int64>], dayStart: Int64) {
    var edges: Set<Int64> = [0, dayStart]
    let orders = plans.flatMap(\.orders)
    for order in orders where order.classStarts.count > 1 { edges.formUnion(order.classStarts) }
    starts = edges.filter { $0 < 86_400 }.sorted()
    var known: [[Int]: Int] = [:]
    for start in starts {
      let classes = orders.map { $0.clockClass(ofSecond: Int(start), isHoliday: false) }
      let number = known[classes] ?? known.count
      known[classes] = number
      kinds.append(number)
    }
  }
}

/// Civil days brought down to what the rules tell apart: dated terms and holidays.
private struct DayKinds {
  private let changes: [[CivilDate]]
  private let holidays: [Set<Int32>]
  private var known: [[Int]: Int] = [:]

  init(_ tables: [RuleTable], _ plans: [ColumnPlan<Int64>]) {
    changes = tables.map(\.rules.daysOfChange)
    holidays = plans.flatMap(\.orders).filter { $0.holidayOffset > 0 }.map(\.holidays)
  }

  mutating func kind(of day: Int32) -> Int {
    let facts =
      changes.map { days in days.count { $0.daysSinceEpoch <= day } }
      + holidays.map { $0.contains(day) ? 1 : 0 }
    let number = known[facts] ?? known.count
    known[facts] = number
    return number
  }
}

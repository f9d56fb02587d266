import ParleyRecords
import ParleyTerms
import ParleyValues

/// The paid orders that a search looks at, as numbers, with a third of them held out.
struct InferenceSample {
  let records: PayRecords
  /// The rows in the order of acceptance.
  let rows: [Int]
  /// The rows that the search does not see.
  let heldOutRows: [Int]
  /// The rows it sees.
  let training: SearchRows
  /// What all of them have.
  let available: FormulaSearch.Available
  /// The signal of each kind of weather, from 1; nothing for several at once.
  let signals: [SignalLevel?]
  private let severalSignals: Int
  private let step: Int64

  /// A sample of some rows.
  ///
  /// - Parameter rows: rows with recorded pay; so many as the options say are drawn.
  init(_ records: PayRecords, rows: [Int], _ options: InferenceOptions) {
    var random = CounterRandom(seed: options.seed, stream: 1 << 32)
    var drawn = rows
    for place in 0..<min(options.sampleSize, rows.count) {
      drawn.swapAt(place, Int.random(in: place..<rows.count, using: &random))
    }
    self.init(records, drawn: Array(drawn.prefix(options.sampleSize)))
  }

  /// - Parameter drawn: rows in a random order.
  private init(_ records: PayRecords, drawn: [Int]) {
    let log = records.log
    self.records = records
    let share = { (has: (Int) -> Bool) in drawn.count { has($0) } * 20 >= drawn.count * 19 }
    let available = FormulaSearch.Available(
      distance: share { log.distance[$0] != nil }, minutes: share { log.completed[$0] != nil },
      fare: share { log.fare[$0] != nil }, orderValue: share { log.orderValue[$0] != nil },
      weight: share { log.weight[$0] != nil })
    let usable = drawn.filter { row in
      (!available.distance || log.distance[row] != nil)
        && (!available.minutes || log.completed[row] != nil)
        && (!available.fare || log.fare[row] != nil)
        && (!available.orderValue || log.orderValue[row] != nil)
        && (!available.weight || log.weight[row] != nil)
    }
    var kinds: [[SignalLevel]: Int] = [[]: 0]
    var signals: [SignalLevel?] = [nil]
    var (training, heldOut, several): ([SearchRow], [Int], Int) = ([], [], 0)
    for (place, row) in usable.enumerated() {
      let levels = InferenceSample.levels(records, row)
      if kinds[levels] == nil {
        kinds[levels] = signals.count
        signals.append(levels.count == 1 ? levels[0] : nil)
      }
      if levels.count > 1 { several += 1 }
      if place % 3 == 2 {
        heldOut.append(row)
      } else {
        training.append(SearchRow(log, row, weather: kinds[levels] ?? 0))
      }
    }
    step = InferenceSample.step(log, usable)
    rows = usable.sorted { (log.accepted[$0], $0) < (log.accepted[$1], $1) }
    heldOutRows = heldOut.sorted()
    self.training = SearchRows(
      rows: training, weathers: signals.count, paidInStepsOf: step)
    self.available = available
    self.signals = signals
    severalSignals = several
  }

  private static func levels(_ records: PayRecords, _ row: Int) -> [SignalLevel] {
    guard !records.signals.signals.isEmpty else { return [] }
    let moment = CivilDateTime(secondsSinceEpoch: records.log.accepted[row])
    return records.signals.levels(at: moment, in: records.log.area[row])
  }

  /// The greatest step that all pay is a multiple of.
  private static func step(_ log: OrderLog, _ rows: [Int]) -> Int64 {
    var step: Int64 = 0
    for row in rows {
      var (first, second) = (step, (log.paid[row] ?? 0).magnitude.clampedToInt64)
      while second != 0 { (first, second) = (second, first % second) }
      step = first
    }
    // A record of one price says nothing of the step it is paid in.
    let prices = Set(rows.prefix(500).map { log.paid[$0] ?? 0 })
    return prices.count < 8 ? 1 : max(1, step)
  }

  /// The days of the first and the last row.
  var coveredDays: ClosedRange<CivilDate> {
    guard let first = rows.first, let last = rows.last else {
      return records.firstDay...records.firstDay
    }
    return records.log.day(ofRow: first)...records.log.day(ofRow: last)
  }

  /// The sample without the days from a day on.
  func days(before day: CivilDate) -> InferenceSample { keeping { $0 < day } }

  /// The sample of the days from a day on.
  func days(from day: CivilDate) -> InferenceSample { keeping { $0 >= day } }

  private func keeping(_ isKept: (CivilDate) -> Bool) -> InferenceSample {
    InferenceSample(
      records, drawn: rows.filter { isKept(records.log.day(ofRow: $0)) }.shuffledBySource())
  }

  /// The day from which clearly more or fewer orders were paid by a formula than before it.
  ///
  /// - Parameter least: the fewest orders on either side.
  func dayOfChange(
    _ standards: Standards, _ context: PayContext, least: Int
  ) throws(Diagnostics) -> CivilDate? {
    let test = try PayInference.test(
      PayRules(standards, in: context), on: records, rows: rows)
    let departing = Set(test.departures.map(\.row))
    var fitting = [0]
    for row in rows {
      fitting.append(fitting[fitting.count - 1] + (departing.contains(row) ? 0 : 1))
    }
    var best: (day: CivilDate, difference: Fraction)?
    for place in rows.indices.dropFirst() where place >= least && rows.count - place >= least {
      let day = records.log.day(ofRow: rows[place])
      guard day != records.log.day(ofRow: rows[place - 1]) else { continue }
      let before = Fraction(Int128(fitting[place]), Int128(place))
      let after = Fraction(
        Int128(fitting[rows.count] - fitting[place]), Int128(rows.count - place))
      let difference = before > after ? before - after : after - before
      if difference > best?.difference ?? Fraction(2, 5) { best = (day, difference) }
    }
    return best?.day
  }

  /// What these orders cannot tell.
  var limits: [InferenceReport.Limit] {
    let log = records.log
    var limits: [InferenceReport.Limit] = []
    if !available.distance { limits.append(.lacks(.distance)) }
    if !available.minutes { limits.append(.lacks(.engagedTime)) }
    if !available.fare { limits.append(.lacks(.fare)) }
    if !available.weight { limits.append(.lacks(.weight)) }
    if available.distance, let farthest = rows.compactMap({ log.distance[$0] }).max() {
      limits.append(.noDistanceBeyond(Int64(farthest)))
    }
    limits += hoursWithoutOrders
    if severalSignals > 0 { limits.append(.severalSignals(severalSignals)) }
    if step > 1 { limits.append(.paidInSteps(step)) }
    return limits
  }

  private var hoursWithoutOrders: [InferenceReport.Limit] {
    var isSeen = [Bool](repeating: false, count: 48)
    for row in rows {
      let second = CivilDateTime(secondsSinceEpoch: records.log.accepted[row]).secondOfDay
      isSeen[Int(second) / 1800] = true
    }
    var limits: [InferenceReport.Limit] = []
    var start: Int?
    for step in 0...48 {
      let isEmpty = step < 48 && !isSeen[step]
      if isEmpty, start == nil { start = step }
      if !isEmpty, let from = start {
        limits.append(.noOrdersBetween(from * 30, step * 30))
        start = nil
      }
    }
    return limits
  }
}

extension OrderLog {
  /// The civil day on which the order of a row was accepted.
  func day(ofRow row: Int) -> CivilDate {
    CivilDateTime(secondsSinceEpoch: accepted[row]).date
  }
}

extension UInt64 {
  /// The number, or the largest signed one.
  fileprivate var clampedToInt64: Int64 { Int64(clamping: self) }
}

extension [Int] {
  /// The same numbers in an order that has nothing to do with time, the same for the same numbers.
  fileprivate func shuffledBySource() -> [Int] {
    var random = CounterRandom(seed: UInt64(count), stream: 1 << 33)
    return shuffled(using: &random)
  }
}

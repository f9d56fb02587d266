import ParleyTerms
import ParleyValues

extension LimitReading {
  /// Orders accepted when the stretch they lie in has lasted too long.
  mutating func readStretches() {
    var byRest: [Int64: [Range<Int64>]] = [:]
    for order in orders {
      guard let limit = limits(order).continuous else { continue }
      let known = byRest[limit.rest] ?? stretches(resting: limit.rest)
      byRest[limit.rest] = known
      guard let start = LimitReading.stretch(at: order.accepted, in: known) else { continue }
      let lasted = order.accepted - start
      if lasted > limit.seconds || (limit.at == .reached && lasted == limit.seconds) {
        add(.continuous, order)
      }
    }
  }

  /// Online time, or without shifts the orders' time, joined over gaps shorter than the rest.
  private func stretches(resting rest: Int64) -> [Range<Int64>] {
    let pieces =
      online?.map(\.time)
      ?? orders.compactMap(\.engaged).sorted { $0.lowerBound < $1.lowerBound }
    var stretches: [Range<Int64>] = []
    for piece in pieces {
      if let last = stretches.last, piece.lowerBound - last.upperBound < rest {
        stretches[stretches.count - 1] =
          last.lowerBound..<max(last.upperBound, piece.upperBound)
      } else {
        stretches.append(piece)
      }
    }
    return stretches
  }

  /// The beginning of the stretch that a moment lies in, its end included.
  private static func stretch(at moment: Int64, in stretches: [Range<Int64>]) -> Int64? {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].lowerBound <= moment { low = middle + 1 } else { high = middle }
    }
    guard low > 0, moment <= stretches[low - 1].upperBound else { return nil }
    return stretches[low - 1].lowerBound
  }

  /// Orders accepted when the day's or week's time is already over the limit.
  mutating func readTotals(
    _ kind: LimitKind, _ period: Period, _ limit: (LimitRule) -> LimitRule.Timed?
  ) {
    guard orders.contains(where: { limit(limits($0)) != nil }) else { return }
    let calendar = reader.table.rules.calendar
    var (current, settled): (Int64?, Int64) = (nil, 0)
    var open: [Range<Int64>] = []
    for order in orders {
      let day = calendar.day(of: order.accepted)
      guard let ordinal = calendar.ordinal(of: day, in: period),
        let days = calendar.days(ofPeriod: ordinal, in: period)
      else { continue }
      if ordinal != current { (current, settled, open) = (ordinal, 0, []) }
      if let limit = limit(limits(order)) {
        let start = calendar.start(ofDay: days.lowerBound)
        let taken =
          limit.of == .engaged
          ? LimitReading.taken(until: order.accepted, &open, &settled)
          : onlineSeconds(from: start, until: order.accepted)
        if let taken, taken > limit.seconds { add(kind, order) }
      }
      if let counted = order.counted { open.append(counted) }
    }
  }

  /// The engaged seconds taken until a moment; parts that have ended move into `settled`.
  private static func taken(
    until moment: Int64, _ open: inout [Range<Int64>], _ settled: inout Int64
  ) -> Int64 {
    var running: Int64 = 0
    var rest: [Range<Int64>] = []
    for part in open {
      if part.upperBound <= moment {
        settled += part.upperBound - part.lowerBound
      } else {
        running += max(0, moment - part.lowerBound)
        rest.append(part)
      }
    }
    open = rest
    return settled + running
  }

  private func onlineSeconds(from start: Int64, until end: Int64) -> Int64? {
    guard let online, start < end else { return online == nil ? nil : 0 }
    var seconds: Int64 = 0
    for stretch in online where stretch.time.upperBound > start {
      if stretch.time.lowerBound >= end { break }
      let part = stretch.time.clamped(to: start..<end)
      seconds += part.upperBound - part.lowerBound
    }
    return seconds
  }
}

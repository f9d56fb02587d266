import ParleyRecords
import ParleyTerms
import ParleyValues

extension WorkerPricing {
  /// The worker's orders and online time by period, in order of time.
  ///
  /// The rule of a period is that of its first order's words on the period's first day; a period
  /// with online time only takes the words of the order before it, or of the worker's first.
  func groups(of period: Period) -> [PeriodGroup] {
    var members: [Int64: (orders: [Int], online: Int64)] = [:]
    for (place, order) in orders.enumerated() {
      guard let number = number(of: order, at: place, in: period) else { continue }
      members[number, default: ([], 0)].orders.append(place)
    }
    for (number, seconds) in onlineSeconds(by: period) {
      members[number, default: ([], 0)].online += seconds
    }
    return members.sorted { $0.key < $1.key }.map { number, member in
      let firstDay = firstDay(ofPeriod: number, in: period)
      let leading = member.orders.first ?? leadingOrder(beforePeriod: number, in: period)
      let combination = leading.map { engine.table.combination(ofRow: orders[$0].row) } ?? 0
      return PeriodGroup(
        number: number, firstDay: firstDay, orders: member.orders, onlineSeconds: member.online,
        rule: engine.table.rule(of: combination, on: firstDay.daysSinceEpoch))
    }
  }

  /// The number of the period an order belongs to; none when it belongs to no such period.
  private func number(of order: WorkedOrder, at place: Int, in period: Period) -> Int64? {
    let accepted = order.pay.order.accepted.secondsSinceEpoch
    switch period {
    case .order: return Int64(place)
    case .shift:
      return online?.first { $0.time.contains(accepted) }.map { Int64($0.shift) }
    default: return calendar.ordinal(of: calendar.day(of: accepted), in: period)
    }
  }

  private func onlineSeconds(by period: Period) -> [(Int64, Int64)] {
    guard let online else { return [] }
    switch period {
    case .order: return []
    case .shift: return online.map { (Int64($0.shift), $0.seconds) }
    default:
      return online.flatMap { stretch in
        // Day by day is the plainest way to cut at any boundary.
        let days =
          calendar.day(
            of: stretch.time.lowerBound)...calendar.day(
            of: stretch.time.upperBound - 1)
        return days.compactMap { day -> (Int64, Int64)? in
          guard let number = calendar.ordinal(of: day, in: period) else { return nil }
          let part = stretch.time.clamped(
            to: calendar.start(ofDay: day)..<calendar.start(ofDay: day + 1))
          return (number, part.upperBound - part.lowerBound)
        }
      }
    }
  }

  private func firstDay(ofPeriod number: Int64, in period: Period) -> CivilDate {
    switch period {
    case .order: return orders[Int(number)].pay.order.accepted.date
    case .shift:
      let shifts = engine.records.shifts(of: worker)
      return shifts[shifts.startIndex + Int(number)].on.date
    case .log: return engine.records.firstDay
    default:
      return calendar.days(ofPeriod: number, in: period).map {
        CivilDate(daysSinceEpoch: $0.lowerBound)
      } ?? engine.records.firstDay
    }
  }

  private func leadingOrder(beforePeriod number: Int64, in period: Period) -> Int? {
    let start: Int64
    if period == .shift {
      let shifts = engine.records.shifts(of: worker)
      start = shifts[shifts.startIndex + Int(number)].on.secondsSinceEpoch
    } else {
      start = calendar.start(
        ofDay: firstDay(ofPeriod: number, in: period).daysSinceEpoch)
    }
    let earlier = orders.lastIndex { $0.pay.order.accepted.secondsSinceEpoch < start }
    return earlier ?? (orders.isEmpty ? nil : 0)
  }
}

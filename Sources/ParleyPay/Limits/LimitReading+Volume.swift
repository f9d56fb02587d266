import ParleyTerms
import ParleyValues

extension LimitReading {
  /// Orders accepted while as many others as the limit are open.
  mutating func readConcurrent() {
    guard orders.contains(where: { limits($0).concurrent != nil }) else { return }
    var open: [Int64] = []
    for order in orders {
      open.removeAll { $0 <= order.accepted }
      if let limit = limits(order).concurrent, open.count >= limit { add(.concurrent, order) }
      if let end = order.end, end > order.accepted { open.append(end) }
    }
  }

  /// Orders with more acceptances than the limit in the hour up to and including their own moment.
  mutating func readHourly() {
    guard orders.contains(where: { limits($0).hourly != nil }) else { return }
    var (first, behind) = (0, 0)
    for order in orders {
      while behind < orders.count, orders[behind].accepted <= order.accepted { behind += 1 }
      while orders[first].accepted <= order.accepted - 3600 { first += 1 }
      if let limit = limits(order).hourly, behind - first > limit { add(.hourly, order) }
    }
  }

  /// Shifts with fewer orders than guaranteed. The rule is that of the shift's first order, or of
  /// the order before it.
  mutating func readGuarantee() {
    guard let online else { return }
    var next = 0
    for stretch in online {
      while next < orders.count, orders[next].accepted < stretch.time.lowerBound { next += 1 }
      var behind = next
      while behind < orders.count, orders[behind].accepted < stretch.time.upperBound { behind += 1 }
      let leading = next < behind ? next : max(0, next - 1)
      guard leading < orders.count,
        let count = limits(orders[leading]).guaranteedPerOnlineHour
      else { continue }
      let due = stretch.seconds * Int64(count) / 3600
      if due > Int64(behind - next) {
        findings.shortfalls.append(
          GuaranteeShortfall(
            shiftStart: shifts[shifts.startIndex + stretch.shift].on, due: due,
            accepted: Int64(behind - next)))
      }
      next = behind
    }
  }
}

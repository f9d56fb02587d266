import ParleyTerms
import ParleyValues

extension WorkerScan {
  /// Cuts the worker's orders, and online time where it is read, into the runs of a period.
  func findRuns(_ place: Int) {
    let period = plan.periods[place]
    var found = runs[place]
    found.removeAll(keepingCapacity: true)
    switch period {
    case .order: findSingleOrders(&found)
    case .shift: findShifts(&found)
    default: findCalendarPeriods(period, &found)
    }
    if plan.readsOnlineTime[place], records.records.shifts != nil {
      addOnlineTime(period, &found)
    }
    runs[place] = found
  }

  private func run(_ number: Int64, firstDay: Int32, at start: Int) -> PeriodRun {
    PeriodRun(
      number: number, firstDay: firstDay,
      rule: rulePlace(of: orders.combination[start], on: firstDay), start: start, end: start + 1)
  }

  private func findSingleOrders(_ runs: inout [PeriodRun]) {
    for place in 0..<orders.count {
      runs.append(run(Int64(place), firstDay: orders.civilDay[place], at: place))
    }
  }

  private func findShifts(_ runs: inout [PeriodRun]) {
    var next = 0
    for place in 0..<orders.count {
      let accepted = orders.accepted[place]
      while next < online.count, online[next].end <= accepted { next += 1 }
      guard next < online.count, online[next].start <= accepted else { continue }
      let number = Int64(online[next].shift)
      if let last = runs.indices.last, runs[last].number == number {
        runs[last].end = place + 1
      } else {
        runs.append(run(number, firstDay: online[next].firstDay, at: place))
      }
    }
  }

  private func findCalendarPeriods(_ period: Period, _ runs: inout [PeriodRun]) {
    var day: Int32?
    var number: Int64?
    for place in 0..<orders.count {
      if orders.payDay[place] != day {
        day = orders.payDay[place]
        number = plan.calendar.ordinal(of: orders.payDay[place], in: period)
      }
      guard let number else { continue }
      if let last = runs.indices.last, runs[last].number == number {
        runs[last].end = place + 1
      } else {
        runs.append(run(number, firstDay: firstDay(of: number, in: period), at: place))
      }
    }
  }

  private func firstDay(of number: Int64, in period: Period) -> Int32 {
    plan.calendar.days(ofPeriod: number, in: period)?.lowerBound
      ?? records.records.firstDay.daysSinceEpoch
  }

  // MARK: Online time

  /// Merges online time into runs; periods with online time only get runs without orders.
  private func addOnlineTime(_ period: Period, _ runs: inout [PeriodRun]) {
    var merged: [PeriodRun] = []
    var rest = runs[...]
    for part in onlineTime(by: period) {
      while let run = rest.first, run.number < part.number {
        merged.append(run)
        rest = rest.dropFirst()
      }
      if var run = rest.first, run.number == part.number {
        run.online += part.seconds
        merged.append(run)
        rest = rest.dropFirst()
      } else if let last = merged.indices.last, merged[last].number == part.number {
        merged[last].online += part.seconds
      } else {
        merged.append(emptyRun(part))
      }
    }
    runs = merged + rest
  }

  private typealias OnlineTime = (number: Int64, firstDay: Int32, start: Int64, seconds: Int64)

  /// Online time cut at the boundaries of a period, in order.
  private func onlineTime(by period: Period) -> [OnlineTime] {
    var times: [OnlineTime] = []
    for part in online {
      switch period {
      case .order: continue
      case .shift:
        times.append((Int64(part.shift), part.firstDay, part.shiftStart, part.seconds))
      case .log:
        let firstDay = records.records.firstDay.daysSinceEpoch
        times.append((0, firstDay, plan.calendar.start(ofDay: firstDay), part.seconds))
      default: cut(part, at: period, &times)
      }
    }
    return times
  }

  private func cut(_ part: OnlinePart, at period: Period, _ times: inout [OnlineTime]) {
    var start = part.start
    while start < part.end {
      let day = plan.calendar.day(of: start)
      guard let number = plan.calendar.ordinal(of: day, in: period),
        let days = plan.calendar.days(ofPeriod: number, in: period)
      else {
        // Before the first of so many days; no other calendar period has gaps.
        guard case .days(_, let first) = period else { return }
        start = plan.calendar.start(ofDay: first.daysSinceEpoch)
        continue
      }
      let end = min(part.end, plan.calendar.start(ofDay: days.upperBound))
      times.append(
        (number, days.lowerBound, plan.calendar.start(ofDay: days.lowerBound), end - start))
      start = end
    }
  }

  /// A period with online time only takes the words of the order before it, or of the worker's
  /// first.
  private func emptyRun(_ part: OnlineTime) -> PeriodRun {
    var leading = 0
    while leading + 1 < orders.count, orders.accepted[leading + 1] < part.start { leading += 1 }
    let combination = orders.count == 0 ? 0 : orders.combination[leading]
    return PeriodRun(
      number: part.number, firstDay: part.firstDay,
      rule: rulePlace(of: combination, on: part.firstDay), start: 0, end: 0,
      online: part.seconds)
  }
}

import ParleyTerms
import ParleyValues

/// The orders of one period, one behind the other in the scratch, and the period's online seconds.
struct KernelRun {
  var ordinal: Int64
  var orders: Range<Int>
  var onlineSeconds: Int64 = 0
  var firstDay: Int32
  /// The place of the rule that holds for the period.
  var place: Int
}

extension WorkerKernel {
  /// The worker's orders by period. Orders stand by acceptance, so a period's orders stand
  /// together.
  func runs(of period: Period) -> [KernelRun] {
    var runs: [KernelRun] = []
    var piece = 0
    var (lastDay, lastOrdinal): (Int32?, Int64?) = (nil, nil)
    for index in scratch.indices {
      let order = scratch[index]
      let ordinal: Int64?
      switch period {
      case .order: ordinal = Int64(index)
      case .shift:
        while piece < online.count, online[piece].end <= order.accepted { piece += 1 }
        let isOnline = piece < online.count && online[piece].start <= order.accepted
        ordinal = isOnline ? Int64(online[piece].shift) : nil
      default:
        if order.payDay != lastDay {
          lastDay = order.payDay
          lastOrdinal = calendar.ordinal(of: order.payDay, in: period)
        }
        ordinal = lastOrdinal
      }
      guard let ordinal else { continue }
      if let last = runs.indices.last, runs[last].ordinal == ordinal {
        runs[last].orders = runs[last].orders.lowerBound..<index + 1
      } else {
        let firstDay = firstDay(of: ordinal, in: period, orElse: order.civilDay)
        runs.append(
          KernelRun(
            ordinal: ordinal, orders: index..<index + 1, firstDay: firstDay,
            place: engine.table.place(of: Int(order.combination), on: firstDay)))
      }
    }
    return runs
  }

  private func firstDay(of ordinal: Int64, in period: Period, orElse civilDay: Int32) -> Int32 {
    switch period {
    case .order: return civilDay
    case .shift: return shiftStart(ordinal).date.daysSinceEpoch
    case .log: return firstDay
    default: return calendar.days(ofPeriod: ordinal, in: period)?.lowerBound ?? civilDay
    }
  }

  private func shiftStart(_ ordinal: Int64) -> CivilDateTime {
    let shifts = engine.records.records.shifts(of: current)
    return shifts[shifts.startIndex + Int(ordinal)].on
  }

  /// As ``runs(of:)``, with online seconds, and with periods that have online time only.
  func runsWithOnlineTime(of period: Period) -> [KernelRun] {
    let worked = runs(of: period)
    let seconds = onlineSeconds(by: period)
    var merged: [KernelRun] = []
    var next = 0
    for (ordinal, amount) in seconds {
      while next < worked.count, worked[next].ordinal < ordinal {
        merged.append(worked[next])
        next += 1
      }
      if next < worked.count, worked[next].ordinal == ordinal {
        var run = worked[next]
        run.onlineSeconds = amount
        merged.append(run)
        next += 1
      } else {
        merged.append(idleRun(ordinal, amount, in: period))
      }
    }
    return merged + worked[next...]
  }

  /// A period without orders, under the rule of the order before it or of the first order.
  private func idleRun(_ ordinal: Int64, _ seconds: Int64, in period: Period) -> KernelRun {
    let day = firstDay(of: ordinal, in: period, orElse: firstDay)
    let start =
      period == .shift ? shiftStart(ordinal).secondsSinceEpoch : calendar.start(ofDay: day)
    var combination: Int32 = scratch.first?.combination ?? 0
    for order in scratch where order.accepted < start { combination = order.combination }
    return KernelRun(
      ordinal: ordinal, orders: 0..<0, onlineSeconds: seconds, firstDay: day,
      place: engine.table.place(of: Int(combination), on: day))
  }

  /// Online seconds by period, in order: each piece is cut at the ends of the periods it crosses.
  private func onlineSeconds(by period: Period) -> [(ordinal: Int64, seconds: Int64)] {
    var sums: [(ordinal: Int64, seconds: Int64)] = []
    func add(_ ordinal: Int64, _ seconds: Int64) {
      if let last = sums.indices.last, sums[last].ordinal == ordinal {
        sums[last].seconds += seconds
      } else {
        sums.append((ordinal, seconds))
      }
    }
    for piece in online {
      switch period {
      case .order: break
      case .shift: add(Int64(piece.shift), piece.end - piece.start)
      case .log: add(0, piece.end - piece.start)
      default:
        var start = piece.start
        if case .days(_, let first) = period {
          start = max(start, calendar.start(ofDay: first.daysSinceEpoch))
        }
        while start < piece.end {
          guard let ordinal = calendar.ordinal(of: calendar.day(of: start), in: period),
            let days = calendar.days(ofPeriod: ordinal, in: period)
          else { break }
          let end = min(piece.end, calendar.start(ofDay: days.upperBound))
          add(ordinal, end - start)
          start = end
        }
      }
    }
    return sums
  }

  /// The union of the worker's shifts: each moment belongs to the earliest shift that has it.
  mutating func layOutOnlineTime() {
    online.removeAll(keepingCapacity: true)
    var latest = Int64.min
    for (place, shift) in engine.records.records.shifts(of: current).enumerated() {
      let (on, off) = (shift.on.secondsSinceEpoch, shift.off.secondsSinceEpoch)
      if max(on, latest) < off {
        online.append(OnlinePiece(start: max(on, latest), end: off, shift: place))
        latest = off
      }
    }
  }
}

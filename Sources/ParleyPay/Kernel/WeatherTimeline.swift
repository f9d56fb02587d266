import ParleyRecords
import ParleyValues

/// Signals as stretches of time with a state for each area: which signals are in force and at which
/// highest level. Equal states share a number, so that a rule works each out only once.
struct WeatherTimeline: Sendable {
  /// Where stretches begin, in civil seconds; before the first nothing is in force.
  let starts: [Int64]
  /// The state of each stretch and place; places are "elsewhere" and then the areas of signals.
  private let states: [Int32]
  private let placeCount: Int
  /// The place of each area of the records, 0 for elsewhere.
  private let placeOfArea: [Int32]
  /// The levels of each state, by the signals' official order, −1 for none; state 0 has none.
  let levels: [[Int8]]

  /// Whether no signal is ever in force.
  var isEmpty: Bool { starts.isEmpty }

  init(_ log: SignalLog, areas: [String]) {
    let places = Set(log.signals.compactMap(\.area)).sorted()
    placeCount = places.count + 1
    placeOfArea = areas.map { area in
      Int32((places.firstIndex { $0.utf8.elementsEqual(area.utf8) } ?? -1) + 1)
    }
    let moments = log.signals.flatMap { record in
      [record.from.secondsSinceEpoch] + (record.to.map { [$0.secondsSinceEpoch] } ?? [])
    }
    starts = Set(moments).sorted()
    let signals = WeatherSignal.allCases
    var levels = [[Int8](repeating: -1, count: signals.count)]
    var numbers = [levels[0]: Int32(0)]
    var states: [Int32] = []
    states.reserveCapacity(starts.count * placeCount)
    for start in starts {
      var current = [[Int8]](
        repeating: [Int8](repeating: -1, count: signals.count), count: placeCount)
      for record in log.signals {
        guard record.from.secondsSinceEpoch <= start,
          record.to.map({ start < $0.secondsSinceEpoch }) ?? true,
          let signal = signals.firstIndex(of: record.signal)
        else { continue }
        let level = Int8(record.level.rawValue)
        for place in 0..<placeCount
        where record.area == nil || (place > 0 && places[place - 1] == record.area) {
          current[place][signal] = max(current[place][signal], level)
        }
      }
      for state in current {
        if let known = numbers[state] {
          states.append(known)
        } else {
          numbers[state] = Int32(levels.count)
          states.append(Int32(levels.count))
          levels.append(state)
        }
      }
    }
    self.levels = levels
    self.states = states
  }

  /// The state at a moment for an area of the records, −1 for orders without one.
  ///
  /// - Parameter hint: the stretch found last; orders in order of time mostly stay in it.
  @inline(__always)
  func state(at moment: Int64, area: Int32, hint: inout Int) -> Int {
    var stretch = hint
    let isInside =
      (stretch < 0 || starts[stretch] <= moment)
      && (stretch + 1 >= starts.count || moment < starts[stretch + 1])
    if !isInside {
      stretch = find(moment)
      hint = stretch
    }
    if stretch < 0 { return 0 }
    let place = area < 0 ? 0 : Int(placeOfArea[Int(area)])
    return Int(states[stretch * placeCount + place])
  }

  private func find(_ moment: Int64) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}

/// The highest forecast maximum of each day and area.
struct ForecastGrid: Sendable {
  static let none = Int32.min
  private let firstDay: Int32
  private let dayCount: Int
  private let placeCount: Int
  private let placeOfArea: [Int32]
  private let maxima: [Int32]

  init(_ log: ForecastLog, areas: [String]) {
    let places = Set(log.forecasts.compactMap(\.area)).sorted()
    placeCount = places.count + 1
    placeOfArea = areas.map { area in
      Int32((places.firstIndex { $0.utf8.elementsEqual(area.utf8) } ?? -1) + 1)
    }
    firstDay = log.forecasts.first?.date.daysSinceEpoch ?? 0
    let lastDay = log.forecasts.last?.date.daysSinceEpoch ?? firstDay - 1
    dayCount = Int(lastDay - firstDay) + 1
    var maxima = [Int32](repeating: ForecastGrid.none, count: max(0, dayCount) * placeCount)
    for forecast in log.forecasts {
      let row = Int(forecast.date.daysSinceEpoch - firstDay) * placeCount
      for place in 0..<placeCount
      where forecast.area == nil || (place > 0 && places[place - 1] == forecast.area) {
        maxima[row + place] = max(maxima[row + place], forecast.maximumThousandths)
      }
    }
    self.maxima = maxima
  }

  /// The highest maximum for a civil day and an area of the records, or ``none``.
  @inline(__always)
  func maximum(on day: Int32, area: Int32) -> Int32 {
    let row = Int(day) - Int(firstDay)
    guard row >= 0, row < dayCount else { return ForecastGrid.none }
    let place = area < 0 ? 0 : Int(placeOfArea[Int(area)])
    return maxima[row * placeCount + place]
  }
}

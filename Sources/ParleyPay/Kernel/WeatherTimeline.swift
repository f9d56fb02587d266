import ParleyRecords
import ParleyValues

/// The signals and forecasts of a record laid out for look-up: places that the signals tell apart,
/// the stretches of time of each place, and the states of the weather, each with one number.
struct WeatherTimeline: Sendable {
  /// One place: from when on which state holds.
  struct Track: Sendable {
    /// Beginnings in order, the first before all time.
    var starts: [Int64] = [.min]
    /// The state from each beginning on.
    var states: [Int32] = [0]

    /// Whether a moment is in the stretch that begins at a place of the list.
    @inline(__always)
    func holds(_ stretch: Int, at moment: Int64) -> Bool {
      stretch >= 0 && stretch < starts.count && starts[stretch] <= moment
        && (stretch + 1 == starts.count || moment < starts[stretch + 1])
    }

    /// The stretch that a moment is in.
    func find(_ moment: Int64) -> Int {
      var (low, high) = (1, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= moment { low = middle + 1 } else { high = middle }
      }
      return low - 1
    }
  }

  /// The place of each area of the records; place 0 has only what holds everywhere.
  let placeOfArea: [Int32]
  /// The places.
  let tracks: [Track]
  /// The highest level of each signal in each state, −1 for none, by the official order of signals;
  /// in state 0 nothing is in force.
  let levels: [[Int8]]
  /// The highest forecast maximum of each day with one, by place.
  let maxima: [[Int32: Int32]]

  /// Lays out what is known of the weather for the areas of some records.
  ///
  /// - Complexity: O(areas × signals log signals).
  init(_ signals: SignalLog, _ forecasts: ForecastLog, areas: [String]) {
    var places: [[UInt8]: Int32] = [:]
    for area in signals.signals.compactMap(\.area) + forecasts.forecasts.compactMap(\.area)
    where places[Array(area.utf8)] == nil {
      places[Array(area.utf8)] = Int32(places.count + 1)
    }
    placeOfArea = areas.map { places[Array($0.utf8)] ?? 0 }
    func holds(_ area: String?, in place: Int32) -> Bool {
      area.map { places[Array($0.utf8)] == place } ?? true
    }
    var (states, numbers) = ([WeatherTimeline.calm], [WeatherTimeline.calm: Int32(0)])
    var (tracks, maxima): ([Track], [[Int32: Int32]]) = ([], [])
    for place in 0...Int32(places.count) {
      tracks.append(
        WeatherTimeline.track(
          signals.signals.filter { holds($0.area, in: place) }, &states, &numbers))
      var days: [Int32: Int32] = [:]
      for forecast in forecasts.forecasts where holds(forecast.area, in: place) {
        days[forecast.date.daysSinceEpoch, default: .min] = max(
          days[forecast.date.daysSinceEpoch] ?? .min, forecast.maximumThousandths)
      }
      maxima.append(days)
    }
    (self.tracks, self.maxima, levels) = (tracks, maxima, states)
  }

  /// Whether no signal is ever in force.
  var isEmpty: Bool { levels.count == 1 }

  /// The place of an area of the records; −1 stands for orders without one.
  @inline(__always)
  func place(ofArea area: Int32) -> Int { area < 0 ? 0 : Int(placeOfArea[Int(area)]) }

  /// The state at a moment for an area of the records, −1 for orders without one.
  ///
  /// - Parameter hint: where the moment before was found, at first −1; orders in order of time
  ///   mostly stay there.
  /// - Complexity: O(log signals) where the hint does not hold.
  @inline(__always)
  func state(at moment: Int64, area: Int32, hint: inout Int) -> Int {
    let place = place(ofArea: area)
    if !tracks[place].holds(hint, at: moment) { hint = tracks[place].find(moment) }
    return Int(tracks[place].states[hint])
  }

  private static let calm = [Int8](repeating: -1, count: WeatherSignal.allCases.count)

  /// Sweeps over the beginnings and ends of signals, counting how many of each level are in force.
  private static func track(
    _ signals: [SignalRecord], _ states: inout [[Int8]], _ numbers: inout [[Int8]: Int32]
  ) -> Track {
    struct Edge {
      let moment: Int64
      let signal: Int
      let level: Int
      let step: Int
    }
    var edges: [Edge] = []
    for record in signals {
      guard let signal = WeatherSignal.allCases.firstIndex(of: record.signal) else { continue }
      let (from, to) = (record.from.secondsSinceEpoch, record.to?.secondsSinceEpoch)
      // A signal lifted before it was raised was never in force.
      if let to, to <= from { continue }
      let level = record.level.rawValue
      edges.append(Edge(moment: from, signal: signal, level: level, step: 1))
      if let to { edges.append(Edge(moment: to, signal: signal, level: level, step: -1)) }
    }
    edges.sort { $0.moment < $1.moment }
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: WarningLevel.allCases.count), count: calm.count)
    var (track, levels) = (Track(), calm)
    for (place, edge) in edges.enumerated() {
      counts[edge.signal][edge.level] += edge.step
      levels[edge.signal] = Int8(counts[edge.signal].lastIndex { $0 > 0 } ?? -1)
      if place + 1 < edges.count, edges[place + 1].moment == edge.moment { continue }
      let number = numbers[levels] ?? Int32(states.count)
      if number == states.count {
        numbers[levels] = number
        states.append(levels)
      }
      track.starts.append(edge.moment)
      track.states.append(number)
    }
    return track
  }
}

import ParleyTerms
import ParleyValues

extension LimitReading {
  /// Orders whose promised time is shorter than the standards ask for.
  mutating func readPromises() {
    let log = reader.records.records.log
    guard log.promised.hasValues else { return }
    for order in orders {
      let rule = reader.table.compiled[order.place]
      guard let estimate = rule.wider.estimate, let promised = log.promised[order.row],
        let distance = log.distance[order.row]
      else { continue }
      let levels = reader.records.timeline.isEmpty ? [] : reader.levels(ofState: order.state)
      let least = estimate.leastSeconds(
        for: Distance(thousandths: Int64(distance), unit: log.distanceUnit),
        waiting: log.waiting[order.row].map { Int64($0) },
        floors: log.floors[order.row].map { Int($0) },
        highest: levels.map(\.level).max(),
        extraTime: levels.compactMap { rule.entry(for: $0, having: \.extraTime)?.extraTime }.max())
      if Fraction(Int128(promised - order.accepted)) < least { add(.promise, order) }
    }
  }
}

extension LimitReader {
  /// The signals of a state of the weather.
  func levels(ofState state: Int) -> [SignalLevel] {
    zip(WeatherSignal.allCases, records.timeline.levels[state]).compactMap { signal, level in
      WarningLevel(rawValue: Int(level)).map { SignalLevel(signal, $0) }
    }
  }
}

extension EstimateRule {
  /// The least seconds that may be promised: the distance at the highest speed, and what lengthens
  /// it.
  ///
  /// - Parameters:
  ///   - distance: the order's distance.
  ///   - waiting: seconds of waiting, if the record has them.
  ///   - floors: floors, if the record has them.
  ///   - highest: the highest level of the signals in force, if any is.
  ///   - extraTime: the share that the weather terms lengthen it by.
  func leastSeconds(
    for distance: Distance, waiting: Int64?, floors: Int?, highest: WarningLevel?,
    extraTime: Share?
  ) -> Fraction {
    let speed = perHour.measured(in: .kilometre)
    let road = distance.measured(in: .kilometre) * Fraction(3600) / speed
    func seconds(_ time: MoreTime) -> Fraction {
      switch time {
      case .span(let span): Fraction(Int128(span.seconds))
      case .share(let share): road * share.fraction
      case .actual: Fraction(Int128(waiting ?? 0))
      }
    }
    var least = road
    var (weather, reached): (MoreTime?, WarningLevel?) = (nil, nil)
    for addition in additions {
      switch addition.when {
      case .merchantWait: if let waiting, waiting > 0 { least += seconds(addition.time) }
      case .stairs: if let floors, floors > 0 { least += seconds(addition.time) }
      case .weather(let level):
        if let highest, level <= highest, reached.map({ $0 < level }) ?? true {
          (weather, reached) = (addition.time, level)
        }
      }
    }
    let byLevel = weather.map(seconds) ?? .zero
    return least + larger(byLevel, extraTime.map { road * $0.fraction } ?? .zero)
  }
}

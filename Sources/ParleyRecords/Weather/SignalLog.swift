import ParleyValues

/// One weather warning signal as an official station issued it.
public struct SignalRecord: Hashable, Sendable {
  /// The station that issued it.
  public var issuer: String
  /// The kind of signal.
  public var signal: WeatherSignal
  /// Its level.
  public var level: WarningLevel
  /// The area it holds for; everywhere when `nil`.
  public var area: String?
  /// When it came into force.
  public var from: CivilDateTime
  /// When it was lifted; still in force when `nil`.
  public var to: CivilDateTime?
  /// The line of the source, from 1; 0 when it comes from no file.
  public var line: Int

  /// A signal.
  public init(
    issuer: String, signal: WeatherSignal, level: WarningLevel, area: String? = nil,
    from: CivilDateTime, to: CivilDateTime? = nil, line: Int = 0
  ) {
    self.issuer = issuer
    self.signal = signal
    self.level = level
    self.area = area
    self.from = from
    self.to = to
    self.line = line
  }

  /// Whether the signal is in force at a moment, `from` included and `to` not.
  public func isInForce(at moment: CivilDateTime) -> Bool {
    from <= moment && (to.map { moment < $0 } ?? true)
  }

  /// Whether the signal holds for an order's area: a signal without area holds everywhere, an
  /// order without area takes only those (pay.md §2, step 3).
  public func holds(in orderArea: String?) -> Bool {
    guard let area else { return true }
    return orderArea.map { $0.utf8.elementsEqual(area.utf8) } ?? false
  }
}

/// The weather warning signals of a time, by beginning, end and source line.
public struct SignalLog: Sendable, Equatable {
  /// The signals in that order.
  public let signals: [SignalRecord]

  /// The records of some signals in any order.
  ///
  /// - Complexity: O(n log n).
  public init(_ signals: [SignalRecord]) {
    self.signals = signals.enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      if left.from != right.from { return left.from < right.from }
      let (leftEnd, rightEnd) = (
        left.to?.secondsSinceEpoch ?? .max, right.to?.secondsSinceEpoch ?? .max
      )
      if leftEnd != rightEnd { return leftEnd < rightEnd }
      return (left.line, first.offset) < (right.line, second.offset)
    }.map(\.element)
  }
}

import ParleyValues

/// How far one scalar value is from another of the same kind and unit.
public struct TermDifference: Hashable, Sendable {
  /// Whether the first value is the smaller one.
  public let isNegative: Bool
  /// The distance between them.
  public let magnitude: TermValue

  /// The distance without its direction.
  public var unsigned: TermDifference { TermDifference(isNegative: false, magnitude: magnitude) }

  /// Whether the values are equal.
  public var isZero: Bool {
    switch magnitude {
    case .rate(let rate): rate.price.millionths == 0
    case .share(let share): share.partsPerMillion == 0
    case .floor(.hourly(let price)), .floor(.period(let price)): price.millionths == 0
    case .distance(let distance), .speed(let distance): distance.thousandths == 0
    case .duration(let span): span.seconds == 0
    case .count(let count): count == 0
    default: false
    }
  }

  /// The difference as tables show it, without its unit where the unit is that of the values:
  /// `0.60`, `5 %`, `30 min`.
  ///
  /// - Parameters:
  ///   - currency: the currency of amounts.
  ///   - showsPlus: whether a rise is marked with a plus.
  /// - Returns: the signed text.
  public func text(in currency: Currency, showsPlus: Bool = false) -> String {
    let sign = isZero ? "" : isNegative ? "−" : showsPlus ? "+" : ""
    return sign + magnitude.bareText(in: currency)
  }
}

extension TermValue {
  /// The value without the unit of a rate or floor: `4.50`, `22 %`, `4 h`.
  ///
  /// - Parameter currency: the currency of amounts.
  /// - Returns: the text for narrow columns and labels.
  public func bareText(in currency: Currency) -> String {
    switch self {
    case .rate(let rate): rate.price.text(in: currency)
    case .floor(.hourly(let price)), .floor(.period(let price)): price.text(in: currency)
    default: text(in: currency)
    }
  }

  /// How far this value is from another.
  ///
  /// - Parameter other: a value of the same kind and unit.
  /// - Returns: nothing for values that are no numbers, or of different units.
  public func difference(from other: TermValue) -> TermDifference? {
    func difference(_ own: Int64, _ theirs: Int64, _ value: (Int64) -> TermValue) -> TermDifference
    {
      TermDifference(
        isNegative: own < theirs, magnitude: value(Swift.max(own, theirs) - Swift.min(own, theirs)))
    }
    switch (self, other) {
    case (.rate(let own), .rate(let theirs)) where own.per == theirs.per:
      return difference(own.price.millionths, theirs.price.millionths) {
        .rate(Rate(UnitPrice(millionths: $0), per: own.per))
      }
    case (.share(let own), .share(let theirs)):
      return difference(own.partsPerMillion, theirs.partsPerMillion) {
        .share(Share(partsPerMillion: $0))
      }
    case (.floor(.hourly(let own)), .floor(.hourly(let theirs))):
      return difference(own.millionths, theirs.millionths) {
        .floor(.hourly(UnitPrice(millionths: $0)))
      }
    case (.floor(.period(let own)), .floor(.period(let theirs))):
      return difference(own.millionths, theirs.millionths) {
        .floor(.period(UnitPrice(millionths: $0)))
      }
    case (.duration(let own), .duration(let theirs)):
      return difference(own.seconds, theirs.seconds) { .duration(TimeSpan(seconds: $0)) }
    case (.distance(let own), .distance(let theirs)) where own.unit == theirs.unit:
      return difference(own.thousandths, theirs.thousandths) {
        .distance(Distance(thousandths: $0, unit: own.unit))
      }
    case (.speed(let own), .speed(let theirs)) where own.unit == theirs.unit:
      return difference(own.thousandths, theirs.thousandths) {
        .speed(Distance(thousandths: $0, unit: own.unit))
      }
    case (.count(let own), .count(let theirs)):
      return difference(Int64(own), Int64(theirs)) { .count(Int($0)) }
    default: return nil
    }
  }
}

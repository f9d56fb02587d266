import ParleyValues

/// A bonus for days worked in a period 全勤奖. It must not defeat the weekly day of rest; see
/// ``Standards/problems(at:)``.
public struct Attendance: Equatable, Sendable {
  /// In which period.
  public var per: Period?
  /// On how many days there must be an order.
  public var days: Int?
  /// What the period pays then.
  public var pay: UnitPrice?

  /// No bonus.
  public init() {}

  private static let tenYuan = TermValue.floor(.period(UnitPrice(millionths: 1_000_000_000)))

  /// The terms of the bonus.
  static let families: [TermFamily] = [
    .term(
      "piece-rate.attendance.per", .pieceRate,
      .period(allowed: ["week", "month", "log", "days"]), at: \.pieceRate.attendance.per,
      wording(
        ("全勤奖周期", "period of the attendance bonus"),
        ("全勤奖按{value}核算。", "The attendance bonus is per {value}."))),
    .term(
      "piece-rate.attendance.days", .pieceRate, .count(1...366),
      at: \.pieceRate.attendance.days, step: .count(1), preferring: .workersWantLess,
      wording(
        ("全勤天数", "days of the attendance bonus"),
        ("出勤满 {value} 天的为全勤。", "Attendance is full with {value} days."))),
    .term(
      "piece-rate.attendance.pay", .pieceRate, .amount, at: \.pieceRate.attendance.pay,
      step: tenYuan, preferring: .workersWantMore,
      wording(
        ("全勤奖", "attendance bonus"), ("全勤奖为{value}。", "The attendance bonus is {value}."))),
  ]

  /// The most days that leave one day of rest in seven in every period of a kind; none where the
  /// period has no length of its own.
  static func mostDaysWithRest(in period: Period) -> Int? {
    switch period {
    case .week: 6
    // The shortest month has 28 days.
    case .month: 24
    case .days(let count, _): count - count / 7
    case .order, .shift, .day, .log: nil
    }
  }
}

/// What adding months means when the month has no corresponding day.
///
/// | from | + | clampToMonthEnd | nextDay | refuse |
/// |---|---|---|---|---|
/// | 2026-01-31 | 1 month | 2026-02-28 | 2026-03-01 | nothing |
/// | 2024-01-31 | 1 month | 2024-02-29 | 2024-03-01 | nothing |
/// | 2026-01-15 | 1 month | 2026-02-15 | 2026-02-15 | 2026-02-15 |
public enum EndOfMonthRule: String, Codable, Sendable {
  /// The last day of the month, as 民法典 art 202 has it.
  case clampToMonthEnd
  /// The first day of the following month.
  case nextDay
  /// No date at all.
  case refuse
}

extension CivilDate {
  /// The corresponding day so many months later (earlier when negative).
  ///
  /// - Returns: nothing when the rule refuses or the year leaves 1 to 9999.
  public func adding(months: Int, endOfMonth rule: EndOfMonthRule) -> CivilDate? {
    let (year, month, day) = components
    let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, index >= 12, index / 12 <= 9999 else { return nil }
    let (targetYear, targetMonth) = (index / 12, index % 12 + 1)
    if let date = CivilDate(year: targetYear, month: targetMonth, day: day) { return date }
    let last = CivilDate.days(inMonth: targetMonth, of: targetYear)
    guard let monthEnd = CivilDate(year: targetYear, month: targetMonth, day: last) else {
      return nil
    }
    switch rule {
    case .clampToMonthEnd: return monthEnd
    case .nextDay: return monthEnd.adding(days: 1)
    case .refuse: return nil
    }
  }
}

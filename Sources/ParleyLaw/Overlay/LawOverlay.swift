import ParleyValues

/// Local rules and calendars from a file that the user gives (`--law FILE`).
///
///     rules:
///       - key: reply-period
///         jurisdiction: cn/hunan
///         instrument: wage-agreement          # or a list; left out: any
///         value: 15 days
///         from: 2024-01-01
///         source: 《某省企业工资集体协商条例》
///         article: 12
///         verified: yes                       # the text was read in full; left out: unverified
///     calendars:
///       - year: 2027
///         days-off: [2027-01-01..2027-01-03]
///         working-weekends: []
///         statutory-holidays: [2027-01-01]
///         source: 某通知〔2026〕1号
public struct LawOverlay: Sendable {
  /// The rules.
  public let entries: [CitedValue]
  /// The calendars.
  public let calendars: [WorkCalendar.Year]
  /// The name of the file.
  public let name: String
}

extension LawBook {
  /// The law book with the rules and calendars of a file before the built-in ones.
  public func overlaid(with overlay: LawOverlay) -> LawBook {
    overlaid(with: overlay.entries, calendars: overlay.calendars, named: overlay.name)
  }
}

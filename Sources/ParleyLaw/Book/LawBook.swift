import ParleyValues

/// The dated, cited figures by place and instrument, and the work calendar.
public struct LawBook: Sendable {
  /// The edition, recorded with what was checked against it.
  public let edition: String
  /// Every figure, in the order of the documents; figures from files come last.
  public let entries: [CitedValue]
  /// The work calendar of the years that are published.
  public let calendar: WorkCalendar
  private let byKey: [LawKey: [CitedValue]]

  /// A law book.
  public init(edition: String, entries: [CitedValue], calendar: WorkCalendar) {
    self.edition = edition
    self.entries = entries
    self.calendar = calendar
    byKey = Dictionary(grouping: entries, by: \.key)
  }

  /// Every figure of one kind, in the order of the documents.
  public func entries(of key: LawKey) -> [CitedValue] { byKey[key] ?? [] }

  /// The law book with the figures of a file; they come before the built-in ones.
  ///
  /// - Parameters:
  ///   - more: the figures.
  ///   - years: calendars, which replace those of the same years.
  ///   - name: the file's name, which joins the edition.
  /// - Returns: the law book with both.
  public func overlaid(
    with more: [CitedValue], calendars years: [WorkCalendar.Year] = [], named name: String
  ) -> LawBook {
    LawBook(
      edition: edition + "+" + name, entries: entries + more, calendar: calendar.adding(years))
  }
}

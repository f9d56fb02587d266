import ParleyValues

/// Events for the calendar programs of desks and telephones.
public struct CalendarFile: Hashable, Sendable {
  /// Where the clock times of a calendar are read.
  public enum Zone: Hashable, Sendable {
    /// China, eight hours ahead of UTC all the year.
    case china
    /// Wherever the reader is.
    case floating
  }

  /// What calendar programs call it.
  public var name: LocalizedText
  /// Where its clock times are read.
  public var zone: Zone
  /// The moment as of which the events hold, by the clock of the zone.
  public var stamp: CivilDateTime
  /// How often the calendar has changed; programs keep the event of the larger number.
  public var revision: Int
  /// The events, in the order in which they are written.
  public var events: [CalendarEvent]

  /// A calendar.
  public init(
    name: LocalizedText, zone: Zone = .china, stamp: CivilDateTime, revision: Int = 0,
    events: [CalendarEvent]
  ) {
    self.name = name
    self.zone = zone
    self.stamp = stamp
    self.revision = max(0, revision)
    self.events = events
  }
}

/// One event of a calendar: whole days, or a moment of a day.
public struct CalendarEvent: Hashable, Sendable {
  /// The name by which programs know the event again; the same for ever.
  public var id: String
  /// The first day.
  public var first: CivilDate
  /// The last day, included.
  public var last: CivilDate
  /// The clock time on the first day; nothing for whole days.
  public var time: CivilTime?
  /// What it is, in one line.
  public var title: LocalizedText
  /// More about it, paragraph by paragraph.
  public var details: [LocalizedText]
  /// Where it is.
  public var place: String?
  /// The kinds it belongs to.
  public var categories: [LocalizedText]
  /// The days on which the reader is reminded, at nine in the morning.
  public var reminders: [CivilDate]

  /// An event.
  public init(
    id: String, on first: CivilDate, through last: CivilDate? = nil, at time: CivilTime? = nil,
    title: LocalizedText, details: [LocalizedText] = [], place: String? = nil,
    categories: [LocalizedText] = [], reminders: [CivilDate] = []
  ) {
    self.id = id
    self.first = first
    self.last = max(first, last ?? first)
    self.time = time
    self.title = title
    self.details = details
    self.place = place
    self.categories = categories
    self.reminders = reminders
  }
}

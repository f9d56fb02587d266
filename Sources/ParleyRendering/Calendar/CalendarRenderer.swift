import ParleyValues

/// Writes calendars in the form of RFC 5545 (`.ics`).
public enum CalendarRenderer {
  /// The calendar as text with the line ends and folded lines that the form asks for.
  ///
  /// Days are written as days, moments with their zone, reminders as moments of UTC where the zone
  /// is known and relative to the event where it is not. The same calendar gives the same bytes.
  ///
  /// - Complexity: linear in the size of the calendar.
  public static func render(_ calendar: CalendarFile, in language: Language) -> String {
    var writer = CalendarWriter(language: language, zone: calendar.zone)
    writer.write("BEGIN", "VCALENDAR")
    writer.write("VERSION", "2.0")
    writer.write("PRODID", "-//Parley//Parley//\(language == .zhHans ? "ZH" : "EN")")
    writer.write("CALSCALE", "GREGORIAN")
    writer.write("METHOD", "PUBLISH")
    writer.write("X-WR-CALNAME", text: calendar.name[language])
    if calendar.zone == .china {
      writer.write("X-WR-TIMEZONE", "Asia/Shanghai")
      writer.writeZone()
    }
    for event in calendar.events { writer.write(event, of: calendar) }
    writer.write("END", "VCALENDAR")
    return writer.output
  }
}

/// Writes content lines.
struct CalendarWriter {
  let language: Language
  let zone: CalendarFile.Zone
  private(set) var output = ""

  init(language: Language, zone: CalendarFile.Zone) {
    self.language = language
    self.zone = zone
  }

  // MARK: Events

  mutating func write(_ event: CalendarEvent, of calendar: CalendarFile) {
    write("BEGIN", "VEVENT")
    write("UID", text: event.id)
    write("DTSTAMP", utc(calendar.stamp))
    write("SEQUENCE", String(calendar.revision))
    writeDays(event)
    write("SUMMARY", text: event.title[language])
    let details = event.details.map { $0[language] }.filter { !$0.isEmpty }
    if !details.isEmpty { write("DESCRIPTION", text: details.joined(separator: "\n")) }
    if let place = event.place { write("LOCATION", text: place) }
    if !event.categories.isEmpty {
      let list = event.categories.map { CalendarWriter.escaped($0[language]) }
      write("CATEGORIES", list.joined(separator: ","))
    }
    // A day by which something is due does not make anybody busy.
    write("TRANSP", event.time == nil ? "TRANSPARENT" : "OPAQUE")
    for day in event.reminders.sorted() { writeReminder(day, of: event) }
    write("END", "VEVENT")
  }

  private mutating func writeDays(_ event: CalendarEvent) {
    guard let time = event.time else {
      write("DTSTART;VALUE=DATE", CalendarWriter.digits(event.first))
      write("DTEND;VALUE=DATE", CalendarWriter.digits(event.last.adding(days: 1)))
      return
    }
    let start = CalendarWriter.digits(event.first) + "T" + CalendarWriter.digits(time)
    write(zone == .china ? "DTSTART;TZID=Asia/Shanghai" : "DTSTART", start)
    write("DURATION", "PT2H")
  }

  private mutating func writeReminder(_ day: CivilDate, of event: CalendarEvent) {
    let nine = 9 * 3600
    write("BEGIN", "VALARM")
    write("ACTION", "DISPLAY")
    write("DESCRIPTION", text: event.title[language])
    if zone == .china {
      write("TRIGGER;VALUE=DATE-TIME", utc(CivilDateTime(day, secondOfDay: nine)))
    } else {
      let start = CivilDateTime(event.first, secondOfDay: Int(event.time?.secondOfDay ?? 0))
      let moment = CivilDateTime(day, secondOfDay: nine)
      write(
        "TRIGGER", CalendarWriter.duration(moment.secondsSinceEpoch - start.secondsSinceEpoch))
    }
    write("END", "VALARM")
  }

  /// China's zone: no summer time.
  mutating func writeZone() {
    for (name, value) in [
      ("BEGIN", "VTIMEZONE"), ("TZID", "Asia/Shanghai"), ("BEGIN", "STANDARD"),
      ("DTSTART", "19700101T000000"), ("TZOFFSETFROM", "+0800"), ("TZOFFSETTO", "+0800"),
      ("TZNAME", "CST"), ("END", "STANDARD"), ("END", "VTIMEZONE"),
    ] { write(name, value) }
  }

  // MARK: Lines

  mutating func write(_ name: String, text: String) {
    write(name, CalendarWriter.escaped(text))
  }

  /// A content line: at most 75 bytes, the rest on lines that begin with a space; no character is
  /// cut in two.
  mutating func write(_ name: String, _ value: String) {
    var length = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let size = String(scalar).utf8.count
      if length + size > 75 {
        output += "\r\n "
        length = 1
      }
      output.unicodeScalars.append(scalar)
      length += size
    }
    output += "\r\n"
  }

  /// Words as the form writes them: marks with a backslash, line ends as `\n`, no other controls.
  static func escaped(_ text: String) -> String {
    var result = ""
    var lastWasReturn = false
    for scalar in text.unicodeScalars {
      defer { lastWasReturn = scalar == "\r" }
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n" where lastWasReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
      case "\t": result += "\t"
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        if !isControl { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  // MARK: Days and moments

  static func digits(_ date: CivilDate) -> String {
    date.description.filter { $0 != "-" }
  }

  static func digits(_ time: CivilTime) -> String {
    let second = Int(time.secondOfDay)
    return [second / 3600, second / 60 % 60, second % 60].map { padded($0) }.joined()
  }

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// A moment of the zone as one of UTC; a floating one is taken as it is.
  private func utc(_ moment: CivilDateTime) -> String {
    let shift: Int64 = zone == .china ? 8 * 3600 : 0
    let moment = CivilDateTime(secondsSinceEpoch: moment.secondsSinceEpoch - shift)
    let second = moment.secondOfDay
    return CalendarWriter.digits(moment.date) + "T"
      + [second / 3600, second / 60 % 60, second % 60].map { CalendarWriter.padded($0) }.joined()
      + "Z"
  }

  static func duration(_ seconds: Int64) -> String {
    let (days, rest) = abs(seconds).quotientAndRemainder(dividingBy: 86_400)
    let time =
      rest == 0 ? "" : "T\(rest / 3600)H" + (rest / 60 % 60 == 0 ? "" : "\(rest / 60 % 60)M")
    return (seconds < 0 ? "-P" : "P") + (days == 0 && rest != 0 ? "" : "\(days)D") + time
  }
}

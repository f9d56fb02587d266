import ParleyValues

extension LawOverlayReader {
  private static let calendarKeys = [
    "year", "days-off", "working-weekends", "statutory-holidays", "source",
  ]

  mutating func readCalendar(_ node: YAMLNode) {
    guard checkKeys(of: node, known: LawOverlayReader.calendarKeys) else { return }
    let before = problems.count
    let year = required(node, "year")
    let source = required(node, "source")
    let daysOff = days(node, "days-off")
    let weekends = days(node, "working-weekends")
    let holidays = days(node, "statutory-holidays")
    guard let year, let source, problems.count == before else { return }
    guard let number = Int(year.text), (1...9999).contains(number) else {
      fail("calendar", at: year.place, .both("“\(year.text)”不是年份", "“\(year.text)” is no year"))
      return
    }
    let calendar = WorkCalendar.Year(
      year: number, daysOff: daysOff, workingWeekends: weekends, statutoryHolidays: holidays,
      source: LocalizedText(verbatim: source.text))
    for problem in calendar.problems { fail("calendar", at: node.place, problem) }
    if calendar.problems.isEmpty { calendars.append(calendar) }
  }

  /// Days and ranges of days, `2027-02-05..2027-02-11`.
  private mutating func days(_ node: YAMLNode, _ key: String) -> [CivilDate] {
    guard let list = node[key] else {
      fail("missing-field", at: node.place, .both("缺少 \(key)", "\(key) is missing"))
      return []
    }
    guard let elements = list.sequence else {
      failList(list)
      return []
    }
    var found: [CivilDate] = []
    for element in elements {
      let ends = (element.scalar ?? "").split(separator: "..", omittingEmptySubsequences: false)
      let dates = ends.compactMap { CivilDate($0) }
      guard dates.count == ends.count, let first = dates.first, let last = dates.last,
        dates.count <= 2, (0...366).contains(first.days(until: last))
      else {
        fail(
          "calendar", element,
          .both(
            "应为日期或者一段日期，如 2027-02-05..2027-02-11",
            "a date or a range of dates is needed, 2027-02-05..2027-02-11"))
        continue
      }
      found += (0...first.days(until: last)).map { first.adding(days: $0) }
    }
    return found
  }
}

import ParleyValues

/// Reads dates, clock times and lengths of time from bytes.
package struct MomentField {
  /// The date read last, packed, and its days: records come in runs of one day.
  private var lastDate: UInt32 = .max
  private var lastDays: Int64 = 0

  package init() {}

  /// Reads a date and clock time into civil seconds.
  ///
  /// `2026-07-03T12:10:05` and `2026-07-03 12:10` are read at full speed; `2026/7/3 12:10`,
  /// `2026年7月3日 12:10`, `20260703121005`, `07/03/2026 12:10:05 PM` and fractions of a second
  /// more slowly. A zone or offset is refused: the records' civil time is meant.
  package mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedField {
    let count = bytes.count
    if count == 19 || count == 16 {
      let separator = bytes[4]
      let isFixed =
        (separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/"))
        && bytes[7] == separator && (bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20)
        && bytes[13] == UInt8(ascii: ":") && (count == 16 || bytes[16] == UInt8(ascii: ":"))
      if isFixed {
        var isBad = false
        let year = MomentField.pair(bytes, 0, &isBad) * 100 + MomentField.pair(bytes, 2, &isBad)
        let month = MomentField.pair(bytes, 5, &isBad)
        let day = MomentField.pair(bytes, 8, &isBad)
        let hour = MomentField.pair(bytes, 11, &isBad)
        let minute = MomentField.pair(bytes, 14, &isBad)
        let second = count == 19 ? MomentField.pair(bytes, 17, &isBad) : 0
        if !isBad {
          return moment(year: year, month: month, day: day, clock: (hour, minute, second))
        }
      }
    }
    return lenient(bytes)
  }

  /// Reads a date into days since 1970-01-01; a clock time behind it is not used.
  package mutating func readDate(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedField {
    let field = read(bytes)
    if field.reason == .momentWithoutClock { return ParsedField(field.value) }
    return field.reason == nil ? ParsedField(field.value.flooredQuotient(86_400)) : field
  }

  @inline(__always)
  private static func pair(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ isBad: inout Bool
  ) -> Int {
    let (tens, ones) = (bytes[place] &- 0x30, bytes[place + 1] &- 0x30)
    isBad = isBad || tens > 9 || ones > 9
    return Int(tens) * 10 + Int(ones)
  }

  @inline(__always)
  private mutating func moment(
    year: Int, month: Int, day: Int, clock: (hour: Int, minute: Int, second: Int)
  ) -> ParsedField {
    let packed = UInt32(truncatingIfNeeded: year << 16 | month << 8 | day)
    if packed != lastDate {
      guard let date = CivilDate(year: year, month: month, day: day) else {
        return ParsedField(.impossibleDate)
      }
      guard (1970...2199).contains(year) else { return ParsedField(.yearOutOfRange) }
      (lastDate, lastDays) = (packed, Int64(date.daysSinceEpoch))
    }
    guard clock.hour < 24, clock.minute < 60, clock.second < 60 else {
      return ParsedField(.impossibleDate)
    }
    let second = clock.hour * 3600 + clock.minute * 60 + clock.second
    return ParsedField(lastDays * 86_400 + Int64(second))
  }

  private mutating func lenient(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedField {
    if bytes.count > 64 { return ParsedField(.notAMoment) }
    var text = MomentText(FieldText.narrowed(bytes))
    guard let date = text.date() else { return ParsedField(.notAMoment) }
    var clock = (hour: 0, minute: 0, second: 0)
    var isRounded = false
    switch text.clock() {
    case .none:
      let field = moment(year: date.year, month: date.month, day: date.day, clock: clock)
      guard field.reason == nil else { return field }
      // The days travel with the reason, for columns that need no clock time.
      var dateOnly = ParsedField(.momentWithoutClock)
      dateOnly.value = field.value / 86_400
      return dateOnly
    case .zone: return ParsedField(.momentWithZone)
    case .bad: return ParsedField(.notAMoment)
    case .time(let hour, let minute, let second, let hasFraction):
      clock = (hour, minute, second)
      isRounded = hasFraction
    }
    if date.needsHalfOfDay, !text.hadHalfOfDay { return ParsedField(.notAMoment) }
    var field = moment(year: date.year, month: date.month, day: date.day, clock: clock)
    field.isRounded = isRounded && field.reason == nil
    return field
  }
}

/// A cursor over a date and time as people and spreadsheets write them.
private struct MomentText {
  enum Clock {
    case none
    case time(Int, Int, Int, hasFraction: Bool)
    case zone
    case bad
  }

  struct Day {
    var year: Int
    var month: Int
    var day: Int
    /// Month first is believed only with AM or PM behind it, as American exports write it.
    var needsHalfOfDay = false
  }

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private(set) var hadHalfOfDay = false

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  /// Takes digits: their value and how many.
  private mutating func number(atMost limit: Int) -> (value: Int, count: Int)? {
    var (value, count) = (0, 0)
    while count < limit, let digit = next, ("0"..."9").contains(digit) {
      value = value * 10 + Int(digit.value - 0x30)
      count += 1
      place += 1
    }
    return count == 0 ? nil : (value, count)
  }

  private mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  private mutating func passSpaces() {
    while let space = next, space == " " || space == "\t" { place += 1 }
  }

  mutating func date() -> Day? {
    guard let first = number(atMost: 4) else { return nil }
    if first.count == 4, let digit = next, ("0"..."9").contains(digit) {
      // 20260703
      guard let month = number(atMost: 2), let day = number(atMost: 2), day.count == 2 else {
        return nil
      }
      return Day(year: first.value, month: month.value, day: day.value)
    }
    guard let separator = next, ["-", "/", ".", "年"].contains(separator) else { return nil }
    place += 1
    guard let second = number(atMost: 2), takes(separator == "年" ? "月" : separator),
      let third = number(atMost: 4)
    else { return nil }
    if separator == "年", !takes("日") { return nil }
    if first.count == 4, third.count <= 2 {
      return Day(year: first.value, month: second.value, day: third.value)
    }
    guard separator == "/", first.count <= 2, third.count == 4 else { return nil }
    return Day(year: third.value, month: first.value, day: second.value, needsHalfOfDay: true)
  }

  mutating func clock() -> Clock {
    if place == scalars.count { return .none }
    if next == "Z" || next == "+" { return .zone }
    if takes("T") || takes(" ") { passSpaces() }
    if place == scalars.count { return .none }
    guard let hour = number(atMost: 2) else { return .bad }
    guard takes(":") || takes("时") || hour.count == 2 else { return .bad }
    guard let minute = number(atMost: 2), minute.count == 2 else { return .bad }
    var (second, hasFraction) = (0, false)
    if takes("分") || takes(":") || startsWithDigit {
      if let seconds = number(atMost: 2) {
        guard seconds.count == 2 else { return .bad }
        second = seconds.value
        _ = takes("秒")
        if takes(".") || takes(",") { hasFraction = number(atMost: 12) != nil }
      }
    }
    passSpaces()
    guard let hour24 = hourOfDay(hour.value) else { return .bad }
    if place == scalars.count {
      return .time(hour24, minute.value, second, hasFraction: hasFraction)
    }
    let rest = String(String.UnicodeScalarView(scalars[place...]))
    let isZone =
      rest.hasPrefix("Z") || rest.hasPrefix("z") || rest.hasPrefix("+") || rest.hasPrefix("-")
      || rest.hasPrefix("UTC") || rest.hasPrefix("GMT") || rest.hasPrefix("CST")
    return isZone ? .zone : .bad
  }

  private var startsWithDigit: Bool { next.map { ("0"..."9").contains($0) } ?? false }

  /// The hour with AM or PM taken into account.
  private mutating func hourOfDay(_ hour: Int) -> Int? {
    let rest = String(String.UnicodeScalarView(scalars[place...])).uppercased()
    guard rest == "AM" || rest == "PM" else { return hour }
    hadHalfOfDay = true
    place = scalars.count
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (rest == "PM" ? 12 : 0)
  }
}

import ParleyRendering
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Calendar files")
struct CalendarFileTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func calendar(_ events: [CalendarEvent], zone: CalendarFile.Zone = .china) throws
    -> CalendarFile
  {
    CalendarFile(
      name: LocalizedText(zhHans: "东湖，期限", en: "East Lake, deadlines"), zone: zone,
      stamp: CivilDateTime(try day("2026-03-02"), secondOfDay: 5 * 3600), revision: 7,
      events: events)
  }

  /// The lines of a file, byte by byte: a fold may stand before half of what looks like one sign.
  private func lines(_ bytes: [UInt8]) -> [String] {
    var lines: [[UInt8]] = [[]]
    for byte in bytes {
      if byte == 10, lines[lines.count - 1].last == 13 {
        lines[lines.count - 1].removeLast()
        lines.append([])
      } else {
        lines[lines.count - 1].append(byte)
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The content lines with the folds taken away.
  private func unfolded(_ text: String) -> [String] {
    var joined: [[UInt8]] = []
    for line in lines(Array(text.utf8)).map({ Array($0.utf8) }) {
      if line.first == 32, !joined.isEmpty {
        joined[joined.count - 1] += line.dropFirst()
      } else {
        joined.append(line)
      }
    }
    return joined.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }
  }

  @Test("days, moments, reminders, stamp and zone")
  func lines() throws {
    let whole = CalendarEvent(
      id: "a-1-reply-1@parley", on: try day("2026-03-23"),
      title: LocalizedText(zhHans: "答复", en: "reply"), reminders: [try day("2026-03-19")])
    let moment = CalendarEvent(
      id: "a-2-next-session-1@parley", on: try day("2026-12-31"), at: CivilTime("14:30"),
      title: LocalizedText(zhHans: "会议", en: "session"), place: "三楼；会议室")
    let lines = unfolded(CalendarRenderer.render(try calendar([whole, moment]), in: .en))
    for line in [
      "DTSTAMP:20260301T210000Z", "DTSTART;VALUE=DATE:20260323", "DTEND;VALUE=DATE:20260324",
      "TRIGGER;VALUE=DATE-TIME:20260319T010000Z", "DTSTART;TZID=Asia/Shanghai:20261231T143000",
      "SEQUENCE:7", "X-WR-CALNAME:East Lake\\, deadlines", "LOCATION:三楼；会议室",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(lines.count { $0 == "BEGIN:VTIMEZONE" } == 1)
    let floating = unfolded(
      CalendarRenderer.render(try calendar([whole, moment], zone: .floating), in: .en))
    #expect(!floating.contains { $0.contains("Shanghai") })
    #expect(floating.contains("TRIGGER:-P3DT15H"))
    #expect(floating.contains("DTSTART:20261231T143000"))
  }

  @Test(
    "a day's end of month and year",
    arguments: [("2026-12-31", "20270101"), ("2028-02-28", "20280229")])
  func ends(date: String, end: String) throws {
    let event = CalendarEvent(
      id: "x", on: try day(date), title: LocalizedText(verbatim: "x"))
    let text = CalendarRenderer.render(try calendar([event]), in: .en)
    #expect(text.contains("DTEND;VALUE=DATE:\(end)\r\n"))
  }

  @Test("no line is longer than 75 bytes, no character is cut, and unfolding gives the words back")
  func folding() throws {
    var gen = Gen(seed: 5_545)
    for _ in 0..<300 {
      let title = gen.text(pieces: 0...40)
      let event = CalendarEvent(
        id: "id", on: gen.date(), title: LocalizedText(verbatim: title),
        details: [LocalizedText(verbatim: gen.text(pieces: 0...60))])
      let text = CalendarRenderer.render(try calendar([event]), in: .zhHans)
      #expect(text.hasSuffix("END:VCALENDAR\r\n"))
      let lines = lines(Array(text.utf8))
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      #expect(
        !lines.contains { $0.unicodeScalars.contains("\n") || $0.unicodeScalars.contains("\r") })
      #expect(lines.dropLast().allSatisfy { $0.utf8.first == 32 || $0.utf8.contains(58) })
      let summary = unfolded(text).first { $0.hasPrefix("SUMMARY:") }
      #expect(summary.map { read(String($0.dropFirst(8))) } == plain(title))
      #expect(unfolded(text).count { $0 == "BEGIN:VEVENT" } == 1)
    }
  }

  /// Reads escaped words.
  private func read(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Words without controls, their line ends as one kind.
  private func plain(_ text: String) -> String {
    var result = ""
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      if scalar == "\n", last == "\r" { continue }
      if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) {
        result += "\n"
      } else if scalar == "\t" || scalar.properties.generalCategory != .control {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

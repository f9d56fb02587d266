import ParleyLaw
import ParleyPay
import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Values on the command line")
struct ValueKindTests {
  private func code<Value>(_ kind: ValueKind<Value>, _ text: String) -> String? {
    do throws(ValueProblem) {
      _ = try kind.read(text)
      return nil
    } catch {
      #expect(!error.message.zhHans.isEmpty && error.message.en != error.message.zhHans)
      return error.code
    }
  }

  @Test(
    "Distances",
    arguments: [
      ("3.2km", 3200, Distance.Unit.kilometre), ("3200m", 3200, .kilometre),
      ("3.2 公里", 3200, .kilometre), ("2mi", 2000, .mile), ("0 km", 0, .kilometre),
      ("３．２ｋｍ", 3200, .kilometre),
    ])
  func distances(text: String, thousandths: Int64, unit: Distance.Unit) throws {
    #expect(
      try ValueKind<Distance>.distance.read(text)
        == Distance(thousandths: thousandths, unit: unit))
  }

  @Test(
    "What is no distance",
    arguments: [
      ("3.2", "missing-unit"), ("km", "not-a-value"), ("3.2kg", "unknown-unit"),
      ("3.2345km", "too-many-decimals"), ("-1km", "out-of-bounds"), ("1.5m", "too-many-decimals"),
      ("1.2.3km", "not-a-value"), ("9999999999km", "out-of-bounds"), ("", "not-a-value"),
    ])
  func noDistances(text: String, expected: String) {
    #expect(code(.distance, text) == expected)
  }

  @Test(
    "Lengths of time",
    arguments: [
      ("18min", 1080), ("90s", 90), ("1.5h", 5400), ("1h 30min", 5400), ("18分钟", 1080),
    ])
  func spans(text: String, seconds: Int64) throws {
    #expect(try ValueKind<TimeSpan>.timeSpan.read(text) == TimeSpan(seconds: seconds))
  }

  @Test("What is no length of time", arguments: ["18", "min", "18 km", "-3min", ""])
  func noSpans(text: String) {
    #expect(code(.timeSpan, text) != nil)
  }

  @Test(
    "Dates in the shapes people write",
    arguments: [
      "2026-03-02", "2026-3-2", "2026/03/02", "2026.3.2", "20260302", "2026年3月2日",
      "２０２６－０３－０２",
    ])
  func dates(text: String) throws {
    #expect(try ValueKind<CivilDate>.date.read(text) == CivilDate("2026-03-02"))
  }

  @Test(
    "What is no date",
    arguments: [
      ("2026-02-30", "no-such-day"), ("2026-13-01", "no-such-day"), ("tomorrow", "not-a-date"),
      ("02/03/2026", "not-a-date"), ("26-3-2", "not-a-date"), ("", "not-a-date"),
      ("2026-02", "not-a-date"),
    ])
  func noDates(text: String, expected: String) {
    #expect(code(.date, text) == expected)
  }

  @Test("Moments")
  func moments() throws {
    let kind = ValueKind<CivilDateTime>.moment
    for text in ["2026-07-03T12:10", "2026-07-03 12:10:00", "2026/7/3 12:10"] {
      #expect(try kind.read(text) == CivilDateTime("2026-07-03T12:10"))
    }
    for text in ["2026-07-03", "2026-07-03T24:10", "12:10", "2026-07-03T12:10Z"] {
      #expect(code(kind, text) != nil, "\(text)")
    }
  }

  @Test("Amounts take the decimals of their currency")
  func amounts() throws {
    let kind = ValueKind<TypedAmount>.amount
    for text in ["28.00", "¥28", "28元", "28.000"] {
      #expect(try kind.read(text).money(in: .cny) == Money(minorUnits: 2800))
    }
    #expect(throws: ValueProblem.self) { try kind.read("28.005").money(in: .cny) }
    for text in ["-1", "1e3", "1,000", "abc", "", "28.00 kg", "9999999999999"] {
      #expect(code(kind, text) == "not-an-amount", "\(text)")
    }
  }

  @Test("Signals with their level, in both languages")
  func signals() throws {
    let expected = SignalLevel(.highTemperature, .orange)
    for text in ["high-temperature=orange", "高温=橙", "高温＝橙色", "heat:orange"] {
      #expect(try ValueKind<SignalLevel>.signal.read(text) == expected)
    }
    for text in ["high-temperature", "=orange", "heat=purple", "sunshine=red"] {
      #expect(code(.signal, text) != nil, "\(text)")
    }
  }

  @Test("Matters of the law book under many names")
  func lawKeys() throws {
    for text in ["reply-period", "reply-deadline", "答复期限", "reply", "答复", "reply period"] {
      #expect(try ValueKind<LawKey>.lawKey.read(text) == .replyPeriod, "\(text)")
    }
    #expect(code(.lawKey, "replay-period") == "unknown-choice")
  }
}

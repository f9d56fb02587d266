import Foundation
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Amounts, prices, shares")
struct AmountTests {
  @Test("texts in a currency")
  func texts() throws {
    let won = try #require(Currency(code: "KRW"))
    #expect(Money(minorUnits: 450).text(in: .cny) == "4.50")
    #expect(Money(minorUnits: -5).text(in: .cny) == "-0.05")
    #expect(Money(minorUnits: 4500).text(in: won) == "4500")
    #expect(UnitPrice(Money(minorUnits: 450)).text(in: .cny) == "4.50")
    #expect(UnitPrice(millionths: 108_800_000).text(in: .cny) == "1.088")
    #expect(UnitPrice(millionths: 1).text(in: .cny) == "0.00000001")
    #expect(UnitPrice(millionths: 1_500_000).text(in: won) == "1.5")
    #expect(Share(partsPerMillion: 220_000).text == "22 %")
    #expect(Share(partsPerMillion: 12_345).text == "1.2345 %")
    #expect(Share.whole.text == "100 %")
  }

  @Test("arithmetic and order")
  func arithmetic() {
    var amount = Money(minorUnits: 100)
    amount += Money(minorUnits: 50)
    amount -= Money(minorUnits: 200)
    #expect(amount == Money(minorUnits: -50))
    #expect(-amount == Money(minorUnits: 50))
    #expect(amount < .zero)
    #expect(Share(partsPerMillion: 220_000).complement.partsPerMillion == 780_000)
    #expect(Share(partsPerMillion: 220_000).fraction == Fraction(11, 50))
    #expect(UnitPrice(millionths: 1_500_000).fraction == Fraction(3, 2))
  }

  @Test("amounts are coded as bare integers, dates and times as texts")
  func coding() throws {
    struct Record: Codable, Equatable {
      var money = Money(minorUnits: 450)
      var price = UnitPrice(millionths: 7)
      var share = Share(partsPerMillion: -1)
      var span = TimeSpan(minutes: 18)
      var weight = Weight(grams: 350)
      var date = CivilDate(daysSinceEpoch: 0)
      var time = CivilTime.midnight
      var moment = CivilDateTime(secondsSinceEpoch: -1)
      var rounding = Rounding.halfEven
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(Record())
    #expect(
      String(decoding: data, as: UTF8.self)
        == #"{"date":"1970-01-01","moment":"1969-12-31T23:59:59","money":450,"price":7,"#
        + #""rounding":"half-even","share":-1,"span":1080,"time":"00:00","weight":350}"#)
    #expect(try JSONDecoder().decode(Record.self, from: data) == Record())
    for wrong in ["\"2026-02-30\"", "\"2026-3-1\"", "5"] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(CivilDate.self, from: Data(wrong.utf8))
      }
    }
  }

  @Test("currencies are known by their codes and counted in their smallest units")
  func currencies() throws {
    #expect(Currency(code: "CNY") == .cny)
    #expect(Currency(code: "cny") == nil)
    #expect(Currency.cny.minorUnitsPerUnit == 100)
    #expect(try #require(Currency(code: "JPY")).minorUnitsPerUnit == 1)
    #expect(Set(Currency.all.map(\.code)).count == Currency.all.count)
  }

  @Test("time spans take the largest exact unit and read naturally in clauses")
  func timeSpans() {
    let rows: [(Int64, String, String, String)] = [
      (0, "0 min", "0分钟", "0 minutes"), (90, "90 s", "1分钟30秒", "1 minute 30 seconds"),
      (1080, "18 min", "18分钟", "18 minutes"), (5400, "90 min", "1小时30分钟", "1 hour 30 minutes"),
      (14_400, "4 h", "4小时", "4 hours"), (259_200, "72 h", "72小时", "72 hours"),
      (-60, "-1 min", "负1分钟", "minus 1 minute"),
      (3601, "3601 s", "1小时1秒", "1 hour 1 second"),
    ]
    for (seconds, text, chinese, english) in rows {
      let span = TimeSpan(seconds: seconds)
      #expect(span.text == text)
      #expect(span.phrase == LocalizedText(zhHans: chinese, en: english))
    }
    #expect(TimeSpan(hours: 72).phraseInDays == LocalizedText(zhHans: "3天", en: "3 days"))
    #expect(TimeSpan(hours: 24).phraseInDays.en == "1 day")
    #expect(TimeSpan(hours: 25).phraseInDays.zhHans == "25小时")
    #expect(TimeSpan(minutes: 90).hours == Fraction(3, 2))
    #expect(TimeSpan(hours: 1) - TimeSpan(minutes: 59) + .zero == TimeSpan(seconds: 60))
    #expect(TimeSpan(seconds: .min).phrase.en.hasPrefix("minus "))
  }

  @Test("weights and distances")
  func quantities() {
    #expect(Weight(grams: 5000).text == "5 kg")
    #expect(Weight(grams: 350).phrase == LocalizedText(zhHans: "0.35公斤", en: "0.35 kg"))
    #expect(Weight(grams: 350).kilograms == Fraction(7, 20))
    let mile = Distance(thousandths: 1000, unit: .mile)
    #expect(mile.measured(in: .kilometre) == Fraction(1_609_344, 1_000_000))
    #expect(mile.measured(in: .mile) == .one)
    let kilometre = Distance(thousandths: 1000, unit: .kilometre)
    #expect(kilometre.measured(in: .mile) * mile.measured(in: .kilometre) == .one)
    #expect(Distance(thousandths: 3200, unit: .kilometre).text == "3.2 km")
  }

  @Test("texts in both languages are joined piece by piece")
  func localizedText() {
    let pieces = [LocalizedText(zhHans: "甲", en: "A"), LocalizedText(verbatim: "B")]
    #expect(LocalizedText.list(pieces) == LocalizedText(zhHans: "甲、B", en: "A, B"))
    #expect((pieces[0] + pieces[1])[.zhHans] == "甲B")
    #expect(LocalizedText.list([]).en == "")
  }
}

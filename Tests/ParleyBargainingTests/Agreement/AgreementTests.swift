import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("The agreement's words")
struct AgreementTests {
  private func agreement(_ instrument: Instrument) throws -> Agreement {
    var script = try CaseScript.talking(instrument)
    let terms: KeyValuePairs<String, String?> = [
      "piece-rate.base": "4.90 /order", "weather.rainstorm.orange.add": "1.00 /order",
      "commission.order-cap": "25 %", "online-hours.continuous-limit.limit": "4 h",
      "online-hours.continuous-limit.rest": "20 min", "payment.cycle": "month",
    ]
    try script.offer(
      terms,
      items: [
        ItemText(name: "申诉", text: "24 小时内答复"),
        ItemText(name: "站点空调", owner: "服务商", due: date("2026-06-30")),
      ], by: .union)
    try script.does(.accept([.offer(script.record.lastSequence)], by: .platform))
    try script.does(
      .draft(
        .init(
          validFrom: date("2026-07-01"), validThrough: date("2027-06-30"),
          clauses: [.init(key: "records", heading: "台账", text: "每季度通报一次。")])))
    let draft = try #require(script.record.currentDraft)
    return try Agreement(draft.entry.body, in: script.record)
  }

  private func words(_ agreement: Agreement) -> [LocalizedText] {
    [LocalizedText(verbatim: agreement.title)]
      + agreement.chapters.flatMap { chapter in
        [chapter.heading]
          + chapter.clauses.flatMap { [$0.heading] + $0.statements.map(\.text) }
      }
  }

  @Test("No instrument says a word that it must not say", arguments: Instrument.allCases)
  func wordList(instrument: Instrument) throws {
    for text in words(try agreement(instrument)) {
      // The name of a legal standard may hold a word that the paper itself must not use.
      let own = text.zhHans.replacing("最低工资", with: "")
      for word in instrument.words.forbidden { #expect(!own.contains(word), "\(text.zhHans)") }
      #expect(!text.zhHans.isEmpty && !text.en.isEmpty)
    }
  }

  @Test("Everything agreed stands in it, in the same values, once", arguments: Instrument.allCases)
  func complete(instrument: Instrument) throws {
    let agreement = try agreement(instrument)
    let statements = agreement.chapters.flatMap(\.clauses).flatMap(\.statements)
    let keys = statements.flatMap(\.keys).map(\.description)
    #expect(keys.count == Set(keys).count)
    for key in ["piece-rate.base", "weather.rainstorm.orange.add", "commission.order-cap"] {
      #expect(keys.contains(key))
    }
    let all = statements.map(\.text.zhHans).joined()
    for word in ["4.90", "大写", "25 %", "24 小时内答复", "服务商", "每季度通报一次", "2027年6月30日"] {
      #expect(all.contains(word), "\(word)")
    }
    let clauseKeys = agreement.chapters.flatMap(\.clauses).map(\.key)
    #expect(clauseKeys.count == Set(clauseKeys).count, "stable names by which versions compare")
  }

  @Test("Only what is filed claims a review; the others are published")
  func filing() throws {
    for instrument in Instrument.allCases {
      let all = words(try agreement(instrument)).map(\.zhHans).joined()
      #expect(all.contains("审查") == instrument.hasStatutoryReview)
      #expect(all.contains("公布") == !instrument.hasStatutoryReview)
    }
  }
}

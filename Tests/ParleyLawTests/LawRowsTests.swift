import ParleyLaw
import ParleyValues
import Testing

@Suite("Figures of the law book")
struct LawRowsTests {
  private static func line(_ row: CitedValue) -> String {
    let key = row.key.rawValue + (row.variant.map { ":" + $0 } ?? "")
    let value = isWords(row) ? "(words)" : row.value.text.en
    let place = row.source.place == .notSeen ? "?" : row.source.place.text.en
    let parts = [
      row.jurisdiction.code, key, value, place, row.reading.mark,
      row.effectiveFrom?.description ?? "-",
    ]
    return parts.joined(separator: " | ")
  }

  private static func isWords(_ row: CitedValue) -> Bool {
    if case .text = row.value { true } else { false }
  }

  @Test("every figure is in the fixture with its article and reading, and none is missing")
  func fixture() {
    let expected = (lawRowsFixture + "\n" + lawWordsFixture).split(separator: "\n")
      .map(String.init).sorted()
    let found = book.entries.map(LawRowsTests.line).sorted()
    #expect(Set(expected).subtracting(found).sorted() == [])
    #expect(Set(found).subtracting(expected).sorted() == [])
    #expect(expected.count == found.count)
  }

  @Test("marks of full readings are read, all others unverified")
  func marks() {
    let full: Set = ["R22", "LRB", "S0", "S1", "S2", "S3", "S4"]
    for row in book.entries {
      #expect(row.reading.mayBeCitedAsLaw == full.contains(row.reading.mark), "\(row.article.en)")
    }
  }

  @Test("every row has a document, and an article unless it is a whole notice or marked")
  func sources() {
    for row in book.entries {
      #expect(!row.source.document.title.zhHans.isEmpty && !row.source.document.title.en.isEmpty)
      #expect(!row.article.zhHans.contains("http") && !row.article.en.contains("http"))
      if row.source.place == .whole { #expect(!row.mayBeCitedAsLaw, "\(row.article.en)") }
      if row.source.place == .notSeen { #expect(!row.mayBeCitedAsLaw) }
    }
  }

  @Test("every value has the shape of its key, and both languages")
  func shapes() {
    for row in book.entries {
      #expect(row.key.kind.fits(row.value), "\(row.key.rawValue)")
      #expect(!row.value.text.zhHans.isEmpty && !row.value.text.en.isEmpty)
    }
  }

  @Test("no two rows say the same thing twice for one place, instrument and day")
  func unique() {
    var seen: Set<String> = []
    for row in book.entries where row.key != .filingPaper {
      let kinds = row.instruments.map(\.rawValue).joined(separator: "+")
      let first = row.effectiveFrom?.description ?? "-"
      let parts = [row.jurisdiction.code, row.key.rawValue, row.variant ?? "", kinds, first]
      #expect(seen.insert(parts.joined(separator: "|")).inserted, "\(parts)")
    }
  }

  @Test("every place of the book is known, every key is named in both languages")
  func names() {
    for row in book.entries { #expect(Jurisdiction.known.contains(row.jurisdiction)) }
    for key in LawKey.allCases {
      #expect(key.name.zhHans != key.rawValue, "\(key.rawValue)")
      #expect(key.name.en != key.name.zhHans)
    }
    #expect(Set(LawKey.allCases.map(\.name.zhHans)).count == LawKey.allCases.count)
  }

  @Test("dates that run out are followed by others")
  func succession() throws {
    for row in book.entries {
      if let from = row.effectiveFrom, let to = row.effectiveTo { #expect(from <= to) }
    }
    let before = book.figure(
      .minimumWageHourly, variant: "1", in: .shandong, on: try day("2025-09-30"))
    let after = book.figure(
      .minimumWageHourly, variant: "1", in: .shandong, on: try day("2025-10-01"))
    #expect(before?.value.value.money?.minorUnits == 2_200)
    #expect(after?.value.value.money?.minorUnits == 2_400)
  }

  @Test(
    "articles in Chinese",
    arguments: [
      (LawPlace.articles([32]), "第三十二条"), (.articles([10]), "第十条"), (.articles([100]), "第一百条"),
      (.articles([105]), "第一百零五条"), (.articles([110]), "第一百一十条"),
      (.articles([201]), "第二百零一条"), (.articles([1259]), "第一千二百五十九条"),
      (.articles([1001]), "第一千零一条"), (.articles([27, 28]), "第二十七条、第二十八条"),
      (.item(5, of: 17), "第十七条第（五）项"), (.clause("7.4.1 b)"), "第 7.4.1 b) 条"),
    ])
  func articles(place: LawPlace, text: String) {
    #expect(place.text.zhHans == text)
  }

  @Test("a citation names title, number and article")
  func citation() throws {
    let answer = try book.answer(.replyPeriod, in: .national, on: try day("2026-03-02"))
    #expect(answer.article.zhHans == "《集体合同规定》（劳动和社会保障部令第22号）第三十二条")
    #expect(answer.value.source.shortCitation.zhHans == "《集体合同规定》第三十二条")
  }
}

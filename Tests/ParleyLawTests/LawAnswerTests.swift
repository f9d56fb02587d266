import ParleyLaw
import ParleyValues
import Testing

@Suite("Answers of the law book")
struct LawAnswerTests {
  @Test("the latest figure in force holds, and one that has ended does not")
  func latest() throws {
    let law = madeUp([
      row(.replyPeriod, .days(1)), row(.replyPeriod, .days(3), from: "2026-01-01"),
      row(.replyPeriod, .days(2), from: "2020-01-01"),
      row(.replyPeriod, .days(4), from: "2027-01-01", to: "2027-06-30"),
    ])
    for (date, days) in [
      ("2019-12-31", 1), ("2020-01-01", 2), ("2026-01-01", 3), ("2027-03-01", 4), ("2027-07-01", 3),
    ] {
      let answer = try law.answer(.replyPeriod, in: .national, on: day(date))
      #expect(answer.value.value == .days(days), "\(date)")
    }
  }

  @Test("its own instrument first, then the wider kind, then the larger place, then borrowing")
  func order() throws {
    let law = madeUp([
      row(.replyPeriod, .days(20), for: [.collectiveContract]),
      row(.replyPeriod, .days(7), for: [.minutes]),
      row(.replyPeriod, .days(10), in: .shandong, for: [.wageAgreement]),
      row(.replyPeriod, .days(12), in: .shandong, for: [.collectiveContract]),
    ])
    func days(_ place: Jurisdiction, _ instrument: Instrument?) throws -> LawValue {
      try law.answer(.replyPeriod, in: place, for: instrument, on: day("2026-01-01")).value.value
    }
    #expect(try days(.shandong, .wageAgreement) == .days(10))
    #expect(try days(.shandong, .specialContract) == .days(12))
    #expect(try days(.shandong, nil) == .days(12))
    #expect(try days(.guangdong, .wageAgreement) == .days(20))
    #expect(try days(.shandong, .minutes) == .days(7))
    #expect(try days(.shandong, .memorandum) == .days(12))
    let borrowed = try law.answer(
      .replyPeriod, in: .shandong, for: .memorandum, on: day("2026-01-01"))
    #expect(borrowed.isBorrowed && !borrowed.mayBeCitedAsLaw && !borrowed.fellBack)
  }

  @Test("a figure from a file comes before a built-in one, even an earlier one")
  func overlay() throws {
    let law = book.overlaid(
      with: [row(.replyPeriod, .days(9), in: .shandong, overlay: "local.yaml")],
      named: "local.yaml")
    let answer = try law.answer(.replyPeriod, in: .shandong, on: day("2026-01-01"))
    #expect(answer.value.value == .days(9))
    #expect(law.edition == book.edition + "+local.yaml")
    #expect(
      try law.answer(.replyPeriod, in: .shanghai, on: day("2026-01-01")).value.value == .days(15))
  }

  @Test("what must be said beside an answer")
  func caveats() throws {
    let plain = try book.answer(
      .replyPeriod, in: .shandong, for: .wageAgreement, on: day("2026-01-01"))
    #expect(plain.caveats.isEmpty && plain.mayBeCitedAsLaw)
    let open = try book.answer(.replyPeriod, in: .shandong, on: day("2026-01-01"))
    #expect(open.caveats.map(\.zhHans) == ["此项规定适用于工资协议"])
    #expect(open.mayBeCitedAsLaw)
    let excerpt = try book.answer(.replyPeriod, in: .guangdong, on: day("2026-01-01"))
    #expect(excerpt.caveats.map(\.zhHans) == ["未核实（仅见节录）"])
    #expect(!excerpt.mayBeCitedAsLaw)
    let noArticle = try book.answer(.submissionPeriod, in: .zhejiang, on: day("2026-01-01"))
    #expect(!noArticle.mayBeCitedAsLaw && noArticle.caveats.count == 1)
  }

  @Test("a Shandong collective contract is no wage agreement: the nation answers")
  func shandongCollective() throws {
    let answer = try book.answer(
      .replyPeriod, in: .shandong, for: .collectiveContract, on: day("2026-01-01"))
    #expect(answer.value.value == .days(20) && answer.fellBack)
  }

  @Test("wage classes of the place that has them")
  func variants() throws {
    let date = try day("2026-03-02")
    let foshan = Jurisdiction(code: "cn/guangdong/foshan")
    #expect(
      book.variants(of: .minimumWageHourly, in: foshan, on: date).map(\.variant)
        == ["1", "2", "3", "4"])
    let shenzhen = book.variants(of: .minimumWageHourly, in: .shenzhen, on: date)
    #expect(shenzhen.compactMap(\.value.money?.minorUnits) == [2_370])
    let shandong = book.variants(of: .minimumWageMonthly, in: .shandong, on: date)
    #expect(shandong.compactMap(\.value.money?.minorUnits) == [240_000, 221_000, 202_000])
    #expect(book.variants(of: .minimumWageHourly, in: .generic, on: date).isEmpty)
    let answer = try book.answer(.minimumWageHourly, variant: "2", in: foshan, on: date)
    #expect(answer.fellBack && answer.answeredBy == .guangdong)
  }

  @Test("searching in both languages")
  func search() {
    #expect(book.search("山东 答复期限").map(\.key) == [.replyPeriod])
    #expect(book.search("山东 答复").map(\.key) == [.replyPeriod, .conclusionPeriod])
    #expect(book.search("SHANDONG reply-period").count == 1)
    #expect(book.search("工资协议 报送").contains { $0.value == .days(7) })
    #expect(book.search("no such words").isEmpty)
    #expect(book.search(" ").count == book.entries.count)
    #expect(!book.search("高温 广东").isEmpty)
  }

  @Test("figures of a place, its own before the larger ones'")
  func listing() throws {
    let rows = book.entries(of: .replyPeriod, in: .shandong)
    #expect(rows.map(\.jurisdiction) == [.shandong, .national, .national])
    let wages = book.entries(of: .submissionPeriod, in: .national, for: .collectiveContract)
    #expect(wages.map(\.value) == [.days(10)])
    #expect(book.entries(of: .replyPeriod, in: nil).count > 6)
    #expect(book.entries(of: .replyPeriod, in: .shandong, on: try day("2010-01-01")).count == 2)
  }

  @Test(
    "keys as people write them",
    arguments: [
      ("reply-period", LawKey.replyPeriod), ("reply", .replyPeriod),
      ("reply-deadline", .replyPeriod),
      ("答复期限", .replyPeriod), ("minimum-wage-hourly", .minimumWageHourly),
      ("Adoption-Quorum", .adoptionQuorum),
    ])
  func keys(text: String, key: LawKey) throws {
    #expect(try LawKey(parsing: text) == key)
  }

  @Test("an unknown key names the nearest")
  func unknownKey() {
    let error = #expect(throws: Diagnostic.self) { try LawKey(parsing: "repyl-period") }
    #expect(error?.remedy?.en == "did you mean reply-period?")
  }

  @Test("answers for machines")
  func json() throws {
    let answer = try book.answer(
      .outsiderShare, in: .guangdong, for: .memorandum, on: day("2026-01-01"))
    guard case .object(let members) = answer.json(in: .en) else {
      Issue.record("no object")
      return
    }
    let values = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
    #expect(values["verified"] == false)
    #expect(values["borrowed"] == true)
    #expect(values["answeredBy"] == "cn")
    for row in book.entries {
      guard case .object(let exact) = row.value.json else {
        Issue.record("no object")
        continue
      }
      #expect(!exact.isEmpty)
    }
  }
}

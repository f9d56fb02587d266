import ParleyLaw
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Deadlines")
struct DeadlinesTests {
  @Test(
    "national and local dates",
    arguments: [
      // Silence: the 15th day is the authority's, the contract is in force on the next.
      (DeadlineRule.review, "2026-06-10", Jurisdiction.national, "2026-06-25", "2026-06-25"),
      (.effect, "2026-06-10", .national, "2026-06-26", "2026-06-26"),
      (.review, "2026-06-05", .national, "2026-06-20", "2026-06-22"),
      (.effect, "2026-06-05", .national, "2026-06-21", "2026-06-23"),
      (.coordination, "2026-03-02", .national, "2026-04-01", "2026-04-01"),
      (.coordinationExtension, "2026-03-02", .national, "2026-04-16", "2026-04-16"),
      (.coordinationExtension, "2026-03-02", .chongqing, "2026-05-31", "2026-06-01"),
      (.dataBeforeTalks, "2026-03-20", .shandong, "2026-03-10", "2026-03-10"),
      (.reportToHigherUnion, "2026-03-20", .shandong, "2026-03-15", "2026-03-15"),
      (.concludeTalks, "2026-03-12", .shandong, "2026-05-11", "2026-05-11"),
      (.delegateList, "2026-03-12", .shanghai, "2026-03-27", "2026-03-27"),
      (.publication, "2026-06-26", .shandong, "2026-07-03", "2026-07-03"),
      (.publication, "2026-06-18", .zhejiang, "2026-06-26", "2026-06-26"),
      (.suspension, "2026-03-02", .beijing, "2026-05-01", "2026-05-06"),
      (.terminationFiling, "2026-06-12", .shandong, "2026-06-19", "2026-06-22"),
      (.ruleChangeNotice, "2026-07-01", .national, "2026-06-24", "2026-06-24"),
      (.layoffNotice, "2026-07-01", .national, "2026-06-01", "2026-06-01"),
      (.mediation, "2026-06-12", .national, "2026-06-27", "2026-06-29"),
      (.judicialConfirmation, "2026-06-12", .national, "2026-07-12", "2026-07-13"),
      (.award, "2026-03-02", .national, "2026-04-16", "2026-04-16"),
      (.awardExtension, "2026-03-02", .national, "2026-05-01", "2026-05-06"),
      (.limitation, "2025-02-28", .national, "2026-02-28", "2026-02-28"),
      (.suit, "2026-06-12", .national, "2026-06-27", "2026-06-29"),
    ])
  func dates(rule: DeadlineRule, from: String, place: Jurisdiction, raw: String, due: String) throws
  {
    let date = try book.due(rule, from: day(from), in: place)
    #expect(date.raw == (try day(raw)))
    #expect(date.due == (try day(due)))
    #expect(!date.steps.isEmpty)
  }

  @Test("the two clocks of wage agreements stand side by side")
  func wageClocks() throws {
    let date = try book.due(
      .submission, from: day("2026-06-10"), in: .national, for: .wageAgreement)
    #expect(date.raw == (try day("2026-06-17")))
    #expect(!date.verified)
    #expect(date.answer.others.map(\.value) == [.days(10)])
    let contract = try book.due(
      .submission, from: day("2026-06-10"), in: .national, for: .collectiveContract)
    #expect(contract.verified && contract.answer.others.isEmpty)
  }

  @Test("a rule change in ride hailing has a month, elsewhere seven days")
  func ruleChange() throws {
    let date = try book.due(
      .ruleChangeNotice, from: day("2026-07-31"), in: .national, variant: "ride-hailing")
    #expect(date.raw == (try day("2026-06-30")))
    #expect(!date.verified)
  }

  @Test("a place without a rule is answered by the nation, and says so")
  func fallback() throws {
    let hunan = try Jurisdiction(parsing: "湖南")
    let date = try book.due(.reply, from: day("2026-03-02"), in: hunan)
    #expect(date.due == (try day("2026-03-23")))
    #expect(date.answer.fellBack && date.answer.answeredBy == .national)
    #expect(date.steps.contains { $0.zhHans.contains("规则库未载湖南省") })
    #expect(date.verified)
  }

  @Test("an instrument without rules borrows one, never as law")
  func borrowed() throws {
    let date = try book.due(
      .reply, from: day("2026-03-02"), in: .guangdong, for: .algorithmAgreement)
    #expect(date.due == (try day("2026-04-01")))
    #expect(date.answer.isBorrowed && !date.verified)
    let national = try book.due(
      .reply, from: day("2026-03-02"), in: .national, for: .algorithmAgreement)
    #expect(national.answer.value.reading.mayBeCitedAsLaw)
    #expect(!national.verified)
    #expect(national.steps.contains { $0.en.contains("our own request") })
  }

  @Test(
    "no filing step is claimed for instruments that are not filed",
    arguments: [Instrument.algorithmAgreement, .minutes, .memorandum, .supplement])
  func noFiling(instrument: Instrument) throws {
    let from = try day("2026-06-10")
    for rule in [DeadlineRule.submission, .review, .effect, .terminationFiling, .cure] {
      let error = #expect(throws: LawError.self) {
        try book.due(rule, from: from, in: .guangdong, for: instrument)
      }
      #expect(error?.diagnostic.code == "law.no-statutory-step")
    }
  }

  @Test("what is not known is an error that names what is")
  func unknown() throws {
    let from = try day("2026-03-02")
    let error = #expect(throws: LawError.self) {
      try book.due(.suspension, from: from, in: .national)
    }
    let diagnostic = try #require(error).diagnostic
    #expect(diagnostic.code == "law.no-rule")
    #expect(diagnostic.remedy?.zhHans.contains("北京市60日") == true)
    let nowhere = #expect(throws: LawError.self) { try book.due(.reply, from: from, in: .generic) }
    #expect(nowhere?.diagnostic.message.en.contains("elsewhere") == true)
  }

  @Test("a year that is not published leaves the raw date, provisional; working days fail")
  func provisional() throws {
    let date = try book.due(.reply, from: day("2028-03-05"), in: .national)
    #expect(date.raw == date.due)
    #expect(date.due == (try day("2028-03-25")))
    #expect(date.isProvisional && date.rolled.missingYear == 2028)
    #expect(date.steps.contains { $0.en.contains("calendar of 2028 not published") })
    let from = try day("2026-12-28")
    let error = #expect(throws: LawError.self) { try book.due(.reply, from: from, in: .zhejiang) }
    #expect(error?.diagnostic.code == "calendar.year-missing")
    #expect(error?.diagnostic.message.zhHans.contains("2027") == true)
    let crossing = try book.due(.reply, from: day("2026-12-20"), in: .national)
    #expect(crossing.isProvisional)
    #expect(crossing.due == (try day("2027-01-09")))
  }

  @Test("before a statute was in force its place is answered by the nation")
  func beforeForce() throws {
    let before = try book.due(.reply, from: day("2016-12-31"), in: .shandong)
    #expect(before.answer.fellBack)
    let after = try book.due(.reply, from: day("2017-01-01"), in: .shandong)
    #expect(!after.answer.fellBack)
    let from = try day("2004-04-30")
    #expect(throws: LawError.self) {
      try book.due(.reply, from: from, in: .national, for: .collectiveContract)
    }
  }

  @Test(
    "months and years end on the corresponding day or the month's last",
    arguments: [
      (LawValue.months(1), "2026-01-31", "2026-02-28"), (.months(1), "2028-01-31", "2028-02-29"),
      (.months(3), "2026-01-15", "2026-04-15"), (.years(1), "2028-02-29", "2029-02-28"),
      (.years(1), "2026-12-31", "2027-12-31"), (.days(0), "2026-03-02", "2026-03-02"),
    ])
  func corresponding(value: LawValue, from: String, raw: String) throws {
    let law = madeUp([row(.replyPeriod, value)])
    let date = try law.due(.reply, from: day(from), in: .national, rolling: false)
    #expect(date.raw == (try day(raw)))
  }

  @Test("every start of 2026 and every length: the last day is counted, the first is not")
  func counting() throws {
    for length in [1, 5, 7, 10, 15, 20, 30] {
      let law = madeUp([row(.replyPeriod, .days(length))])
      var from = try day("2026-01-01")
      while from < (try day("2026-11-25")) {
        let date = try law.due(.reply, from: from, in: .national)
        #expect(from.days(until: date.raw) == length)
        #expect(date.due >= date.raw)
        #expect(book.calendar.isWorkingDay(date.due) == true)
        #expect(date.due == date.raw || book.calendar.isWorkingDay(date.raw) == false)
        from = from.adding(days: 1)
      }
    }
  }

  @Test("random rules and days: never a trap, rolling moves only forward")
  func hostile() throws {
    var random = CounterRandom(seed: 20_260_302)
    let (first, last) = (try day("0001-01-01"), try day("9999-12-31"))
    let values: [LawValue] = [
      .days(36_500), .months(1_200), .years(100), .workingDays(3), .count(3), .days(1),
      .text(
        LocalizedText(verbatim: "x")),
    ]
    for _ in 0..<2_000 {
      let value = values[Int(random.next() % UInt64(values.count))]
      let span = UInt64(first.days(until: last) + 1)
      let from = first.adding(days: Int(random.next() % span))
      let rule = DeadlineRule.allCases[Int(random.next() % UInt64(DeadlineRule.allCases.count))]
      let law = madeUp([row(rule.key, value)])
      guard let date = try? law.due(rule, from: from, in: .national) else { continue }
      #expect(date.due >= date.raw)
    }
    for from in [first, last] {
      for rule in DeadlineRule.allCases {
        for value in values {
          _ = try? madeUp([row(rule.key, value)]).due(rule, from: from, in: .national)
        }
      }
    }
  }

  @Test("machines get raw, due, rule, article and verified")
  func json() throws {
    let date = try book.due(.reply, from: day("2026-03-02"), in: .shandong, for: .wageAgreement)
    guard case .object(let members) = date.json(in: .zhHans) else {
      Issue.record("no object")
      return
    }
    let values = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
    #expect(values["raw"] == "2026-03-12")
    #expect(values["due"] == "2026-03-12")
    #expect(values["rule"] == "reply")
    #expect(values["article"] == "《山东省企业工资集体协商条例》第二十一条")
    #expect(values["verified"] == true)
  }

  @Test("rules are found by key, short name, full name and other words")
  func names() throws {
    for rule in DeadlineRule.allCases {
      #expect(try DeadlineRule(parsing: rule.rawValue) == rule)
      #expect(try DeadlineRule(parsing: rule.shortName) == rule)
      #expect(try DeadlineRule(parsing: rule.name.zhHans) == rule)
      #expect(rule.event.zhHans.hasSuffix("日"))
    }
    #expect(try DeadlineRule(parsing: "objection") == .review)
    let error = #expect(throws: Diagnostic.self) { try DeadlineRule(parsing: "repyl") }
    #expect(error?.remedy?.en == "did you mean reply?")
  }
}

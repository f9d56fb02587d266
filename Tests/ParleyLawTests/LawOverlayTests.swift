import ParleyLaw
import ParleyValues
import Testing

@Suite("Law files of the user")
struct LawOverlayTests {
  private func read(_ text: String) throws -> LawOverlay {
    let node = try YAMLReader.read(text: text, file: "local.yaml")
    return try LawOverlay(reading: node, named: "local.yaml")
  }

  private let sample = """
    rules:
      - key: reply-period
        jurisdiction: 湖南
        instrument: [wage-agreement, 集体合同]
        value: 12个工作日
        from: 2024-01-01
        source: 《某省企业工资集体协商条例》
        number: 虚构〔2023〕1号
        article: 12
        verified: yes
        note: 虚构
      - {key: reply, jurisdiction: generic, value: 3 months, source: Made-up Act, article: s. 7}
    calendars:
      - year: 2027
        days-off: [2027-01-01..2027-01-03, 2027-05-01]
        working-weekends: []
        statutory-holidays: [2027-01-01]
        source: 虚构通知〔2026〕1号
    """

  @Test("rules and calendars are read")
  func reading() throws {
    let overlay = try read(sample)
    #expect(overlay.entries.count == 2)
    let first = try #require(overlay.entries.first)
    #expect(first.value == .workingDays(12))
    #expect(first.instruments == [.wageAgreement, .collectiveContract])
    #expect(first.article.zhHans == "《某省企业工资集体协商条例》（虚构〔2023〕1号）第十二条")
    #expect(first.mayBeCitedAsLaw)
    #expect(overlay.entries[1].reading == .unverified(.stated, "user"))
    #expect(overlay.entries[1].article.en == "Made-up Act, s. 7")
    #expect(overlay.calendars.map(\.daysOff.count) == [4])
  }

  @Test("the book answers by them")
  func answering() throws {
    let law = book.overlaid(with: try read(sample))
    let hunan = try Jurisdiction(parsing: "湖南")
    let date = try law.due(.reply, from: day("2026-12-25"), in: hunan, for: .wageAgreement)
    #expect(date.due == (try day("2027-01-13")))
    #expect(date.verified)
    let elsewhere = try law.due(.reply, from: day("2026-01-15"), in: .generic, rolling: false)
    #expect(elsewhere.due == (try day("2026-04-15")))
    #expect(!elsewhere.verified)
  }

  @Test("a bare list of rules is enough")
  func bare() throws {
    let overlay = try read("- {key: reply, jurisdiction: cn, value: 5 days, source: 某规定}")
    #expect(overlay.entries.map(\.value) == [.days(5)])
    #expect(overlay.entries.first?.mayBeCitedAsLaw == false)
  }

  @Test("everything that is wrong is said at once, with its place")
  func problems() throws {
    let text = """
      rules:
        - {key: repyl-period, jurisdiction: cn/hunna, value: 5 days, source: x}
        - {key: reply-period, jurisdiction: cn, value: soon, source: x}
        - {key: reply-period, jurisdiction: cn, value: 5 days, instrument: wage}
        - {key: reply-period, jurisdiction: cn, value: 5 days, source: x, form: 2026-01-01}
        - {key: reply-period, jurisdiction: cn, value: 5 days, source: x, from: 2026-02-30}
        - {key: reply-period, jurisdiction: cn, value: 5 days, source: x, verified: maybe}
      calendars:
        - {year: 2027, days-off: [2027-13-01], working-weekends: [], statutory-holidays: [], source: x}
        - {year: 2027, days-off: [], working-weekends: [2027-01-04], statutory-holidays: [], source: x}
      extra: 1
      """
    let node = try YAMLReader.read(text: text, file: "local.yaml")
    let error = #expect(throws: Diagnostics.self) {
      try LawOverlay(reading: node, named: "local.yaml")
    }
    let all = try #require(error).all
    #expect(
      all.map(\.code) == [
        "law.unknown-key", "law.unknown-jurisdiction", "law.bad-value", "law.unknown-instrument",
        "law.missing-field", "law.unknown-field", "law.dates", "law.bad-value", "law.calendar",
        "law.calendar", "law.unknown-field",
      ])
    #expect(all.map { $0.place?.line } == [2, 2, 3, 4, 4, 5, 6, 7, 9, 10, 11])
  }

  @Test(
    "values as people write them",
    arguments: [
      (LawKey.replyPeriod, "15日", LawValue.days(15)),
      (.replyPeriod, "10 working days", .workingDays(10)),
      (.renewalWindow, "3个月", .months(3)), (.limitationPeriod, "1 year", .years(1)),
      (.representativesMinimum, "3人", .count(3)), (.usualTerm, "1至3年", .yearRange(1, 3)),
      (.longestTerm, "3 years", .yearRange(3, 3)),
      (.adoptionMajority, "过半数", .proportion(.moreThanHalf)),
      (.adoptionMajority, "1/2", .proportion(.halfOrMore)),
      (.adoptionQuorum, "2/3", .proportion(Proportion(2, of: 3, .atLeast))),
      (.adoptionQuorum, "none", .notRequired),
      (.outsiderShare, "1/3", .proportion(Proportion(1, of: 3, .atMost))),
      (.minimumWageHourly, "18.3", .money(Money(minorUnits: 1_830), per: .hour)),
      (.heatAllowanceDaily, "13.8", .money(Money(minorUnits: 1_380), per: .day)),
      (.heatAllowanceSeason, "6月至9月", .season(from: 6, through: 9)),
      (.quotaReach, "90 %", .share(Share(partsPerMillion: 900_000))),
      (.heatHours, "5小时", .hours(5)),
    ])
  func values(key: LawKey, text: String, value: LawValue) {
    #expect(LawValue(parsing: text, for: key) == value)
  }

  @Test(
    "values of the wrong shape",
    arguments: [
      (LawKey.replyPeriod, "15"), (.replyPeriod, "-3 days"),
      (.replyPeriod, "999999999999999999999 days"),
      (.replyPeriod, "40000 days"), (.representativesMinimum, "three"), (.usualTerm, "3-1"),
      (.adoptionQuorum, "3/2"), (.adoptionQuorum, "1/0"), (.minimumWageHourly, "18.333"),
      (.minimumWageHourly, "-1"), (.heatAllowanceSeason, "9-6"), (.heatAllowanceSeason, "0-13"),
      (.delegationBalance, "whatever"), (.quotaReach, "90"), (.heatHours, "5 kg"),
    ])
  func wrongValues(key: LawKey, text: String) {
    #expect(LawValue(parsing: text, for: key) == nil)
  }

  @Test("every choice of the built-in rules can be written in a file")
  func choices() {
    for row in book.entries {
      guard case .choice(let code, _) = row.value else { continue }
      #expect(LawValue(parsing: code, for: row.key)?.choice == code)
    }
  }
}

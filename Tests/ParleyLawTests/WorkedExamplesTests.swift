import ParleyLaw
import ParleyValues
import Testing

/// The worked dates and checks, each with its number.
@Suite("Worked examples")
struct WorkedExamplesTests {
  @Test("1: national reply to a demand of 2 March 2026")
  func nationalReply() throws {
    let date = try book.due(.reply, from: day("2026-03-02"), in: .national)
    #expect(date.raw == (try day("2026-03-22")))
    #expect(date.due == (try day("2026-03-23")))
    #expect(date.due.weekday == .monday)
    #expect(date.verified && !date.isProvisional)
    #expect(date.article.en.hasSuffix("art 32"))
  }

  @Test(
    "2: the same receipt, by place",
    arguments: [
      (Jurisdiction.shandong, "2026-03-12", "2026-03-12", true),
      (.shanghai, "2026-03-17", "2026-03-17", true), (.zhejiang, "2026-03-16", "2026-03-16", true),
      (.beijing, "2026-03-22", "2026-03-23", true), (.guangdong, "2026-04-01", "2026-04-01", false),
      (.jiangxi, "2026-03-22", "2026-03-23", true),
    ])
  func replyByPlace(place: Jurisdiction, raw: String, due: String, verified: Bool) throws {
    let date = try book.due(.reply, from: day("2026-03-02"), in: place)
    #expect(date.raw == (try day(raw)))
    #expect(date.due == (try day(due)))
    #expect(date.verified == verified)
    #expect(date.answer.fellBack == (place == .jiangxi))
  }

  @Test("4: a vacant seat")
  func vacancy() throws {
    let date = try book.due(.vacancy, from: day("2026-04-20"), in: .national)
    #expect(date.raw == (try day("2026-05-05")))
    #expect(date.due == (try day("2026-05-06")))
  }

  @Test(
    "5: delegations",
    arguments: [
      (Jurisdiction.national, 6, 6, 2, false, nil, []),
      (.national, 6, 6, 3, false, nil, ["delegation.too-many-outsiders"]),
      (.national, 6, 6, 1, true, nil, ["delegation.chief-is-outsider"]),
      (.national, 5, 4, 0, false, nil, ["delegation.unbalanced"]),
      (.shanghai, 5, 4, 0, false, nil, []),
      (.shanghai, 4, 5, 0, false, nil, ["delegation.unbalanced"]),
      (.shandong, 7, 7, 0, false, 3, []),
      (.shandong, 7, 7, 0, false, 2, ["delegation.too-few-front-line"]),
    ] as [(Jurisdiction, Int, Int, Int, Bool, Int?, [String])])
  func delegations(
    place: Jurisdiction, workers: Int, company: Int, outsiders: Int, chiefIsOutsider: Bool,
    frontLine: Int?, codes: [String]
  ) throws {
    let facts = DelegationFacts(
      workers: .init(
        count: workers, outsiders: outsiders, chiefIsOutsider: chiefIsOutsider,
        frontLine: frontLine), company: .init(count: company))
    let findings = book.check(facts, in: place, for: nil, on: try day("2026-03-02"))
    #expect(findings.map(\.code) == codes)
    #expect(findings.allSatisfy { $0.severity == .refusal && $0.article != nil })
  }

  @Test(
    "6: votes of 180 and 175 delegates",
    arguments: [
      (Jurisdiction.national, 180, 150, 131, 120, 90, true),
      (.national, 180, 119, 119, 120, 90, false), (.national, 180, 120, 90, 120, 90, true),
      (.national, 180, 120, 89, 120, 90, false), (.shanghai, 180, 119, 119, nil, 90, true),
      (.shandong, 180, 150, 90, nil, 91, false), (.shandong, 180, 150, 91, nil, 91, true),
      (.zhejiang, 180, 150, 90, 120, 91, false), (.beijing, 180, 119, 119, 120, 90, false),
      (.national, 175, 117, 88, 117, 88, true), (.zhejiang, 175, 117, 88, 117, 88, true),
      (.zhejiang, 175, 117, 87, 117, 88, false), (.national, 175, 116, 116, 117, 88, false),
    ] as [(Jurisdiction, Int, Int, Int, Int?, Int, Bool)])
  func votes(
    place: Jurisdiction, eligible: Int, present: Int, inFavour: Int, presentNeeded: Int?,
    inFavourNeeded: Int, isAdopted: Bool
  ) throws {
    let vote = AdoptionVote(eligible: eligible, present: present, inFavour: inFavour)
    let outcome = try book.outcome(of: vote, in: place, for: nil, on: day("2026-05-20"))
    #expect(outcome.presentNeeded == presentNeeded)
    #expect(outcome.inFavourNeeded == inFavourNeeded)
    #expect(outcome.isAdopted == isAdopted)
  }

  @Test("7: filing after signature before the Dragon Boat Festival")
  func filing() throws {
    let date = try book.due(.submission, from: day("2026-06-10"), in: .national)
    #expect(date.raw == (try day("2026-06-20")))
    #expect(date.due == (try day("2026-06-22")))
    #expect(date.article.en.hasSuffix("art 42"))
    let cautious = try book.due(.submission, from: day("2026-06-10"), in: .national, rolling: false)
    #expect(cautious.due == (try day("2026-06-20")))
    #expect(cautious.raw == cautious.due)
  }

  @Test(
    "9: the window to ask for renewal",
    arguments: [
      (Jurisdiction.national, "2026-11-30", "2026-09-01"), (.zhejiang, "2026-11-30", "2026-09-01"),
      (.national, "2026-05-31", "2026-03-01"), (.beijing, "2026-05-31", "2026-03-01"),
    ])
  func renewal(place: Jurisdiction, expiry: String, opens: String) throws {
    let date = try book.due(.renewalWindow, from: day(expiry), in: place)
    #expect(date.opens == (try day(opens)))
    #expect(date.due == (try day(expiry)))
  }

  @Test("9: four years are unusual nationally and refused for a Shandong wage agreement")
  func fourYears() throws {
    let (first, last) = (try day("2025-12-01"), try day("2029-11-30"))
    let national = book.checkTerm(
      from: first, through: last, in: .national, for: .collectiveContract)
    #expect(national.map(\.code) == ["term.unusual"])
    #expect(!national.hasRefusal)
    let shandong = book.checkTerm(from: first, through: last, in: .shandong, for: .wageAgreement)
    #expect(shandong.map(\.code) == ["term.too-long"])
    #expect(shandong.hasRefusal)
  }

  @Test(
    "heat allowances",
    arguments: [
      (Jurisdiction.guangdong, "2026-07-01", 13, 17_940), (.jiangxi, "2026-07-01", 13, 26_000),
      (.shanghai, "2026-05-01", nil, 0), (.shandong, "2026-06-01", nil, 30_000),
      (.guangdong, "2026-10-31", nil, 30_000), (.guangdong, "2026-11-01", 20, 0),
    ] as [(Jurisdiction, String, Int?, Int64)])
  func heat(place: Jurisdiction, month: String, days: Int?, fen: Int64) throws {
    let allowance = book.heatAllowance(in: place, month: try day(month), days: days)
    #expect(try #require(allowance).amount.minorUnits == fen)
  }

  @Test("a Shandong summer outdoors")
  func shandongSummer() throws {
    let months = try (1...12).map { month in
      try #require(CivilDate(year: 2026, month: month, day: 15))
    }
    let amounts = try months.map {
      try #require(book.heatAllowance(in: .shandong, month: $0)).amount
    }
    #expect(amounts.reduce(Money.zero, +).minorUnits == 120_000)
  }

  @Test("hourly floor of eight hours in Guangdong class 3")
  func floor() throws {
    let answer = try book.answer(
      .minimumWageHourly, variant: "3", in: .guangdong, on: day("2026-03-02"))
    let hourly = try #require(answer.value.value.money)
    #expect(hourly.minorUnits * 8 == 14_640)
    #expect(!answer.mayBeCitedAsLaw)
  }
}

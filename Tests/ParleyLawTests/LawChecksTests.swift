import ParleyLaw
import ParleyValues
import Testing

@Suite("Checks before acting")
struct LawChecksTests {
  private func codes(
    _ facts: DelegationFacts, in place: Jurisdiction = .national, for instrument: Instrument? = nil
  ) throws -> [String] {
    book.check(facts, in: place, for: instrument, on: try day("2026-03-02")).map(\.code)
  }

  private func facts(
    _ workers: DelegationFacts.Side, _ company: DelegationFacts.Side? = nil
  ) -> DelegationFacts {
    DelegationFacts(workers: workers, company: company ?? .init(count: workers.count))
  }

  @Test("a sound delegation passes everywhere")
  func sound() throws {
    for place in [Jurisdiction.national, .guangdong, .shandong, .shanghai, .beijing, .zhejiang] {
      #expect(try codes(facts(.init(count: 5, frontLine: 3)), in: place) == [])
    }
  }

  @Test("too few, too many, chiefs, both sides")
  func numbers() throws {
    #expect(
      try codes(facts(.init(count: 2)))
        == ["delegation.too-few", "delegation.too-few"])
    #expect(
      try codes(facts(.init(count: 11)), in: .beijing)
        == ["delegation.too-many", "delegation.too-many"])
    #expect(try codes(facts(.init(count: 5, chiefs: 0))) == ["delegation.one-chief"])
    #expect(try codes(facts(.init(count: 5, chiefs: 2))) == ["delegation.one-chief"])
    var both = facts(.init(count: 5))
    both.onBothSides = ["乙", "甲"]
    #expect(try codes(both) == ["delegation.double-role"])
  }

  @Test("outsiders: every number up to twelve")
  func outsiders() throws {
    for count in 3...12 {
      for outsiders in 0...count {
        let side = DelegationFacts.Side(count: count, outsiders: outsiders)
        let found = try codes(facts(side, .init(count: count)))
        #expect(found.contains("delegation.too-many-outsiders") == (outsiders * 3 > count))
      }
    }
  }

  @Test("Shandong wage talks seat no outsiders and ask who is from the front line")
  func shandong() throws {
    #expect(
      try codes(facts(.init(count: 6, outsiders: 1, frontLine: 2)), in: .shandong)
        == ["delegation.too-many-outsiders"])
    let unmarked = book.check(
      facts(.init(count: 6)), in: .shandong, for: .wageAgreement, on: try day("2026-03-02"))
    #expect(unmarked.map(\.code) == ["delegation.front-line-not-noted"])
    #expect(!unmarked.hasRefusal)
    #expect(try codes(facts(.init(count: 6)), in: .shandong, for: .collectiveContract) == [])
  }

  @Test("companies above designated size in Zhejiang")
  func aboveScale() throws {
    var four = facts(.init(count: 4))
    #expect(try codes(four, in: .zhejiang) == [])
    four.companyIsAboveScale = true
    #expect(try codes(four, in: .zhejiang) == ["delegation.too-few", "delegation.too-few"])
  }

  @Test("borrowed rules and rules without article warn and do not refuse")
  func borrowed() throws {
    let uneven = DelegationFacts(workers: .init(count: 5), company: .init(count: 4))
    let findings = book.check(
      uneven, in: .national, for: .algorithmAgreement, on: try day("2026-03-02"))
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.message.zhHans.contains("参照") == true)
    #expect(findings.first?.message.zhHans.hasPrefix("劳动者方5人、企业方4人") == true)
    let zhejiang = book.check(
      DelegationFacts(workers: .init(count: 4), company: .init(count: 5)), in: .zhejiang, for: nil,
      on: try day("2026-03-02"))
    #expect(zhejiang.map(\.severity) == [.warning])
  }

  @Test("numbers of representatives that cannot be are refused before anything is reckoned")
  func impossibleNumbers() throws {
    for side in [
      DelegationFacts.Side(count: -1), .init(count: 3, outsiders: 4), .init(count: .max),
      .init(count: 3, frontLine: 5), .init(count: 3, outsiders: -1), .init(count: 3, chiefs: 4),
    ] {
      #expect(try codes(facts(side), in: .shandong).first == "delegation.impossible-count")
    }
  }

  @Test("counts that cannot be are refused and not adopted")
  func impossible() throws {
    let votes = [
      AdoptionVote(eligible: 0, present: 0, inFavour: 0),
      AdoptionVote(eligible: 10, present: 11, inFavour: 9),
      AdoptionVote(eligible: 10, present: 8, inFavour: 9),
      AdoptionVote(eligible: 10, present: 8, inFavour: 6, against: 2, abstained: 1),
      AdoptionVote(eligible: -5, present: -5, inFavour: -5),
      AdoptionVote(eligible: .max, present: 5, inFavour: 5),
    ]
    for vote in votes {
      let outcome = try book.outcome(of: vote, in: .national, for: nil, on: day("2026-05-20"))
      #expect(!outcome.isAdopted)
      #expect(outcome.findings.map(\.code) == ["adoption.impossible-count"])
    }
  }

  @Test("a vote names what is missing, and which rule it misses")
  func named() throws {
    let vote = AdoptionVote(eligible: 180, present: 119, inFavour: 80)
    let outcome = try book.outcome(
      of: vote, in: .national, for: .collectiveContract, on: day("2026-05-20"))
    #expect(outcome.findings.map(\.code) == ["adoption.no-quorum", "adoption.no-majority"])
    #expect(outcome.findings.allSatisfy { $0.article?.zhHans.hasSuffix("第三十六条") == true })
    #expect(outcome.findings.hasRefusal)
  }

  @Test("adopted below the national attendance: said, not refused")
  func belowNational() throws {
    let vote = AdoptionVote(eligible: 180, present: 119, inFavour: 119)
    let outcome = try book.outcome(of: vote, in: .shanghai, for: nil, on: day("2026-05-20"))
    #expect(outcome.isAdopted)
    #expect(outcome.findings.map(\.code) == ["adoption.below-national-quorum"])
    #expect(!outcome.findings.hasRefusal)
  }

  @Test(
    "terms",
    arguments: [
      (Jurisdiction.national, Instrument.collectiveContract, "2026-01-01", "2028-12-31", nil),
      (.national, .collectiveContract, "2026-01-01", "2029-01-01", "term.unusual"),
      (.national, .collectiveContract, "2026-01-01", "2026-12-30", "term.unusual"),
      (.national, .collectiveContract, "2026-01-01", "2026-12-31", nil),
      (.national, .collectiveContract, "2026-01-02", "2026-01-01", "term.ends-before-start"),
      (.shandong, .wageAgreement, "2026-01-01", "2026-12-31", nil),
      (.shandong, .wageAgreement, "2026-01-01", "2027-12-31", "term.unusual"),
      (.shandong, .wageAgreement, "2026-01-01", "2028-12-31", "term.unusual"),
      (.shandong, .wageAgreement, "2026-01-01", "2029-01-01", "term.too-long"),
      (.shanghai, .collectiveContract, "2026-01-01", "2028-12-31", nil),
      (.shanghai, .wageAgreement, "2026-01-01", "2028-12-31", "term.unusual"),
      (.beijing, .collectiveContract, "2026-03-01", "2029-02-28", nil),
      (.national, .collectiveContract, "2024-02-29", "2027-02-27", nil),
    ] as [(Jurisdiction, Instrument, String, String, String?)])
  func terms(
    place: Jurisdiction, instrument: Instrument, first: String, last: String, code: String?
  ) throws {
    let findings = book.checkTerm(
      from: try day(first), through: try day(last), in: place, for: instrument)
    #expect(findings.map(\.code) == [code].compactMap(\.self))
  }

  @Test(
    "layoffs",
    arguments: [
      (19, 1_000, false), (20, 1_000, true), (9, 100, false), (10, 100, true), (1, 10, true),
      (0, 10, false), (5, 0, false),
    ])
  func layoffs(persons: Int, staff: Int, isLarge: Bool) throws {
    let found = book.checkLayoff(
      of: persons, staff: staff, in: .shandong, on: try day("2026-05-20"))
    #expect(!found.isEmpty == isLarge)
  }

  @Test("a finding becomes a diagnostic with its article")
  func diagnostic() throws {
    let finding = try #require(
      book.check(facts(.init(count: 2)), in: .national, for: nil, on: try day("2026-03-02")).first)
    #expect(finding.diagnostic.severity == .error)
    #expect(finding.diagnostic.article?.zhHans.hasSuffix("第十九条") == true)
    #expect(finding.diagnostic.message.zhHans == "职工方代表2人，少于3人")
  }

  @Test(
    "signature and adoption by place; one day is in order either way",
    arguments: [
      (Jurisdiction.national, "2026-06-05", ["2026-06-10", "2026-06-10"], nil),
      (.national, "2026-06-10", ["2026-06-10"], nil),
      (.national, "2026-06-10", ["2026-06-10", "2026-06-09"], "order.signed-before-adoption"),
      (.beijing, "2026-06-10", ["2026-06-09"], "order.signed-before-adoption"),
      (.shanghai, "2026-06-10", ["2026-06-09"], nil),
      (.shanghai, "2026-06-10", ["2026-06-10"], nil),
      (.shanghai, "2026-06-10", ["2026-06-09", "2026-06-11"], "order.adopted-before-signature"),
      (.guangdong, "2026-06-10", ["2026-06-09"], "order.signed-before-adoption"),
      (.generic, "2026-06-10", ["2026-06-09"], nil), (.national, nil, ["2026-06-09"], nil),
      (.national, "2026-06-10", [], nil),
    ] as [(Jurisdiction, String?, [String], String?)])
  func order(place: Jurisdiction, adopted: String?, signed: [String], code: String?) throws {
    let findings = book.checkOrder(
      adopted: try adopted.map { try day($0) }, signed: try signed.map { try day($0) }, in: place,
      for: .collectiveContract, on: try day("2026-06-12"))
    #expect(findings.map(\.code) == [code].compactMap(\.self))
    #expect(findings.allSatisfy { $0.isRefusal && $0.article != nil && $0.remedy != nil })
    let borrowed = book.checkOrder(
      adopted: try adopted.map { try day($0) }, signed: try signed.map { try day($0) }, in: place,
      for: .algorithmAgreement, on: try day("2026-06-12"))
    #expect(!borrowed.hasRefusal)
  }

  @Test(
    "papers by place: law refuses, guides warn, what is not filed has none",
    arguments: [
      (
        Jurisdiction.shandong, Instrument.wageAgreement,
        ["协商情况说明", "工资协议文本", "职代会决议", "双方代表名单", "营业执照复印件"], 0, 0
      ),
      (.shandong, .wageAgreement, ["协商情况说明", "工资协议文本", "职代会决议", "双方代表名单"], 1, 0),
      (.shandong, .wageAgreement, [], 5, 0), (.beijing, .collectiveContract, ["合同文本"], 3, 0),
      (.guangdong, .collectiveContract, ["合同文本"], 0, 4), (.national, .collectiveContract, [], 1, 0),
      (.shanghai, .specialContract, ["文本", "基本情况（双方代表）", "情况说明", "审议报告"], 0, 0),
      (.guangdong, .algorithmAgreement, [], 0, 0), (.generic, .collectiveContract, [], 0, 0),
    ] as [(Jurisdiction, Instrument, [String], Int, Int)])
  func papers(
    place: Jurisdiction, instrument: Instrument, names: [String], refused: Int, warned: Int
  ) throws {
    let findings = book.checkPapers(names, in: place, for: instrument, on: try day("2026-06-12"))
    #expect(findings.count(where: \.isRefusal) == refused)
    #expect(findings.count { !$0.isRefusal } == warned)
    #expect(findings.allSatisfy { $0.article != nil })
  }

  @Test("half of an odd and an even number, by both wordings, exactly at the line")
  func halves() throws {
    for whole in 1...400 {
      for (place, needed) in [
        (Jurisdiction.national, (whole + 1) / 2), (.beijing, (whole + 1) / 2),
        (.shandong, whole / 2 + 1), (.zhejiang, whole / 2 + 1), (.chongqing, (whole + 1) / 2),
      ] {
        for (votes, isAdopted) in [(needed, true), (needed - 1, false)] where votes <= whole {
          let vote = AdoptionVote(eligible: whole, present: whole, inFavour: votes)
          let outcome = try book.outcome(of: vote, in: place, for: nil, on: day("2026-06-12"))
          if outcome.isAdopted != isAdopted || outcome.inFavourNeeded != needed {
            Issue.record("\(place) \(votes) of \(whole)")
          }
        }
      }
    }
  }
}

import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@Suite("Width of the law book")
struct LawBookWidthTests {
  /// Document and article of every row that was read in full, copied from the reading.
  private static let readArticles: [(document: String, articles: [Int])] = [
    (
      "《集体合同规定》",
      [
        2, 3, 4, 5, 6, 8, 9, 10, 19, 20, 21, 23, 24, 25, 27, 28, 31, 32, 33, 34, 35, 36, 37, 38, 39,
        40,
        41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 52, 54, 55, 56,
      ]
    ),
    ("《中华人民共和国劳动合同法》", [4, 11, 18, 41, 51, 52, 53, 54, 55, 56]),
    ("《中华人民共和国劳动法》", [33, 34, 36, 37, 38, 41, 44, 84]),
    ("《中华人民共和国工会法》", [3, 11, 14, 21, 28, 54]),
    ("《中华人民共和国电子商务法》", [34, 35]),
    (
      "《中华人民共和国劳动争议调解仲裁法》",
      [4, 5, 7, 10, 14, 16, 27, 29, 30, 32, 35, 43, 47, 48, 49, 50, 53]
    ),
    ("《中华人民共和国民事诉讼法》", [205]), ("《中华人民共和国人民调解法》", [33]),
    ("《劳动保障监察条例》", [17, 20]), ("《气象灾害防御条例》", [30]),
    ("《中华人民共和国民法典》", [200, 201, 202, 203, 1259]),
    (
      "《山东省企业工资集体协商条例》",
      [
        7, 10, 11, 12, 17, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 35, 36, 40, 41, 45,
      ]
    ),
    ("《上海市集体合同条例》", [6, 7, 13, 15, 16, 17, 18, 20, 22, 23, 25, 32, 34]),
    (
      "《北京市集体合同条例》",
      [7, 10, 11, 24, 32, 33, 34, 35, 36, 37, 38, 39, 41, 42, 43, 46, 48, 50, 57]
    ),
    ("《浙江省集体合同条例》", [7]), ("《重庆市集体合同条例》", [24]),
  ]

  @Test("every article that was read is there, and no other is said to have been")
  func readArticles() {
    var found: [String: Set<Int>] = [:]
    for row in book.entries where row.mayBeCitedAsLaw {
      switch row.source.place {
      case .articles(let numbers):
        found[row.source.document.title.zhHans, default: []].formUnion(numbers)
      case .item(_, of: let article):
        found[row.source.document.title.zhHans, default: []].insert(article)
      default: break
      }
    }
    let expected = LawBookWidthTests.readArticles
    for (document, articles) in expected {
      #expect(found[document, default: []].sorted() == articles, "\(document)")
    }
    #expect(Set(found.keys) == Set(expected.map(\.document)))
  }

  @Test(
    "rows by the mark of their reading",
    arguments: [
      ("R22", 50), ("LRB", 189), ("S0", 15), ("S1", 1), ("S2", 3), ("S3", 5), ("S4", 2),
      ("MEMORY", 25),
    ])
  func counts(mark: String, count: Int) {
    #expect(book.entries.count { $0.reading.mark == mark } == count)
  }

  @Test("common belief never stands before a text, and is named beside it")
  func beliefs() throws {
    let date = try day("2026-03-02")
    let renewal = try book.answer(
      .renewalWindow, in: .national, for: .wageAgreement, on: date)
    #expect(renewal.value.value == .months(3) && renewal.mayBeCitedAsLaw)
    #expect(renewal.others.map(\.value) == [.days(60)])
    let number = try book.answer(
      .representativesMinimum, in: .guangdong, for: .collectiveContract, on: date)
    #expect(number.answeredBy == .national && number.mayBeCitedAsLaw && number.others.isEmpty)
    let talks = try book.answer(.conclusionPeriod, in: .guangdong, on: date)
    #expect(talks.value.value == .months(3) && talks.value.reading.isBelief)
    #expect(!talks.mayBeCitedAsLaw)
    #expect(
      book.figure(.conclusionPeriod, in: .guangdong, for: .algorithmAgreement, on: date) == nil)
    let made = madeUp([
      row(.replyPeriod, .days(1), in: .shandong, reading: .unverified(.memory, "MEMORY")),
      row(.replyPeriod, .days(2), reading: .unverified(.press, "PRESS")),
    ])
    #expect(try made.answer(.replyPeriod, in: .shandong, on: date).value.value == .days(2))
  }

  @Test(
    "minimum wages by place, class and day",
    arguments: [
      ("cn/guangdong/foshan", "2026-03-02", 1_980, 208_000, 2),
      ("cn/guangdong/guangzhou", "2026-03-02", 2_370, 250_000, 1),
      ("cn/guangdong/huizhou", "2026-03-02", 1_830, 185_000, 3),
      ("cn/guangdong/shenzhen", "2026-03-02", 2_370, 252_000, nil),
      ("cn/guangdong/meizhou", "2026-03-02", nil, nil, nil),
      ("cn/guangdong", "2026-03-02", nil, nil, nil),
      ("cn/guangdong/foshan", "2025-02-28", nil, nil, nil),
      ("cn/shandong/jinan/changqing", "2025-10-01", 2_200, 221_000, 2),
      ("cn/shandong/jinan/changqing", "2025-09-30", nil, nil, nil),
      ("cn/jiangxi/ganzhou/nankang", "2026-03-02", 1_870, 187_000, 2),
      ("cn/jiangxi/ganzhou/xinfeng", "2026-03-02", 1_740, 174_000, 3),
      ("cn/shanghai", "2025-06-30", nil, nil, nil),
      ("cn/shanghai", "2025-07-01", 2_500, 274_000, nil),
      ("cn/beijing", "2025-12-31", 2_640, 242_000, nil),
      ("cn/beijing", "2026-01-01", 2_770, 254_000, nil), ("generic", "2026-03-02", nil, nil, nil),
    ] as [(String, String, Int64?, Int64?, Int?)])
  func wages(code: String, date: String, hourly: Int64?, monthly: Int64?, number: Int?) throws {
    let (place, date) = (Jurisdiction(code: code), try day(date))
    let byHour = book.minimumWage(.minimumWageHourly, in: place, on: date)
    let byMonth = book.minimumWage(.minimumWageMonthly, in: place, on: date)
    #expect(byHour?.answer.value.value.money?.minorUnits == hourly)
    #expect(byMonth?.answer.value.value.money?.minorUnits == monthly)
    #expect(byHour?.wageClass?.value.value.number == number)
    if let byHour {
      #expect(!byHour.answer.mayBeCitedAsLaw && !byHour.caveats.isEmpty)
      #expect(byHour.caveats.contains { $0.zhHans.contains("类区") } == (number != nil))
    }
  }

  @Test(
    "hours closed to outdoor work in the heat",
    arguments: [
      (Jurisdiction.guangdong, LawValue.clock(from: 12, to: 15), 5),
      (.shandong, .clock(from: 11, to: 16), 5), (.beijing, nil, 6),
    ] as [(Jurisdiction, LawValue?, Int)])
  func heat(place: Jurisdiction, closed: LawValue?, hours: Int) throws {
    let date = try day("2026-07-01")
    let answer = book.figure(.heatClosedHours, variant: "37-40", in: place, on: date)
    #expect(answer?.value.value == closed)
    let most = try book.answer(.heatHours, variant: "37-40", in: place, on: date)
    #expect(most.value.value == .hours(hours))
  }

  @Test("what each instrument needs; what is not filed has no papers and no filing figures")
  func needs() throws {
    let date = try day("2026-03-02")
    for instrument in Instrument.allCases {
      for place in Jurisdiction.known {
        let needs = book.needs(of: instrument, in: place, on: date)
        let keys = needs.groups.flatMap(\.answers).map(\.value.key)
        #expect(Set(keys).count == keys.count)
        let filed = instrument.hasStatutoryReview && place.isChinese
        #expect(keys.contains { $0.belongsToFiling } == filed, "\(instrument) \(place)")
        #expect(needs.papers.isEmpty != filed, "\(instrument) \(place)")
      }
    }
    let shandong = book.needs(of: .wageAgreement, in: .shandong, on: date)
    #expect(
      shandong.papers.compactMap(\.variant)
        == ["account", "text", "resolution", "representatives", "licence"])
    let collective = book.needs(of: .collectiveContract, in: .shandong, on: date)
    #expect(collective.papers.map(\.jurisdiction) == [.national])
    let beijing = book.filingPapers(for: .wageAgreement, in: .beijing, on: date)
    #expect(beijing.count == 4 && beijing.allSatisfy(\.mayBeCitedAsLaw))
    #expect(book.filingPapers(for: .collectiveContract, in: .generic, on: date).isEmpty)
  }

  @Test(
    "the template of a law file is read once its marks are taken away", arguments: Language.allCases
  )
  func template(language: Language) throws {
    let text = LawOverlay.template(for: .generic, in: language)
    let empty = try LawOverlay(
      reading: try YAMLReader.read(text: text, file: "t"), named: "t")
    #expect(empty.entries.isEmpty && empty.calendars.isEmpty)
    let used = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("  # - ") || line.hasPrefix("  #   ")
        ? "  " + line.dropFirst(4) : String(line)
    }.joined(separator: "\n")
    let full = try LawOverlay(reading: try YAMLReader.read(text: used, file: "t"), named: "t")
    #expect(full.entries.map(\.key) == LawKey.allCases)
    #expect(full.calendars.count == 1)
    #expect(full.entries.allSatisfy { !$0.mayBeCitedAsLaw })
    let law = book.overlaid(with: full)
    for rule in DeadlineRule.allCases {
      let due = try law.due(rule, from: day("2026-03-02"), in: .generic, rolling: false)
      #expect(due.answer.answeredBy == .generic)
    }
  }

  @Test("breach is the union's claim; bargaining is coordinated")
  func ladders() throws {
    let date = try day("2026-03-02")
    let breach = book.ladder(
      for: .employee, over: .breach, under: .collectiveContract, in: .shandong, on: date)
    #expect(breach.steps.map(\.code) == ["talks", "arbitration", "court"])
    #expect(breach.note?.zhHans.contains("第五十六条") == true)
    let loose = book.ladder(
      for: .notFull, over: .breach, under: .algorithmAgreement, in: .shandong, on: date)
    #expect(loose.steps.map(\.code).contains("one-stop-mediation") && loose.limitation == nil)
    for (place, days, more, steps) in [
      (Jurisdiction.national, 30, 15, ["talks", "coordination"]),
      (.shanghai, 30, 15, ["talks", "guidance", "coordination"]),
      (.chongqing, 60, 30, ["talks", "coordination"]),
    ] {
      let ladder = book.ladder(
        for: nil, over: .bargaining, under: .collectiveContract, in: place, on: date)
      #expect(ladder.steps.map(\.code) == steps)
      #expect(ladder.steps.last?.within?.value.value == .days(days))
      #expect(ladder.steps.last?.extendable?.value.value == .days(more))
    }
    let asked = book.ladder(
      for: .notFull, over: .bargaining, under: .algorithmAgreement, in: .national, on: date)
    #expect(asked.steps.last?.within?.isBorrowed == true && asked.note != nil)
    let group = book.ladder(for: .employee, over: .group, in: .national, on: date)
    #expect(group.note?.en.contains("10 or more") == true)
    let change = book.ladder(for: .notFull, over: .ruleChange, in: .national, on: date)
    #expect(change.note?.en.contains("7 days ahead") == true)
  }
}

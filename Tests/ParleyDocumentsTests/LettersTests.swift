import Foundation
import ParleyBargaining
import ParleyDocuments
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Papers along the way")
struct LettersTests {
  static let papers: [CasePaper] = [
    .reply, .mandate, .suspension, .coordination, .settlement, .publication, .review, .renewal,
    .amendment,
    .termination, .information, .redline, .checkLetter, .reminder, .opinion, .recommendation,
  ]

  static let instruments = [Instrument.algorithmAgreement, .specialContract]

  /// Every paper of a whole case; the register of the review only where there is a review.
  static func written(_ instrument: Instrument) throws -> [(CasePaper, FilledPaper)] {
    let source = FullCase.source(try FullCase.record(instrument))
    return try papers.filter { $0 != .review || instrument.hasStatutoryReview }.map {
      ($0, try $0.paper(from: source))
    }
  }

  @Test("each paper reads as it should", arguments: instruments, Language.allCases)
  func goldens(_ instrument: Instrument, _ language: Language) throws {
    for (paper, filled) in try Self.written(instrument) {
      let text = MarkdownRenderer.render(try filled.document.checked(), in: language)
      expectGolden(
        text, named: "\(instrument.rawValue)/\(paper.rawValue).\(language.rawValue).md")
      guard let folder = ProcessInfo.processInfo.environment["PARLEY_PAGES"] else { continue }
      // A folder named here receives the pages, to be looked at.
      let page = HTMLRenderer.render(filled.document, in: language)
      let name = "\(instrument.rawValue)-\(paper.rawValue).\(language.rawValue).html"
      try page.write(
        to: URL(filePath: folder).appending(path: name), atomically: true, encoding: .utf8)
    }
  }

  @Test(
    "minutes, memoranda and supplements state only what was agreed, with what goes around it",
    arguments: [Instrument.minutes, .memorandum, .supplement], Language.allCases)
  func instrumentsOfTheirOwn(_ instrument: Instrument, _ language: Language) throws {
    let filled = try CasePaper.agreement.paper(
      from: FullCase.source(try FullCase.record(instrument)))
    #expect(filled.missing.isEmpty)
    let text = MarkdownRenderer.render(try filled.document.checked(), in: language)
    expectGolden(text, named: "\(instrument.rawValue)/agreement.\(language.rawValue).md")
    #expect(!text.contains("0.80"), "a standard that nobody touched")
  }

  @Test("a supplement without the agreement it supplements names it as missing")
  func supplementOfNothing() throws {
    var script = FullCase.Script()
    try script.open(.supplement, follows: nil)
    try script.talk()
    try script.conclude(reviewed: false)
    let filled = try CasePaper.agreement.paper(from: FullCase.source(script.record))
    #expect(filled.missing.map(\.zhHans) == ["原协议"])
  }

  @Test("a case with everything in it leaves no gap", arguments: instruments)
  func complete(_ instrument: Instrument) throws {
    for (paper, filled) in try Self.written(instrument) {
      #expect(filled.missing.isEmpty, "\(paper): \(filled.missing.map(\.zhHans))")
    }
  }

  @Test(
    "each instrument keeps to its words in every paper", arguments: Instrument.allCases,
    Language.allCases)
  func words(_ instrument: Instrument, _ language: Language) throws {
    let forbidden = instrument.words.forbidden
    let source = FullCase.source(try FullCase.record(instrument))
    for paper in CasePaper.allCases {
      guard let filled = try? paper.paper(from: source) else { continue }
      let text = MarkdownRenderer.render(filled.document, in: language)
        .replacing("最低工资", with: "").replacing("行业（区域）职工代表大会", with: "")
        .replacing(#/《[^》]*》/#, with: "")
      for word in forbidden { #expect(!text.contains(word), "\(paper) says \(word)") }
    }
  }

  @Test("the papers of a filing have no gap either, and name written authorities")
  func filing() throws {
    let source = FullCase.source(try FullCase.record(.specialContract))
    for paper in [
      CasePaper.submissionForm, .delegates, .resolution, .account, .demand, .minutes, .agreement,
    ] {
      let filled = try paper.paper(from: source)
      #expect(filled.missing.isEmpty, "\(paper): \(filled.missing.map(\.zhHans))")
    }
    let list = try CasePaper.delegates.paper(from: source).document
    #expect(MarkdownRenderer.render(list, in: .zhHans).contains("外部专业人员、书面委托（2026-03-10）"))
  }

  @Test(
    "in Shandong every representative present signs the minutes, elsewhere the chiefs",
    arguments: [(Jurisdiction.shandong, true), (.beijing, false), (.national, false)])
  func minutesSignatures(_ place: Jurisdiction, _ everybody: Bool) throws {
    var script = FullCase.Script()
    try script.open(.wageAgreement, in: place)
    try script.talk()
    let filled = try CasePaper.minutes.paper(from: FullCase.source(script.record))
    let text = MarkdownRenderer.render(filled.document, in: .zhHans)
    #expect(text.contains("代表签字（李二例）") == everybody)
    #expect(filled.missing.isEmpty)
  }

  @Test(
    "where the place asks for it, the agreement itself names addresses and representatives' posts",
    arguments: [
      (Jurisdiction.chongqing, Instrument.specialContract, true),
      (.beijing, .specialContract, false), (.chongqing, .algorithmAgreement, false),
    ])
  func contractText(_ place: Jurisdiction, _ instrument: Instrument, _ asks: Bool) throws {
    let record = try FullCase.record(instrument, in: place)
    let filled = try CasePaper.agreement.paper(from: FullCase.source(record))
    let text = MarkdownRenderer.render(filled.document, in: .zhHans)
    #expect(text.contains("| 企业方 | 周六代 | 首席代表 | 运营总监 |") == asks)
    #expect(filled.missing.isEmpty)
    let bare = try CasePaper.agreement.paper(from: FullCase.source(record, People()))
    #expect(bare.missing.contains { $0.zhHans.hasSuffix("的职务") } == asks)
  }

  @Test("a demand and minutes name what they were not told")
  func demandAndMinutes() throws {
    var script = try BareCase.demanded()
    let demand = try CasePaper.demand.paper(from: FullCase.source(script.record))
    #expect(
      demand.missing.map(\.zhHans) == ["拟定的会议日期", "拟定的会议时刻", "拟定的会议地点", "我方协商代表"])
    try script.fact(.sessionOpened(SessionOpened()))
    let minutes = try CasePaper.minutes.paper(from: FullCase.source(script.record))
    #expect(
      minutes.missing.map(\.zhHans) == ["散会时间", "会议地点", "主持", "记录员", "出席人员", "会议经过"])
  }

  /// What names the missing value in each paper of a bare case.
  static let gaps: [(CasePaper, [String])] = [
    (
      .reply,
      ["会议日期", "会议时刻", "会议地点", "答复方的意见", "企业方协商代表"]
    ),
    (
      .mandate,
      [
        "钱五律的委托人", "钱五律的性别", "钱五律的身份证号", "钱五律的单位", "钱五律的职务", "钱五律的委托权限", "钱五律的委托期限",
      ]
    ),
    (.suspension, ["会议日期", "会议时刻", "会议地点", "会议内容"]),
    (
      .coordination,
      [
        "工会的地址", "工会的工会主席", "工会的首席代表", "企业的地址", "企业的法定代表人", "企业的首席代表", "申请协调处理的事项", "僵局的情况", "双方分歧",
      ]
    ),
    (
      .publication,
      [
        "双方签字日期", "报送机关", "生效日期", "期限", "主要内容", "公布人", "公布方式和地点", "公布日期", "公布证明",
      ]
    ),
    (.renewal, ["协议签订日期", "期满日期", "续订期限", "会议日期", "会议时刻", "会议地点", "职工方协商代表"]),
    (.amendment, ["协议签订日期", "变更的理由", "会议日期", "会议时刻", "会议地点"]),
    (.termination, ["协议签订日期", "终止的事实", "终止日期"]),
    (.information, ["“订单量”的提供日期"]),
    (.checkLetter, ["协议签订日期", "要求的事项", "请求答复的日期"]),
    (.reminder, ["要求的事项", "请求答复的日期", "工会劳动法律监督提示函的编号"]),
    (
      .recommendation,
      ["建议书的送达单位", "要求的事项", "请求答复的日期", "工会劳动法律监督建议书的编号"]
    ),
  ]

  @Test("a value that is missing is named, once, and is a gap with its name", arguments: gaps)
  func missing(paper: CasePaper, names: [String]) throws {
    let people = People([Person(id: "p5", name: "钱五律", salt: "s")])
    let source = FullCase.source(try BareCase.record(), people)
    let filled = try paper.paper(from: source)
    #expect(filled.missing.map(\.zhHans) == names)
    let text = MarkdownRenderer.render(filled.document, in: .zhHans)
    #expect(text.contains("＿＿"))
  }

  @Test("what is not recorded is said, with the command that records it", arguments: papers)
  func nothing(paper: CasePaper) throws {
    var script = FullCase.Script()
    try script.does(.open(BareCase.opening))
    do throws(Diagnostics) {
      _ = try paper.paper(from: FullCase.source(script.record))
      Issue.record("\(paper) was written from nothing")
    } catch {
      #expect(error.all.map(\.code) == ["export.nothing"])
      #expect(error.all.first?.help?.isEmpty == false)
    }
  }

  @Test("law that was not read in full, or is another instrument's, is in no letter")
  func unverified() throws {
    for (paper, filled) in try Self.written(.algorithmAgreement) {
      let text = MarkdownRenderer.render(filled.document, in: .zhHans)
      for act in ["集体合同规定", "北京市集体合同条例", "劳动合同法", "工会法"] {
        #expect(!text.contains(act), "\(paper)")
      }
    }
    let contract = try Self.written(.specialContract)
    func text(_ paper: CasePaper) -> String {
      contract.first { $0.0 == paper }.map {
        MarkdownRenderer.render($0.1.document, in: .zhHans)
      } ?? ""
    }
    #expect(text(.reply).contains("《北京市集体合同条例》"))
    #expect(text(.suspension).contains("《集体合同规定》"))
    #expect(text(.coordination).contains("第四十九条、第五十条"))
    #expect(text(.termination).contains("第三十九条、第四十条"))
    #expect(text(.mandate).contains("第二十三条") && text(.mandate).contains("第二十一条"))
    #expect(text(.opinion).contains("第五十六条"))
  }

  /// The articles that may stand as law in the papers of an instrument.
  private func lawful(_ instrument: Instrument) -> Set<String> {
    let kinds = instrument.governedLike
    return Set(
      LawBook.builtIn.entries.filter { row in
        row.mayBeCitedAsLaw && kinds.contains { row.speaks(of: $0) }
          && (instrument.isForEmployees || !row.instruments.isEmpty || row.key != .provision)
      }.map(\.article.zhHans))
  }

  @Test(
    "every article in every paper was read in full and is law for the instrument",
    arguments: [
      Jurisdiction.national, .guangdong, .shandong, .jiangxi, .shanghai, .beijing, .zhejiang,
      .chongqing,
    ], [Instrument.specialContract, .wageAgreement, .sectoralContract, .algorithmAgreement])
  func citations(_ place: Jurisdiction, _ instrument: Instrument) throws {
    let lawful = lawful(instrument)
    let source = FullCase.source(try FullCase.record(instrument, in: place))
    var found = 0
    // The form and the reports mark how well each figure was read.
    for paper in CasePaper.allCases where ![.submissionForm, .status, .log].contains(paper) {
      guard let filled = try? paper.paper(from: source) else { continue }
      let text = MarkdownRenderer.render(filled.document, in: .zhHans)
      for match in text.matches(of: #/《[^《》]+》(（[^（）]*）)?(第[〇零一二三四五六七八九十百]+条(、|))+/#) {
        let cited = match.output.0.trimmingSuffix { $0 == "、" }
        #expect(lawful.contains(String(cited)), "\(paper): \(cited)")
        found += 1
      }
    }
    #expect(instrument == .algorithmAgreement ? found == 0 : found > 3)
  }

  @Test("the publication's proof stands in the notice by its digest")
  func proof() throws {
    let filled = try #require(
      try Self.written(.specialContract).first { $0.0 == .publication }?.1)
    let text = MarkdownRenderer.render(filled.document, in: .zhHans)
    #expect(text.contains(Digest(of: "站点张贴").hexadecimal))
    #expect(text.contains(Digest(of: "骑手端公告").hexadecimal))
  }

  @Test("a refusal gives its reason and no meeting")
  func refusal() throws {
    var script = try BareCase.demanded()
    try script.fact(
      .demandAnswered(DemandAnswered(answer: .refuses, position: "另行说明")), by: .platform)
    let filled = try CasePaper.reply.paper(from: FullCase.source(script.record))
    #expect(filled.missing.map(\.zhHans) == ["拒绝的理由"])
    let text = MarkdownRenderer.render(filled.document, in: .zhHans)
    #expect(text.contains("我方不同意") && !text.contains("协商的时间、地点"))
  }
}

/// A case in which the same things happen and nothing more is said than must be.
enum BareCase {
  static let opening = CaseOpened(
    title: "甲", sector: .freight, instrument: .specialContract, jurisdiction: .national,
    unit: "全体司机")

  static func demanded() throws -> FullCase.Script {
    var script = FullCase.Script()
    try script.does(
      .open(
        opening,
        parties: [
          PartyAdded(id: "u", name: "工会", side: .union, role: .union),
          PartyAdded(id: "c", name: "企业", side: .platform, role: .platform),
        ]))
    try script.fact(
      .demandServed(DemandServed(topics: ["payment"], dataRequested: ["订单量"])), by: .union)
    return script
  }

  static func record() throws -> BargainingCase {
    var script = try demanded()
    try script.fact(.demandAnswered(DemandAnswered(answer: .agrees)), by: .platform)
    try script.fact(
      .delegateNamed(
        DelegateNamed(
          person: PersonReference(id: "p5", commitment: Digest(of: "p5")), role: .adviser,
          isOutsider: true)), by: .union)
    try script.fact(.talksSuspended(TalksSuspended(reason: "休会")))
    try script.fact(.coordinationRequested(CoordinationRequested(bureau: "人社局")), by: .union)
    try script.does(
      .draft(
        CaseCommand.DraftPlan(title: "协议", clauses: [.init(key: "a", heading: "a", text: "a")])))
    try script.fact(.renewalRequested(RenewalRequested(topics: ["payment"])), by: .union)
    try script.fact(
      .amendmentRequested(AmendmentRequested(changes: [.init(clause: "甲", text: "乙")])), by: .union
    )
    try script.fact(.terminationNoticed(TerminationNoticed(cause: .expiry)), by: .platform)
    for form in [LetterSent.Form.check, .reminder, .recommendation] {
      try script.fact(
        .letterSent(LetterSent(form: form, matters: [.init(clause: "甲", text: "乙")])), by: .union)
    }
    return script.record
  }
}

extension Substring {
  /// The text without the characters at its end that a test holds for.
  fileprivate func trimmingSuffix(while holds: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, holds(last) { text = text.dropLast() }
    return text
  }
}

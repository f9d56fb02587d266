import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@Suite("Places")
struct JurisdictionTests {
  @Test(
    "codes and names",
    arguments: [
      ("cn", "cn"), ("cn/guangdong", "cn/guangdong"), ("CN/Guangdong", "cn/guangdong"),
      ("广东", "cn/guangdong"), ("广东省", "cn/guangdong"), ("Shandong", "cn/shandong"),
      ("广西", "cn/guangxi"), ("新疆", "cn/xinjiang"), ("内蒙古", "cn/inner-mongolia"),
      ("深圳市", "cn/guangdong/shenzhen"), ("cn/hunan/changsha", "cn/hunan/changsha"),
      ("generic", "generic"), ("generic/somewhere", "generic/somewhere"), ("全国", "cn"),
    ])
  func parsing(text: String, code: String) throws {
    #expect(try Jurisdiction(parsing: text).code == code)
  }

  @Test(
    "what is no place names the nearest",
    arguments: [
      ("cn/guangdnog", "cn/guangdong"), ("cn/shandog", "cn/shandong"), ("", nil), ("fr", nil),
      ("cn/", nil), ("cn//x", nil), ("cn/guangdong/Ω", nil), ("guangdnog", "cn/guangdong"),
      ("广", nil), ("cn/hunan/", nil),
    ] as [(String, String?)])
  func unknown(text: String, nearest: String?) {
    let error = #expect(throws: Diagnostic.self) { try Jurisdiction(parsing: text) }
    #expect(error?.code == "law.unknown-jurisdiction")
    if let nearest { #expect(error?.remedy?.en.contains(nearest) == true) }
  }

  @Test("the chain leads to the nation")
  func chain() {
    #expect(Jurisdiction.shenzhen.chain == [.shenzhen, .guangdong, .national])
    #expect(Jurisdiction.generic.chain == [.generic])
    #expect(Jurisdiction.shenzhen.isChinese && !Jurisdiction.generic.isChinese)
  }

  @Test("thirty-one provinces, each known by its name")
  func provinces() throws {
    let provinces = Jurisdiction.known.filter { $0.parent == .national }
    #expect(provinces.count == 31)
    for place in Jurisdiction.known {
      let parsed = try Jurisdiction(parsing: place.name.zhHans)
      #expect(parsed == place)
    }
  }
}

@Suite("Instruments")
struct InstrumentTests {
  @Test("four are filed and for employees, four are published")
  func filing() {
    let filed = Instrument.allCases.filter(\.hasStatutoryReview)
    #expect(
      filed == [.collectiveContract, .specialContract, .wageAgreement, .sectoralContract])
    for instrument in Instrument.allCases {
      #expect(instrument.isPublishedInstead != instrument.hasStatutoryReview)
      #expect(instrument.isForEmployees == instrument.hasStatutoryReview)
      #expect(instrument.governedLike.first == instrument)
      #expect(instrument.borrowsFrom.isEmpty == instrument.isForEmployees)
    }
  }

  @Test("what is not for employees never says 职工, 工资 or 用人单位", arguments: Instrument.allCases)
  func words(instrument: Instrument) {
    let words = instrument.words
    let used = [words.worker, words.pay, words.company, words.workersSide, words.companySide]
    for text in used {
      #expect(words.forbidden.allSatisfy { !text.zhHans.contains($0) })
    }
    #expect(words.forbidden.isEmpty == instrument.isForEmployees)
  }

  @Test("keys and names", arguments: Instrument.allCases)
  func parsing(instrument: Instrument) throws {
    #expect(try Instrument(parsing: instrument.rawValue) == instrument)
    #expect(try Instrument(parsing: instrument.name.zhHans) == instrument)
  }

  @Test("an unknown instrument names the nearest")
  func unknown() {
    let error = #expect(throws: Diagnostic.self) { try Instrument(parsing: "wage-agreemnet") }
    #expect(error?.remedy?.en == "did you mean wage-agreement (工资协议)?")
  }
}

@Suite("Dispute ladders")
struct LegalLadderTests {
  @Test("employees go to arbitration, others to one-stop mediation, all to court")
  func steps() throws {
    let date = try day("2026-03-02")
    let employee = book.ladder(for: .employee, in: .shandong, on: date)
    #expect(
      employee.steps.map(\.code)
        == ["talks", "joint-committee", "mediation", "arbitration", "court"])
    #expect(employee.steps[3].within?.value.value == .days(45))
    #expect(employee.steps[3].extendable?.value.value == .days(15))
    #expect(employee.limitation?.value.value == .years(1))
    for relation in [WorkerCategory.Relation.notFull, .independent, nil] {
      let other = book.ladder(for: relation, in: .shandong, on: date)
      #expect(
        other.steps.map(\.code) == ["talks", "joint-committee", "one-stop-mediation", "court"])
      #expect(other.limitation == nil)
      #expect(other.note != nil)
      #expect(other.steps[2].within?.mayBeCitedAsLaw == false)
    }
  }

  @Test("a ladder becomes terms of an agreement")
  func terms() throws {
    let ladder = book.ladder(for: .employee, in: .national, on: try day("2026-03-02"))
    let terms = ladder.terms(in: .zhHans)
    #expect(terms.map(\.step) == ["协商", "双方联合委员会", "调解", "劳动仲裁", "诉讼"])
    #expect(terms[2].within == ClausePeriod(15, .days))
    #expect(terms.filter { !$0.missingFields.isEmpty }.isEmpty)
  }
}

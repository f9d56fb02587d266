import ParleyBargaining
import ParleyDocuments
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Papers")
struct PapersTests {
  /// Every paper and report of the sample case.
  static func documents(_ instrument: Instrument) throws -> [(name: String, document: Document)] {
    let record = try SampleCase.record(instrument)
    let people = SampleCase.people
    let demand = try #require(record.demands.first)
    let session = try #require(record.sessions.first)
    let draft = try #require(record.currentDraft)
    let agreement = try Agreement(draft.entry.body, in: record)
    var filing: [(name: String, document: Document)] = [
      (
        "delegates",
        DelegateList(of: record, people: people, on: SampleCase.day("2026-05-13")).paper.document
      ),
      ("resolution", try #require(AdoptionResolution(of: record)).paper.document),
      ("account", TalksAccount(of: record, people: people).paper.document),
      ("attendance", AttendanceSheet(of: session, in: record, people: people).document),
      ("promises", PromiseList(of: record).document),
    ]
    let form = SubmissionForm(
      of: record, people: people, law: .builtIn, on: SampleCase.day("2026-05-13"))
    if let form { filing.append(("submission-form", form.paper.document)) }
    return filing + [
      ("demand", DemandLetter(of: demand, in: record, people: people, law: .builtIn).document),
      ("minutes", SessionMinutes(of: session, in: record, people: people).document),
      ("comparison", ComparisonSheet(of: record).document),
      ("comparison-blank", ComparisonSheet(of: record).blankDocument),
      ("agreement-draft", AgreementPaper(of: agreement, state: .draft).document),
      (
        "agreement",
        AgreementPaper(of: agreement, state: .signed(on: SampleCase.day("2026-05-12"))).document
      ),
      (
        "status",
        StatusReport(
          of: record, on: SampleCase.day("2026-05-13"), law: .builtIn, people: people
        ).document
      ),
    ]
  }

  static let instruments = [Instrument.algorithmAgreement, .specialContract]

  @Test("each paper reads as it should", arguments: instruments, Language.allCases)
  func goldens(_ instrument: Instrument, _ language: Language) throws {
    for (name, document) in try Self.documents(instrument) {
      expectGolden(
        MarkdownRenderer.render(document, in: language),
        named: "\(instrument.rawValue)/\(name).\(language.rawValue).md")
    }
  }

  @Test(
    "papers for workers who are not employees keep to their words", arguments: Language.allCases)
  func words(_ language: Language) throws {
    for (name, document) in try Self.documents(.algorithmAgreement) {
      // 最低工资标准 is the name of an official figure, and acts are cited by their titles.
      let text = MarkdownRenderer.render(document, in: language)
        .replacing("最低工资", with: "").replacing("行业（区域）职工代表大会", with: "")
        .replacing(#/《[^》]*》/#, with: "")
      for word in Instrument.algorithmAgreement.words.forbidden {
        #expect(!text.contains(word), "\(name) says \(word)")
      }
    }
  }

  @Test("a period that was not read in full is never given as law")
  func requestInsteadOfLaw() throws {
    let record = try SampleCase.record(.algorithmAgreement)
    let demand = try #require(record.demands.first)
    let letter = DemandLetter(of: demand, in: record, people: SampleCase.people, law: .builtIn)
    let text = MarkdownRenderer.render(letter.document, in: .zhHans)
    #expect(text.contains("我方请求"))
    #expect(!text.contains("集体合同规定"))
    let contract = try SampleCase.record(.specialContract)
    let cited = DemandLetter(
      of: try #require(contract.demands.first), in: contract, people: SampleCase.people,
      law: .builtIn)
    let citing = MarkdownRenderer.render(cited.document, in: .zhHans)
    #expect(citing.contains("《集体合同规定》"))
    #expect(citing.contains("2026年3月23日"))
  }

  @Test("amounts stand in capitals behind their figures in the Chinese agreement")
  func capitals() throws {
    let agreement = try #require(
      try Self.documents(.specialContract).first { $0.name == "agreement" }?.document)
    let text = MarkdownRenderer.render(agreement, in: .zhHans)
    #expect(text.contains("4.85 元/单（大写：人民币肆元捌角伍分）"))
    #expect(!MarkdownRenderer.render(agreement, in: .en).contains("大写"))
  }
}

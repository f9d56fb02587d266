import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyDocuments

@Suite("Papers for filing")
struct FilingPapersTests {
  private let today = SampleCase.day("2026-05-13")

  @Test("each missing value is named once, and is a gap with its name")
  func missing() throws {
    let record = try SampleCase.record(.specialContract)
    let list = DelegateList(of: record, people: SampleCase.people, on: today).paper
    let names = list.missing.map(\.zhHans)
    #expect(
      names.prefix(4) == ["王一示的年龄", "王一示的单位", "王一示的身份证号", "王一示的产生方式"])
    #expect(names.contains("李二例的职务") && names.last == "企业方协商代表")
    #expect(Set(names).count == names.count)
    let text = MarkdownRenderer.render(list.document, in: .zhHans)
    let cells = text.split(separator: "\n").filter { $0.hasPrefix("|") }
      .flatMap { $0.split(separator: "|") }
    #expect(cells.count { $0.contains("＿＿") } == names.count - 1)
    let resolution = try #require(AdoptionResolution(of: record)).paper
    #expect(resolution.missing.map(\.en) == ["votes against", "abstentions"])
    let form = try #require(
      SubmissionForm(of: record, people: SampleCase.people, law: .builtIn, on: today)
    ).paper
    #expect(form.missing.contains { $0.zhHans == "快达平台的统一社会信用代码" })
    #expect(!form.missing.contains { $0.zhHans.contains("收件编号") }, "the authority's own")
  }

  @Test("a whole list has nothing missing")
  func complete() throws {
    var record = BargainingCase()
    var people = People()
    let context = DecisionContext(
      law: .builtIn, happenedOn: today, happenedAt: nil,
      recordedAt: CivilDateTime(today, secondOfDay: 60_000), recordedBy: "desk")
    func does(_ command: CaseCommand) throws {
      for event in try decide(command, in: record, context: context).events { record.apply(event) }
    }
    try does(
      .open(
        CaseOpened(
          title: "x", sector: .freight, instrument: .wageAgreement, jurisdiction: .shandong,
          unit: "y")))
    for (place, side) in [Side.union, .platform].enumerated() {
      let person = Person(
        id: "p\(place)", name: "某甲\(place)", gender: .male, identityNumber: "37010219900513001X",
        unit: "某站", post: "骑手", salt: "s")
      people.add(person)
      try does(
        .record(
          .delegateNamed(
            DelegateNamed(person: person.reference, role: .chief, choice: .elected)), by: side))
    }
    let paper = DelegateList(of: record, people: people, on: today).paper
    #expect(paper.missing.isEmpty)
    #expect(MarkdownRenderer.render(paper.document, in: .zhHans).contains("| 36 |"))
  }

  @Test(
    "ages by identity number, on the birthday and the day before",
    arguments: [
      ("37010219900513001X", "2026-05-13", 36), ("37010219900513001X", "2026-05-12", 35),
      ("37010220000229001X", "2026-02-28", 25), ("37010220000229001X", "2026-03-01", 26),
      ("37010219901313001X", "2026-05-13", nil), ("3701021990051300", "2026-05-13", nil),
      ("37010220270513001X", "2026-05-13", nil), ("甲乙丙丁戊己19900513001X", "2026-05-13", 36),
      ("", "2026-05-13", nil),
    ] as [(String, String, Int?)])
  func ages(number: String, day: String, age: Int?) {
    #expect(DelegateList.age(identityNumber: number, on: SampleCase.day(day)) == age)
  }

  @Test("an instrument that is not filed has no submission form; without a vote no resolution")
  func absent() throws {
    let record = try SampleCase.record(.algorithmAgreement)
    #expect(
      SubmissionForm(of: record, people: SampleCase.people, law: .builtIn, on: today) == nil)
    #expect(AdoptionResolution(of: BargainingCase()) == nil)
  }

  @Test("the form says that it is put together, and lists what the place asks for")
  func composite() throws {
    let record = try SampleCase.record(.specialContract)
    let form = try #require(
      SubmissionForm(of: record, people: SampleCase.people, law: .builtIn, on: today)
    ).paper
    let text = MarkdownRenderer.render(form.document, in: .zhHans)
    #expect(text.contains("非官方格式") && text.contains("集体合同文本（《集体合同规定》第四十二条）"))
  }
}

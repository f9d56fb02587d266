import ParleyRendering
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("References to clauses")
struct ClauseReferenceTests {
  private func document(_ keys: [String], referring: [String]) -> Document {
    let clauses = keys.map { Clause(key: $0, RichText(verbatim: $0)) }
    let line = referring.reduce(RichText.empty) { $0 + .reference($1) }
    return Document(
      purpose: .paper, title: LocalizedText(verbatim: "x"),
      blocks: [.clauses(clauses), .paragraph(line)])
  }

  @Test("A reference stays right when an earlier clause is dropped")
  func dropped() throws {
    let full = try document(["a", "b", "c"], referring: ["c"]).rendered(as: .text, in: .en)
    let less = try document(["a", "c"], referring: ["c"]).rendered(as: .text, in: .en)
    #expect(full.hasSuffix("\nArticle 3\n"))
    #expect(less.hasSuffix("\nArticle 2\n"))
  }

  @Test("A reference to a clause that is not there is an error that names the nearest key")
  func unknown() throws {
    let document = document(["weather", "rate"], referring: ["wether", "wether", "rate"])
    let problems = document.problems
    try #require(problems.count == 1)
    #expect(problems[0].code == "document.unknown-clause")
    #expect(problems[0].message.zhHans.contains("wether"))
    #expect(problems[0].remedy?.en.contains("“weather”") == true)
    #expect(throws: Diagnostics(problems)) { try document.rendered(as: .html, in: .zhHans) }
  }

  @Test("A renderer that is asked all the same marks the place", arguments: Language.allCases)
  func marked(language: Language) {
    let document = document(["a"], referring: ["b"])
    let outputs = [
      HTMLRenderer.render(document, in: language), TextRenderer.render(document, in: language),
      MarkdownRenderer.render(document, in: language),
    ]
    let mark = language == .zhHans ? "条款“b”不存在" : "no clause “b”"
    for output in outputs { #expect(output.contains(mark)) }
  }

  @Test("References are found wherever text may stand")
  func everywhere() {
    let lost = RichText.reference("lost")
    let places: [Block] = [
      .heading(Heading(level: 1, text: lost)), .paragraph(lost), .bullets([lost]),
      .facts([Fact(LocalizedText(verbatim: "x"), lost)]), .quote([lost]),
      .notice(Notice(.warning, [lost])), .clauses([Clause(content: [], clauses: [Clause(lost)])]),
      .table(Table(caption: lost, columns: [], rows: [])),
      .table(Table(columns: [], rows: [], note: lost)),
      .table(
        Table(columns: [.init(LocalizedText(verbatim: "x"))], rows: [.init([TableCell(lost)])])),
    ]
    for block in places {
      let document = Document(
        purpose: .report, title: LocalizedText(verbatim: "x"), blocks: [block])
      #expect(document.problems.map(\.code) == ["document.unknown-clause"], "\(block)")
    }
    let dated = Document(purpose: .report, title: LocalizedText(verbatim: "x"), dateline: [lost])
    #expect(dated.problems.count == 1)
  }

  @Test("All problems are found at once")
  func collected() {
    let chart = LineChart(
      title: LocalizedText(verbatim: "x"), summary: LocalizedText(verbatim: "x"),
      horizontalTitle: LocalizedText(verbatim: "x"), verticalTitle: LocalizedText(verbatim: "x"),
      categories: [LocalizedText(verbatim: "1")],
      series: [.init(LocalizedText(verbatim: "s"), values: [])])
    let table = Table(
      columns: [.init(LocalizedText(verbatim: "x"))], rows: [.init([.empty, .empty])])
    var document = document(["a", "a"], referring: ["b"])
    document.blocks += [.table(table), .chart(.line(chart))]
    #expect(
      document.problems.map(\.code) == [
        "document.repeated-clause", "document.unknown-clause", "document.row-too-long",
        "document.chart-values",
      ])
  }

  @Test("The samples have no problems")
  func samples() {
    let samples = [
      AgreementSample.document, ReportSample.document, RichSample.document,
      ComparisonSample.document(blank: true), ComparisonSample.document(blank: false),
    ]
    for sample in samples { #expect(sample.problems == []) }
  }
}

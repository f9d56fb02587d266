import ParleyRendering
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("HTML")
struct HTMLRendererTests {
  @Test("The body of the sample", arguments: Language.allCases)
  func golden(language: Language) throws {
    let html = HTMLRenderer.render(RichSample.document, in: language)
    let body = try #require(html.firstRange(of: "<body"))
    expectGolden(String(html[body.lowerBound...]), named: "rich.\(language.rawValue).html")
  }

  private static let samples = [
    AgreementSample.document, ReportSample.document, RichSample.document,
    ComparisonSample.document(blank: true),
  ]

  @Test("Pages are well-formed, need nothing else and say their language")
  func selfContained() throws {
    for sample in HTMLRendererTests.samples {
      for language in Language.allCases {
        let html = HTMLRenderer.render(sample, in: language)
        #expect(html == HTMLRenderer.render(sample, in: language))
        let root = try XMLReader.read(html)
        #expect(root.attributes["lang"] == language.rawValue)
        #expect(root.elements("script").isEmpty && root.elements("link").isEmpty)
        #expect(root.elements("title").first?.text == sample.title[language])
        #expect(!root.all.contains { $0.attributes["src"] != nil })
        let style = try #require(root.elements("style").first?.text)
        #expect(!style.contains("url(") && !style.contains("@import"))
      }
    }
  }

  @Test("Every link leads to one place in the page")
  func links() throws {
    let root = try XMLReader.read(HTMLRenderer.render(AgreementSample.document, in: .en))
    let places = root.all.compactMap { $0.attributes["id"] }
    #expect(Set(places).count == places.count)
    let links = root.elements("a").compactMap { $0.attributes["href"] }
    #expect(links.count == 3)
    for link in links { #expect(places.contains(String(link.dropFirst()))) }
  }

  @Test("Tables have heads with scope, as many cells in each row, and repeat in print")
  func tables() throws {
    for sample in HTMLRendererTests.samples {
      let root = try XMLReader.read(HTMLRenderer.render(sample, in: .zhHans))
      for table in root.elements("table") {
        let heads = table.elements("thead").flatMap { $0.elements("th") }
        #expect(heads.allSatisfy { $0.attributes["scope"] == "col" })
        for row in table.elements("tbody").flatMap({ $0.elements("tr") }) {
          let spans = row.children.map { Int($0.attributes["colspan"] ?? "1") ?? 0 }
          #expect(spans.reduce(0, +) == heads.count)
        }
      }
    }
    let html = HTMLRenderer.render(RichSample.document, in: .en)
    #expect(html.contains("thead { display: table-header-group; }"))
  }

  @Test("The sheet, the header and the page numbers are in the page rule")
  func page() {
    let sheet = HTMLRenderer.render(ComparisonSample.document(blank: true), in: .zhHans)
    #expect(sheet.contains("@page { size: A4 landscape; margin: 15mm 15mm 15mm 15mm;"))
    #expect(sheet.contains("counter(page)"))
    let rich = HTMLRenderer.render(RichSample.document, in: .zhHans)
    #expect(rich.contains("@top-center { content: \"样本\\22 1\\22 \";"))
  }

  @Test("Papers stay light, reports follow a dark screen but not in print")
  func dark() {
    let paper = HTMLRenderer.render(AgreementSample.document, in: .en)
    #expect(paper.contains("color-scheme: only light"))
    #expect(!paper.contains("prefers-color-scheme"))
    let report = HTMLRenderer.render(ReportSample.document, in: .en)
    #expect(report.contains("@media screen and (prefers-color-scheme: dark)"))
    #expect(!report.contains("@media (prefers-color-scheme"))
  }

  @Test("A blank form has its rows, and its gaps can be heard")
  func blanks() throws {
    let html = HTMLRenderer.render(ComparisonSample.document(blank: true), in: .en)
    let root = try XMLReader.read(html)
    #expect(root.elements("tr").filter { $0.attributes["class"] == "to-fill" }.count == 12)
    let gaps = root.all.filter { $0.attributes["class"] == "blank" }
    #expect(gaps.count == 4)
    #expect(gaps.allSatisfy { $0.attributes["aria-label"] == "to be filled in" })
  }

  @Test("Every chart has its numbers as a table beside it")
  func charts() throws {
    let root = try XMLReader.read(HTMLRenderer.render(ReportSample.document, in: .en))
    let figures = root.elements("figure")
    #expect(figures.count == 5)
    for figure in figures {
      // A chart over the full width has a second, narrow drawing for telephones.
      let isBroad = figure.children.first?.attributes["class"] == "broad"
      #expect(figure.elements("svg").count == (isBroad ? 2 : 1))
      #expect(figure.elements("details").first?.elements("table").count == 1)
      #expect(figure.elements("svg").first?.elements("style").isEmpty == true)
    }
  }
}

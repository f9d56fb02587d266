import Foundation
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyRendering

@Suite("Workbooks")
struct WorkbookTests {
  private static let workbook: Workbook = {
    let columns: [Workbook.Column] = [
      .init(LocalizedText(zhHans: "议题", en: "Item")),
      .init(LocalizedText(zhHans: "值", en: "Value"), alignment: .trailing, width: 20),
    ]
    func text(_ text: String) -> CellValue { .text(verbatim: text) }
    let date = CivilDate(daysSinceEpoch: 20_514)
    let rows: [Workbook.Row] = [
      .init([text("=1+1"), .money(Money(minorUnits: 490), decimals: 2)]),
      .init([text("+8613800000000"), .share(Share(partsPerMillion: 220_000), decimals: 1)]),
      .init([text("<&\"龘𠮷\u{1B}"), .date(date)]),
      .init([text("big"), .whole(9_007_199_254_740_993)]),
      .init([text("分组")], kind: .group),
      .init([text("合计"), .decimal(unscaled: -1_088, decimals: 3)], kind: .total),
    ]
    return Workbook(
      title: LocalizedText(zhHans: "各轮方案", en: "Rounds"),
      sheets: [
        .init(
          name: LocalizedText(zhHans: "轮次/第1轮", en: "Round [1]"),
          title: LocalizedText(zhHans: "第一轮", en: "Round one"), columns: columns, rows: rows,
          frozenColumns: 1),
        .init(name: LocalizedText(zhHans: "轮次-第1轮", en: "round -1-"), columns: columns),
      ])
  }()

  /// A file of this run's own; each test names its own.
  private func place(_ name: String) -> URL {
    let run = ProcessInfo.processInfo.processIdentifier
    return FileManager.default.temporaryDirectory.appending(path: "parley-\(run)-\(name).xlsx")
  }

  private func written(
    _ workbook: Workbook, in language: Language, named name: String
  ) throws -> Data {
    let file = place(name)
    defer { try? FileManager.default.removeItem(at: file) }
    try WorkbookWriter.write(workbook, in: language, to: file.path)
    #expect(!FileManager.default.fileExists(atPath: file.path + ".partial"))
    return try Data(contentsOf: file)
  }

  @Test("The same workbook gives the same bytes", arguments: Language.allCases)
  func sameBytes(language: Language) async throws {
    let first = try written(
      WorkbookTests.workbook, in: language, named: "bytes-\(language)")
    // The time in a ZIP file has two-second steps.
    try await Task.sleep(for: .milliseconds(2100))
    let second = try written(
      WorkbookTests.workbook, in: language, named: "bytes-\(language)")
    #expect(first == second)
    #expect(first.prefix(2) == Data("PK".utf8))
  }

  @Test("Cells are typed, formulas stay words")
  func cells() throws {
    let data = place("cells")
    defer { try? FileManager.default.removeItem(at: data) }
    try WorkbookWriter.write(WorkbookTests.workbook, in: .zhHans, to: data.path)
    let parts = try ZIPEntries.names(try Data(contentsOf: data))
    #expect(
      parts.contains("xl/worksheets/sheet1.xml") && parts.contains("xl/worksheets/sheet2.xml"))
    guard let sheet = try ZIPEntries.text("xl/worksheets/sheet1.xml", of: data) else { return }
    #expect(!sheet.contains("<f>"))
    #expect(sheet.contains("<v>4.9</v>") && sheet.contains("<v>0.22</v>"))
    #expect(sheet.contains("<v>-1.088</v>") && sheet.contains("<v>46083</v>"))
    #expect(!sheet.contains("9007199254740993"))
    #expect(sheet.contains("state=\"frozen\"") && sheet.contains("orientation=\"landscape\""))
    #expect(sheet.contains("fitToPage=\"1\"") && sheet.contains("paperSize=\"9\""))
    let words = try #require(try ZIPEntries.text("xl/sharedStrings.xml", of: data))
    #expect(words.contains("<t>=1+1</t>") && words.contains("<t>9007199254740993</t>"))
    #expect(words.contains("&lt;&amp;\"龘𠮷�"))
    let book = try #require(try ZIPEntries.text("xl/workbook.xml", of: data))
    #expect(book.contains("name=\"轮次-第1轮\"") && book.contains("name=\"轮次-第1轮 (2)\""))
    let properties = try #require(try ZIPEntries.text("docProps/core.xml", of: data))
    #expect(properties.contains("2000-01-01T00:00:00Z"))
  }

  @Test(
    "Names of sheets",
    arguments: [
      (["a", "A", "a"], ["a", "A (2)", "a (3)"]), (["'x'", ""], ["x", "Sheet2"]),
      (["History"], ["Sheet1"]), (["a:b*c?d/e\\f[g]"], ["a-b-c-d-e-f-g-"]),
      ([String(repeating: "长", count: 40)], [String(repeating: "长", count: 31)]),
      (
        [String(repeating: "x", count: 31), String(repeating: "X", count: 31)],
        [String(repeating: "x", count: 31), String(repeating: "X", count: 27) + " (2)"]
      ),
      ([String(repeating: "𠮷", count: 20)], [String(repeating: "𠮷", count: 15)]),
    ])
  func names(given: [String], expected: [String]) {
    #expect(SheetNames.accepted(given) == expected)
  }

  @Test("A file that cannot be written is an error with a remedy, and the old file stays")
  func cannotWrite() throws {
    let path = "/nowhere/at/all/x.xlsx"
    let error = #expect(throws: Diagnostic.self) {
      try WorkbookWriter.write(WorkbookTests.workbook, in: .en, to: path)
    }
    #expect(error?.code == "workbook.cannot-write")
    #expect(error?.place?.file == path && error?.remedy != nil)
  }

  @Test("A text that no cell holds is an error, and nothing is left behind")
  func tooLong() throws {
    let long = String(repeating: "长", count: 32_768)
    let sheet = Workbook.Sheet(
      name: LocalizedText(verbatim: "x"), columns: [.init(LocalizedText(verbatim: "c"))],
      rows: [.init([.text(verbatim: long)])])
    let file = place("long").path
    let error = #expect(throws: Diagnostic.self) {
      let workbook = Workbook(title: LocalizedText(verbatim: "x"), sheets: [sheet])
      try WorkbookWriter.write(workbook, in: .en, to: file)
    }
    #expect(error?.code == "workbook.text-too-long")
    #expect(error?.message.en.hasPrefix("row 2, column 1 holds 32768") == true)
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test("Tables of a document become sheets")
  func tables() throws {
    let workbook = Workbook(tablesOf: RichSample.document)
    #expect(workbook.sheets.map(\.name.en) == ["Gaps", ReportSample.parts.title.en])
    let sheet = workbook.sheets[0]
    #expect(sheet.rows.map(\.kind) == [.group, .body, .body, .total, .body])
    #expect(sheet.rows[1].cells[1] == .money(Money(minorUnits: 60), in: .cny))
    #expect(
      sheet.rows[2].cells[0] == .text(LocalizedText(zhHans: "抽成比例\n（上限）", en: "Commission\n(cap)")))
    _ = try written(workbook, in: .en, named: "tables")
    let empty = Document(purpose: .paper, title: LocalizedText(verbatim: "x"))
    #expect(Workbook(tablesOf: empty).sheets.count == 1)
    _ = try written(Workbook(tablesOf: empty), in: .en, named: "empty")
  }

  @Test("Charts of a document are drawn by the spreadsheet from the cells of their sheet")
  func diagrams() throws {
    let words = LocalizedText(zhHans: "变化", en: "Change")
    let bars = BarChart(
      title: words, summary: words, labelTitle: words, valueTitle: words,
      bars: [
        .init(words, value: ChartValue(-1.5, verbatim: "−1.50")),
        .init(
          words,
          value: ChartValue(
            1200, label: LocalizedText(verbatim: "+1,200.00"),
            cell: .money(Money(minorUnits: 120_000), decimals: 2)), isTotal: true),
      ])
    let lines = LineChart(
      title: words, summary: words, horizontalTitle: words, verticalTitle: words,
      categories: [words, words],
      series: [
        .init(words, values: [ChartValue(1, verbatim: "1"), nil]),
        .init(words, values: [nil, ChartValue(2, verbatim: "2")]),
      ], join: .straight)
    let document = Document(
      purpose: .report, title: words,
      blocks: [
        .heading(1, LocalizedText(zhHans: "概览", en: "Overview")),
        .table(Table(columns: [Table.Column(words)], rows: [Table.Row([TableCell(words)])])),
        .chart(.bars(bars)), .chart(.line(lines)),
      ])
    let workbook = Workbook(tablesOf: document)
    #expect(workbook.sheets.map(\.name.en) == ["Overview", "Change", "Change"])
    #expect(workbook.sheets.map(\.diagrams.count) == [0, 1, 1])
    #expect(workbook.sheets[1].rows[1].cells[1] == .money(Money(minorUnits: 120_000), decimals: 2))
    // A missing value is an empty cell, so that the line has a gap there.
    #expect(workbook.sheets[2].rows[0].cells[2] == .blank)
    let file = place("diagrams")
    defer { try? FileManager.default.removeItem(at: file) }
    try WorkbookWriter.write(workbook, in: .en, to: file.path)
    guard let first = try ZIPEntries.text("xl/charts/chart1.xml", of: file) else { return }
    #expect(first.contains("<c:barDir val=\"bar\"/>"))
    #expect(first.contains("'Change'!$B$3:$B$4") || first.contains("Change!$B$3:$B$4"), "\(first)")
    let second = try #require(try ZIPEntries.text("xl/charts/chart2.xml", of: file))
    #expect(second.components(separatedBy: "<c:ser>").count == 3)
    #expect(second.contains("<c:lineChart>") && second.contains("prstDash"))
  }

  @Test("The words of a document as the first sheet")
  func words() {
    let sheet = Workbook.Sheet(
      wordsOf: RichSample.document, name: LocalizedText(zhHans: "说明", en: "Answer"))
    #expect(sheet.columns.count == 1 && !sheet.rows.isEmpty)
    #expect(sheet.rows.allSatisfy { $0.cells.count == 1 })
  }
}

import ParleyValues
import Testing

@testable import ParleyRecords

@Suite("Importing workbooks")
struct WorkbookImportTests {
  typealias Maker = WorkbookMaker

  static let header = Maker.texts(1, ["骑手ID", "接单时间", "完成时间", "配送距离(公里)", "骑手收入"])

  /// Two orders, the way Excel writes them: shared texts, dates as numbers with a format.
  static func plain() -> WorkbookMaker {
    var maker = Maker(
      header
        + Maker.row(
          2, Maker.shared("A2", 0), Maker.number("B2", "46206.50694444445", style: 1),
          Maker.number("C2", "46206.519444444442", style: 2),
          Maker.number("D2", "3.2000000000000002"),
          Maker.number("E2", "4.3499999999999996"))
        + Maker.row(
          3, Maker.shared("A3", 1), Maker.number("B3", "46206.958333333336", style: 1),
          Maker.number("C3", "46207.003472222219", style: 2), Maker.number("D3", "12"),
          Maker.number("E3", "15.5")))
    maker.strings = [
      "<t>R1</t>", "<r><rPr><b/></rPr><t>R</t></r><r><t>2</t></r><rPh><t>読</t></rPh>",
    ]
    maker.formats = ["yyyy\\-mm\\-dd\\ hh:mm:ss"]
    maker.builtInFormats = [22]
    return maker
  }

  @Test("Shared and formatted texts, dates, numbers", arguments: [false, true])
  func plainWorkbook(isDeflated: Bool) throws {
    var maker = WorkbookImportTests.plain()
    maker.isDeflated = isDeflated
    let read = try maker.orders()
    #expect(read.log.workers.ids == ["R1", "R2"])
    #expect(read.log[0].accepted == (try Fixture.moment("2026-07-03T12:10:00")))
    #expect(read.log[0].engagedSeconds == 1080)
    #expect(read.log[0].distance?.thousandths == 3200)
    #expect(read.log[0].paid == Money(minorUnits: 435))
    #expect(read.log[1].completed == (try Fixture.moment("2026-07-04T00:05:00")))
    #expect(read.log[1].line == 3)
    #expect(read.report.roundedCount == 0)
    #expect(read.report.source.sheet == "Sheet1")
    #expect(read.report.source.digest == Digest(of: maker.bytes))
    #expect(read.report.findings.allSatisfy { !$0.code.hasPrefix("workbook.") })
  }

  @Test("The same records as CSV give the same log")
  func sameAsCSV() throws {
    let text = """
      骑手ID,接单时间,完成时间,配送距离(公里),骑手收入
      R1,2026-07-03T12:10:00,2026-07-03T12:28:00,3.2,4.35
      R2,2026-07-03T23:00:00,2026-07-04T00:05:00,12,15.5

      """
    #expect(try WorkbookImportTests.plain().orders().log == Fixture.orders(text).log)
  }

  @Test("A workbook that counts from 1904")
  func from1904() throws {
    var maker = WorkbookImportTests.plain()
    maker.countsFrom1904 = true
    #expect(try maker.orders().log[0].accepted == Fixture.moment("2030-07-04T12:10:00"))
  }

  @Test("Titles above, blank rows, cells without position, rows that end early")
  func loose() throws {
    let maker = Maker(
      "<row><c t=\"inlineStr\"><is><t>东湖区 7 月订单</t></is></c></row>"
        + Maker.texts(4, ["worker", "accepted", "paid", "area"])
        + "<row><c t=\"str\"><v>R1</v></c><c t=\"d\"><v>2026-07-03T12:10:00</v></c></row>"
        + "<row/>"
        + Maker.row(
          9, Maker.text("A9", "R2"), Maker.text("B9", "2026/7/3 12:15"), Maker.number("C9", "5"),
          "<c r=\"D9\" s=\"0\"/>", Maker.text("F9", "备注"))
        + Maker.row(10, Maker.text("A10", "  "), "<c r=\"D10\"/>"))
    let read = try maker.orders()
    #expect(read.log.count == 2)
    #expect([read.log[0].line, read.log[1].line] == [5, 9])
    #expect(read.log[0].paid == nil)
    #expect(read.log[1].paid == Money(minorUnits: 500))
    #expect(read.report.linesAboveHeader == 3)
    #expect(read.report.blankLines == 3)
    #expect(read.report.rejects.isEmpty)
  }

  @Test("Texts with tabs, line ends, quotes, escapes and commas stay one field")
  func difficultTexts() throws {
    let names = [
      "a\"b", "\"q\"", "x,y;z|w", "a\tb", "a\nb", "_x000D__x4E1C_湖", "_x00", "&lt;&amp;&#x4e1c;",
    ]
    let rows = names.enumerated().map { index, name in
      Maker.texts(index + 2, ["R1", "2026-07-03T12:10:00", name])
    }
    let maker = Maker(Maker.texts(1, ["worker", "accepted", "area"]) + rows.joined())
    let read = try maker.orders()
    #expect(
      (0..<read.log.count).map { read.log[$0].area } == [
        "a\"b", "\"q\"", "x,y;z|w", "a b", "a b", "东湖", "_x00", "<&东",
      ])
  }

  @Test("Rejected rows name their cell")
  func rejectedCells() throws {
    let rows =
      Maker.texts(2, ["R1", "2026-07-03T12:10:00", "很远"])
      + Maker.row(
        3, Maker.text("A3", "R1"), Maker.text("B3", "2026-07-03"), Maker.number("C3", "3"))
      + Maker.row(
        4, "<c r=\"A4\" t=\"e\"><v>#N/A</v></c>", Maker.text("B4", "2026-07-03T12:10:00"),
        Maker.number("C4", "3"))
      + Maker.row(
        5, Maker.text("A5", "R1"), Maker.text("B5", "2026-07-03T12:10:00"),
        "<c r=\"C5\" t=\"b\"><v>1</v></c>")
      + Maker.row(6, Maker.text("A6", "R1"), Maker.text("B6", "2026-07-03T12:10:00"))
    var maker = Maker(Maker.texts(1, ["worker", "accepted", "distance_km"]) + rows)
    maker.sheets[0].name = "7月 订单"
    let read = try maker.orders()
    #expect(read.log.count == 1)
    let rejected = read.report.rejects.flatMap { tally in
      tally.examples.map { "\($0.cell ?? "") \(tally.reason.rawValue)" }
    }
    #expect(
      rejected == [
        "'7月 订单'!C2 not-a-number", "'7月 订单'!C5 not-a-number", "'7月 订单'!B3 time-without-clock",
        "'7月 订单'!A4 error-value",
      ])
    let strict = #expect(throws: Diagnostics.self) {
      try maker.orders(ImportOptions(isStrict: true))
    }
    let text = strict?.all.first?.text(in: .en) ?? ""
    #expect(text.contains("orders.xlsx['7月 订单'!C2]"), "\(text)")
  }

  @Test("A header of two rows and workers merged over their orders")
  func mergedCells() throws {
    var maker = Maker(
      Maker.row(
        1, Maker.text("A1", "骑手ID"), Maker.text("B1", "时间"), Maker.text("D1", "骑手收入"))
        + Maker.row(2, "<c r=\"A2\"/>", Maker.text("B2", "接单时间"), Maker.text("C2", "完成时间"))
        + Maker.row(
          3, Maker.text("A3", "R1"), Maker.text("B3", "2026-07-03 12:10"),
          Maker.text("C3", "2026-07-03 12:20"), Maker.number("D3", "9"))
        + Maker.row(
          4, "<c r=\"A4\"/>", Maker.text("B4", "2026-07-03 12:30"),
          Maker.text("C4", "2026-07-03 12:40"), "<c r=\"D4\"/>")
        + Maker.row(
          5, Maker.text("A5", "R2"), Maker.text("B5", "2026-07-03 12:10"),
          Maker.text("C5", "2026-07-03 12:20"), Maker.number("D5", "5")),
      merges: ["B1:C1", "A1:A2", "D1:D2", "A3:A4", "D3:D4"])
    maker.sheets.insert(WorkbookMaker.Sheet(name: "说明", rows: Maker.texts(1, ["填表说明"])), at: 0)
    let read = try maker.orders()
    #expect((0..<3).map { read.log[$0].worker } == ["R1", "R1", "R2"])
    #expect((0..<3).map { read.log[$0].paid?.minorUnits } == [900, nil, 500])
    let codes = read.report.findings.map(\.code)
    #expect(codes.contains("workbook.merged-text"))
    #expect(codes.contains("workbook.merged-numbers"))
    #expect(codes.contains("workbook.sheet-used"))
  }

  @Test("What should be known of a sheet is said with the first cell")
  func notes() throws {
    let maker = Maker(
      Maker.texts(1, ["worker", "accepted", "order", "paid"])
        + Maker.row(
          2, Maker.text("A2", "R1"), Maker.text("B2", "2026-07-03T12:10:00"),
          Maker.number("C2", "1.2345678901234499E+16"), "<c r=\"D2\"><f>1+1</f></c>", hidden: true)
        + Maker.row(
          3, Maker.text("A3", "R1"), Maker.number("B3", "46206.50694444445"),
          Maker.text("C3", "1"), Maker.number("D3", "46206.51")))
    let read = try maker.orders()
    let codes = read.report.findings.map(\.code).filter { $0.hasPrefix("workbook.") }
    #expect(
      codes == [
        "workbook.hidden-rows", "workbook.long-numbers", "workbook.missing-results",
        "workbook.dates-as-numbers",
      ])
    #expect(read.log[0].identifier == "12345678901234500")
    #expect(read.report.rejects.map(\.reason) == [.notAMoment])
    let dates = try #require(read.report.findings.first { $0.code == "workbook.dates-as-numbers" })
    #expect(dates.place?.cell == "Sheet1!B3")
    #expect(dates.message.en.hasPrefix("1 cells"))
  }

  @Test("Lengths of time in clock formats, fractions of a second")
  func clocks() throws {
    var maker = Maker(
      Maker.texts(1, ["worker", "accepted", "engaged_minutes"])
        + Maker.row(
          2, Maker.text("A2", "R1"), Maker.number("B2", "46206.506950", style: 1),
          Maker.number("C2", "0.0125578703703704", style: 2)))
    maker.formats = ["yyyy/m/d h:mm", "[h]:mm:ss"]
    let read = try maker.orders()
    // 0.506950 days are 43,800.48 s.
    #expect(read.log[0].accepted == (try Fixture.moment("2026-07-03T12:10:00")))
    #expect(read.log[0].engagedSeconds == 1085)
    #expect(read.report.findings.contains { $0.code == "workbook.rounded-times" })
  }

  // MARK: - sheets

  static func severalSheets() -> WorkbookMaker {
    var maker = Maker(Maker.texts(1, ["说明"]))
    func orders(_ worker: String) -> String {
      Maker.texts(1, ["worker", "accepted"]) + Maker.texts(2, [worker, "2026-07-03T12:10:00"])
    }
    maker.sheets.append(Maker.Sheet(name: "隐藏", rows: orders("R0"), state: "hidden"))
    maker.sheets.append(Maker.Sheet(name: "订单1", rows: orders("R1")))
    maker.sheets.append(Maker.Sheet(name: "订单2", rows: orders("R2")))
    maker.sheets.append(
      Maker.Sheet(
        name: "班次",
        rows: Maker.texts(1, ["骑手ID", "上线时间", "下线时间"])
          + Maker.texts(2, ["R1", "2026-07-03T12:00:00", "2026-07-03T14:00:00"])))
    maker.sheets.append(
      Maker.Sheet(
        name: "预警",
        rows: Maker.texts(1, ["预警信号", "级别", "生效时间"])
          + Maker.texts(2, ["高温", "橙色", "2026-07-03T12:00:00"])))
    maker.sheets.append(
      Maker.Sheet(
        name: "预报", rows: Maker.texts(1, ["日期", "最高气温"]) + Maker.texts(2, ["2026-07-03", "36.5"])))
    return maker
  }

  @Test("The first sheet shown whose header fits is read, and the others that fit are named")
  func choosesSheet() throws {
    let maker = WorkbookImportTests.severalSheets()
    let orders = try maker.orders()
    #expect(orders.report.source.sheet == "订单1")
    let more = try #require(orders.report.findings.first { $0.code == "workbook.more-sheets" })
    #expect(more.message.en.contains("“订单2”"))
    #expect(try ShiftLog.reading(bytes: maker.bytes, name: "a.xlsx").report.source.sheet == "班次")
    #expect(try SignalLog.reading(bytes: maker.bytes, name: "a.xlsx").report.source.sheet == "预警")
    #expect(try ForecastLog.reading(bytes: maker.bytes, name: "a.xlsx").log.forecasts.count == 1)
  }

  @Test(
    "The sheet asked for is read, hidden or not",
    arguments: [("订单2", "R2"), ("隐藏", "R0"), ("订单 1", "R1")])
  func asksForSheet(sheet: String, worker: String) throws {
    let read = try WorkbookImportTests.severalSheets().orders(ImportOptions(sheet: sheet))
    #expect(read.log.workers.ids == [worker])
  }

  @Test("A sheet that is not there, and one asked for in a CSV file")
  func missingSheet() throws {
    let maker = WorkbookImportTests.severalSheets()
    let error = #expect(throws: Diagnostics.self) {
      try maker.orders(ImportOptions(sheet: "订单3"))
    }
    #expect(error?.all.first?.code == "workbook.no-sheet")
    #expect(error?.all.first?.remedy?.zhHans.contains("订单1") == true)
    #expect(
      Fixture.refusals(Fixture.header + "\n" + Fixture.row, options: ImportOptions(sheet: "a"))
        == ["workbook.no-sheet"])
  }

  @Test("Without a fitting sheet the first one with values is spoken of")
  func noFittingSheet() throws {
    var maker = Maker("")
    maker.sheets.append(Maker.Sheet(name: "表", rows: Maker.texts(3, ["骑手", "时间"])))
    let error = #expect(throws: Diagnostics.self) { try maker.orders() }
    #expect(error?.all.map(\.code) == ["records.missing-column"])
    #expect(error?.all.first?.place?.cell == "表!3:3")
    let empty = #expect(throws: Diagnostics.self) { try Maker("").orders() }
    #expect(empty?.all.map(\.code) == ["workbook.no-values"])
  }

  @Test("A mapping names headers of a sheet")
  func mapping() throws {
    let maker = Maker(
      Maker.texts(1, ["工牌", "接单时间", ""]) + Maker.texts(2, ["R1", "2026-07-03T12:10:00"]))
    let mapping = try ColumnMapping(parsing: "worker=工牌")
    let read = try maker.orders(ImportOptions(mapping: mapping))
    #expect(read.log.count == 1)
    #expect(read.report.unusedHeaders.isEmpty)
  }
}

import Foundation
import ParleyRendering
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyCommands

/// Workbooks written by libxlsxwriter, read by the command wherever it reads CSV.
@Suite("Workbooks as input")
struct WorkbookInputTests {
  private static func sheet(
    _ name: String, _ headers: [String], _ rows: [[CellValue]], title: String? = nil
  ) -> Workbook.Sheet {
    Workbook.Sheet(
      name: LocalizedText(verbatim: name), title: title.map { LocalizedText(verbatim: $0) },
      columns: headers.map { Workbook.Column(LocalizedText(verbatim: $0)) },
      rows: rows.map { Workbook.Row($0) })
  }

  private static func moment(_ text: String) throws -> CellValue {
    .moment(try #require(CivilDateTime(text)))
  }

  private static func yuan(_ fen: Int64) -> CellValue {
    .money(Money(minorUnits: fen), decimals: 2)
  }

  /// The orders and shifts of the examples, with notes in front and a title above.
  private static func workbook() throws -> Workbook {
    let orders: [[CellValue]] = try [
      ("R1", "2026-07-03T11:20:00", "2026-07-03T11:45:00", 3200, 1800, 470),
      ("R1", "2026-07-03T12:10:00", "2026-07-03T12:28:00", 6100, 2250, 760),
      ("R1", "2026-07-04T22:30:00", "2026-07-04T22:55:00", 2000, 1500, 450),
      ("R2", "2026-07-03T12:00:00", "2026-07-03T12:31:00", 4400, 1900, 590),
      ("R2", "2026-07-05T18:00:00", "2026-07-05T18:20:00", 1500, 1400, 450),
      ("R3", "2026-07-03T09:00:00", "2026-07-03T09:40:00", 7000, 2600, 850),
    ].map { order in
      [
        .text(verbatim: order.0), try moment(order.1), try moment(order.2),
        .decimal(unscaled: order.3, decimals: 3), yuan(order.4), yuan(order.5),
      ]
    }
    let shifts: [[CellValue]] = try [
      ("R1", "2026-07-03T11:00:00", "2026-07-03T13:00:00"),
      ("R1", "2026-07-04T22:00:00", "2026-07-04T23:30:00"),
      ("R2", "2026-07-03T11:30:00", "2026-07-03T13:30:00"),
      ("R2", "2026-07-05T17:00:00", "2026-07-05T19:00:00"),
      ("R3", "2026-07-03T08:30:00", "2026-07-03T10:30:00"),
    ].map { [.text(verbatim: $0.0), try moment($0.1), try moment($0.2)] }
    return Workbook(
      title: LocalizedText(verbatim: "快达平台"),
      sheets: [
        sheet("说明", ["导出说明"], [[.text(verbatim: "数据截至 7 月 5 日")]]),
        sheet(
          "订单", ["骑手ID", "接单时间", "完成时间", "配送距离(公里)", "用户实付", "骑手收入"],
          orders, title: "快达平台 2026 年 7 月订单"),
        sheet("班次", ["骑手ID", "上线时间", "下线时间"], shifts),
      ])
  }

  private func bench(_ language: Language = .en) throws -> CommandBench {
    var bench = try ExampleFolder.bench()
    bench.environment = ["LANG": language == .zhHans ? "zh_CN.UTF-8" : "en_GB.UTF-8"]
    try WorkbookWriter.write(
      WorkbookInputTests.workbook(), in: .zhHans,
      to: bench.folder.appending(path: "七月.xlsx").path)
    return bench
  }

  @Test("A simulation on the workbook gives what it gives on the CSV files")
  func simulation() throws {
    let bench = try bench()
    defer { bench.remove() }
    let rest = " --baseline current.yaml --proposal union.yaml --minimum-group 2 --format csv"
    let sheets = bench.run("simulate --orders 七月.xlsx --shifts 七月.xlsx" + rest)
    let text = bench.run("simulate --orders orders.csv --shifts shifts.csv" + rest)
    #expect(sheets.status == .done, "\(sheets.errors)")
    #expect(sheets.output == text.output)
  }

  @Test("What is said of a workbook", arguments: Language.allCases)
  func transcript(language: Language) throws {
    let bench = try bench(language)
    defer { bench.remove() }
    try bench.write("PK\u{3}\u{4}", to: "断.xlsx")
    var text = ""
    for line in [
      "orders inspect 七月.xlsx", "orders inspect 七月.xlsx --kind shifts --sheet 订单",
      "orders inspect 七月.xlsx --sheet 订但", "订单 查验 七月.xlsx --工作表 说明",
      "orders inspect 断.xlsx --format json", "orders inspect orders.csv --sheet a",
      "help workbooks",
    ] {
      let run = bench.run(line)
      text += "$ parley \(line)\n\(run.output)"
      if !run.errors.isEmpty { text += "--- stderr\n\(run.errors)" }
      text += "--- status \(run.status.rawValue)\n\n"
    }
    // The library that writes the workbook may pack it otherwise in another version.
    let file = try Data(contentsOf: bench.folder.appending(path: "七月.xlsx"))
    let digest = Digest(of: Array(file)).hexadecimal
    expectGolden(
      text.replacing(digest, with: "(digest)"), named: "workbook-input.\(language.rawValue).txt")
  }
}

import ParleyRendering
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("CSV")
struct CSVRendererTests {
  @Test("The sample's table", arguments: Language.allCases)
  func golden(language: Language) {
    let text = CSVRenderer.render(RichSample.table, in: language)
    expectGolden(text, named: "rich.\(language.rawValue).csv")
  }

  @Test("A byte-order mark is written when asked for")
  func mark() {
    let table = Table(columns: [.init(LocalizedText(verbatim: "a"))], rows: [])
    #expect(CSVRenderer.render(table, in: .en) == "a\r\n")
    let marked = CSVRenderer.render(table, in: .zhHans, options: .office(.zhHans))
    #expect(Array(marked.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(!CSVRenderer.Options.office(.en).hasByteOrderMark)
  }

  @Test(
    "What a spreadsheet would take for a formula is guarded",
    arguments: [
      ("=1+1", "'=1+1"), ("+1+1", "'+1+1"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("＝1+1", "'＝1+1"), ("\t=1", "' =1"), ("\r=1", "'\n=1"), ("\n=1", "'\n=1"), ("-", "'-"),
      ("-0.60", "-0.60"), ("+8", "+8"), ("−0.60", "−0.60"), ("4.50", "4.50"), ("a=1", "a=1"),
      ("-1e5", "'-1e5"), ("", ""), ("'x", "'x"),
      // A number beyond 64 bits is still a number.
      ("-99999999999999999999", "-99999999999999999999"),
    ])
  func formulas(text: String, expected: String) {
    for value in [CellValue?.none, .text(verbatim: text)] {
      let table = Table(
        columns: [.init(LocalizedText(verbatim: "a")), .init(LocalizedText(verbatim: "b"))],
        rows: [.init([TableCell(verbatim: text, value: value), TableCell(verbatim: "x")])])
      #expect(readCSV(CSVRenderer.render(table, in: .en))[1] == [expected, "x"])
    }
  }

  @Test("Headers are guarded too")
  func headers() {
    let text = CSVRenderer.render(
      header: [LocalizedText(verbatim: "=x"), LocalizedText(zhHans: "数", en: "n")],
      rows: [
        [.whole(-3), .blank], [.date(CivilDate(daysSinceEpoch: 0)), .share(.whole, decimals: 0)],
      ],
      in: .en)
    #expect(text == "'=x,n\r\n-3,\r\n1970-01-01,1\r\n")
  }

  @Test("What is written is read back, whatever was typed")
  func roundTrip() {
    var gen = Gen(seed: 5)
    for _ in 0..<500 {
      let rows = gen.list(0...5) { gen in (0..<3).map { _ in gen.text() } }
      let table = Table(
        columns: (0..<3).map { .init(LocalizedText(verbatim: "c\($0)")) },
        rows: rows.map { .init($0.map { TableCell(verbatim: $0) }) })
      let read = readCSV(CSVRenderer.render(table, in: .zhHans, options: .office(.zhHans)))
      #expect(read.count == rows.count + 1)
      for (record, row) in zip(read.dropFirst(), rows) {
        #expect(record.count == 3)
        for (field, typed) in zip(record, row) {
          let text = TextLines.printable(typed)
          #expect(field == text || field == "'" + text)
        }
      }
    }
  }

  @Test("Short rows are filled up, long ones cut, group rows give their words")
  func shapes() {
    let columns: [Table.Column] = [
      .init(LocalizedText(verbatim: "a")), .init(LocalizedText(verbatim: "b")),
    ]
    let table = Table(
      columns: columns,
      rows: [
        .group(LocalizedText(verbatim: "g")), .init([]), .init([.empty, .empty, .empty]),
      ], emptyRows: 3)
    #expect(CSVRenderer.render(table, in: .en) == "a,b\r\ng,\r\n,\r\n,\r\n")
    let single = Table(columns: [columns[0]], rows: [.init([.empty])])
    #expect(CSVRenderer.render(single, in: .en) == "a\r\n\"\"\r\n")
  }
}

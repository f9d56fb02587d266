import ParleyRendering
import ParleyValues

/// Text that people type, and text that somebody sends to do harm.
enum HostileSample {
  static let texts: [(name: String, text: String)] = [
    ("quotes", "\"他说\" 'it''s' “是”"),
    ("script", "<script>alert(1)</script>"),
    ("closing style", "</style></title><b>"),
    ("attribute", "\" onmouseover=\"x"),
    ("entity", "&amp; &#60; &nbsp;"),
    ("pipes", "a|b||c|"),
    ("backticks", "`a` ``b`` ```"),
    ("stars", "**粗** *斜* __x__ ~~y~~"),
    ("link", "[点我](javascript:alert(1)) ![x](http://example.invalid/y.png)"),
    ("heading", "# 不是标题"),
    ("list", "1. 不是列表"),
    ("rule", "---"),
    ("formula", "=HYPERLINK(\"http://example.invalid\")"),
    ("full-width formula", "＝1+1"),
    ("emoji", "👩‍👩‍👧 🇨🇳 ☔️"),
    ("rare", "龘㐂𠮷"),
    ("right to left", "مرحبا שלום"),
    ("override", "ab\u{202E}cd"),
    ("lines", "一\n二\r\n三\r四\u{2028}五"),
    ("tabs", "a\tb"),
    ("controls", "\u{0}\u{1B}[31m红\u{7F}\u{9B}\u{FFFE}"),
    ("combining", "e\u{301}\u{301}\u{301}"),
    ("long", String(repeating: "长", count: 10_000)),
    ("long word", String(repeating: "a", count: 10_000)),
    ("spaces", "  两端有空格  "),
    ("backslash", "C:\\x\\"),
    ("dollar", "$\\LaTeX$ {{x}} \\begin"),
    ("empty", ""),
  ]

  /// The text in every place a document has.
  static func document(_ text: String) -> Document {
    let both = LocalizedText(verbatim: text)
    let rich = RichText([
      .text(both), .strong(both), .emphasis(both), .inserted(both), .deleted(both), .code(text),
    ])
    let table = Table(
      caption: rich,
      columns: [
        .init(both), .init(both, alignment: .trailing), .init(both, alignment: .centered),
      ],
      rows: [
        .init([TableCell(both), TableCell(rich, tone: .good), TableCell(both)]), .group(both),
        .init([TableCell(both, value: .text(both)), TableCell(both)], kind: .total),
      ], note: rich)
    return Document(
      purpose: .paper, title: both, subtitle: both, dateline: [rich],
      page: PageSetup(header: both, footer: both),
      blocks: [
        .heading(1, both), .heading(.chapter(both)), .paragraph(rich),
        .clauses([
          Clause(key: text + "k", title: both, rich, clauses: [Clause(title: both, rich)]),
          Clause(rich + .reference(text + "k")),
        ]),
        .bullets([rich]), .facts([Fact(both, rich)]), .table(table),
        .charts([.bars(bars(both)), .line(line(both)), .distribution(distribution(both))]),
        .signatures(SignatureBlock([.init(role: both, name: both)])),
        .notice(Notice(.warning, [rich])), .quote([rich]),
      ])
  }

  private static func bars(_ text: LocalizedText) -> BarChart {
    BarChart(
      title: text, summary: text, labelTitle: text, valueTitle: text,
      bars: [.init(text, value: ChartValue(1, label: text))])
  }

  private static func line(_ text: LocalizedText) -> LineChart {
    LineChart(
      title: text, summary: text, horizontalTitle: text, verticalTitle: text,
      categories: [text, text],
      series: [.init(text, values: [ChartValue(1, label: text), nil])],
      reference: .init(text, value: ChartValue(.nan, label: text)))
  }

  private static func distribution(_ text: LocalizedText) -> DistributionChart {
    DistributionChart(
      title: text, summary: text, horizontalTitle: text, verticalTitle: text,
      bins: [.init(0, 1, label: text)],
      series: [
        .init(
          text, values: [ChartValue(.infinity, label: text)], median: ChartValue(9, label: text))
      ])
  }
}

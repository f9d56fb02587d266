import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyRendering

@Suite("Charts")
struct ChartTests {
  static let samples: [(name: String, chart: Chart)] = [
    ("base", .line(ReportSample.base)), ("rain", .line(ReportSample.rain)),
    ("pay", .distribution(ReportSample.pay)), ("parts", .bars(ReportSample.parts)),
    ("steps", .waterfall(ReportSample.steps)),
  ]

  @Test("Golden drawings", arguments: samples.map(\.name))
  func golden(name: String) throws {
    let chart = try #require(ChartTests.samples.first { $0.name == name }).chart
    expectGolden(ChartRenderer.render(chart, in: .zhHans), named: "charts/\(name).zh-Hans.svg")
    expectGolden(
      ChartRenderer.render(chart, in: .en, size: .half, theme: .automatic),
      named: "charts/\(name)-half.en.svg")
  }

  @Test("Nothing is cut off and no words cover each other", arguments: samples.map(\.name))
  func room(name: String) throws {
    let chart = try #require(ChartTests.samples.first { $0.name == name }).chart
    for language in Language.allCases {
      for size in [ChartRenderer.Size.full, .half] {
        try ChartTests.check(ChartRenderer.render(chart, in: language, size: size))
      }
    }
  }

  @Test("Generated charts of offers keep their words apart")
  func generated() throws {
    var gen = Gen(seed: 8)
    for _ in 0..<300 {
      let rounds = gen.integer(in: 1...14)
      let scale = gen.pick([0.01, 1, 37.5, 100_000])
      func offers(_ gen: inout Gen) -> [Double?] {
        (0..<rounds).map { _ in gen.once(in: 4) ? nil : Double(gen.integer(in: 0...40)) * scale }
      }
      let chart = ReportSample.offers(
        LocalizedText(zhHans: "基础单价：双方各轮方案", en: "Offers by round"),
        union: offers(&gen), platform: offers(&gen), now: Double(gen.integer(in: 0...40)) * scale)
      for size in [ChartRenderer.Size.full, .half] {
        try ChartTests.check(ChartRenderer.render(.line(chart), in: .zhHans, size: size))
      }
    }
  }

  @Test("Generated distributions and bars keep their words apart")
  func generatedOthers() throws {
    var gen = Gen(seed: 9)
    for _ in 0..<300 {
      var pay = ReportSample.pay
      for index in pay.series.indices {
        let middle = Double(gen.integer(in: 12...40))
        pay.series[index].median = ChartValue(middle, verbatim: ReportSample.yuan(middle))
      }
      let floor = Double(gen.integer(in: 12...40))
      pay.mark?.value = ChartValue(floor, verbatim: ReportSample.yuan(floor))
      var parts = ReportSample.parts
      for index in parts.bars.indices {
        let value = Double(gen.integer(in: -1000...1000))
        parts.bars[index].value = ChartValue(value, verbatim: ReportSample.yuan(value))
      }
      var steps = ReportSample.steps
      for index in steps.steps.indices {
        let value = Double(gen.integer(in: -1000...1000))
        steps.steps[index].value = ChartValue(value, verbatim: ReportSample.yuan(value))
      }
      let sum = steps.steps.reduce(0) { $0 + $1.value.position }
      steps.total.value = ChartValue(sum, verbatim: ReportSample.yuan(sum))
      for chart in [Chart.distribution(pay), .bars(parts), .waterfall(steps)] {
        for language in Language.allCases {
          try ChartTests.check(ChartRenderer.render(chart, in: language))
          try ChartTests.check(ChartRenderer.render(chart, in: language, size: .half))
        }
      }
    }
  }

  /// Every text lies inside the picture, and no two share room.
  static func check(_ svg: String) throws {
    let root = try XMLReader.read(svg)
    let view = (root.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    let (width, height) = (view[2], view[3])
    var taken: [(String, Box)] = []
    for text in root.elements("text") {
      let box = try box(of: text)
      #expect(box.left >= -1 && box.right <= width + 1, "“\(text.text)” is cut off: \(box)")
      #expect(box.top >= -1 && box.bottom <= height + 1, "“\(text.text)” is cut off: \(box)")
      for (other, room) in taken {
        #expect(!box.overlaps(room), "“\(text.text)” covers “\(other)”")
      }
      taken.append((text.text, box))
    }
  }

  private static func box(of text: XMLElement) throws -> Box {
    func number(_ key: String) throws -> Double {
      try #require(text.attributes[key].flatMap { Double($0) })
    }
    let (x, y, size) = (try number("x"), try number("y"), try number("font-size"))
    let isBold = text.attributes["font-weight"] == "bold"
    // The estimate is generous by design; real letters are a little narrower.
    let width = TextMetrics.width(of: text.text, size: size, bold: isBold) * 0.94
    let left =
      switch text.attributes["text-anchor"] {
      case "middle": x - width / 2
      case "end": x - width
      default: x
      }
    return Box(left: left, top: y - size * 0.75, right: left + width, bottom: y + size * 0.15)
  }

  @Test("A chart says in words what it shows")
  func words() throws {
    for (_, chart) in ChartTests.samples {
      let root = try XMLReader.read(ChartRenderer.render(chart, in: .en))
      #expect(root.elements("title").first?.text == chart.title.en)
      #expect(root.elements("desc").first?.text == chart.summary.en)
      #expect(root.attributes["role"] == "img")
    }
  }

  @Test("Fixed drawings need no style sheet, automatic ones turn dark on screens only")
  func themes() throws {
    let chart = Chart.line(ReportSample.base)
    #expect(!ChartRenderer.render(chart, in: .en).contains("<style>"))
    let automatic = ChartRenderer.render(chart, in: .en, theme: .automatic)
    #expect(automatic.contains("@media screen and (prefers-color-scheme: dark)"))
    for role in ChartTheme.Role.allCases { #expect(automatic.contains("--c-\(role):")) }
  }

  @Test("Empty charts are drawn as empty", arguments: Language.allCases)
  func empty(language: Language) throws {
    let none = LocalizedText(verbatim: "x")
    let line = LineChart(
      title: none, summary: none, horizontalTitle: none, verticalTitle: none, categories: [],
      series: [])
    let spread = DistributionChart(
      title: none, summary: none, horizontalTitle: none, verticalTitle: none, bins: [], series: [])
    let bars = BarChart(title: none, summary: none, labelTitle: none, valueTitle: none, bars: [])
    let steps = WaterfallChart(
      title: none, summary: none, labelTitle: none, valueTitle: none, steps: [],
      total: WaterfallChart.Step(none, value: ChartValue(0, verbatim: "0")))
    for chart in [Chart.line(line), .distribution(spread), .bars(bars), .waterfall(steps)] {
      try ChartTests.check(ChartRenderer.render(chart, in: language))
    }
  }

  @Test("Each step of a waterfall begins where the one before ended, the total at nought")
  func waterfall() throws {
    let chart = ReportSample.steps
    let spans = chart.spans
    #expect(spans.count == chart.steps.count + 1)
    #expect(spans[0].from == 0 && spans[spans.count - 1].from == 0)
    for (before, after) in zip(spans, spans.dropFirst().dropLast()) {
      #expect(before.to == after.from)
    }
    #expect(abs(spans[spans.count - 2].to - spans[spans.count - 1].to) < 1e-9)
    // What falls is drawn as an outline, so that it differs without colours.
    let root = try XMLReader.read(ChartRenderer.render(.waterfall(chart), in: .en))
    let pale = root.elements("rect").filter { $0.attributes["fill-opacity"] == "0.2" }
    #expect(pale.count == chart.steps.count { $0.value.position < 0 })
    let table = Chart.waterfall(chart).table
    #expect(table.rows.count == chart.steps.count + 1 && table.rows.last?.kind == .total)
  }

  @Test("A line chart of amounts begins at nought when asked, and does not crowd many steps")
  func manySteps() throws {
    var chart = ReportSample.base
    chart.startsAtNought = true
    func words(_ chart: LineChart) throws -> [String] {
      try XMLReader.read(ChartRenderer.render(.line(chart), in: .en)).elements("text").map(\.text)
    }
    #expect(try words(chart).contains { $0 == "0" || $0 == "0.0" || $0 == "0.00" })
    let value = ChartValue(4.5, verbatim: "4.50")
    chart.categories = (0..<16).map { LocalizedText(verbatim: "\($0)") }
    chart.series = [
      LineChart.Series(
        LocalizedText(verbatim: "a"),
        values: (0..<16).map { $0 % 2 == 0 ? value : ChartValue(9, verbatim: "nine") })
    ]
    #expect(try words(chart).filter { $0.contains("nine") }.count == 1)
  }

  @Test("A chart's table has every value")
  func table() {
    let table = Chart.line(ReportSample.rain).table
    #expect(table.columns.count == 4 && table.rows.count == 5)
    let csv = CSVRenderer.render(table, in: .en)
    #expect(csv.hasPrefix("Round,Workers,Company,In force\r\n1,3.00,—,0.00\r\n"))
    #expect(Chart.distribution(ReportSample.pay).table.rows.last?.kind == .total)
    let parts = Chart.bars(ReportSample.parts).table
    #expect(parts.rows.count == 7)
    #expect(parts.rows[0].cells[1].value == .decimal(unscaled: 41_235, decimals: 2))
    #expect(parts.rows[4].cells[1].value == .decimal(unscaled: -13_860, decimals: 2))
    // Nothing, so that spreadsheets leave a gap in the line.
    #expect(table.rows[0].cells[2].value == .blank)
  }
}

import ParleyPay
import ParleyRecords
import ParleyRendering
import ParleyTerms
import ParleyValues

/// What recorded pay shows about the rule behind it, told for people: the formula found or tested,
/// how many orders were paid by it, which were not, and what the records cannot tell.
public struct InferencePaper {
  let log: OrderLog
  /// Orders that depart are listed up to so many.
  private static let shownDepartures = 10

  /// Papers on some order records.
  public init(of log: OrderLog) { self.log = log }

  private var figures: FigureText { FigureText(currency: log.currency) }

  /// The paper on a formula that was inferred.
  public func document(_ report: InferenceReport) -> Document {
    var blocks: [Block] = [
      .facts([
        Fact(
          LocalizedText(zhHans: "订单", en: "Orders"),
          LocalizedText(
            zhHans: "\(figures.count(report.orders)) 单，其中有实付报酬 \(figures.count(report.paid)) 单",
            en:
              "\(figures.count(report.orders)), of them \(figures.count(report.paid)) with recorded "
              + "pay")),
        Fact(
          LocalizedText(zhHans: "用于推断", en: "Looked at"),
          LocalizedText(
            zhHans: "\(figures.count(report.searched)) 单，其中三分之一留作检验",
            en: "\(figures.count(report.searched)), a third of them held out for checking")),
      ]),
      .paragraph(InferencePaper.answer(report)),
    ]
    for stretch in report.stretches { blocks += self.blocks(stretch) }
    blocks.append(
      .paragraph(
        LocalizedText(
          zhHans: "推断的公式只说明这些记录可以怎样算出来，并不证明平台按此规则计酬；平台应当说明其规则。",
          en: "A formula found says how these records can be reckoned, not what the rule of the "
            + "platform is; that is for the platform to state."), style: .note))
    return Document(
      purpose: .report,
      title: LocalizedText(zhHans: "实付报酬的计价公式", en: "The formula behind recorded pay"),
      blocks: blocks)
  }

  /// The paper on a formula that was stated.
  public func document(_ test: FormulaTest, named name: LocalizedText) -> Document {
    var blocks: [Block] = [.paragraph(testAnswer(test)), .table(fit([(allOrders, test)]))]
    blocks += unpriced(test)
    blocks += departures(test)
    return Document(
      purpose: .report,
      title: LocalizedText(zhHans: "实付报酬与既定公式", en: "Recorded pay and a stated formula"),
      subtitle: name, blocks: blocks)
  }

  // MARK: The answer

  private static func answer(_ report: InferenceReport) -> LocalizedText {
    guard report.stretches.count == 1, let only = report.stretches.first else {
      return LocalizedText(
        zhHans: "记录中的计价公式在期间内有变化，分 \(report.stretches.count) 段说明。",
        en: "The formula changes within the records; the \(report.stretches.count) parts follow.")
    }
    switch only.verdict {
    case .fits:
      return LocalizedText(
        zhHans: "找到了与记录相符的计价公式。", en: "A formula was found that agrees with the records.")
    case .partly:
      return LocalizedText(
        zhHans: "找到的公式只能说明一部分订单，其余订单另有算法。",
        en: "The formula found explains some of the orders; the others were paid otherwise.")
    case .none:
      return LocalizedText(
        zhHans: "没有找到能说明半数以上订单的计价公式。", en: "No formula was found that explains half of the orders.")
    }
  }

  private func testAnswer(_ test: FormulaTest) -> LocalizedText {
    guard test.orders > 0 else {
      return LocalizedText(
        zhHans: "没有一单既有实付报酬又可以按此公式计价。",
        en: "No order has recorded pay and a price by this formula.")
    }
    let (all, exact) = (figures.count(test.orders), figures.count(test.exact))
    let departing = figures.count(test.departures.count)
    let (less, more) = (figures.count(test.underpaid), figures.count(test.overpaid))
    let sum = figures.signed(test.differenceSum)
    return LocalizedText(
      zhHans: "\(all) 单中，\(exact) 单的实付报酬与公式一致，\(departing) 单不一致"
        + "（\(less) 单少付，\(more) 单多付，合计相差 \(sum) \(log.currency.name.zhHans)）。",
      en: "Of \(all) orders \(exact) were paid by the formula and \(departing) were not "
        + "(\(less) less, \(more) more, \(sum) \(log.currency.name.en) together).")
  }

  // MARK: One stretch

  private func blocks(_ stretch: InferenceReport.Stretch) -> [Block] {
    let days = LocalizedText(
      zhHans: "\(stretch.days.lowerBound.text.zhHans)至\(stretch.days.upperBound.text.zhHans)",
      en: "\(stretch.days.lowerBound.text.en) to \(stretch.days.upperBound.text.en)")
    var blocks: [Block] = [.heading(1, days)]
    guard let standards = stretch.standards else {
      blocks.append(
        .paragraph(
          LocalizedText(
            zhHans: "这段时间没有找到可以写成标准的公式。", en: "No formula was found for these days.")))
      return blocks + limits(stretch)
    }
    if stretch.verdict == .none {
      blocks.append(
        .paragraph(
          LocalizedText(
            zhHans: "以下是最接近的公式，多数订单与它不符，不能当作计价规则：",
            en: "The nearest formula follows; most orders do not agree with it: it is no rule.")))
    }
    blocks.append(.bullets(standards.statements().map { RichText($0.text) }))
    let heldOut = LocalizedText(zhHans: "留作检验的订单", en: "orders held out")
    blocks.append(.table(fit([(allOrders, stretch.all), (heldOut, stretch.heldOut)])))
    return blocks + unpriced(stretch.all) + departures(stretch.all) + limits(stretch)
  }

  private var allOrders: LocalizedText { LocalizedText(zhHans: "全部订单", en: "all orders") }

  private func fit(_ tests: [(name: LocalizedText, test: FormulaTest)]) -> Table {
    let rows = tests.map { name, test in
      Table.Row([
        TableCell(name), figures.cell(count: test.orders), figures.cell(count: test.exact),
        TableCell(verbatim: figures.percent(test.exact, of: test.orders)),
        figures.cell(count: test.withinOne), figures.cell(count: test.underpaid),
        figures.cell(count: test.overpaid),
      ])
    }
    return Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "范围", en: "orders")),
        column("单数", "number"), column("完全一致", "exactly"), column("占比", "share"),
        column("相差不过一分", "within one unit"), column("少付", "less"), column("多付", "more"),
      ], rows: rows, style: .open)
  }

  private func column(_ zhHans: String, _ en: String) -> Table.Column {
    Table.Column(LocalizedText(zhHans: zhHans, en: en), alignment: .trailing)
  }

  private func unpriced(_ test: FormulaTest) -> [Block] {
    guard !test.unpriced.isEmpty else { return [] }
    let reasons = test.unpriced.map { count in
      RichText(
        LocalizedText(
          zhHans: "\(count.reason.name.zhHans)：\(figures.count(count.orders)) 单",
          en: "\(count.reason.name.en): \(figures.count(count.orders))"))
    }
    return [
      .paragraph(LocalizedText(zhHans: "不能按公式计价的订单：", en: "Orders the formula cannot price:")),
      .bullets(reasons),
    ]
  }

  // MARK: Departures

  private func departures(_ test: FormulaTest) -> [Block] {
    guard !test.departures.isEmpty else { return [] }
    let hasIds = log.identifier.hasValues
    let shown = test.departures.prefix(InferencePaper.shownDepartures)
    let rows = shown.map { departure in
      let row = departure.row
      let moment = CivilDateTime(secondsSinceEpoch: log.accepted[row])
      let place = hasIds ? log.identifier[row] ?? "" : String(log.line[row])
      return Table.Row([
        TableCell(verbatim: place), TableCell(verbatim: moment.description),
        figures.cell(departure.paid), figures.cell(departure.formula),
        figures.changeCell(departure.difference),
      ])
    }
    var note: RichText?
    if test.departures.count > shown.count {
      note = RichText(
        LocalizedText(
          zhHans: "共 \(figures.count(test.departures.count)) 单，"
            + "这里列出前 \(figures.count(shown.count)) 单；全部可写入 CSV 文件。",
          en: "The first \(figures.count(shown.count)) of \(figures.count(test.departures.count)); "
            + "a CSV file can have them all."))
    }
    return [
      .heading(2, LocalizedText(zhHans: "与公式不符的订单", en: "Orders that depart from it")),
      .table(
        Table(
          columns: [
            Table.Column(
              hasIds
                ? LocalizedText(zhHans: "订单号", en: "order")
                : LocalizedText(zhHans: "行", en: "line")),
            Table.Column(LocalizedText(zhHans: "接单时间", en: "accepted")), column("实付", "paid"),
            column("公式", "formula"), column("差额", "difference"),
          ], rows: rows, style: .open, note: note)),
    ]
  }

  /// The header of the file with every order that departs.
  public static let departureColumns = [
    "line", "order", "worker", "accepted", "paid", "formula", "difference",
  ]

  /// The rows of that file, in the order of the records.
  ///
  /// - Complexity: O(departures).
  public func departureRows(_ tests: [FormulaTest]) -> [[String]] {
    tests.flatMap(\.departures).map { departure in
      let row = departure.row
      func amount(_ units: Int64) -> String { Money(minorUnits: units).text(in: log.currency) }
      return [
        String(log.line[row]), log.identifier.hasValues ? log.identifier[row] ?? "" : "",
        log.hasWorkers ? log.workers[log.worker[row]] : "",
        CivilDateTime(secondsSinceEpoch: log.accepted[row]).description,
        amount(departure.paid), amount(departure.formula), amount(departure.difference),
      ]
    }
  }

  // MARK: What the records cannot tell

  private func limits(_ stretch: InferenceReport.Stretch) -> [Block] {
    guard !stretch.limits.isEmpty else { return [] }
    return [
      .heading(2, LocalizedText(zhHans: "记录不能说明的", en: "What the records cannot tell")),
      .bullets(stretch.limits.map { RichText(text(of: $0)) }),
    ]
  }

  private func text(of limit: InferenceReport.Limit) -> LocalizedText {
    switch limit {
    case .lacks(let measure):
      LocalizedText(
        zhHans: "记录中缺少\(measure.name.zhHans)，与它有关的计价无从得知。",
        en: "The records lack the \(measure.name.en); prices that rest on it cannot be known.")
    case .noDistanceBeyond(let thousandths):
      LocalizedText(
        zhHans: "最远的一单为 \(distance(thousandths))，更远的单价无从得知。",
        en: "The farthest order is \(distance(thousandths)); nothing is known beyond.")
    case .noOrdersBetween(let from, let to):
      LocalizedText(
        zhHans: "\(clock(from)) 至 \(clock(to)) 没有订单，该时段是否加价无从得知。",
        en: "No order was accepted from \(clock(from)) to \(clock(to)); "
          + "additions there are unknown.")
    case .roundingUnknown:
      LocalizedText(
        zhHans: "几种舍入方法得出的结果相同，无法分辨。",
        en: "All ways of rounding give the same; which is used is unknown.")
    case .severalSignals(let orders):
      LocalizedText(
        zhHans: "\(orders) 单在多个预警同时生效时接单，其补贴叠加方法未作推断。",
        en: "\(orders) orders were accepted under several signals; "
          + "how these stack was not inferred.")
    case .paidInSteps(let units):
      LocalizedText(
        zhHans: "实付报酬都是 \(figures.money(units)) 的整数倍，按此舍入。",
        en: "All pay is a multiple of \(figures.money(units)) and was taken as rounded to it.")
    }
  }

  private func distance(_ thousandths: Int64) -> String {
    Distance(thousandths: thousandths, unit: log.distanceUnit).text
  }

  private func clock(_ minute: Int) -> String {
    "\(DecimalText.padded(minute / 60, to: 2)):\(DecimalText.padded(minute % 60, to: 2))"
  }
}

extension InferenceReport.Measure {
  /// What the measure is called.
  var name: LocalizedText {
    switch self {
    case .distance: LocalizedText(zhHans: "配送距离", en: "distance")
    case .engagedTime: LocalizedText(zhHans: "接单时间", en: "engaged time")
    case .fare: LocalizedText(zhHans: "顾客支付金额", en: "fare")
    case .weight: LocalizedText(zhHans: "重量", en: "weight")
    }
  }
}

import ParleyRecords
import ParleyRendering
import ParleyValues

/// Shows how a records file was read and what it holds.
struct ImportReportPresenter {
  /// Whether values of the records are shown, which may be personal.
  let showsSamples: Bool

  /// Order records, with how many orders days and workers have.
  func output(_ inspection: OrderInspection) -> CommandOutput {
    var inspection = inspection
    inspection.report = shown(inspection.report)
    return output(
      inspection.report, more: ImportReportPresenter.facts(inspection), json: inspection.json)
  }

  /// Other records.
  func output(_ report: ImportReport) -> CommandOutput {
    let report = shown(report)
    return output(report, more: [], json: report.json)
  }

  /// The report without values of the records, unless they were asked for.
  private func shown(_ report: ImportReport) -> ImportReport {
    if showsSamples { return report }
    var report = report
    for index in report.columns.indices { report.columns[index].samples = [] }
    for index in report.rejects.indices {
      for place in report.rejects[index].examples.indices {
        report.rejects[index].examples[place].text = nil
      }
    }
    return report
  }

  private func output(
    _ report: ImportReport, more: [Fact], json: JSONValue
  ) -> CommandOutput {
    var blocks: [Block] = [.facts(ImportReportPresenter.facts(report) + more)]
    blocks.append(.heading(2, LocalizedText(zhHans: "读懂的列", en: "Columns understood")))
    blocks.append(.table(columnTable(report)))
    if !report.unusedHeaders.isEmpty {
      blocks.append(
        .paragraph(
          LocalizedText(zhHans: "未用的列：", en: "not used: ")
            + .list(report.unusedHeaders.map { LocalizedText(verbatim: $0) })))
    }
    if !report.rejects.isEmpty {
      blocks.append(.heading(2, LocalizedText(zhHans: "不能用的行", en: "Rejected rows")))
      blocks.append(.table(rejectTable(report)))
    }
    let document = Document(
      purpose: .report,
      title: LocalizedText(
        zhHans: "\(report.recordName.zhHans)：\(report.source.name)",
        en: "\(report.recordName.en): \(report.source.name)"),
      blocks: blocks)
    return CommandOutput(document, json: json, diagnostics: report.findings)
  }

  /// What order records hold.
  private static func facts(_ inspection: OrderInspection) -> [Fact] {
    var facts: [Fact] = []
    if let workers = inspection.workerCount {
      let spread = inspection.ordersPerWorker.map { "\($0.lowerBound)–\($0.upperBound)" } ?? ""
      facts.append(
        Fact(
          LocalizedText(zhHans: "劳动者", en: "workers"),
          LocalizedText(
            zhHans: "\(workers) 人，每人 \(spread) 单", en: "\(workers), with \(spread) orders each")))
    }
    if let perDay = inspection.ordersPerDay {
      facts.append(
        Fact(
          LocalizedText(zhHans: "每日单量", en: "orders a day"),
          LocalizedText(verbatim: "\(perDay.lowerBound)–\(perDay.upperBound)")))
    }
    for column in inspection.words {
      let words = column.frequent.map { LocalizedText(verbatim: "\($0.word) \($0.count)") }
      let more = column.distinctCount > column.frequent.count ? " …" : ""
      facts.append(Fact(column.label, .list(words) + LocalizedText(verbatim: more)))
    }
    if let derivation = inspection.derivation {
      facts += DerivationPresenter.facts(derivation)
    }
    if let provenance = inspection.provenance {
      facts.append(
        Fact(
          LocalizedText(zhHans: "来源", en: "provenance"),
          LocalizedText(verbatim: provenance.owner) + LocalizedText(zhHans: "，", en: ", ")
            + provenance.use.name))
    }
    return facts
  }

  private static func facts(_ report: ImportReport) -> [Fact] {
    func fact(_ zhHans: String, _ en: String, _ value: LocalizedText) -> Fact {
      Fact(LocalizedText(zhHans: zhHans, en: en), value)
    }
    let source = report.source
    var facts = [
      source.sheet.map { fact("工作表", "sheet", LocalizedText(verbatim: $0)) }
        ?? fact(
          "编码", "encoding",
          LocalizedText(
            zhHans: "\(source.encoding.rawValue)，以\(source.delimiter.name.zhHans)分隔",
            en: "\(source.encoding.rawValue), separated by \(source.delimiter.name.en)")),
      fact(
        "行数", "rows",
        LocalizedText(
          zhHans: "读到 \(report.rowsRead) 行，可用 \(report.rowsKept) 行，不能用 \(report.rejectedCount) 行",
          en: "\(report.rowsRead) read, \(report.rowsKept) kept, \(report.rejectedCount) rejected")),
    ]
    if let days = report.days {
      facts.append(
        fact(
          "日期", "days",
          LocalizedText(
            zhHans: "\(days.lowerBound) 至 \(days.upperBound)",
            en: "\(days.lowerBound) to \(days.upperBound)")))
    }
    if !report.gaps.isEmpty {
      let gaps = report.gaps.map { LocalizedText(verbatim: span($0)) }
      facts.append(fact("无记录的日子", "days without records", .list(gaps)))
    }
    if report.duplicates.count > 0 {
      facts.append(
        fact("重复", "repeated rows", LocalizedText(verbatim: "\(report.duplicates.count)")))
    }
    if report.roundedCount > 0 {
      facts.append(
        fact("舍入的值", "rounded values", LocalizedText(verbatim: "\(report.roundedCount)")))
    }
    if report.isTaxiFormat {
      facts.append(
        fact(
          "格式", "format",
          LocalizedText(
            zhHans: "纽约市 TLC 大型网约车行程记录", en: "New York TLC high-volume trip records")))
    }
    facts.append(fact("摘要", "digest", LocalizedText(verbatim: source.digest.hexadecimal)))
    return facts
  }

  private static func span(_ days: ClosedRange<CivilDate>) -> String {
    days.lowerBound == days.upperBound
      ? "\(days.lowerBound)" : "\(days.lowerBound)–\(days.upperBound)"
  }

  private func columnTable(_ report: ImportReport) -> Table {
    var columns = [
      Table.Column(LocalizedText(zhHans: "列", en: "column")),
      Table.Column(LocalizedText(zhHans: "表头", en: "header")),
      Table.Column(LocalizedText(zhHans: "单位", en: "unit")),
      Table.Column(LocalizedText(zhHans: "缺值", en: "missing"), alignment: .trailing),
      Table.Column(LocalizedText(zhHans: "舍入", en: "rounded"), alignment: .trailing),
      Table.Column(LocalizedText(zhHans: "范围", en: "range")),
    ]
    if showsSamples { columns.append(Table.Column(LocalizedText(zhHans: "样例", en: "samples"))) }
    let rows = report.columns.map { column in
      var cells = [
        TableCell(
          LocalizedText(
            zhHans: "\(column.label.zhHans)（\(column.key)）", en: "\(column.key)")),
        TableCell(verbatim: column.header), TableCell(unit(of: column)),
        TableCell(
          verbatim: "\(column.missingCount)", value: .whole(Int64(column.missingCount))),
        TableCell(
          verbatim: "\(column.roundedCount)", value: .whole(Int64(column.roundedCount))),
        TableCell(range(of: column)),
      ]
      if showsSamples {
        cells.append(TableCell(verbatim: column.samples.joined(separator: " · ")))
      }
      return Table.Row(cells)
    }
    return Table(columns: columns, rows: rows)
  }

  private func unit(of column: ColumnReport) -> LocalizedText {
    guard let unit = column.unit?.name else { return LocalizedText(verbatim: "") }
    if !column.isUnitAssumed { return unit }
    return unit + LocalizedText(zhHans: "（推定）", en: " (assumed)")
  }

  private func range(of column: ColumnReport) -> LocalizedText {
    if let range = column.range {
      return LocalizedText(verbatim: "\(range.least) – \(range.greatest)")
    }
    guard let count = column.distinctCount else { return LocalizedText(verbatim: "") }
    return LocalizedText(zhHans: "\(count) 种", en: "\(count) different")
  }

  private func rejectTable(_ report: ImportReport) -> Table {
    let rows = report.rejects.map { reject in
      let lines = reject.examples.map { example in
        let place = example.cell ?? "\(example.line)"
        guard showsSamples, let text = example.text else { return place }
        return "\(place): \(text)"
      }
      return Table.Row([
        TableCell(reject.reason.name), TableCell(verbatim: reject.header ?? ""),
        TableCell(verbatim: "\(reject.count)", value: .whole(Int64(reject.count))),
        TableCell(verbatim: lines.joined(separator: ", ")),
      ])
    }
    return Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "原因", en: "reason")),
        Table.Column(LocalizedText(zhHans: "表头", en: "header")),
        Table.Column(LocalizedText(zhHans: "行数", en: "rows"), alignment: .trailing),
        Table.Column(LocalizedText(zhHans: "所在行", en: "lines")),
      ], rows: rows)
  }
}

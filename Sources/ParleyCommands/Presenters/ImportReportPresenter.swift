import ParleyRecords
import ParleyRendering
import ParleyValues

/// Shows how a records file was read.
enum ImportReportPresenter {
  static func output(
    _ report: ImportReport, showsSamples: Bool, in language: Language
  ) -> CommandOutput {
    var blocks: [Block] = [.facts(facts(report))]
    blocks.append(.heading(2, LocalizedText(zhHans: "读懂的列", en: "Columns understood")))
    blocks.append(.table(columnTable(report, showsSamples: showsSamples)))
    if !report.unusedHeaders.isEmpty {
      blocks.append(
        .paragraph(
          LocalizedText(zhHans: "未用的列：", en: "not used: ")
            + .list(report.unusedHeaders.map { LocalizedText(verbatim: $0) })))
    }
    if !report.rejects.isEmpty {
      blocks.append(.heading(2, LocalizedText(zhHans: "不能用的行", en: "Rejected rows")))
      blocks.append(.table(rejectTable(report, showsSamples: showsSamples)))
    }
    let document = Document(
      purpose: .report,
      title: LocalizedText(
        zhHans: "\(report.recordName.zhHans)：\(report.source.name)",
        en: "\(report.recordName.en): \(report.source.name)"),
      blocks: blocks)
    return CommandOutput(
      document, json: json(report, showsSamples: showsSamples, in: language),
      diagnostics: report.findings)
  }

  private static func facts(_ report: ImportReport) -> [Fact] {
    func fact(_ zhHans: String, _ en: String, _ value: LocalizedText) -> Fact {
      Fact(LocalizedText(zhHans: zhHans, en: en), value)
    }
    let source = report.source
    var facts = [
      fact(
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

  private static func columnTable(_ report: ImportReport, showsSamples: Bool) -> Table {
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

  private static func unit(of column: ColumnReport) -> LocalizedText {
    guard let unit = column.unit?.name else { return LocalizedText(verbatim: "") }
    if !column.isUnitAssumed { return unit }
    return unit + LocalizedText(zhHans: "（推定）", en: " (assumed)")
  }

  private static func range(of column: ColumnReport) -> LocalizedText {
    if let range = column.range {
      return LocalizedText(verbatim: "\(range.least) – \(range.greatest)")
    }
    guard let count = column.distinctCount else { return LocalizedText(verbatim: "") }
    return LocalizedText(zhHans: "\(count) 种", en: "\(count) different")
  }

  private static func rejectTable(_ report: ImportReport, showsSamples: Bool) -> Table {
    let rows = report.rejects.map { reject in
      let lines = reject.examples.map { example in
        guard showsSamples, let text = example.text else { return "\(example.line)" }
        return "\(example.line): \(text)"
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

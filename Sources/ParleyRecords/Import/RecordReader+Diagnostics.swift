import ParleyValues

extension RecordReader {
  static func noHeader(_ file: String) -> Diagnostic {
    Diagnostic(
      "records.no-header", at: SourcePlace(file: file),
      LocalizedText(
        zhHans: "文件里找不到表头。", en: "the file has no header row."),
      remedy: LocalizedText(
        zhHans: "第一行应是列名，例如：worker,accepted,completed,distance_km",
        en: "its first row should name the columns, for example: "
          + "worker,accepted,completed,distance_km"),
      help: "orders")
  }

  static func missingColumn(_ column: Column, headers: [String], place: SourcePlace) -> Diagnostic {
    let label = column.definition.label
    let names = ([column.key] + column.definition.aliases).prefix(6).joined(separator: ", ")
    let nearest = headers.first { header in
      NearestName.find(HeaderText.folded(header), in: column.definition.foldedNames) != nil
    }
    let example = nearest ?? headers.first ?? "…"
    return Diagnostic(
      "records.missing-column", at: place,
      LocalizedText(
        zhHans: "\(Column.recordName.zhHans)缺少“\(label.zhHans)”（\(column.key)）列"
          + (nearest.map { "；“\($0)”是不是这一列？" } ?? "。"),
        en: "the \(Column.recordName.en) have no column for \(column.key) (\(label.en))"
          + (nearest.map { "; is it “\($0)”?" } ?? ".")),
      remedy: LocalizedText(
        zhHans: "认得的列名有：\(names) 等；也可以自己指定：--map \(column.key)=\(example)",
        en: "known names are \(names) and others; or say which it is: "
          + "--map \(column.key)=\(example)"),
      help: "orders")
  }
}

extension RecordLayout {
  /// Refuses files of which no row, or with `--strict` not every row, could be used.
  ///
  /// - Throws: `records.no-rows`, `records.no-usable-row`, `records.rejected-row`.
  func check(_ tally: RowTally, kept: Int, isStrict: Bool) throws(Diagnostics) {
    let place = SourcePlace(file: name)
    let rowsRead = tally.rowsRead
    if rowsRead == 0 {
      throw Diagnostics([
        Diagnostic(
          "records.no-rows", at: place,
          LocalizedText(zhHans: "表头下面没有任何记录。", en: "there are no rows below the header."))
      ])
    }
    if kept == 0 {
      let summary = Diagnostic(
        "records.no-usable-row", at: place,
        LocalizedText(
          zhHans: "\(rowsRead) 行记录没有一行可用。", en: "none of the \(rowsRead) rows can be used."),
        remedy: LocalizedText(
          zhHans: "请按下面各行的原因修正，或用 --map 指定各列。",
          en: "mend the rows as said below, or name the columns with --map."),
        help: "orders")
      throw Diagnostics([summary] + rejectedRows(tally))
    }
    if isStrict, !tally.rejects.isEmpty { throw Diagnostics(rejectedRows(tally)) }
  }

  private func rejectedRows(_ tally: RowTally) -> [Diagnostic] {
    let all = tally.rejects.flatMap { tally in tally.examples.map { (tally, $0) } }
    return all.sorted { $0.1.line < $1.1.line }.map { tally, example in
      let column = tally.header.map { LocalizedText(zhHans: "“\($0)”列：", en: "column “\($0)”: ") }
      let shown = example.text.map { LocalizedText(zhHans: "：“\($0)”", en: ": “\($0)”") }
      let none = LocalizedText(verbatim: "")
      return Diagnostic(
        "records.rejected-row",
        at: SourcePlace(
          file: name, line: example.line, excerpt: example.text, cell: example.cell),
        (column ?? none) + tally.reason.name + (shown ?? none), help: "orders")
    }
  }
}

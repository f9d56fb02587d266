import ParleyValues

extension Chart {
  /// The chart's numbers as a table, for Markdown, terminals and screen readers.
  public var table: Table {
    switch self {
    case .line(let chart): chart.table
    case .distribution(let chart): chart.table
    case .bars(let chart): chart.table
    case .waterfall(let chart): chart.table
    }
  }
}

extension LineChart {
  /// A row for each step, a column for each quantity.
  var table: Table {
    var columns = [Table.Column(horizontalTitle)]
    columns += series.map { Table.Column($0.name, alignment: .trailing) }
    if let reference { columns.append(Table.Column(reference.name, alignment: .trailing)) }
    let rows = categories.enumerated().map { index, category in
      var cells = [TableCell(category)]
      cells += series.map { value($0.values, at: index) }
      if let reference { cells.append(TableCell(number: reference.value)) }
      return Table.Row(cells)
    }
    return Table(caption: caption(title, unit: verticalTitle), columns: columns, rows: rows)
  }

  private func value(_ values: [ChartValue?], at index: Int) -> TableCell {
    guard values.indices.contains(index), let value = values[index] else {
      return TableCell(verbatim: "—", value: .blank)
    }
    return TableCell(number: value)
  }
}

extension DistributionChart {
  /// A row for each range, a column for each group, and a row of medians.
  var table: Table {
    let columns =
      [Table.Column(horizontalTitle)]
      + series.map { Table.Column($0.name, alignment: .trailing) }
    var rows = bins.enumerated().map { index, bin in
      let heights = series.map { group in
        group.values.indices.contains(index)
          ? TableCell(number: group.values[index]) : TableCell.empty
      }
      return Table.Row([TableCell(bin.label)] + heights)
    }
    if series.contains(where: { $0.median != nil }) {
      let medians = series.map {
        $0.median.map { TableCell(number: $0) } ?? TableCell(verbatim: "—")
      }
      let label = TableCell(LocalizedText(zhHans: "中位数", en: "Median"))
      rows.append(Table.Row([label] + medians, kind: .total))
    }
    return Table(caption: caption(title, unit: verticalTitle), columns: columns, rows: rows)
  }
}

extension BarChart {
  /// A row for each bar.
  var table: Table {
    let columns = [
      Table.Column(labelTitle), Table.Column(valueTitle, alignment: .trailing),
    ]
    let rows = bars.map { bar in
      Table.Row(
        [TableCell(bar.label), TableCell(number: bar.value)],
        kind: bar.isTotal ? .total : .body)
    }
    return Table(caption: RichText(title), columns: columns, rows: rows)
  }
}

extension WaterfallChart {
  /// A row for each part, and their sum.
  var table: Table {
    let columns = [
      Table.Column(labelTitle), Table.Column(valueTitle, alignment: .trailing),
    ]
    let rows = (steps + [total]).enumerated().map { index, step in
      Table.Row(
        [TableCell(step.label), TableCell(number: step.value)],
        kind: index == steps.count ? .total : .body)
    }
    return Table(caption: RichText(title), columns: columns, rows: rows)
  }
}

extension TableCell {
  /// A cell with the words of a number; where they are a plain numeral, spreadsheets get the
  /// number as it is printed.
  fileprivate init(number value: ChartValue) {
    let label = value.label
    if let cell = value.cell {
      self.init(label, value: cell)
      return
    }
    let numeral = label.en.replacing("−", with: "-")
    let decimals = numeral.firstIndex(of: ".").map { numeral[$0...].count - 1 } ?? 0
    guard label.zhHans == label.en, decimals <= 9,
      case .exact(let unscaled) = DecimalText.read(numeral, scale: decimals)
    else {
      self.init(label)
      return
    }
    self.init(label, value: .decimal(unscaled: unscaled, decimals: decimals))
  }
}

/// A caption that names the unit behind the title.
private func caption(_ title: LocalizedText, unit: LocalizedText) -> RichText {
  RichText(
    LocalizedText(
      zhHans: "\(title.zhHans)（\(unit.zhHans)）", en: "\(title.en) (\(unit.en))"))
}

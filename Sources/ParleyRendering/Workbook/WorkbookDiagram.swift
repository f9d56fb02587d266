import ParleyValues

extension Workbook {
  /// A chart that the spreadsheet program itself draws from cells of its sheet, so that readers can
  /// change it or copy it into their own papers.
  public struct Diagram: Hashable, Sendable {
    /// How the numbers are drawn.
    public enum Shape: String, Sendable {
      /// Upright columns side by side: a distribution.
      case columns
      /// Horizontal bars to both sides of nought: the parts of a change.
      case bars
      /// Lines with markers: hour by hour.
      case lines
    }

    /// The words above.
    public var title: LocalizedText
    /// How the numbers are drawn.
    public var shape: Shape
    /// What the categories are.
    public var categoryTitle: LocalizedText
    /// What the numbers measure, with the unit.
    public var valueTitle: LocalizedText
    /// The rows of the sheet that are drawn, counted from the first below the header.
    public var rows: Range<Int>
    /// The columns of the sheet that are drawn, each a series named by its header; the categories
    /// stand in the first column.
    public var columns: [Int]

    /// A chart of some cells of a sheet.
    public init(
      title: LocalizedText, shape: Shape, categoryTitle: LocalizedText,
      valueTitle: LocalizedText, rows: Range<Int>, columns: [Int]
    ) {
      self.title = title
      self.shape = shape
      self.categoryTitle = categoryTitle
      self.valueTitle = valueTitle
      self.rows = rows
      self.columns = columns
    }
  }
}

extension Workbook.Diagram {
  /// The chart of a document as the spreadsheet draws it from the sheet of its table.
  init?(_ chart: Chart) {
    let table = chart.table
    let body = table.rows.prefix { $0.kind == .body }.count
    guard body > 0, table.columns.count > 1 else { return nil }
    let columns = Array(1..<table.columns.count)
    switch chart {
    case .distribution(let drawn):
      self.init(
        title: drawn.title, shape: .columns, categoryTitle: drawn.horizontalTitle,
        valueTitle: drawn.verticalTitle, rows: 0..<body, columns: columns)
    case .line(let drawn):
      self.init(
        title: drawn.title, shape: .lines, categoryTitle: drawn.horizontalTitle,
        valueTitle: drawn.verticalTitle, rows: 0..<body, columns: columns)
    case .bars(let drawn):
      self.init(
        title: drawn.title, shape: .bars, categoryTitle: drawn.labelTitle,
        valueTitle: drawn.valueTitle, rows: 0..<table.rows.count, columns: columns)
    case .waterfall(let drawn):
      // Spreadsheets older than 2016 know no waterfall: the parts side by side, the sum below.
      self.init(
        title: drawn.title, shape: .bars, categoryTitle: drawn.labelTitle,
        valueTitle: drawn.valueTitle, rows: 0..<table.rows.count, columns: columns)
    }
  }
}

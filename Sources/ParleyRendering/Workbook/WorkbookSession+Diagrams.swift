import CParleyXLSX
import ParleyValues

/// Puts a chart of the spreadsheet's own beside the table it is drawn from.
struct DiagramWriter {
  let file: UnsafeMutablePointer<lxw_workbook>
  let wording: Wording
  let sheet: Workbook.Sheet
  /// The sheet's name on the tab.
  let name: String
  /// The row of the header.
  let headerRow: lxw_row_t

  /// Colours and patterns that differ in black and white as well.
  private static let looks: [(colour: lxw_color_t, pattern: lxw_chart_pattern_type?)] = [
    (0x0072B2, nil), (0xD55E00, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL),
    (0x009E73, LXW_CHART_PATTERN_SMALL_GRID), (0xCC79A7, LXW_CHART_PATTERN_PERCENT_30),
  ]

  /// Adds one chart to the right of the table.
  ///
  /// - Returns: whether the file took it.
  func add(
    _ diagram: Workbook.Diagram, to page: UnsafeMutablePointer<lxw_worksheet>, at row: lxw_row_t
  ) -> Bool {
    let type =
      switch diagram.shape {
      case .columns: LXW_CHART_COLUMN
      case .bars: LXW_CHART_BAR
      case .lines: LXW_CHART_LINE
      }
    guard let chart = workbook_add_chart(file, UInt8(type.rawValue)) else { return false }
    for (place, column) in diagram.columns.enumerated() {
      guard addSeries(column, place, diagram, to: chart) else { return false }
    }
    setWords(diagram, of: chart)
    let legend = diagram.columns.count == 1 ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM
    chart_legend_set_position(chart, UInt8(legend.rawValue))
    var options = lxw_chart_options()
    options.x_scale = 1.5
    options.y_scale = scale(diagram)
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    let column = lxw_col_t(sheet.columns.count + 1)
    return worksheet_insert_chart_opt(page, row, column, chart, &options) == LXW_NO_ERROR
  }

  /// Long lists of bars need height.
  private func scale(_ diagram: Workbook.Diagram) -> Double {
    diagram.shape == .bars ? max(1.4, Double(diagram.rows.count) * 0.11) : 1.5
  }

  private func addSeries(
    _ column: Int, _ place: Int, _ diagram: Workbook.Diagram,
    to chart: UnsafeMutablePointer<lxw_chart>
  ) -> Bool {
    guard let series = chart_add_series(chart, nil, nil) else { return false }
    let first = headerRow + 1 + lxw_row_t(diagram.rows.lowerBound)
    let last = headerRow + lxw_row_t(diagram.rows.upperBound)
    let cell = lxw_col_t(column)
    chart_series_set_categories(series, name, first, 0, last, 0)
    chart_series_set_values(series, name, first, cell, last, cell)
    chart_series_set_name_range(series, name, headerRow, cell)
    let look = DiagramWriter.looks[place % DiagramWriter.looks.count]
    var line = lxw_chart_line()
    line.color = look.colour
    switch diagram.shape {
    case .lines:
      line.width = 2.25
      // A reference without marks, or a second series, is told apart by its dashes.
      line.dash_type = UInt8(
        (place == 0 ? LXW_CHART_LINE_DASH_SOLID : LXW_CHART_LINE_DASH_DASH).rawValue)
      chart_series_set_line(series, &line)
      let markers = [
        LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_DIAMOND,
        LXW_CHART_MARKER_TRIANGLE,
      ]
      chart_series_set_marker_type(series, UInt8(markers[place % markers.count].rawValue))
      chart_series_set_marker_size(series, 6)
    case .columns, .bars:
      line.width = 0.75
      chart_series_set_line(series, &line)
      if let type = look.pattern {
        var pattern = lxw_chart_pattern()
        (pattern.fg_color, pattern.bg_color) = (look.colour, 0xFFFFFF)
        pattern.type = UInt8(type.rawValue)
        chart_series_set_pattern(series, &pattern)
      } else {
        var fill = lxw_chart_fill()
        fill.color = look.colour
        chart_series_set_fill(series, &fill)
      }
    }
    if diagram.shape == .bars { chart_series_set_labels(series) }
    return true
  }

  private func setWords(
    _ diagram: Workbook.Diagram, of chart: UnsafeMutablePointer<lxw_chart>
  ) {
    chart_title_set_name(chart, wording.line(diagram.title))
    var title = lxw_chart_font()
    (title.size, title.bold) = (13, UInt8(LXW_TRUE.rawValue))
    chart_title_set_name_font(chart, &title)
    // The library's x axis is the horizontal one, which in bar charts measures the values.
    let isBars = diagram.shape == .bars
    let categories = isBars ? chart.pointee.y_axis : chart.pointee.x_axis
    let values = isBars ? chart.pointee.x_axis : chart.pointee.y_axis
    chart_axis_set_name(values, wording.line(diagram.valueTitle))
    chart_axis_set_label_position(categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    var hair = lxw_chart_line()
    (hair.color, hair.width) = (0xD5DADE, 0.75)
    chart_axis_major_gridlines_set_line(values, &hair)
    switch diagram.shape {
    case .bars:
      startAtNought(values, diagram)
      chart_axis_set_reverse(categories)
      chart_axis_set_crossing_max(categories)
      chart_set_series_gap(chart, 60)
    case .columns:
      chart_axis_set_name(categories, wording.line(diagram.categoryTitle))
      chart_set_series_gap(chart, 30)
      chart_set_series_overlap(chart, 0)
    case .lines: chart_axis_set_name(categories, wording.line(diagram.categoryTitle))
    }
  }

  /// Bars that do not begin at nought would overstate their differences.
  private func startAtNought(
    _ axis: UnsafeMutablePointer<lxw_chart_axis>?, _ diagram: Workbook.Diagram
  ) {
    let numbers = sheet.rows[diagram.rows].flatMap { row in
      diagram.columns.compactMap { row.cells.indices.contains($0) ? row.cells[$0].number : nil }
    }
    if numbers.allSatisfy({ $0 >= 0 }) { chart_axis_set_min(axis, 0) }
    if numbers.allSatisfy({ $0 <= 0 }) { chart_axis_set_max(axis, 0) }
  }
}

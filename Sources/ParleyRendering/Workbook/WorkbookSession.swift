import CParleyXLSX
import ParleyValues

/// Adds the sheets of a workbook to an open file.
struct WorkbookSession {
  private let file: UnsafeMutablePointer<lxw_workbook>
  private let wording: Wording
  private var formats: [FormatKey: UnsafeMutablePointer<lxw_format>] = [:]
  /// What stood in the way, if it was not the file.
  private(set) var problem: Diagnostic?

  /// The fixed time of creation, so that the same workbook gives the same bytes:
  /// 2000-01-01T00:00:00Z.
  private static let created = 946_684_800

  init(file: UnsafeMutablePointer<lxw_workbook>, language: Language) {
    self.file = file
    wording = Wording(in: language)
  }

  /// Adds everything.
  mutating func add(_ workbook: Workbook) -> lxw_error {
    setProperties(workbook)
    let names = SheetNames.accepted(workbook.sheets.map { wording.line($0.name) })
    for (sheet, name) in zip(workbook.sheets, names) {
      guard let page = workbook_add_worksheet(file, name) else {
        return LXW_ERROR_MEMORY_MALLOC_FAILED
      }
      let headerRow = add(sheet, to: page)
      if problem != nil { continue }
      let writer = DiagramWriter(
        file: file, wording: wording, sheet: sheet, name: name, headerRow: headerRow)
      var row = headerRow
      for diagram in sheet.diagrams {
        guard writer.add(diagram, to: page, at: row) else {
          return LXW_ERROR_MEMORY_MALLOC_FAILED
        }
        row += 24
      }
    }
    return LXW_NO_ERROR
  }

  private func setProperties(_ workbook: Workbook) {
    wording.line(workbook.title).withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = WorkbookSession.created
      workbook_set_properties(file, &properties)
    }
  }

  /// Adds a sheet.
  ///
  /// - Returns: the row of its header.
  private mutating func add(
    _ sheet: Workbook.Sheet, to page: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_row_t {
    var row: lxw_row_t = 0
    if let title = sheet.title {
      write(.text(title), FormatKey(look: .title), page, row, 0)
      worksheet_set_row(page, row, 24, nil)
      row += 1
    }
    let headerRow = row
    for (index, column) in sheet.columns.enumerated() {
      let key = FormatKey(look: .header, alignment: column.alignment)
      write(.text(column.header), key, page, row, lxw_col_t(index))
    }
    if !sheet.columns.isEmpty { row += 1 }
    for line in sheet.rows {
      if problem != nil { return headerRow }
      add(line, sheet, to: page, row: row)
      row += 1
    }
    setLayout(sheet, page, headerRow: headerRow)
    return headerRow
  }

  private mutating func add(
    _ line: Workbook.Row, _ sheet: Workbook.Sheet, to page: UnsafeMutablePointer<lxw_worksheet>,
    row: lxw_row_t
  ) {
    for (index, column) in sheet.columns.enumerated() {
      let value = index < line.cells.count ? line.cells[index] : .blank
      let look: FormatKey.Look =
        switch line.kind {
        case .body: .body
        case .group: .group
        case .total: .total
        }
      let key = FormatKey(look: look, alignment: column.alignment, number: value.numberFormat)
      write(value, key, page, row, lxw_col_t(index))
    }
  }

  private func setLayout(
    _ sheet: Workbook.Sheet, _ page: UnsafeMutablePointer<lxw_worksheet>, headerRow: lxw_row_t
  ) {
    for (index, column) in sheet.columns.enumerated() {
      let width = column.width ?? naturalWidth(sheet, index)
      worksheet_set_column(page, lxw_col_t(index), lxw_col_t(index), Double(width), nil)
    }
    let last = lxw_row_t(Int(headerRow) + sheet.rows.count)
    if !sheet.columns.isEmpty {
      worksheet_freeze_panes(page, headerRow + 1, lxw_col_t(max(0, sheet.frozenColumns)))
      worksheet_repeat_rows(page, 0, headerRow)
      if sheet.diagrams.isEmpty {
        worksheet_print_area(page, 0, 0, last, lxw_col_t(sheet.columns.count - 1))
      }
    }
    worksheet_set_paper(page, 9)  // A4
    if sheet.orientation == .landscape { worksheet_set_landscape(page) }
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.6)
    worksheet_set_footer(page, wording.language == .zhHans ? "&C第 &P 页　共 &N 页" : "&CPage &P of &N")
  }

  /// The width of a column's longest line, within reason.
  private func naturalWidth(_ sheet: Workbook.Sheet, _ index: Int) -> Int {
    var widest = DisplayWidth.columns(of: wording.line(sheet.columns[index].header))
    // The first rows stand for the rest; a sheet may have a million.
    for row in sheet.rows.prefix(1000) where row.kind != .group && index < row.cells.count {
      let text = row.cells[index].shownText(in: wording.language)
      for line in PrintableText.lines(text) {
        widest = max(widest, DisplayWidth.columns(of: line))
      }
    }
    return max(6, min(48, widest + 3))
  }

  private mutating func write(
    _ value: CellValue, _ key: FormatKey, _ page: UnsafeMutablePointer<lxw_worksheet>,
    _ row: lxw_row_t, _ column: lxw_col_t
  ) {
    let format = format(key)
    switch value {
    case .blank: worksheet_write_blank(page, row, column, format)
    case .date(let date):
      write(CivilDateTime(date), text: date.description, page, row, column, format)
    case .moment(let moment):
      write(moment, text: moment.description, page, row, column, format)
    case .whole, .decimal, .money, .share:
      if let number = value.number {
        worksheet_write_number(page, row, column, number, format)
      } else {
        worksheet_write_string(page, row, column, value.plainText(in: wording.language), format)
      }
    case .text(let words):
      let text = PrintableText.lines(words[wording.language]).joined(separator: "\n")
      // Words are written as words, whatever they begin with.
      let result = worksheet_write_string(page, row, column, text, format)
      if result == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED { problem = tooLong(text, row, column) }
    }
  }

  private func write(
    _ moment: CivilDateTime, text: String, _ page: UnsafeMutablePointer<lxw_worksheet>,
    _ row: lxw_row_t, _ column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    let (year, month, day) = moment.date.components
    let second = moment.secondOfDay
    var cell = lxw_datetime()
    (cell.year, cell.month, cell.day) = (Int32(year), Int32(month), Int32(day))
    (cell.hour, cell.min) = (Int32(second / 3600), Int32(second / 60 % 60))
    cell.sec = Double(second % 60)
    // Spreadsheets know no days before 1900.
    if year < 1900 || worksheet_write_datetime(page, row, column, &cell, format) != LXW_NO_ERROR {
      worksheet_write_string(page, row, column, text, format)
    }
  }

  private func tooLong(_ text: String, _ row: lxw_row_t, _ column: lxw_col_t) -> Diagnostic {
    Diagnostic(
      "workbook.text-too-long", .error,
      LocalizedText(
        zhHans: "第\(row + 1)行第\(column + 1)列的文字有\(text.count)个字符，电子表格单元格最多32767个",
        en: "row \(row + 1), column \(column + 1) holds \(text.count) characters; "
          + "a spreadsheet cell holds at most 32,767"),
      remedy: LocalizedText(zhHans: "请缩短文字，或改用 CSV 格式", en: "shorten the text, or write CSV"))
  }
}

extension WorkbookSession {
  /// What a format is made from; equal keys share one format.
  private struct FormatKey: Hashable {
    enum Look: Hashable { case title, header, body, group, total }
    var look: Look
    var alignment: Table.Alignment = .leading
    var number: String?
  }

  private mutating func format(_ key: FormatKey) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[key] { return known }
    guard let format = workbook_add_format(file) else { return nil }
    if key.look != .title {
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0x9AA3AB)
      format_set_text_wrap(format)
    }
    switch key.look {
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 14)
    case .header:
      format_set_bold(format)
      format_set_bg_color(format, 0xE9EDF0)
    case .group, .total: format_set_bold(format)
    case .body: break
    }
    if let number = key.number { format_set_num_format(format, number) }
    let alignment =
      switch (key.alignment, key.look) {
      case (.centered, _), (_, .header): LXW_ALIGN_CENTER
      case (.trailing, .body), (.trailing, .total): LXW_ALIGN_RIGHT
      default: LXW_ALIGN_NONE
      }
    if alignment != LXW_ALIGN_NONE { format_set_align(format, UInt8(alignment.rawValue)) }
    formats[key] = format
    return format
  }
}

extension CellValue {
  /// The value as spreadsheets calculate with it; nothing when they would change it.
  var number: Double? {
    switch self {
    case .whole(let whole): CellValue.exact(whole, decimals: 0)
    case .decimal(let unscaled, let decimals): CellValue.exact(unscaled, decimals: decimals)
    case .money(let amount, let decimals): CellValue.exact(amount.minorUnits, decimals: decimals)
    case .share(let share, _): CellValue.exact(share.partsPerMillion, decimals: 6)
    case .blank, .text, .date, .moment: nil
    }
  }

  /// Spreadsheets keep fifteen digits.
  private static func exact(_ unscaled: Int64, decimals: Int) -> Double? {
    guard unscaled.magnitude < 1_000_000_000_000_000, (0...15).contains(decimals) else {
      return nil
    }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return Double(unscaled) / scale
  }

  /// The number format of spreadsheets.
  var numberFormat: String? {
    switch self {
    case .blank, .text: nil
    case .whole: "#,##0"
    case .decimal(_, let decimals): "0" + CellValue.places(decimals)
    case .money(_, let decimals): "#,##0" + CellValue.places(decimals)
    case .share(_, let decimals): "0" + CellValue.places(decimals) + "%"
    case .date: "yyyy-mm-dd"
    case .moment: "yyyy-mm-dd hh:mm:ss"
    }
  }

  private static func places(_ decimals: Int) -> String {
    let count = max(0, min(15, decimals))
    return count > 0 ? "." + String(repeating: "0", count: count) : ""
  }

  /// About what the cell will show, to measure its width.
  func shownText(in language: Language) -> String {
    switch self {
    case .share(let share, let decimals):
      DecimalText.print(share.partsPerMillion, scale: 4, keeping: decimals) + "%"
    case .whole, .money: plainText(in: language) + "  "
    case .blank, .text, .decimal, .date, .moment: plainText(in: language)
    }
  }
}

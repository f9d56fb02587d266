import ParleyValues

extension RecordText {
  /// The text of a records file: of a CSV file, or of one sheet of a workbook. Of a workbook it is
  /// the sheet asked for, else the first one shown whose header has the columns needed.
  ///
  /// - Throws: `workbook.…` for a workbook that cannot be read or lacks the sheet, `mapping.…` for
  ///   a sheet asked for in a file without sheets, else as ``init(_:)``.
  static func reading<Column: RecordColumn>(
    _ file: SourceFile, columns: Column.Type, options: ImportOptions
  ) throws(Diagnostics) -> RecordText {
    guard SourceWorkbook.isWorkbook(file.bytes) else {
      if let sheet = options.sheet { throw Diagnostics([noSheets(sheet, file.name)]) }
      return try RecordText(file)
    }
    do throws(WorkbookProblem) {
      let workbook = try SourceWorkbook(file)
      return try SheetChoice<Column>(workbook, file: file, options: options).text()
    } catch {
      throw Diagnostics([error.diagnostic(file: file.name)])
    }
  }

  private static func noSheets(_ sheet: String, _ file: String) -> Diagnostic {
    Diagnostic(
      "workbook.no-sheet", at: SourcePlace(file: file),
      LocalizedText(
        zhHans: "指定了工作表“\(sheet)”，但这个文件不是工作簿，没有工作表。",
        en: "the sheet “\(sheet)” was asked for, and this file is no workbook and has no sheets."),
      remedy: LocalizedText(zhHans: "请去掉 --工作表。", en: "leave --sheet out."), help: "workbooks")
  }
}

/// Finds the sheet to read.
struct SheetChoice<Column: RecordColumn> {
  /// Rows with values looked at in sheets that are not read.
  private static var topRows: Int { 12 }
  private let workbook: SourceWorkbook
  private let file: SourceFile
  private let options: ImportOptions
  private let search: HeaderSearch<Column>

  init(_ workbook: SourceWorkbook, file: SourceFile, options: ImportOptions) {
    self.workbook = workbook
    self.file = file
    self.options = options
    search = HeaderSearch(names: .shared, mapping: options.mapping)
  }

  /// The text of the sheet.
  func text() throws(WorkbookProblem) -> RecordText {
    if let name = options.sheet {
      let found =
        workbook.sheets.first { $0.name == name }
        ?? workbook.sheets.first { HeaderText.folded($0.name) == HeaderText.folded(name) }
      guard let found else { throw .noSheet(name, names: workbook.sheets.map(\.name)) }
      return try read(found, others: [])
    }
    let shown = workbook.sheets.filter { !$0.isHidden }
    var fitting: [WorkbookIndex.Sheet] = []
    for sheet in shown {
      let top = try workbook.top(of: sheet, rows: SheetChoice.topRows)
      if fits(top) { fitting.append(sheet) }
    }
    if let first = fitting.first { return try read(first, others: Array(fitting.dropFirst())) }
    // A header of two rows with merged cells shows itself only when the merges are known.
    var fallback: RecordText?
    for sheet in shown {
      let (text, notes) = try workbook.values(of: sheet)
      if text.bytes.isEmpty { continue }
      let read = record(text, notes, of: sheet, others: [])
      if fits(text) { return read }
      fallback = fallback ?? read
    }
    guard let fallback else { throw .noValues }
    return fallback
  }

  private func fits(_ text: SheetText) -> Bool {
    let source = SourceFile(text.bytes, name: file.name)
    return withExtendedLifetime(source) {
      search.fits(source.bytes, delimiter: .tabulator)
    }
  }

  private func read(
    _ sheet: WorkbookIndex.Sheet, others: [WorkbookIndex.Sheet]
  ) throws(WorkbookProblem) -> RecordText {
    let (text, notes) = try workbook.values(of: sheet)
    if text.bytes.isEmpty { throw .noValues }
    return record(text, notes, of: sheet, others: others)
  }

  private func record(
    _ text: SheetText, _ notes: SheetNotes, of sheet: WorkbookIndex.Sheet,
    others: [WorkbookIndex.Sheet]
  ) -> RecordText {
    var origin = SheetOrigin(name: sheet.name)
    let place = SourcePlace(file: file.name)
    if workbook.sheets.count > 1 {
      origin.findings.append(SheetFindings.used(sheet.name, of: workbook.sheets.count, place))
    }
    if !others.isEmpty {
      origin.findings.append(SheetFindings.alsoFit(others.map(\.name), place))
    }
    origin.findings += SheetFindings(origin: origin, place: place).all(notes)
    return RecordText(sheet: origin, bytes: text.bytes, of: file)
  }
}

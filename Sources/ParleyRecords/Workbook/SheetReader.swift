import ParleyValues

/// Reads the cells of a sheet into a ``SheetText``.
final class SheetReader: XMLReceiver {
  /// What the cells refer to.
  struct Context {
    var strings: SharedStrings
    var formats: CellFormats
    var countsFrom1904: Bool
    var limits: WorkbookLimits
  }

  private enum Place {
    case outside, rows, row, cell, value, inline, inlineText
  }

  private enum CellType {
    case number, shared, text, boolean, other
  }

  private let context: Context
  /// Rows with values that are read; for a look at the top of the sheet.
  private let rowLimit: Int
  private let fills: [MergedRange]
  private(set) var text = SheetText()
  private(set) var notes = SheetNotes()
  /// Merged ranges of more than one row, in the order of the sheet.
  private(set) var merges: [MergedRange] = []
  private(set) var problem: WorkbookProblem?
  private(set) var isDone = false

  private var place = Place.outside
  /// Elements inside one that is passed over.
  private var passed = 0
  private var row = 0
  private var isHiddenRow = false
  private var rowsTaken = 0
  private var column = -1
  private var type = CellType.number
  private var meaning = NumberMeaning.number
  private var hasFormula = false
  private var value: [UInt8] = []
  private var cells: [(column: Int, range: Range<Int>)] = []
  private var values: [UInt8] = []
  /// Columns whose cell of this row holds a text, for merged ranges that begin here.
  private var textColumns: Set<Int> = []
  private var active: [(range: MergedRange, text: [UInt8])] = []
  private var nextFill = 0

  /// A reader of one sheet.
  ///
  /// - Parameter fills: ranges whose first text is taken for every row of the range, in the order
  ///   of their first rows; found by a first reading, since sheets list them behind their cells.
  init(_ context: Context, fills: [MergedRange] = [], rowLimit: Int = .max) {
    self.context = context
    self.fills = fills.sorted { $0.first.row < $1.first.row }
    self.rowLimit = rowLimit
  }

  // MARK: - elements

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if passed > 0 {
      passed += 1
      return
    }
    switch place {
    case .outside:
      if name == "sheetData" { place = .rows } else if name == "mergeCell" { merge(attributes) }
    case .rows: if name == "row" { beginRow(attributes) } else { passed = 1 }
    case .row: if name == "c" { beginCell(attributes) } else { passed = 1 }
    case .cell:
      if name == "v" {
        place = .value
      } else if name == "is" {
        place = .inline
      } else {
        if name == "f" { hasFormula = true }
        passed = 1
      }
    case .inline:
      // A run `r` is passed through to its text; `rPh` says how characters are pronounced.
      if name == "t" { place = .inlineText } else if name == "rPh" { passed = 1 }
    case .value, .inlineText: passed = 1
    }
  }

  func end(_ name: XMLName) {
    if passed > 0 {
      passed -= 1
      return
    }
    switch place {
    case .outside: break
    case .rows: if name == "sheetData" { place = .outside }
    case .row: endRow()
    case .cell: endCell()
    case .value: place = .cell
    case .inlineText: place = .inline
    case .inline: if name == "is" { place = .cell }
    }
  }

  func take(_ text: UnsafeBufferPointer<UInt8>) {
    guard passed == 0, place == .value || place == .inlineText else { return }
    value += text
    if value.count > context.limits.tokenBytes { problem = .tooLarge(.token) }
  }

  private func merge(_ attributes: XMLAttributes) {
    guard let bytes = attributes.bytes("ref"), let range = MergedRange(bytes) else { return }
    if range.first.row < range.last.row { merges.append(range) }
    if merges.count > context.limits.entries { problem = .tooLarge(.merges) }
  }

  // MARK: - rows

  private func beginRow(_ attributes: XMLAttributes) {
    place = .row
    let number = attributes.bytes("r").map { WholeNumber.read($0) ?? 0 } ?? row + 1
    guard number > row else {
      problem = .damaged(.sheet(part: "", what: "row \(number)", line: 0))
      return
    }
    row = number
    if row > context.limits.rows { problem = .tooLarge(.rows) }
    isHiddenRow = attributes.isTrue("hidden")
    column = -1
    cells.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    if !textColumns.isEmpty { textColumns.removeAll(keepingCapacity: true) }
  }

  private func endRow() {
    place = .rows
    guard !cells.isEmpty else { return }
    if !fills.isEmpty { fill() }
    if isHiddenRow { notes.hiddenRows.note(CellPosition(row: row, column: 0)) }
    text.append(row: row, cells: cells, values: values)
    if text.bytes.count > context.limits.textBytes { problem = .tooLarge(.text) }
    rowsTaken += 1
    if rowsTaken >= rowLimit { isDone = true }
  }

  /// Takes the text of merged ranges into the rows that they cover.
  private func fill() {
    active.removeAll { $0.range.last.row < row }
    var added = false
    for (range, text) in active where !cells.contains(where: { $0.column == range.first.column }) {
      cells.append((range.first.column, values.count..<values.count + text.count))
      values += text
      notes.filledMerges.note(CellPosition(row: row, column: range.first.column))
      added = true
    }
    if added { cells.sort { $0.column < $1.column } }
    while nextFill < fills.count, fills[nextFill].first.row <= row {
      let range = fills[nextFill]
      nextFill += 1
      guard range.first.row == row,
        let cell = cells.first(where: { $0.column == range.first.column })
      else { continue }
      if textColumns.contains(cell.column) {
        active.append((range, Array(values[cell.range])))
      } else {
        notes.unfilledMerges.note(range.first)
      }
    }
  }

  // MARK: - cells

  private func beginCell(_ attributes: XMLAttributes) {
    place = .cell
    if let bytes = attributes.bytes("r") {
      guard let position = CellPosition(bytes), position.row == row, position.column > column else {
        let text = String(decoding: bytes.prefix(12), as: UTF8.self)
        problem = .damaged(.sheet(part: "", what: "cell \(text)", line: 0))
        return
      }
      column = position.column
    } else {
      column += 1
    }
    meaning = attributes.number("s").map { context.formats.meaning(of: $0) } ?? .number
    type = SheetReader.type(attributes.bytes("t"))
    hasFormula = false
    value.removeAll(keepingCapacity: true)
  }

  private static func type(_ bytes: UnsafeBufferPointer<UInt8>?) -> CellType {
    guard let bytes else { return .number }
    if bytes.elementsEqual("s".utf8) { return .shared }
    if bytes.elementsEqual("n".utf8) { return .number }
    if bytes.elementsEqual("b".utf8) { return .boolean }
    if bytes.elementsEqual("inlineStr".utf8) || bytes.elementsEqual("str".utf8) { return .text }
    return .other
  }

  private func endCell() {
    place = .row
    if value.isEmpty {
      if hasFormula, type == .number { notes.missingResults.note(position) }
      return
    }
    let start = values.count
    switch type {
    case .number: appendNumber()
    case .shared:
      guard let index = WholeNumber.read(value), let shared = context.strings.bytes(of: index)
      else {
        problem = .damaged(.sheet(part: "", what: "cell \(position.text)", line: 0))
        return
      }
      values += shared
    case .text:
      EscapedText.decode(&value, from: 0)
      values += value
    case .boolean: values += (value == [UInt8(ascii: "1")] ? "TRUE" : "FALSE").utf8
    case .other: values += value
    }
    guard values[start...].contains(where: { $0 > 0x20 }) else {
      values.removeSubrange(start...)
      return
    }
    if column >= context.limits.columns { problem = .tooLarge(.columns) }
    if !fills.isEmpty, type == .shared || type == .text { textColumns.insert(column) }
    cells.append((column, start..<values.count))
  }

  private var position: CellPosition { CellPosition(row: row, column: column) }

  private func appendNumber() {
    guard let number = CellNumber(value) else {
      values += value
      return
    }
    if meaning != .number,
      let isRounded = number.appendTime(meaning, from1904: context.countsFrom1904, to: &values)
    {
      if isRounded { notes.roundedTimes.note(position) }
      return
    }
    if number.magnitude > 15 { notes.longNumbers.note(position) }
    if number.exponent < -4, !number.isNegative, number.looksLikeDate {
      notes.possibleDates.note(position)
    }
    if !number.roundedToFifteenDigits.appendPlain(to: &values) { values += value }
  }
}

import ParleyValues

/// Header and columns of a records file.
struct RecordLayout<Column: RecordColumn>: Sendable {
  /// The file's name.
  let name: String
  /// The sheet of a workbook, if the records come from one.
  let sheet: SheetOrigin?
  let header: FoundHeader
  let plan: ColumnPlan<Column>
  let comma: CommaReading

  /// Finds header and columns of a text.
  ///
  /// - Throws: `records.no-header` or `records.missing-column` when the text has not the columns
  ///   that are needed, and what the mapping throws.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String, mapping: ColumnMapping,
    sheet: SheetOrigin? = nil
  ) throws(Diagnostics) {
    let names = ColumnNames<Column>.shared
    let search = HeaderSearch(names: names, mapping: mapping)
    guard let header = search.find(in: bytes, isSheet: sheet != nil) else {
      throw Diagnostics([RecordReader<Column>.noHeader(name)])
    }
    let excerpt = header.headers.joined(
      separator: String(decoding: [header.delimiter.byte], as: UTF8.self))
    let line = header.linesAbove + 1
    let place = SourcePlace(
      file: name, line: line, length: excerpt.count, excerpt: excerpt,
      cell: sheet?.position(line: line, field: nil))
    plan = try ColumnPlan(headers: header.headers, names: names, mapping: mapping, place: place)
    let missing = plan.missing
    if !missing.isEmpty {
      throw Diagnostics(
        missing.map {
          RecordReader<Column>.missingColumn($0, headers: header.headers, place: place)
        })
    }
    self.name = name
    self.sheet = sheet
    self.header = header
    comma = header.delimiter == .semicolon ? .ambiguous : .groups
  }
}

/// What became of the rows of a file or of a part of it.
struct RowTally: Sendable {
  var rowsRead = 0
  var blankLines = 0
  var rejects: [RejectTally] = []

  /// Adds what became of the rows behind, whose lines are counted from another.
  mutating func append(_ other: RowTally, linesBefore: Int, exampleLimit: Int) {
    rowsRead += other.rowsRead
    blankLines += other.blankLines
    for tally in other.rejects {
      let known = rejects.firstIndex { $0.reason == tally.reason && $0.header == tally.header }
      let place = known ?? rejects.count
      if known == nil {
        rejects.append(
          RejectTally(reason: tally.reason, header: tally.header, count: 0, examples: []))
      }
      rejects[place].count += tally.count
      let room = max(0, exampleLimit - rejects[place].examples.count)
      rejects[place].examples += tally.examples.prefix(room).map { example in
        RejectExample(
          line: example.line + linesBefore, text: example.text, cell: example.cell)
      }
    }
  }
}

/// Walks over the rows of a records file and keeps account of what is wrong with them. What the
/// columns mean is the business of the reader of each kind of records.
final class RecordReader<Column: RecordColumn> {
  /// What comes next.
  enum Step {
    /// A row that has the fields of the header.
    case row(ScannedRow)
    /// A line that is no such row; it is accounted for.
    case passed
    /// A row that the end of the text cuts; it is not taken.
    case cut(at: Int)
    /// Nothing.
    case end
  }

  let layout: RecordLayout<Column>
  let options: ImportOptions
  var plan: ColumnPlan<Column> { layout.plan }
  @exclusivity(unchecked) private(set) var text: UnsafeBufferPointer<UInt8>
  @exclusivity(unchecked) private var mayHaveInvalidBytes: Bool
  @exclusivity(unchecked) private(set) var tally = RowTally()
  /// Lines of the source in front of those that are counted, for the places of cells.
  var linesBefore = 0
  private let scanner: RowScanner
  /// Keeps the text, where the reader is the one to do that.
  private let source: RecordText?
  /// Unquoted copies of fields with doubled quotes, valid until the next row.
  private lazy var scratch = Scratch()
  @exclusivity(unchecked) private var scratchUsed = 0

  /// A walk over all rows of a text.
  ///
  /// - Throws: as ``RecordLayout/init(_:name:mapping:)``.
  convenience init(_ source: RecordText, options: ImportOptions) throws(Diagnostics) {
    let layout = try RecordLayout<Column>(
      source.bytes, name: source.description.name, mapping: options.mapping,
      sheet: source.sheet)
    self.init(layout, options: options, source: source)
    restart(
      source.bytes, from: layout.header.position, line: layout.header.line,
      mayHaveInvalidBytes: source.hasInvalidBytes)
  }

  /// A walk that begins with ``restart(_:from:line:mayHaveInvalidBytes:)``.
  init(_ layout: RecordLayout<Column>, options: ImportOptions, source: RecordText? = nil) {
    self.layout = layout
    self.source = source
    self.options = options
    text = UnsafeBufferPointer(start: nil, count: 0)
    mayHaveInvalidBytes = false
    scanner = RowScanner(text, delimiter: layout.header.delimiter.byte)
  }

  /// Begins on another text with nothing on account.
  func restart(
    _ bytes: UnsafeBufferPointer<UInt8>, from position: Int, line: Int, mayHaveInvalidBytes: Bool
  ) {
    text = bytes
    self.mayHaveInvalidBytes = mayHaveInvalidBytes
    tally = RowTally()
    scanner.restart(bytes, from: position, line: line)
  }

  /// Goes on at another place of the text, after rows that were read elsewhere.
  func goOn(from position: Int, line: Int, rowsRead: Int) {
    scanner.restart(text, from: position, line: line)
    tally.rowsRead += rowsRead
  }

  /// Where the next row begins.
  var nextPlace: (position: Int, line: Int) { scanner.nextRow }

  /// The next row that has the fields of the header; rows that have not are tallied.
  func nextRow() -> ScannedRow? {
    while true {
      switch step(mayBeCut: false) {
      case .row(let row):
        if tally.rowsRead & 0xFFFF == 0 { options.progress?(row.end, text.count) }
        return row
      case .passed: continue
      case .cut, .end:
        options.progress?(text.count, text.count)
        return nil
      }
    }
  }

  /// Takes the next row or line; `mayBeCut` says that the source goes on behind the text.
  func step(mayBeCut: Bool) -> Step {
    scratchUsed = 0
    guard let row = scanner.next() else { return .end }
    if mayBeCut, row.problem == .unterminatedQuote { return .cut(at: row.start) }
    if row.isBlank {
      tally.blankLines += 1
      return .passed
    }
    tally.rowsRead += 1
    if let problem = row.problem {
      reject(row, problem)
    } else if row.fieldCount != plan.fieldCount, !hasOnlyBlankExtras(row) {
      reject(row, .columnCount)
    } else if mayHaveInvalidBytes, hasInvalidBytes(row) {
      reject(row, .encoding)
    } else {
      return .row(row)
    }
    return .passed
  }

  private func hasOnlyBlankExtras(_ row: ScannedRow) -> Bool {
    guard row.fieldCount > plan.fieldCount, row.fieldCount <= RowScanner.fieldLimit else {
      return false
    }
    // A cell right of the header's last column shifts no other cell.
    if layout.sheet != nil { return true }
    return (plan.fieldCount..<row.fieldCount).allSatisfy { index in
      let span = scanner.field(index)
      return FieldText.trimmed(text, from: span.start, to: span.end).isEmpty
    }
  }

  private func hasInvalidBytes(_ row: ScannedRow) -> Bool {
    let bytes = UnsafeBufferPointer(rebasing: text[row.start..<row.end])
    return EncodingDetection.invalidUTF8Count(bytes) > 0
  }

  /// The bytes of a field without white space around it, unquoted.
  @inline(__always)
  func bytes(_ field: Int) -> UnsafeBufferPointer<UInt8> {
    let span = scanner.field(field)
    let bytes = FieldText.trimmed(text, from: span.start, to: span.end)
    return span.hasDoubledQuotes ? unquoted(bytes) : bytes
  }

  private func unquoted(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let start = scratchUsed
    var place = 0
    while place < bytes.count {
      scratch.bytes[scratchUsed] = bytes[place]
      scratchUsed += 1
      let isDoubled =
        bytes[place] == UInt8(ascii: "\"") && place + 1 < bytes.count
        && bytes[place + 1] == UInt8(ascii: "\"")
      place += isDoubled ? 2 : 1
    }
    return UnsafeBufferPointer(rebasing: scratch.bytes[start..<scratchUsed])
  }

  /// The bytes of an id: without the `="…"` and the apostrophe that keep spreadsheets from turning
  /// long numbers into others.
  func idBytes(_ field: Int) -> UnsafeBufferPointer<UInt8> {
    let bytes = bytes(field)
    if bytes.count >= 3, bytes[0] == UInt8(ascii: "="), bytes[1] == UInt8(ascii: "\""),
      bytes[bytes.count - 1] == UInt8(ascii: "\"")
    {
      return FieldText.trimmed(bytes, from: 2, to: bytes.count - 1)
    }
    if bytes.count >= 2, bytes[0] == UInt8(ascii: "'") {
      return FieldText.trimmed(bytes, from: 1, to: bytes.count)
    }
    return bytes
  }

  /// Counts a row that is not kept.
  func reject(
    _ row: ScannedRow, _ reason: RejectReason, _ entry: ColumnPlan<Column>.Entry? = nil,
    _ bytes: UnsafeBufferPointer<UInt8>? = nil
  ) {
    let place = tally.rejects.firstIndex { $0.reason == reason && $0.header == entry?.header }
    let index = place ?? tally.rejects.count
    if place == nil {
      tally.rejects.append(
        RejectTally(reason: reason, header: entry?.header, count: 0, examples: []))
    }
    tally.rejects[index].count += 1
    guard tally.rejects[index].examples.count < options.exampleLimit else { return }
    let text = bytes.map { FieldText.shown($0) }
    let cell = layout.sheet?.position(line: row.line + linesBefore, field: entry?.field)
    tally.rejects[index].examples.append(RejectExample(line: row.line, text: text, cell: cell))
  }

  /// The report without what only the reader of this kind of records knows.
  func report(kept: Int, source: SourceDescription) -> ImportReport {
    layout.report(tally, kept: kept, source: source)
  }

  /// Refuses files of which no row, or with `--strict` not every row, could be used.
  ///
  /// - Throws: `records.no-rows`, `records.no-usable-row`, `records.rejected-row`.
  func check(kept: Int) throws(Diagnostics) {
    try layout.check(tally, kept: kept, isStrict: options.isStrict)
  }
}

extension RecordLayout {
  /// The report without what only the reader of this kind of records knows.
  func report(_ tally: RowTally, kept: Int, source: SourceDescription) -> ImportReport {
    var source = source
    source.delimiter = header.delimiter
    return ImportReport(
      source: source, recordName: Column.recordName, isTaxiFormat: plan.isTaxiFormat,
      rowsRead: tally.rowsRead, rowsKept: kept, blankLines: tally.blankLines,
      linesAboveHeader: header.linesAbove, rejects: tally.rejects,
      columns: plan.entries.map { entry in
        ColumnReport(
          key: entry.column.key, label: entry.column.definition.label, header: entry.header,
          unit: entry.unit, isUnitAssumed: entry.isUnitAssumed, missingCount: 0, roundedCount: 0,
          samples: [], range: nil, distinctCount: nil)
      },
      unusedHeaders: plan.unusedHeaders, differingDurations: 0,
      duplicates: DuplicateTally(basis: .row, count: 0, examples: []), days: nil, gaps: [],
      findings: [])
  }
}

/// Room for the texts of one row.
private final class Scratch {
  let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: RowScanner.rowLimit)

  deinit { bytes.deallocate() }
}

extension FieldText {
  /// A field's text as it may be shown: cut at 60 characters.
  static func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes.prefix(600), as: UTF8.self)
    return text.count > 60 ? text.prefix(59) + "…" : text
  }
}

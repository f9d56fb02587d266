import ParleyValues

/// Walks over the rows of a records file and keeps account of what is wrong with them. What the
/// columns mean is the business of the reader of each kind of records.
final class RecordReader<Column: RecordColumn> {
  let text: RecordText
  let plan: ColumnPlan<Column>
  let options: ImportOptions
  let comma: CommaReading
  private let header: FoundHeader
  private let scanner: RowScanner
  @exclusivity(unchecked) private(set) var rowsRead = 0
  @exclusivity(unchecked) private(set) var blankLines = 0
  @exclusivity(unchecked) private(set) var rejects: [RejectTally] = []
  /// Unquoted copies of fields with doubled quotes, valid until the next row.
  private lazy var scratch = Scratch()
  @exclusivity(unchecked) private var scratchUsed = 0

  /// Finds header and columns of a file.
  ///
  /// - Throws: `records.no-header` or `records.missing-column` when the file has not the columns
  ///   that are needed, and what the mapping throws.
  init(_ text: RecordText, options: ImportOptions) throws(Diagnostics) {
    let names = ColumnNames<Column>.shared
    let search = HeaderSearch(names: names, mapping: options.mapping)
    guard let header = search.find(in: text) else {
      throw Diagnostics([RecordReader.noHeader(text)])
    }
    let excerpt = header.headers.joined(
      separator: String(decoding: [header.delimiter.byte], as: UTF8.self))
    let line = header.linesAbove + 1
    let place = SourcePlace(
      file: text.description.name, line: line, length: excerpt.count, excerpt: excerpt,
      cell: text.sheet?.position(line: line, field: nil))
    plan = try ColumnPlan(
      headers: header.headers, names: names, mapping: options.mapping, place: place)
    let missing = plan.missing
    if !missing.isEmpty {
      throw Diagnostics(
        missing.map { RecordReader.missingColumn($0, headers: header.headers, place: place) })
    }
    self.text = text
    self.options = options
    self.header = header
    comma = header.delimiter == .semicolon ? .ambiguous : .groups
    scanner = RowScanner(
      text.bytes, delimiter: header.delimiter.byte, from: header.position, line: header.line)
  }

  /// The next row that has the fields of the header; rows that have not are tallied.
  func nextRow() -> ScannedRow? {
    scratchUsed = 0
    while let row = scanner.next() {
      if row.isBlank {
        blankLines += 1
        continue
      }
      rowsRead += 1
      if rowsRead & 0xFFFF == 0 { options.progress?(row.end, text.bytes.count) }
      if let problem = row.problem {
        reject(row, problem)
      } else if row.fieldCount != plan.fieldCount, !hasOnlyBlankExtras(row) {
        reject(row, .columnCount)
      } else if text.hasInvalidBytes, hasInvalidBytes(row) {
        reject(row, .encoding)
      } else {
        return row
      }
    }
    options.progress?(text.bytes.count, text.bytes.count)
    return nil
  }

  private func hasOnlyBlankExtras(_ row: ScannedRow) -> Bool {
    guard row.fieldCount > plan.fieldCount, row.fieldCount <= RowScanner.fieldLimit else {
      return false
    }
    // A cell right of the header's last column shifts no other cell.
    if text.sheet != nil { return true }
    return (plan.fieldCount..<row.fieldCount).allSatisfy { index in
      let span = scanner.field(index)
      return FieldText.trimmed(text.bytes, from: span.start, to: span.end).isEmpty
    }
  }

  private func hasInvalidBytes(_ row: ScannedRow) -> Bool {
    let bytes = UnsafeBufferPointer(rebasing: text.bytes[row.start..<row.end])
    return EncodingDetection.invalidUTF8Count(bytes) > 0
  }

  /// The bytes of a field without white space around it, unquoted.
  @inline(__always)
  func bytes(_ field: Int) -> UnsafeBufferPointer<UInt8> {
    let span = scanner.field(field)
    let bytes = FieldText.trimmed(text.bytes, from: span.start, to: span.end)
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
    let place = rejects.firstIndex { $0.reason == reason && $0.header == entry?.header }
    let index = place ?? rejects.count
    if place == nil {
      rejects.append(RejectTally(reason: reason, header: entry?.header, count: 0, examples: []))
    }
    rejects[index].count += 1
    guard rejects[index].examples.count < options.exampleLimit else { return }
    let text = bytes.map { FieldText.shown($0) }
    let cell = self.text.sheet?.position(line: row.line, field: entry?.field)
    rejects[index].examples.append(RejectExample(line: row.line, text: text, cell: cell))
  }

  /// The report without what only the reader of this kind of records knows.
  func report(kept: Int) -> ImportReport {
    var source = text.description
    source.delimiter = header.delimiter
    return ImportReport(
      source: source, recordName: Column.recordName, isTaxiFormat: plan.isTaxiFormat,
      rowsRead: rowsRead, rowsKept: kept, blankLines: blankLines,
      linesAboveHeader: header.linesAbove, rejects: rejects,
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

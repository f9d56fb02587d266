import ParleyValues

/// Reads records that are few enough to be kept as values: shifts, signals, forecasts.
final class SmallRecordReader<Column: RecordColumn, Record> {
  /// One row, for the reader of one kind of records.
  struct Row {
    fileprivate let values: [Column: ParsedField]
    fileprivate let texts: [Column: String]
    /// The line, from 1.
    let line: Int

    /// A text, if the row has one.
    func text(_ column: Column) -> String? { texts[column] }
    /// A number, moment or date in its stored unit, if the row has one.
    func value(_ column: Column) -> Int64? { values[column]?.value }
    /// A moment, if the row has one.
    func moment(_ column: Column) -> CivilDateTime? {
      value(column).map { CivilDateTime(secondsSinceEpoch: $0) }
    }
  }

  /// Why a row cannot become a record.
  struct Refusal: Error {
    var reason: RejectReason
    var column: Column
  }

  private let reader: RecordReader<Column>
  private let source: SourceDescription
  private let scales: [NumeralScale]
  private var moments = MomentField()
  private var rounded: [Int]
  private var missing: [Int]
  private var samples: [[String]]
  private var days: Set<CivilDate> = []

  init(_ text: RecordText, options: ImportOptions) throws(Diagnostics) {
    let reader = try RecordReader<Column>(text, options: options)
    self.reader = reader
    source = text.description
    scales = reader.plan.entries.map { entry in
      entry.unit.map { NumeralScale($0, currencyDigits: options.currency.minorDigits) }
        ?? NumeralScale(decimals: 0)
    }
    rounded = Array(repeating: 0, count: scales.count)
    missing = rounded
    samples = Array(repeating: [], count: scales.count)
  }

  /// Reads all rows; `day` says which day a record belongs to.
  ///
  /// - Complexity: O(bytes).
  func read(
    day: (Record) -> CivilDate, _ make: (Row) throws(Refusal) -> Record
  ) throws(Diagnostics) -> (records: [Record], report: ImportReport) {
    var records: [Record] = []
    let repetitions = RepetitionFinder(
      reader.text, basis: .row, exampleLimit: reader.options.exampleLimit)
    while let scanned = reader.nextRow() {
      guard let row = fields(of: scanned) else { continue }
      do throws(Refusal) {
        let record = try make(row)
        records.append(record)
        days.insert(day(record))
      } catch {
        let entry = reader.plan.entry(error.column)
        reader.reject(scanned, error.reason, entry, entry.map { reader.bytes($0.field) })
        continue
      }
      repetitions.note(
        UnsafeBufferPointer(rebasing: reader.text[scanned.start..<scanned.end]),
        line: scanned.line)
      note(row, isSample: records.count <= 3)
    }
    try reader.check(kept: records.count)
    return (records, report(kept: records.count, repetitions: repetitions))
  }

  private func fields(of scanned: ScannedRow) -> Row? {
    var (values, texts): ([Column: ParsedField], [Column: String]) = ([:], [:])
    for (index, entry) in reader.plan.entries.enumerated() {
      let kind = entry.column.definition.kind
      let bytes = kind == .text ? reader.idBytes(entry.field) : reader.bytes(entry.field)
      if FieldText.isMissing(bytes) { continue }
      if FieldText.isErrorValue(bytes) {
        reader.reject(scanned, .errorValue, entry, bytes)
        return nil
      }
      if kind == .text || kind == .word {
        if bytes.count > RecordLimits.textBytes {
          reader.reject(scanned, .textTooLong, entry, bytes)
          return nil
        }
        texts[entry.column] = String(decoding: bytes, as: UTF8.self)
        continue
      }
      let field = value(bytes, kind: kind, scale: scales[index])
      if let reason = field.reason {
        reader.reject(scanned, reason, entry, bytes)
        return nil
      }
      values[entry.column] = field
    }
    return Row(values: values, texts: texts, line: scanned.line)
  }

  private func value(
    _ bytes: UnsafeBufferPointer<UInt8>, kind: ColumnKind, scale: NumeralScale
  ) -> ParsedField {
    switch kind {
    case .moment: return moments.read(bytes)
    case .date: return moments.readDate(bytes)
    default:
      let field = NumberField.read(
        bytes, kind: kind, scale: scale, comma: reader.layout.comma,
        currencyDigits: reader.options.currency.minorDigits)
      if kind == .temperature, field.reason == nil,
        !RecordLimits.temperature.contains(field.value)
      {
        return ParsedField(.outOfRange)
      }
      return field
    }
  }

  private func note(_ row: Row, isSample: Bool) {
    for (index, entry) in reader.plan.entries.enumerated() {
      let isMissing = row.values[entry.column] == nil && row.texts[entry.column] == nil
      if isMissing { missing[index] += 1 }
      if row.values[entry.column]?.isRounded == true { rounded[index] += 1 }
      if isSample, !isMissing {
        samples[index].append(FieldText.shown(reader.bytes(entry.field)))
      }
    }
  }

  private func report(kept: Int, repetitions: RepetitionFinder) -> ImportReport {
    var report = reader.report(kept: kept, source: source)
    for index in scales.indices {
      report.columns[index].missingCount = missing[index]
      report.columns[index].roundedCount = rounded[index]
      report.columns[index].samples = samples[index]
    }
    report.duplicates = repetitions.tally
    if let first = days.min(), let last = days.max() {
      report.days = first...last
      let present = (0...first.days(until: last)).map { days.contains(first.adding(days: $0)) }
      report.gaps = DayGaps.gaps(present, first: first)
    }
    report.findings =
      (reader.layout.sheet?.findings ?? [])
      + report.commonFindings(SourcePlace(file: report.source.name))
    return report
  }
}

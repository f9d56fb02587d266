import ParleyValues

/// Reads order rows into a log.
final class OrderReader {
  private let reader: RecordReader<OrderColumn>
  private let steps: [OrderField]
  private let builder: OrderLogBuilder
  private let decimals: Int
  private let repetitions: RepetitionFinder
  @exclusivity(unchecked) private var moments = MomentField()
  @exclusivity(unchecked) private var row = OrderRow()
  @exclusivity(unchecked) private var missing: [Int]
  @exclusivity(unchecked) private var rounded: [Int]
  @exclusivity(unchecked) private var samples: [[String]]
  @exclusivity(unchecked) private var differingDurations = 0

  /// Samples kept of each column.
  private static let sampleLimit = 3

  init(_ text: RecordText, options: ImportOptions) throws(Diagnostics) {
    let reader = try RecordReader<OrderColumn>(text, options: options)
    let unit = try OrderReader.distanceUnit(reader.plan, file: text.description.name)
    self.reader = reader
    steps = reader.plan.entries.map {
      OrderField($0, currency: options.currency, unit: unit)
    }
    decimals = options.currency.minorDigits
    builder = OrderLogBuilder(
      currency: options.currency, distanceUnit: unit,
      hasWorkers: reader.plan.entry(.worker) != nil)
    let basis: DuplicateTally.Basis = reader.plan.entry(.order) == nil ? .row : .identifier
    repetitions = RepetitionFinder(
      text.bytes, basis: basis, exampleLimit: options.exampleLimit)
    missing = Array(repeating: 0, count: steps.count)
    rounded = missing
    samples = Array(repeating: [], count: steps.count)
  }

  /// The unit of the log: that of the distance column.
  private static func distanceUnit(
    _ plan: ColumnPlan<OrderColumn>, file: String
  ) throws(Diagnostics) -> Distance.Unit {
    let entries = plan.entries.filter { $0.column.definition.kind == .distance }
    let units = entries.map { $0.unit == .mile ? Distance.Unit.mile : .kilometre }
    guard let first = units.first else { return .kilometre }
    if units.allSatisfy({ $0 == first }) { return first }
    let names = entries.map { "“\($0.header)”" }.joined(separator: ", ")
    throw Diagnostics([
      Diagnostic(
        "records.mixed-units", at: SourcePlace(file: file),
        LocalizedText(
          zhHans: "各距离列的单位不一致（公里与英里）：\(names)。",
          en: "the distance columns are in different units (km and miles): \(names)."),
        remedy: LocalizedText(
          zhHans: "请先换算成同一单位再导入。", en: "convert them to one unit before importing."),
        help: "orders")
    ])
  }

  /// Reads all rows.
  ///
  /// - Complexity: O(bytes).
  func read() throws(Diagnostics) -> RecordImport<OrderLog> {
    while let scanned = reader.nextRow() { take(scanned) }
    try reader.check(kept: builder.count)
    let log = builder.finish()
    return RecordImport(log: log, report: report(log))
  }

  private func take(_ scanned: ScannedRow) {
    row.clear()
    for index in steps.indices {
      let isId = steps[index].kind == .text
      let place = steps[index].field
      let bytes = isId ? reader.idBytes(place) : reader.bytes(place)
      if FieldText.isMissing(bytes) {
        row.missing |= 1 << UInt64(index)
      } else if FieldText.isErrorValue(bytes) {
        return reader.reject(scanned, .errorValue, reader.plan.entries[index], bytes)
      } else if let reason = read(bytes, index) {
        return reader.reject(scanned, reason, reader.plan.entries[index], bytes)
      }
    }
    if let (reason, column) = checkRow() {
      return reader.reject(scanned, reason, reader.plan.entry(column))
    }
    builder.append(row, line: scanned.line)
    let identity =
      row.identifier.isEmpty
      ? UnsafeBufferPointer(rebasing: reader.text.bytes[scanned.start..<scanned.end])
      : row.identifier
    repetitions.note(identity, line: scanned.line)
    if row.missing | row.rounded != 0 { count() }
    if builder.count <= OrderReader.sampleLimit { takeSamples() }
  }

  /// Reads one field into the row; gives the reason when it cannot be used.
  @inline(__always)
  private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> RejectReason? {
    switch steps[index].target {
    case .worker, .identifier, .word:
      return readText(bytes, index)
    case .accepted:
      let value = moments.read(bytes)
      row.accepted = value.value
      return finish(value, index)
    case .moment(let field):
      let value = moments.read(bytes)
      row.numbers[field.rawValue] = value.value
      return finish(value, index)
    case .amount(let field):
      let value = number(bytes, index)
      row.numbers[field.rawValue] = value.value
      return finish(value, index)
    case .number(let field):
      let value = number(bytes, index)
      row.numbers[field.rawValue] = value.value
      return finish(value, index)
    case .date(let field):
      let value = moments.readDate(bytes)
      row.numbers[field.rawValue] = value.value
      return finish(value, index)
    case .engaged:
      let value = duration(bytes, index)
      row.engaged = value.value
      return finish(value, index)
    case .duration(let field):
      let value = duration(bytes, index)
      row.numbers[field.rawValue] = value.value
      return finish(value, index)
    }
  }

  private func readText(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> RejectReason? {
    if bytes.count > RecordLimits.textBytes { return .textTooLong }
    switch steps[index].target {
    case .worker: row.worker = bytes
    case .identifier: row.identifier = bytes
    case .word(let field): row.words[field.rawValue] = bytes
    default: break
    }
    return nil
  }

  private func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> ParsedField {
    NumberField.read(
      bytes, kind: steps[index].kind, scale: steps[index].scale, comma: reader.comma,
      currencyDigits: decimals)
  }

  private func duration(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> ParsedField {
    DurationField.read(
      bytes, scale: steps[index].scale, comma: reader.comma, currencyDigits: decimals)
  }

  @inline(__always)
  private func finish(_ value: ParsedField, _ index: Int) -> RejectReason? {
    if let reason = value.reason { return reason }
    if value.value > steps[index].limit { return .outOfRange }
    if value.isRounded { row.rounded |= 1 << UInt64(index) }
    return nil
  }

  /// What several fields say together.
  private func checkRow() -> (RejectReason, OrderColumn)? {
    let absent = PackedColumn.absentValue
    if builder.hasWorkers, row.worker.isEmpty { return (.missingValue, .worker) }
    if row.accepted == absent { return (.missingValue, .accepted) }
    let completed = row.numbers[OrderLog.NumberField.completed.rawValue]
    if row.engaged != absent {
      if completed != absent, completed - row.accepted != row.engaged { differingDurations += 1 }
      row.numbers[OrderLog.NumberField.completed.rawValue] = row.accepted + row.engaged
    } else if completed != absent {
      if completed < row.accepted { return (.completedBeforeAccepted, .completed) }
      if completed - row.accepted > RecordLimits.duration { return (.outOfRange, .completed) }
    }
    return nil
  }

  private func count() {
    var bits = row.missing
    while bits != 0 {
      missing[bits.trailingZeroBitCount] += 1
      bits &= bits - 1
    }
    bits = row.rounded
    while bits != 0 {
      rounded[bits.trailingZeroBitCount] += 1
      bits &= bits - 1
    }
  }

  private func takeSamples() {
    for index in steps.indices where row.missing >> UInt64(index) & 1 == 0 {
      samples[index].append(FieldText.shown(reader.bytes(steps[index].field)))
    }
  }

  private func report(_ log: OrderLog) -> ImportReport {
    var report = reader.report(kept: log.count)
    for index in steps.indices {
      report.columns[index].missingCount = missing[index]
      report.columns[index].roundedCount = rounded[index]
      report.columns[index].samples = samples[index]
      let summary = log.summary(of: reader.plan.entries[index].column)
      report.columns[index].range = summary.range
      report.columns[index].distinctCount = summary.distinctCount
    }
    report.differingDurations = differingDurations
    report.duplicates = repetitions.tally
    report.days = log.days
    report.gaps = log.gaps
    report.findings = (reader.text.sheet?.findings ?? []) + report.orderFindings(log)
    return report
  }
}

extension OrderLog {
  /// Reads order records from a CSV file or a workbook (.xlsx), or opens a column file, whichever
  /// the file is.
  ///
  /// - Throws: `file.missing`, `file.unreadable`; `records.…`, `mapping.…` for what is wrong in
  ///   a CSV file, `workbook.…` in a workbook; `orders-file.…` for a column file that is damaged,
  ///   foreign or too new.
  /// - Complexity: O(bytes).
  public static func reading(
    file path: String, options: ImportOptions = ImportOptions()
  ) throws(Diagnostics) -> RecordImport<OrderLog> {
    try reading(SourceFile(path: path), options: options)
  }

  /// Reads order records from bytes; see ``reading(file:options:)``.
  ///
  /// - Throws: `records.…` and `mapping.…` for what is wrong in the text.
  public static func reading(
    bytes: [UInt8], name: String, options: ImportOptions = ImportOptions()
  ) throws(Diagnostics) -> RecordImport<OrderLog> {
    try reading(SourceFile(bytes, name: name), options: options)
  }

  static func reading(
    _ file: SourceFile, options: ImportOptions
  ) throws(Diagnostics) -> RecordImport<OrderLog> {
    if OrdersFile.isOrdersFile(file.bytes) {
      return try OrdersFile.read(file, verification: options.verification)
    }
    let text = try RecordText.reading(file, columns: OrderColumn.self, options: options)
    return try OrderReader(text, options: options).read()
  }
}

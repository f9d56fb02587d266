import ParleyValues

/// How the rows of one file of orders are read; the same for all of its chunks.
struct OrderLayout: Sendable {
  let records: RecordLayout<OrderColumn>
  let steps: [OrderField]
  let currency: Currency
  let distanceUnit: Distance.Unit
  let hasWorkers: Bool
  let basis: DuplicateTally.Basis
  /// The columns of words and of numbers that the file has.
  let words: [OrderLog.CodedField]
  let numbers: [OrderLog.NumberField]

  /// - Throws: what ``RecordLayout`` throws; `records.mixed-units` for distances in two units.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String, options: ImportOptions,
    sheet: SheetOrigin? = nil
  ) throws(Diagnostics) {
    records = try RecordLayout(bytes, name: name, mapping: options.mapping, sheet: sheet)
    currency = options.currency
    let plan = records.plan
    let unit = try OrderLayout.distanceUnit(plan, file: name)
    distanceUnit = unit
    steps = plan.entries.map { OrderField($0, currency: options.currency, unit: unit) }
    hasWorkers = plan.entry(.worker) != nil
    basis = plan.entry(.order) == nil ? .row : .identifier
    let columns = Set(plan.entries.map(\.column))
    words = OrderLog.CodedField.allCases.filter { columns.contains($0.column) }
    numbers = OrderLog.NumberField.allCases.filter { field in
      columns.contains(field.column) || (field == .completed && columns.contains(.engaged))
    }
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
}

/// What one stretch of the source gave.
struct OrderChunk: Sendable {
  /// Where the stretch begins and where its last whole row ends, in bytes of the source.
  var range: Range<Int>
  /// Line ends in the stretch.
  var lines: Int
  var tally: RowTally
  /// Rows kept.
  var count: Int
  /// Whose tables the words and workers are numbered by.
  var reader: Int
  var worker: PackedColumn
  var accepted: PackedColumn
  /// Lines counted from the first of the stretch, 0.
  var line: LineColumn
  /// By ``OrderLayout/numbers``, moments as seconds after acceptance.
  var numbers: [PackedColumn]
  /// By ``OrderLayout/words``.
  var words: [PackedColumn]
  /// The different workers, and the different words of each column, in the order of their first
  /// appearance.
  var distinctWorkers: [Int32]
  var distinctWords: [[Int32]]
  var identifier: TextColumn
  /// By ``OrderLayout/steps``.
  var missing: [Int]
  var rounded: [Int]
  /// The fields of the first rows kept as the source writes them.
  var samples: [[String?]]
  var differingDurations: Int
  /// The first and the last moment, by ``OrderLayout/numbers``.
  var moments: [ClosedRange<Int64>?]
  /// Civil days with an acceptance, ascending.
  var days: [Int32]
  var identities: RowIdentities
  /// Whether bytes were met that are no UTF-8, and the stretch was left there.
  var isInvalid = false
}

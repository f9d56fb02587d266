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
  var line: PackedColumn
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

/// Hashes of what tells the rows of a stretch apart, grouped by their top bits, with the line of
/// each row.
struct RowIdentities: IdentityGroups, @unchecked Sendable {
  static let groupBits: UInt64 = 6
  static let groups = 1 << 6

  /// Where each group ends, the hashes group by group, and the line of each.
  private let memory: PackedMemory
  let count: Int

  /// Rows of a stretch; lines are counted from its first.
  init(_ rows: UnsafeBufferPointer<UInt64>, lines: UnsafePointer<Int64>) {
    self.init(count: rows.count)
    let (ends, hashes, places) = (ends, hashes, self.lines)
    for hash in rows { ends[Int(hash >> (64 - RowIdentities.groupBits))] &+= 1 }
    sumUp()
    for row in rows.indices {
      let hash = rows[row]
      let group = Int(hash >> (64 - RowIdentities.groupBits))
      let place = Int(ends[group])
      hashes[place] = hash
      places[place] = UInt32(truncatingIfNeeded: lines[row])
      ends[group] &+= 1
    }
  }

  /// Stretches that follow each other, each with the line it begins on; lines are counted from the
  /// first one's.
  init(_ parts: [(identities: RowIdentities, line: Int)]) {
    self.init(count: parts.reduce(0) { $0 + $1.identities.count })
    for (part, _) in parts {
      for group in 0..<RowIdentities.groups {
        ends[group] &+= UInt32(truncatingIfNeeded: part.count(of: group))
      }
    }
    sumUp()
    for (part, line) in parts {
      let shift = UInt32(truncatingIfNeeded: line - parts[0].line)
      for group in 0..<RowIdentities.groups {
        let (place, members) = (Int(ends[group]), part.count(of: group))
        part.copy(group, hashes: hashes + place, lines: lines + place)
        for member in place..<place + members { lines[member] &+= shift }
        ends[group] &+= UInt32(truncatingIfNeeded: members)
      }
    }
  }

  private init(count: Int) {
    self.count = count
    memory = PackedMemory(byteCount: RowIdentities.groups * 4 + count * 12)
    ends.initialize(repeating: 0, count: RowIdentities.groups)
  }

  /// Makes counts of groups to where each begins.
  private func sumUp() {
    var sum: UInt32 = 0
    for group in 0..<RowIdentities.groups {
      let members = ends[group]
      ends[group] = sum
      sum &+= members
    }
  }

  func count(of group: Int) -> Int {
    Int(ends[group]) - (group == 0 ? 0 : Int(ends[group - 1]))
  }

  func copy(
    _ group: Int, hashes: UnsafeMutablePointer<UInt64>, lines: UnsafeMutablePointer<UInt32>
  ) {
    let (place, members) = (Int(ends[group]) - count(of: group), count(of: group))
    hashes.update(from: self.hashes + place, count: members)
    lines.update(from: self.lines + place, count: members)
  }

  func copyHashes(_ group: Int, _ hashes: UnsafeMutablePointer<UInt64>) -> Int {
    let members = count(of: group)
    hashes.update(from: self.hashes + Int(ends[group]) - members, count: members)
    return members
  }

  /// Where each group ends.
  var groupEnds: [UInt32] { Array(UnsafeBufferPointer(start: ends, count: RowIdentities.groups)) }

  /// The hashes group by group, and then the lines.
  func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws(Diagnostics) -> Result
  ) throws(Diagnostics) -> Result {
    defer { withExtendedLifetime(memory) {} }
    return try body(UnsafeRawBufferPointer(start: hashes, count: count * 12))
  }

  private var ends: UnsafeMutablePointer<UInt32> {
    memory.start.assumingMemoryBound(to: UInt32.self)
  }

  private var hashes: UnsafeMutablePointer<UInt64> {
    (memory.start + RowIdentities.groups * 4).assumingMemoryBound(to: UInt64.self)
  }

  private var lines: UnsafeMutablePointer<UInt32> {
    (memory.start + RowIdentities.groups * 4 + count * 8).assumingMemoryBound(to: UInt32.self)
  }
}

import ParleyValues

/// Rows of some stretches in the order of column files, kept in a temporary file.
struct OrderRun: Sendable {
  let count: Int
  /// The numbers of the workers.
  let worker: StoredPart
  let accepted: StoredPart
  let line: StoredPart
  /// By ``OrderLayout/numbers``.
  let numbers: [StoredPart]
  /// By ``OrderLayout/words``.
  let words: [StoredPart]
  /// The order numbers, if the file has any.
  let texts: StoredTexts?
  /// Every so many-th row, beginning with the first.
  let samples: [Sample]

  /// Where a row stands.
  struct Sample: Sendable {
    var worker: Int32
    var accepted: Int64
  }
}

/// Order numbers of a run: their lengths and their bytes.
struct StoredTexts: Sendable {
  let lengths: StoredPart
  let bytes: StoredPart
}

/// Keeps what the stretches of a file gave in a temporary file, in sorted runs, so that memory does
/// not grow with the file.
final class OrderSpill {
  let layout: OrderLayout
  let tables: OrderTables
  let file: TemporaryFile
  let workers: FinalWorkers
  private(set) var summary: OrderSummary
  private(set) var runs: [OrderRun] = []
  private(set) var identities: [(any IdentityGroups, line: Int)] = []
  /// How many order numbers have each length.
  private(set) var lengths: [Int: Int] = [:]
  let options: ImportOptions
  let threads: Int

  init(
    _ layout: OrderLayout, options: ImportOptions, threads: Int, codes: WorkerCodes?,
    in file: TemporaryFile
  ) {
    self.layout = layout
    self.options = options
    self.threads = threads
    self.file = file
    tables = OrderTables(layout)
    workers = FinalWorkers(codes: codes)
    summary = OrderSummary(layout, options: options)
  }

  /// Keeps the rows of the next stretches as a run.
  ///
  /// - Throws: `file.not-writable` when the disk is full or fails.
  func take(_ chunks: [OrderChunk], readers: [OrderChunkReader]) throws(Diagnostics) {
    let places = chunks.map { summary.add($0) }
    let gathering = OrderGathering(layout, tables: tables, threads: threads)
    gathering.add(chunks, places: places, readers: readers)
    let columns = gathering.columns()
    guard columns.count > 0 else { return }
    if layout.hasWorkers {
      workers.extend(tables.workers.texts)
    } else {
      workers.extendWithoutIds()
    }
    workers.count(columns.worker)
    let known = RowIdentities(zip(chunks, places).map { ($0.identities, line: $1.line) })
    let stored = StoredIdentities(for: known, in: file)
    try stored.write(known)
    identities.append((stored, line: places[0].line))
    let lines = columns.line.packed
    runs.append(try run(columns, lines: lines, rows: order(columns, lines: lines)))
  }

  /// The rows of a run in order; `nil` when they stand in order already.
  private func order(_ columns: OrderColumns, lines: PackedColumn) -> [Int]? {
    var rank = Array(repeating: Int32(-1), count: workers.ids.count)
    columns.worker.forEachBlock { _, numbers in
      for number in numbers { rank[Int(number)] = 0 }
    }
    let present = rank.indices.filter { rank[$0] == 0 }
    for (place, number) in workers.sorted(present).enumerated() { rank[number] = Int32(place) }
    let keys = RowKeys(count: columns.count)
    keys.fill(
      worker: columns.worker, accepted: columns.accepted, engaged: layout.engaged(columns.numbers),
      line: lines, at: 0, rank: rank)
    return keys.order()
  }

  private func run(
    _ columns: OrderColumns, lines: PackedColumn, rows: [Int]?
  ) throws(Diagnostics) -> OrderRun {
    let all =
      [columns.worker, columns.accepted, lines] + columns.numbers + columns.words
    let parts = all.map { StoredPart(for: $0, in: file) }
    let failures = FailureBox()
    let first = SlotBox<PackedColumn>(2)
    ThreadTeam.run(threads, pieces: all.count) { _, piece in
      failures.collect { () throws(Diagnostics) in
        let column = rows.map { all[piece].gathered($0) } ?? all[piece]
        try parts[piece].write(column)
        if piece < 2 { first.put(column, at: piece) }
      }
    }
    try failures.check()
    let (worker, accepted) = (first.all[0], first.all[1])
    let samples = stride(from: 0, to: columns.count, by: max(1, options.tuning.sampleRows)).map {
      OrderRun.Sample(
        worker: Int32(truncatingIfNeeded: worker[present: $0]), accepted: accepted[present: $0])
    }
    let numbers = 3..<3 + columns.numbers.count
    return OrderRun(
      count: columns.count, worker: parts[0], accepted: parts[1], line: parts[2],
      numbers: Array(parts[numbers]), words: Array(parts[numbers.upperBound...]),
      texts: try texts(columns.identifier, rows: rows), samples: samples)
  }

  private func texts(_ column: TextColumn, rows: [Int]?) throws(Diagnostics) -> StoredTexts? {
    guard layout.basis == .identifier else { return nil }
    let sorted = rows.map { column.selecting($0) } ?? column
    let builder = PackedColumnBuilder()
    for row in 0..<sorted.count {
      let length = sorted.withBytes(of: row) { $0.count }
      builder.append(raw: Int64(length))
      lengths[length, default: 0] += 1
    }
    let values = builder.finish()
    let bytes = PackedColumn(bytes: sorted.bytes ?? Column([]))
    let stored = StoredTexts(
      lengths: StoredPart(for: values, in: file), bytes: StoredPart(for: bytes, in: file))
    try stored.lengths.write(values)
    try stored.bytes.write(bytes)
    return stored
  }
}

extension OrderLayout {
  /// The seconds from acceptance to completion among the columns of numbers.
  func engaged<Part>(_ numbers: [Part]) -> Part? {
    self.numbers.firstIndex(of: .completed).map { numbers[$0] }
  }
}

extension PackedColumn {
  /// Bytes as a column.
  fileprivate init(bytes: Column<UInt8>) {
    self.init(
      memory: bytes.base.map { UnsafeRawPointer($0) }, owner: bytes.owner, count: bytes.count,
      base: 0, scale: 1, width: .one, largestCode: 255, hasAbsent: false)
  }
}

/// Collects the columns of the stretches of a file as they come, one behind the other, so that what
/// a stretch gave need not be kept.
final class OrderGathering {
  private let layout: OrderLayout
  let tables: OrderTables
  private let threads: Int
  private var count = 0
  private var surveys: ColumnSurveys
  private let worker = GrowingColumn()
  private let accepted = GrowingColumn()
  private let line = GrowingLines()
  /// By ``OrderLayout/numbers``.
  private let numbers: [GrowingColumn]
  /// By ``OrderLayout/words``.
  private let words: [GrowingColumn]
  private let identifiers = TextColumnBuilder()

  /// No rows yet; `tables` number the workers and words.
  init(_ layout: OrderLayout, tables: OrderTables? = nil, threads: Int) {
    self.layout = layout
    self.tables = tables ?? OrderTables(layout)
    self.threads = threads
    surveys = ColumnSurveys(layout)
    numbers = layout.numbers.map { _ in GrowingColumn() }
    words = layout.words.map { _ in GrowingColumn() }
  }

  /// Adds the next stretches; `places` say on which line each begins, `bytes` how long the whole
  /// source is, if more is to come.
  ///
  /// - Complexity: O(rows), and O(rows so far) where values turn up that need another layout.
  func add(
    _ chunks: [OrderChunk], places: [ChunkPlace], readers: [OrderChunkReader], of bytes: Int? = nil
  ) {
    for chunk in chunks { tables.note(chunk, readers: readers) }
    for (chunk, place) in zip(chunks, places) { surveys.add(chunk, line: place.line) }
    var rows: [Int] = []
    for chunk in chunks {
      rows.append(count)
      count += chunk.count
      identifiers.append(chunk.identifier)
    }
    makeRoom(of: bytes, done: chunks.last?.range.upperBound ?? 0) { rows in
      line.extend(
        by: zip(chunks, places).map { ($0.line, shift: Int64($1.line)) }, survey: surveys.line,
        expected: rows, threads: threads)
    }
    let starts = rows
    let this = UncheckedBox(self)
    ThreadTeam.run(threads, pieces: chunks.count) { _, piece in
      this.value.fill(chunks[piece], at: starts[piece], line: places[piece].line)
    }
  }

  private func makeRoom(of bytes: Int?, done: Int, lines: (_ expected: Int) -> Void) {
    // A little more than so many rows for so many bytes make of the rest.
    func expected(_ known: Int) -> Int {
      guard let bytes, done > 0, done < bytes else { return known }
      let whole = Int(Int128(known) * Int128(bytes) / Int128(done))
      return whole + whole / 32
    }
    let rows = expected(count)
    func extend(_ column: GrowingColumn, _ survey: ValueSurvey) {
      column.extend(to: count, survey: survey, expected: rows, threads: threads)
    }
    func extend(_ column: GrowingColumn, _ table: TextNumbers, hasAbsent: Bool) {
      let limit = table.texts.count
      column.extend(
        to: count, placesBelow: limit, expectedLimit: expected(limit), hasAbsent: hasAbsent,
        expected: rows, threads: threads)
    }
    if layout.hasWorkers { extend(worker, tables.workers, hasAbsent: false) }
    extend(accepted, surveys.accepted)
    lines(rows)
    for (index, column) in numbers.enumerated() { extend(column, surveys.numbers[index]) }
    for (index, column) in words.enumerated() {
      extend(column, tables.words[index], hasAbsent: surveys.hasWordless[index])
    }
  }

  private func fill(_ chunk: OrderChunk, at row: Int, line first: Int) {
    if layout.hasWorkers {
      worker.fill(chunk.worker, numbers: tables.workers.numbers(of: chunk.reader), at: row)
    }
    accepted.fill(chunk.accepted, at: row)
    line.fill(chunk.line, shift: Int64(first), at: row)
    for (index, column) in numbers.enumerated() { column.fill(chunk.numbers[index], at: row) }
    for (index, column) in words.enumerated() {
      column.fill(
        chunk.words[index], numbers: tables.words[index].numbers(of: chunk.reader), at: row)
    }
  }

  /// The rows in the order of the source; nothing is to be added then.
  func columns() -> OrderColumns {
    func whole(_ column: GrowingColumn) -> PackedColumn { column.finish(threads: threads) }
    return OrderColumns(
      count: count,
      worker: layout.hasWorkers ? whole(worker) : PackedColumn(constantPlace: 0, count: count),
      accepted: whole(accepted), line: line.finish(threads: threads), numbers: numbers.map(whole),
      words: words.enumerated().map { index, column in
        tables.words[index].texts.count == 0 ? PackedColumn(absentRows: count) : whole(column)
      },
      identifier: identifiers.finish())
  }
}

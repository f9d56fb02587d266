import ParleyValues

/// Puts together what some stretches of a file gave, one behind the other.
struct OrderAssembly {
  let layout: OrderLayout
  let chunks: [OrderChunk]
  let places: [ChunkPlace]
  let threads: Int
  let count: Int
  let surveys: ColumnSurveys
  let tables: OrderTables

  /// Stretches that follow each other; `tables` knows their workers and words already.
  init(
    _ layout: OrderLayout, _ chunks: [OrderChunk], places: [ChunkPlace], tables: OrderTables,
    threads: Int
  ) {
    self.layout = layout
    self.chunks = chunks
    self.tables = tables
    self.threads = threads
    let first = places.first?.row ?? 0
    self.places = places.map { ChunkPlace(row: $0.row - first, line: $0.line) }
    var surveys = ColumnSurveys(layout)
    for (chunk, place) in zip(chunks, places) { surveys.add(chunk, line: place.line) }
    self.surveys = surveys
    count = chunks.reduce(0) { $0 + $1.count }
  }

  /// The rows in the order of the source.
  func columns() -> OrderColumns {
    let worker = PackedMerge(
      placesBelow: max(1, tables.workers.texts.count), count: count, hasAbsent: false)
    let accepted = PackedMerge(surveys.accepted, count: count)
    let line = PackedMerge(surveys.line, count: count)
    let numbers = surveys.numbers.map { PackedMerge($0, count: count) }
    let words = layout.words.indices.map { index in
      PackedMerge(
        placesBelow: tables.words[index].texts.count, count: count,
        hasAbsent: surveys.hasWordless[index])
    }
    let assembly = UncheckedBox(self)
    ThreadTeam.run(threads, pieces: chunks.count) { _, piece in
      let this = assembly.value
      let (chunk, place) = (this.chunks[piece], this.places[piece])
      if this.layout.hasWorkers {
        worker.fill(
          chunk.worker, numbers: this.tables.workers.numbers(of: chunk.reader), at: place.row)
      }
      accepted?.fill(chunk.accepted, at: place.row)
      line?.fill(chunk.line, shift: Int64(place.line), at: place.row)
      for (index, merge) in numbers.enumerated() {
        merge?.fill(chunk.numbers[index], at: place.row)
      }
      for (index, merge) in words.enumerated() {
        merge.fill(
          chunk.words[index], numbers: this.tables.words[index].numbers(of: chunk.reader),
          at: place.row)
      }
    }
    let none = PackedColumn(absentRows: count)
    return OrderColumns(
      count: count,
      worker: layout.hasWorkers
        ? worker.column : PackedColumn(constantPlace: 0, count: count),
      accepted: accepted?.column ?? none, line: line?.column ?? none,
      numbers: numbers.map { $0?.column ?? none },
      words: words.enumerated().map { index, merge in
        tables.words[index].texts.count == 0 ? none : merge.column
      }, identifier: identifier)
  }

  private var identifier: TextColumn {
    let columns = chunks.map(\.identifier)
    guard columns.contains(where: \.hasValues) else {
      return TextColumn(ends: nil, bytes: nil, count: count)
    }
    let builder = TextColumnBuilder()
    for column in columns { builder.append(column) }
    return builder.finish()
  }
}

/// The columns of some rows, with workers and words as numbers.
struct OrderColumns: Sendable {
  let count: Int
  let worker: PackedColumn
  let accepted: PackedColumn
  let line: PackedColumn
  /// By ``OrderLayout/numbers``.
  let numbers: [PackedColumn]
  /// By ``OrderLayout/words``.
  let words: [PackedColumn]
  let identifier: TextColumn

  /// The columns as records.
  func log(_ layout: OrderLayout, _ tables: OrderTables) -> OrderLog {
    let ids = layout.hasWorkers ? tables.workers.texts.texts : [""]
    let none = PackedColumn(absentRows: count)
    return OrderLog(
      currency: layout.currency, distanceUnit: layout.distanceUnit,
      workers: WorkerTable(ids: ids), hasWorkers: layout.hasWorkers,
      worker: WorkerColumn(places: worker), accepted: accepted, line: line,
      identifier: identifier,
      numbers: OrderLog.NumberField.allCases.map { field in
        layout.numbers.firstIndex(of: field).map { numbers[$0] } ?? none
      },
      coded: OrderLog.CodedField.allCases.map { field in
        guard let index = layout.words.firstIndex(of: field) else {
          return CodedColumn(codes: OptionalColumn(none), names: [])
        }
        return CodedColumn(
          codes: OptionalColumn(words[index]), names: tables.words[index].texts.texts)
      })
  }
}

extension OrderLog {
  /// Reads order records from a CSV file or a workbook (.xlsx), or opens a column file, whichever
  /// the file is.
  ///
  /// - Throws: `file.missing`, `file.unreadable`; `records.…`, `mapping.…` for what is wrong in
  ///   a CSV file, `workbook.…` in a workbook; `orders-file.…` for a column file that is damaged,
  ///   foreign or too new.
  /// - Complexity: O(bytes); for a column file O(workers + words).
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
    let importer = try OrderImporter.reading(file, options: options)
    var chunks: [OrderChunk] = []
    try importer.readAll {
      chunks = []
    } take: { (wave) throws(Diagnostics) in
      chunks += wave
    }
    let layout = importer.layout
    var summary = OrderSummary(layout, options: options)
    let tables = OrderTables(layout)
    for chunk in chunks { tables.note(chunk, readers: importer.readers) }
    let places = chunks.map { summary.add($0) }
    try layout.records.check(summary.tally, kept: summary.rows, isStrict: options.isStrict)
    let log = OrderAssembly(
      layout, chunks, places: places, tables: tables, threads: importer.threads
    ).columns().log(layout, tables)
    let search = RepetitionSearch(
      zip(chunks, places).map { chunk, place -> (any IdentityGroups, line: Int) in
        (chunk.identities, line: place.line)
      }, exampleLimit: options.exampleLimit)
    var report = summary.report(
      source: importer.description, tables: tables,
      duplicates: try search.tally(basis: layout.basis, threads: importer.threads))
    report.findings = (layout.records.sheet?.findings ?? []) + report.orderFindings(log)
    return RecordImport(log: log, report: report)
  }
}

import ParleyValues

/// Puts together what the stretches of a file gave.
struct OrderAssembly {
  let layout: OrderLayout
  let chunks: [OrderChunk]
  let places: [ChunkPlace]
  let options: ImportOptions
  let threads: Int
  let count: Int
  let tally: RowTally
  /// The workers and words in the order of their first appearance, and their numbers by reader.
  let workers: NumberedTexts
  let words: [NumberedTexts]

  /// - Throws: `records.no-rows`, `records.no-usable-row`, with `--strict` `records.rejected-row`.
  init(
    _ importer: OrderImporter, _ chunks: [OrderChunk], options: ImportOptions
  ) throws(Diagnostics) {
    layout = importer.layout
    self.chunks = chunks
    self.options = options
    threads = importer.threads
    var (row, line) = (0, layout.records.header.line)
    var tally = RowTally()
    places = chunks.map { chunk in
      tally.append(chunk.tally, linesBefore: line, exampleLimit: options.exampleLimit)
      defer { (row, line) = (row + chunk.count, line + chunk.lines) }
      return ChunkPlace(row: row, line: line)
    }
    count = row
    self.tally = tally
    try layout.records.check(tally, kept: row, isStrict: options.isStrict)
    workers = NumberedTexts(
      chunks.map { ($0.reader, $0.distinctWorkers) }, importer.readers.map(\.workers))
    words = layout.words.enumerated().map { index, field in
      NumberedTexts(
        chunks.map { ($0.reader, $0.distinctWords[index]) },
        importer.readers.map { $0.words[field.rawValue] })
    }
  }

  /// The records in the order of the source.
  func log() -> OrderLog {
    let ids = layout.hasWorkers ? workers.texts : [""]
    let workerMerge = PackedMerge(placesBelow: ids.count, count: count, hasAbsent: false)
    let accepted = merge { $0.accepted }
    let line = lineMerge
    let numbers = layout.numbers.indices.map { index in merge { $0.numbers[index] } }
    let coded = layout.words.indices.map { index in
      PackedMerge(
        placesBelow: words[index].texts.count, count: count,
        hasAbsent: chunks.contains { $0.words[index].hasAbsent })
    }
    let assembly = UncheckedBox(self)
    ThreadTeam.run(threads, pieces: chunks.count) { _, piece in
      let this = assembly.value
      let (chunk, place) = (this.chunks[piece], this.places[piece])
      if this.layout.hasWorkers {
        workerMerge.fill(chunk.worker, numbers: this.workers.numbers[chunk.reader], at: place.row)
      }
      accepted?.fill(chunk.accepted, at: place.row)
      line?.fill(chunk.line, shift: Int64(place.line), at: place.row)
      for (index, merge) in numbers.enumerated() {
        merge?.fill(chunk.numbers[index], at: place.row)
      }
      for (index, merge) in coded.enumerated() {
        merge.fill(
          chunk.words[index], numbers: this.words[index].numbers[chunk.reader], at: place.row)
      }
    }
    let none = PackedColumn(absentRows: count)
    return OrderLog(
      currency: layout.currency, distanceUnit: layout.distanceUnit,
      workers: WorkerTable(ids: ids), hasWorkers: layout.hasWorkers,
      worker: layout.hasWorkers
        ? WorkerColumn(places: workerMerge.column)
        : WorkerColumn(places: PackedColumn(constantPlace: 0, count: count)),
      accepted: accepted?.column ?? none, line: line?.column ?? none, identifier: identifier,
      numbers: OrderLog.NumberField.allCases.map { field in
        layout.numbers.firstIndex(of: field).flatMap { numbers[$0]?.column } ?? none
      },
      coded: OrderLog.CodedField.allCases.map { field in
        guard let index = layout.words.firstIndex(of: field), !words[index].texts.isEmpty else {
          return CodedColumn(codes: OptionalColumn(none), names: [])
        }
        return CodedColumn(
          codes: OptionalColumn(coded[index].column), names: words[index].texts)
      })
  }

  private func merge(_ column: (OrderChunk) -> PackedColumn) -> PackedMerge? {
    PackedMerge(survey(column), count: count)
  }

  func survey(_ column: (OrderChunk) -> PackedColumn) -> ValueSurvey {
    var survey = ValueSurvey(UnsafeBufferPointer(start: nil, count: 0))
    for chunk in chunks where chunk.count > 0 { survey.unite(ValueSurvey(column(chunk))) }
    return survey
  }

  private var lineMerge: PackedMerge? { PackedMerge(lineSurvey, count: count) }

  var lineSurvey: ValueSurvey {
    var survey = ValueSurvey(UnsafeBufferPointer(start: nil, count: 0))
    for (chunk, place) in zip(chunks, places) where chunk.count > 0 {
      var lines = ValueSurvey(chunk.line)
      lines.least += Int64(place.line)
      lines.greatest += Int64(place.line)
      survey.unite(lines)
    }
    return survey
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

  /// The report on what was read; `log` gives what its findings need to see.
  func report(source: SourceDescription, log: OrderLog) -> ImportReport {
    var report = report(source: source)
    report.findings = (layout.records.sheet?.findings ?? []) + report.orderFindings(log)
    return report
  }

  /// The report without findings.
  func report(source: SourceDescription) -> ImportReport {
    var report = layout.records.report(tally, kept: count, source: source)
    let samples = chunks.flatMap(\.samples).prefix(OrderChunkReader.sampleLimit)
    for index in layout.steps.indices {
      report.columns[index].missingCount = chunks.reduce(0) { $0 + $1.missing[index] }
      report.columns[index].roundedCount = chunks.reduce(0) { $0 + $1.rounded[index] }
      report.columns[index].samples = samples.compactMap { $0[index] }
      let column = layout.records.plan.entries[index].column
      report.columns[index].range = range(of: column)
      report.columns[index].distinctCount = distinctCount(of: column)
    }
    report.differingDurations = chunks.reduce(0) { $0 + $1.differingDurations }
    report.duplicates = RepetitionSearch(
      chunks: chunks, places: places, exampleLimit: options.exampleLimit
    ).tally(basis: layout.basis, threads: threads)
    let days = Set(chunks.flatMap(\.days))
    if let first = days.min(), let last = days.max() {
      let present = (first...last).map { days.contains($0) }
      report.days = CivilDate(daysSinceEpoch: first)...CivilDate(daysSinceEpoch: last)
      report.gaps = DayGaps.gaps(present, first: CivilDate(daysSinceEpoch: first))
    }
    return report
  }

  private func distinctCount(of column: OrderColumn) -> Int? {
    if column == .worker { return workers.texts.count }
    let index = layout.words.firstIndex { $0.column == column }
    return index.map { words[$0].texts.count }
  }

  private func range(of column: OrderColumn) -> ColumnRange? {
    let printer = RangePrinter(currency: layout.currency, distanceUnit: layout.distanceUnit)
    if column == .accepted { return printer.printed(column, survey { $0.accepted }.range) }
    let sought: OrderColumn = column == .engaged ? .completed : column
    guard let index = layout.numbers.firstIndex(where: { $0.column == sought }) else { return nil }
    if layout.numbers[index].isMoment, column != .engaged {
      let moments = chunks.compactMap { $0.moments[index] }
      guard let least = moments.map(\.lowerBound).min(),
        let greatest = moments.map(\.upperBound).max()
      else { return nil }
      return printer.printed(column, least...greatest)
    }
    return printer.printed(column, survey { $0.numbers[index] }.range)
  }
}

/// Texts in the order of their first appearance in the source, with their numbers for each reader.
struct NumberedTexts: Sendable {
  let texts: [String]
  /// By reader and its own number.
  let numbers: [[Int32]]

  init(_ distinct: [(reader: Int, codes: [Int32])], _ dictionaries: [ByteDictionary]) {
    let all = ByteDictionary()
    var numbers = dictionaries.map { [Int32](repeating: -1, count: $0.count) }
    for (reader, codes) in distinct {
      for code in codes where numbers[reader][Int(code)] < 0 {
        numbers[reader][Int(code)] = dictionaries[reader].withBytes(of: Int(code)) {
          all.code(of: $0)
        }
      }
    }
    self.numbers = numbers
    texts = all.texts
  }
}

extension ValueSurvey {
  /// The least and the greatest value, if there is one.
  var range: ClosedRange<Int64>? { hasValues ? least...greatest : nil }
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
    let chunks = try importer.readChunks()
    let assembly = try OrderAssembly(importer, chunks, options: options)
    let log = assembly.log()
    return RecordImport(log: log, report: assembly.report(source: importer.description, log: log))
  }
}

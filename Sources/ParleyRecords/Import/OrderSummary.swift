import ParleyValues

/// What the stretches of a file gave altogether, apart from the rows themselves.
struct OrderSummary: Sendable {
  let layout: OrderLayout
  private let exampleLimit: Int
  /// Rows kept so far.
  private(set) var rows = 0
  /// The line on which the next stretch begins.
  private(set) var line: Int
  private(set) var tally = RowTally()
  private(set) var surveys: ColumnSurveys
  private var moments: [ClosedRange<Int64>?]
  private var missing: [Int]
  private var rounded: [Int]
  private var samples: [[String?]] = []
  private var differingDurations = 0
  private var days: Set<Int32> = []

  init(_ layout: OrderLayout, options: ImportOptions) {
    self.layout = layout
    exampleLimit = options.exampleLimit
    line = layout.records.header.line
    surveys = ColumnSurveys(layout)
    moments = layout.numbers.map { _ in nil }
    missing = layout.steps.map { _ in 0 }
    rounded = missing
  }

  /// Adds the next stretch; gives where it stands among all.
  mutating func add(_ chunk: OrderChunk) -> ChunkPlace {
    let place = ChunkPlace(row: rows, line: line)
    tally.append(chunk.tally, linesBefore: line, exampleLimit: exampleLimit)
    surveys.add(chunk, line: line)
    for index in layout.steps.indices {
      missing[index] += chunk.missing[index]
      rounded[index] += chunk.rounded[index]
    }
    for (index, range) in chunk.moments.enumerated() {
      guard let range else { continue }
      let known = moments[index] ?? range
      let least = min(known.lowerBound, range.lowerBound)
      moments[index] = least...max(known.upperBound, range.upperBound)
    }
    let room = OrderChunkReader.sampleLimit - samples.count
    if room > 0 { samples += chunk.samples.prefix(room) }
    differingDurations += chunk.differingDurations
    days.formUnion(chunk.days)
    rows += chunk.count
    line += chunk.lines
    return place
  }

  /// The report without findings.
  func report(
    source: SourceDescription, tables: OrderTables, duplicates: DuplicateTally
  ) -> ImportReport {
    var report = layout.records.report(tally, kept: rows, source: source)
    for index in layout.steps.indices {
      report.columns[index].missingCount = missing[index]
      report.columns[index].roundedCount = rounded[index]
      report.columns[index].samples = samples.compactMap { $0[index] }
      let column = layout.records.plan.entries[index].column
      report.columns[index].range = range(of: column)
      report.columns[index].distinctCount = distinctCount(of: column, tables)
    }
    report.differingDurations = differingDurations
    report.duplicates = duplicates
    if let first = days.min(), let last = days.max() {
      let present = (first...last).map { days.contains($0) }
      report.days = CivilDate(daysSinceEpoch: first)...CivilDate(daysSinceEpoch: last)
      report.gaps = DayGaps.gaps(present, first: CivilDate(daysSinceEpoch: first))
    }
    return report
  }

  private func distinctCount(of column: OrderColumn, _ tables: OrderTables) -> Int? {
    if column == .worker { return tables.workers.texts.count }
    let index = layout.words.firstIndex { $0.column == column }
    return index.map { tables.words[$0].texts.count }
  }

  private func range(of column: OrderColumn) -> ColumnRange? {
    let printer = RangePrinter(currency: layout.currency, distanceUnit: layout.distanceUnit)
    if column == .accepted { return printer.printed(column, surveys.accepted.range) }
    let sought: OrderColumn = column == .engaged ? .completed : column
    guard let index = layout.numbers.firstIndex(where: { $0.column == sought }) else { return nil }
    let isMoment = layout.numbers[index].isMoment && column != .engaged
    return printer.printed(column, isMoment ? moments[index] : surveys.numbers[index].range)
  }
}

/// What the values of each column have in common.
struct ColumnSurveys: Sendable {
  private(set) var accepted = ValueSurvey.none
  private(set) var line = ValueSurvey.none
  /// By ``OrderLayout/numbers``.
  private(set) var numbers: [ValueSurvey]
  /// Whether some rows have no word, by ``OrderLayout/words``.
  private(set) var hasWordless: [Bool]

  init(_ layout: OrderLayout) {
    numbers = layout.numbers.map { _ in .none }
    hasWordless = layout.words.map { _ in false }
  }

  /// Adds the next stretch, which begins on a line.
  mutating func add(_ chunk: OrderChunk, line before: Int) {
    if chunk.count == 0 { return }
    accepted.unite(ValueSurvey(chunk.accepted))
    var lines = chunk.line.survey
    lines.least += Int64(before)
    lines.greatest += Int64(before)
    line.unite(lines)
    for index in numbers.indices { numbers[index].unite(ValueSurvey(chunk.numbers[index])) }
    for index in hasWordless.indices where chunk.words[index].hasAbsent {
      hasWordless[index] = true
    }
  }
}

extension ValueSurvey {
  /// The survey of no values.
  static var none: ValueSurvey { ValueSurvey(UnsafeBufferPointer(start: nil, count: 0)) }

  /// The least and the greatest value, if there is one.
  var range: ClosedRange<Int64>? { hasValues ? least...greatest : nil }
}

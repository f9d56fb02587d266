import ParleyValues

/// How records came from others: put together, sampled, split. It stays with them, so that every
/// report can say it.
public struct RecordDerivation: Sendable, Equatable, Codable {
  /// One file the records come from.
  public struct Source: Sendable, Equatable, Codable {
    /// The file's name without its folder.
    public var name: String
    /// The sheet, of a workbook.
    public var sheet: String?
    /// The digest of the file that was first read: of the CSV file or workbook.
    public var digest: Digest
    /// How many orders it gave.
    public var orders: Int
    /// Whose records it holds, if that was stated.
    public var provenance: RecordProvenance?

    enum CodingKeys: String, CodingKey {
      case name, sheet, orders, provenance
      case digest = "sha256"
    }
  }

  /// That the records hold some of the workers, drawn by chance.
  public struct Sample: Sendable, Equatable, Codable {
    /// How many workers were drawn.
    public var workers: Int
    /// From how many; `nil` when nobody can say any more.
    public var population: Int?
    /// The seed they were drawn with.
    public var seed: UInt64

    enum CodingKeys: String, CodingKey {
      case workers, seed
      case population = "of"
    }
  }

  /// A part of records that were split.
  public struct Part: Sendable, Equatable, Codable {
    /// What they were split by.
    public var by: SplitKey
    /// The value of this part: an area, a month, `2/4` for the second of four groups of workers;
    /// `nil` for the orders without a value.
    public var value: String?
  }

  /// The files, in the order they were named.
  public var sources: [Source]
  /// Orders whose number stood in an earlier source or row.
  public var repeatedOrders: Int
  /// Whether those were left out.
  public var leftOutRepeated: Bool
  /// That the records are a sample.
  public var sample: Sample?
  /// The parts they were taken from, the first split first.
  public var parts: [Part]

  enum CodingKeys: String, CodingKey {
    case sources, sample, parts
    case repeatedOrders = "repeated-orders"
    case leftOutRepeated = "left-out-repeated"
  }

  /// The derivation of records that were read from one file.
  init(source: Source) {
    sources = [source]
    repeatedOrders = 0
    leftOutRepeated = false
    parts = []
  }
}

/// What records are split by.
public enum SplitKey: String, CaseIterable, Codable, Sendable {
  /// The order's area; the month of acceptance; the employer; the category of worker; groups of
  /// workers in the order of their ids.
  case area, month, employer, category, workers

  /// Its name.
  public var name: LocalizedText {
    switch self {
    case .area: OrderColumn.area.definition.label
    case .month: LocalizedText(zhHans: "月份", en: "month")
    case .employer: OrderColumn.employer.definition.label
    case .category: OrderColumn.category.definition.label
    case .workers: LocalizedText(zhHans: "劳动者", en: "workers")
    }
  }
}

extension RecordImport where Log == OrderLog {
  /// How the records came about: what their file says, or that they were read from it.
  public var origin: RecordDerivation {
    if let derivation { return derivation }
    let name = report.source.name.split(separator: "/").last.map(String.init) ?? ""
    return RecordDerivation(
      source: RecordDerivation.Source(
        name: name, sheet: report.source.sheet, digest: report.source.digest, orders: log.count,
        provenance: provenance))
  }

  /// The same source with other orders of it, as they are: the report of how the rows of the source
  /// were read no longer speaks of them.
  func holding(_ log: OrderLog, derivation: RecordDerivation) -> RecordImport<OrderLog> {
    var held = self
    held.log = log
    held.derivation = derivation
    held.report.rowsRead = log.count
    held.report.rowsKept = log.count
    held.report.rejects = []
    held.report.blankLines = 0
    held.report.linesAboveHeader = 0
    held.report.differingDurations = 0
    held.report.duplicates.count = 0
    held.report.duplicates.examples = []
    held.report.days = log.days
    held.report.gaps = log.gaps
    held.report.columns = report.columns.map { $0.summarising(log) }
    held.report.findings = []
    return held
  }
}

extension ColumnReport {
  /// The report of the same column in other records.
  func summarising(_ log: OrderLog) -> ColumnReport {
    guard let column = OrderColumn.allCases.first(where: { $0.key == key }) else { return self }
    let summary = log.summary(of: column)
    var report = self
    report.missingCount = log.count - summary.presentCount
    report.roundedCount = 0
    report.samples = []
    report.range = summary.range
    report.distinctCount = summary.distinctCount
    return report
  }
}

import ParleyValues

/// How records are read.
public struct ImportOptions: Sendable {
  /// The currency of the amounts.
  public var currency: Currency
  /// Which headers give which columns, where the user says so.
  public var mapping: ColumnMapping
  /// The sheet to read of a workbook; the first whose header fits when `nil`.
  public var sheet: String?
  /// Whether a rejected row is an error.
  public var isStrict: Bool
  /// How many examples of each kind of reject are kept.
  public var exampleLimit: Int
  /// How much of a column file is checked when one is opened.
  public var verification: OrdersFile.Verification
  /// How the work is divided; the result does not depend on it.
  package var tuning = ImportTuning()
  /// Called now and then with the bytes done and the bytes in all.
  public var progress: (@Sendable (_ done: Int, _ all: Int) -> Void)?

  /// Threads that read a file of orders; `nil` for as many as the machine has processors. The
  /// result does not depend on it.
  public var threads: Int? {
    get { tuning.threads }
    set { tuning.threads = newValue.map { max(1, $0) } }
  }

  /// Whether the SHA-256 of a file of orders is taken while it is read; without it the report names
  /// that of no bytes, and no other result differs.
  public var takesDigest: Bool {
    get { tuning.takesDigest }
    set { tuning.takesDigest = newValue }
  }

  /// Options; the defaults are those of the command.
  public init(
    currency: Currency = .cny, mapping: ColumnMapping = .none, sheet: String? = nil,
    isStrict: Bool = false, exampleLimit: Int = 10, verification: OrdersFile.Verification = .header,
    progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
  ) {
    self.currency = currency
    self.mapping = mapping
    self.sheet = sheet
    self.isStrict = isStrict
    self.exampleLimit = exampleLimit
    self.verification = verification
    self.progress = progress
  }
}

/// Records with the report of how they were read.
public struct RecordImport<Log: Sendable>: Sendable {
  /// The records.
  public var log: Log
  /// How they were read; for a column file, how its source was read.
  public var report: ImportReport
  /// Whose records they are and what they may be used for, if that was stated.
  public var provenance: RecordProvenance?
  /// How they came from others, for records that were put together, sampled or split.
  public var derivation: RecordDerivation?
  /// Whether the workers' ids are salted codes.
  public var hasCodedWorkers = false

  /// Records with their report.
  public init(
    log: Log, report: ImportReport, provenance: RecordProvenance? = nil,
    derivation: RecordDerivation? = nil, hasCodedWorkers: Bool = false
  ) {
    self.log = log
    self.report = report
    self.provenance = provenance
    self.derivation = derivation
    self.hasCodedWorkers = hasCodedWorkers
  }
}

/// How the work of an import is divided. Nothing that is read depends on it.
package struct ImportTuning: Sendable {
  /// Bytes of the source that are read as one stretch.
  package var stretchBytes = 1 << 20
  /// Stretches that are read before what they gave is put in order.
  package var stretchesAtOnce = 64
  /// Threads; `nil` for as many as the machine has processors.
  package var threads: Int?
  /// Whether rows in plain form are read without the general scanner.
  package var readsPlainRowsFast = true
  /// The loops that take the plainest of these rows; `nil` for none.
  package var plainLoops: RowLoops? = RowLoops.best
  /// Whether the digest of the source is taken; without it the report names that of no bytes.
  package var takesDigest = true

  /// Whether memory that the mapped source takes is given back as soon as its rows are read.
  package var releasesSource = false
  /// Orders of which one is kept in memory to find places in a sorted run by.
  package var sampleRows = 4096
  /// Orders that are put in order and written at once, at least.
  package var blockRows = 1 << 18

  /// The usual division.
  package init() {}
}

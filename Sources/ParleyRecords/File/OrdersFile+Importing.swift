import ParleyValues

extension OrdersFile {
  /// What an import wrote.
  public struct Imported: Sendable {
    /// How the source was read.
    public var report: ImportReport
    /// The digest of the column file's header.
    public var digest: Digest
    /// Whether the workers' ids are salted codes.
    public var hasCodedWorkers: Bool

    /// What an import wrote.
    public init(report: ImportReport, digest: Digest, hasCodedWorkers: Bool) {
      self.report = report
      self.digest = digest
      self.hasCodedWorkers = hasCodedWorkers
    }
  }

  /// Whether a file can be read with ``importing(file:to:options:provenance:codes:)``: text on a
  /// disk can; workbooks, column files and pipes cannot.
  public static func canImportPieceByPiece(file path: String) -> Bool {
    guard SourceFile.isOnDisk(path), let file = try? SourceFile(path: path) else { return false }
    return withExtendedLifetime(file) {
      !isOrdersFile(file.bytes) && !SourceWorkbook.isWorkbook(file.bytes)
    }
  }

  /// Reads order records from a CSV file and writes them as a column file, without ever holding all
  /// of them: rows are kept beside the column file, in room without a name that the system takes
  /// back, until all are known and merged. The file has the bytes that
  /// ``write(_:to:report:provenance:derivation:hasCodedWorkers:)`` writes for the same records.
  ///
  /// - Parameters:
  ///   - source: the CSV file.
  ///   - target: the column file; it appears whole or not at all.
  ///   - options: how the source is read.
  ///   - provenance: whose records they are.
  ///   - codes: gives the codes for the workers' ids, if they are not to be kept; it is asked when
  ///     the source has a column of workers.
  /// - Throws: `file.missing`, `file.unreadable`; `records.…`, `mapping.…` for what is wrong in the
  ///   source; `file.not-writable` when the disk is full or fails; what `codes` throws.
  /// - Complexity: O(bytes) time; memory does not depend on the number of orders.
  public static func importing(
    file source: String, to target: String, options: ImportOptions,
    provenance: RecordProvenance? = nil, codes: () throws(Diagnostics) -> WorkerCodes?
  ) throws(Diagnostics) -> Imported {
    try importing(
      SourceFile(path: source), to: target, options: options, provenance: provenance,
      codes: codes)
  }

  /// Reads records from bytes; see ``importing(file:to:options:provenance:codes:)``.
  package static func importing(
    bytes: [UInt8], name: String, to target: String, options: ImportOptions,
    provenance: RecordProvenance? = nil, codes: WorkerCodes?
  ) throws(Diagnostics) -> Imported {
    try importing(
      SourceFile(bytes, name: name), to: target, options: options, provenance: provenance
    ) { codes }
  }

  private static func importing(
    _ source: SourceFile, to target: String, options: ImportOptions,
    provenance: RecordProvenance?, codes: () throws(Diagnostics) -> WorkerCodes?
  ) throws(Diagnostics) -> Imported {
    var options = options
    options.tuning.releasesSource = true
    let importer = try OrderImporter(source, options: options)
    let file = try TemporaryFile(beside: target)
    let workerCodes = importer.layout.hasWorkers ? try codes() : nil
    var current: OrderSpill?
    try importer.readAll {
      file.clear()
      current = OrderSpill(
        importer.layout, options: options, threads: importer.threads, codes: workerCodes, in: file)
    } take: { (chunks) throws(Diagnostics) in
      try current?.take(chunks, readers: importer.readers)
    }
    guard let spill = current else { preconditionFailure("reading begins with a restart") }
    let summary = spill.summary
    try importer.layout.records.check(
      summary.tally, kept: summary.rows, isStrict: options.isStrict)
    let search = RepetitionSearch(spill.identities, exampleLimit: options.exampleLimit)
    var report = summary.report(
      source: importer.description, tables: spill.tables,
      duplicates: try search.tally(basis: spill.layout.basis, threads: spill.threads))
    let isCoded = workerCodes != nil && spill.layout.hasWorkers
    let header = Header(
      rows: summary.rows, currency: spill.layout.currency.code,
      distanceUnit: spill.layout.distanceUnit, hasWorkers: spill.layout.hasWorkers,
      hasCodedWorkers: isCoded, order: .worker, provenance: provenance, derivation: nil,
      report: StoredReport(report), columns: [])
    let output = try OutputFile(path: target)
    let digest = try OrderMerge(spill, header: header, to: output, name: target).write()
    try output.finish()
    report.findings = report.orderFindings(
      try read(SourceFile(path: target), verification: .header).log)
    return Imported(report: report, digest: digest, hasCodedWorkers: isCoded)
  }
}

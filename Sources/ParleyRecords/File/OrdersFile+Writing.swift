import ParleyValues

extension OrdersFile {
  /// Writes records as a column file; the file appears whole or not at all.
  ///
  /// - Parameters:
  ///   - log: the records; they are sorted by worker on the way if they are not yet.
  ///   - path: the file; one of that name is replaced.
  ///   - report: how the records were read.
  ///   - provenance: whose records they are.
  ///   - derivation: how they came from others, if they did.
  ///   - hasCodedWorkers: whether the workers' ids are salted codes.
  /// - Returns: the digest of the file's header, which names every column's digest.
  /// - Throws: `orders-file.value-out-of-range` for a value beyond ``RecordLimits``,
  ///   `file.not-writable` when the file cannot be written.
  /// - Complexity: O(bytes).
  @discardableResult
  public static func write(
    _ log: OrderLog, to path: String, report: ImportReport, provenance: RecordProvenance? = nil,
    derivation: RecordDerivation? = nil, hasCodedWorkers: Bool
  ) throws(Diagnostics) -> Digest {
    let output = try OutputFile(path: path)
    let digest = try write(
      log, to: output, report: report, provenance: provenance, derivation: derivation,
      hasCodedWorkers: hasCodedWorkers, name: path)
    try output.finish()
    return digest
  }

  /// The bytes of a column file.
  ///
  /// - Throws: `orders-file.value-out-of-range` for a value beyond ``RecordLimits``.
  /// - Complexity: O(bytes).
  package static func bytes(
    _ log: OrderLog, report: ImportReport, provenance: RecordProvenance? = nil,
    derivation: RecordDerivation? = nil, hasCodedWorkers: Bool
  ) throws(Diagnostics) -> [UInt8] {
    let target = OrdersFileBytes()
    _ = try write(
      log, to: target, report: report, provenance: provenance, derivation: derivation,
      hasCodedWorkers: hasCodedWorkers, name: report.source.name)
    return target.bytes
  }

  private static func write(
    _ log: OrderLog, to target: some OrdersFileTarget, report: ImportReport,
    provenance: RecordProvenance?, derivation: RecordDerivation?, hasCodedWorkers: Bool,
    name: String
  ) throws(Diagnostics) -> Digest {
    let (log, ranges) = log.sortedAndRanged
    do throws(OrdersFileProblem) {
      try log.checkValues()
    } catch {
      throw Diagnostics([error.refusalToWrite(file: name)])
    }
    let header = Header(
      rows: log.count, currency: log.currency.code, distanceUnit: log.distanceUnit,
      hasWorkers: log.hasWorkers, hasCodedWorkers: hasCodedWorkers, order: .worker,
      provenance: provenance, derivation: derivation, report: StoredReport(report), columns: [])
    return try write(header, storedColumns(log, ranges: ranges), to: target, name: name)
  }

  /// Writes a file: the columns first, in the room behind a header of the same length, for the
  /// header names their digests.
  static func write(
    _ header: Header, _ columns: [StoredColumn], to target: some OrdersFileTarget, name: String
  ) throws(Diagnostics) -> Digest {
    var frame = try OrdersFileFrame(header, columns.map(\.descriptor), name: name)
    try append(zeros: frame.start, to: target)
    for (index, column) in columns.enumerated() {
      frame.header.columns[index].digest = try column.write(to: target)
      let written = target.count - frame.start
      try append(zeros: OrdersFileFrame.end(of: written) - written, to: target)
    }
    let (bytes, digest) = try frame.beginning()
    try target.replaceStart(with: bytes)
    return digest
  }

  private static func append(
    zeros count: Int, to target: some OrdersFileTarget
  ) throws(Diagnostics) {
    let zeros = [UInt8](repeating: 0, count: count)
    try zeros.withUnsafeBytes { bytes in
      Result { () throws(Diagnostics) in try target.append(bytes) }
    }.get()
  }

  /// The columns of a sorted log in the order of the file.
  private static func storedColumns(_ log: OrderLog, ranges: [Range<Int>]) -> [StoredColumn] {
    var columns: [StoredColumn] = []
    func add(_ name: String, _ column: PackedColumn) {
      if column.hasValues, column.count > 0 { columns.append(StoredColumn(name, column)) }
    }
    if log.hasWorkers {
      add("worker.ends", PackedColumn(ranges.map { Int64($0.upperBound) }))
      columns += StoredColumn.texts("workers", log.workers.ids)
    }
    add("accepted", log.accepted.packed)
    add("line", log.line.packed)
    for field in OrderLog.NumberField.allCases {
      add(field.column.key, log.numbers[field.rawValue])
    }
    for field in OrderLog.CodedField.allCases {
      let column = log.coded[field.rawValue]
      guard column.hasValues else { continue }
      add(field.column.key, column.codes.packed)
      columns += StoredColumn.texts(field.column.key, column.names)
    }
    if let ends = log.identifier.ends, let bytes = log.identifier.bytes {
      add("order.ends", ends.packed)
      columns.append(StoredColumn("order.text", bytes))
    }
    return columns
  }
}

extension OrderLog {
  fileprivate var sortedAndRanged: (OrderLog, [Range<Int>]) {
    let sorted = sortedByWorker()
    return (sorted.log, sorted.ranges)
  }
}

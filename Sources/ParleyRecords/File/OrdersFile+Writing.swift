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
    var header = header
    let none = Digest(of: [])
    var place = 0
    header.columns = columns.map { column in
      defer { place = end(of: place + column.byteCount) }
      return ColumnDescriptor(
        name: column.name, type: column.type, count: column.count, offset: place, digest: none,
        packing: column.packing)
    }
    let room = try text(header, name: name).count
    let start = preambleBytes + room
    try append(zeros: start, to: target)
    for (index, column) in columns.enumerated() {
      header.columns[index].digest = try column.write(to: target)
      try append(zeros: end(of: target.count - start) - (target.count - start), to: target)
    }
    let text = try text(header, name: name)
    let preamble = preamble(header: text, fileBytes: target.count)
    try target.replaceStart(with: preamble + text)
    return Digest(of: preamble[0..<32] + text)
  }

  /// Where the next column begins: behind the bytes that may be read with the last code.
  private static func end(of place: Int) -> Int {
    let behind = place + PackedColumn.readableBytesBehind
    return behind + padding(behind)
  }

  private static func append(
    zeros count: Int, to target: some OrdersFileTarget
  ) throws(Diagnostics) {
    let zeros = [UInt8](repeating: 0, count: count)
    try zeros.withUnsafeBytes { bytes in
      Result { () throws(Diagnostics) in try target.append(bytes) }
    }.get()
  }

  private static func text(_ header: Header, name: String) throws(Diagnostics) -> [UInt8] {
    do {
      var text = Array(try JSONValue(encoding: header).text(pretty: false).utf8)
      text += Array(repeating: UInt8(ascii: " "), count: padding(text.count))
      return text
    } catch {
      throw OutputFile.failure(name, reason: "\(error)")
    }
  }

  static func padding(_ count: Int) -> Int { (alignment - count % alignment) % alignment }

  /// Magic, version, lengths and the digest of all that and the header.
  private static func preamble(header: [UInt8], fileBytes: Int) -> [UInt8] {
    var bytes = magic
    append(version, to: &bytes)
    append(UInt32(header.count), to: &bytes)
    append(UInt64(fileBytes), to: &bytes)
    return bytes + Digest(of: bytes + header).bytes
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
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

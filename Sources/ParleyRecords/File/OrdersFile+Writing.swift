import ParleyValues

extension OrdersFile {
  /// Writes records as a column file; the file appears whole or not at all.
  ///
  /// - Parameters:
  ///   - log: the records; sorted by worker they can be used without sorting again.
  ///   - path: the file; one of that name is replaced.
  ///   - report: how the records were read.
  ///   - provenance: whose records they are.
  ///   - hasCodedWorkers: whether the workers' ids are salted codes.
  /// - Returns: the digest of the file's header, which names every column's digest.
  /// - Throws: `orders-file.value-out-of-range` for a value beyond ``RecordLimits``,
  ///   `file.not-writable` when the file cannot be written.
  /// - Complexity: O(bytes).
  @discardableResult
  public static func write(
    _ log: OrderLog, to path: String, report: ImportReport, provenance: RecordProvenance? = nil,
    hasCodedWorkers: Bool
  ) throws(Diagnostics) -> Digest {
    let (columns, header) = try described(
      log, path: path, report: report, provenance: provenance, hasCodedWorkers: hasCodedWorkers)
    let preamble = preamble(header: header, dataBytes: columns.byteCount)
    let output = try OutputFile(path: path)
    try output.write(preamble)
    try output.write(header)
    for column in columns.parts {
      try output.pad(toMultipleOf: alignment)
      try output.write(column)
    }
    try output.finish()
    return Digest(of: preamble[0..<32] + header)
  }

  /// The bytes of a column file.
  ///
  /// - Throws: `orders-file.value-out-of-range` for a value beyond ``RecordLimits``.
  /// - Complexity: O(bytes).
  package static func bytes(
    _ log: OrderLog, report: ImportReport, provenance: RecordProvenance? = nil,
    hasCodedWorkers: Bool
  ) throws(Diagnostics) -> [UInt8] {
    let (columns, header) = try described(
      log, path: report.source.name, report: report, provenance: provenance,
      hasCodedWorkers: hasCodedWorkers)
    var bytes = preamble(header: header, dataBytes: columns.byteCount) + header
    for column in columns.parts {
      bytes += Array(repeating: 0, count: padding(bytes.count))
      column.withBytes { bytes += $0 }
    }
    return bytes
  }

  private static func described(
    _ log: OrderLog, path: String, report: ImportReport, provenance: RecordProvenance?,
    hasCodedWorkers: Bool
  ) throws(Diagnostics) -> (columns: StoredColumns, header: [UInt8]) {
    do throws(OrdersFileProblem) {
      try log.checkValues()
    } catch {
      throw Diagnostics([error.refusalToWrite(file: path)])
    }
    let columns = StoredColumns(log)
    let header = Header(
      rows: log.count, currency: log.currency.code, distanceUnit: log.distanceUnit,
      hasWorkers: log.hasWorkers, hasCodedWorkers: hasCodedWorkers, provenance: provenance,
      report: StoredReport(report), columns: columns.descriptors)
    do {
      var text = Array(try JSONValue(encoding: header).text(pretty: false).utf8)
      text += Array(repeating: UInt8(ascii: " "), count: padding(text.count))
      return (columns, text)
    } catch {
      throw OutputFile.failure(path, reason: "\(error)")
    }
  }

  static func padding(_ count: Int) -> Int { (alignment - count % alignment) % alignment }

  /// Magic, version, lengths and the digest of all that and the header.
  private static func preamble(header: [UInt8], dataBytes: Int) -> [UInt8] {
    var bytes = magic
    append(version, to: &bytes)
    append(UInt32(header.count), to: &bytes)
    append(UInt64(preambleBytes + header.count + dataBytes), to: &bytes)
    return bytes + Digest(of: bytes + header).bytes
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }
}

/// The columns of a log in the order of the file.
private struct StoredColumns {
  private(set) var parts: [StoredColumn] = []
  private(set) var descriptors: [OrdersFile.ColumnDescriptor] = []
  /// Bytes of the data, padding between columns included.
  private(set) var byteCount = 0

  init(_ log: OrderLog) {
    add("worker", .int32, Column(log.worker))
    addTexts("workers", log.hasWorkers ? log.workers.ids : [])
    add("accepted", .int64, Column(log.accepted))
    add("line", .uint32, Column(log.line.map { UInt32($0) }))
    if let ends = log.identifier.ends, let bytes = log.identifier.bytes {
      add("order.ends", .int64, ends)
      add("order.text", .byte, bytes)
    }
    for field in OrderLog.NumberField.allCases where log.numbers[field.rawValue].hasValues {
      let values = log.numbers[field.rawValue]
      let all = (0..<log.count).map { row in
        values[row].map { field.isMoment ? $0 + log.accepted[row] : $0 }
      }
      if field.isMoment || field.isAmount {
        add(field.column.key, .int64, Column(all.map { $0 ?? .min }))
      } else {
        add(field.column.key, .int32, Column(all.map { $0.map { Int32($0) } ?? .min }))
      }
    }
    for field in OrderLog.CodedField.allCases {
      let column = log.coded[field.rawValue]
      guard column.hasValues else { continue }
      add(field.column.key, .int32, Column(column.codes.map { $0 ?? .min }))
      addTexts(field.column.key, column.names)
    }
  }

  private mutating func addTexts(_ name: String, _ texts: [String]) {
    var (ends, bytes): ([Int64], [UInt8]) = ([], [])
    for text in texts {
      bytes += text.utf8
      ends.append(Int64(bytes.count))
    }
    add(name + ".ends", .int64, Column(ends))
    add(name + ".text", .byte, Column(bytes))
  }

  private mutating func add<Element>(
    _ name: String, _ type: OrdersFile.ValueType, _ column: Column<Element>
  ) {
    let part = StoredColumn { body in
      column.withUnsafeBufferPointer { body(UnsafeRawBufferPointer($0)) }
    }
    byteCount += OrdersFile.padding(byteCount)
    var stream = DigestStream()
    part.withBytes { stream.update($0) }
    descriptors.append(
      OrdersFile.ColumnDescriptor(
        name: name, type: type, count: column.count, offset: byteCount, digest: stream.finish()))
    parts.append(part)
    byteCount += column.count * type.size
  }
}

/// The bytes of one column, wherever they lie.
struct StoredColumn {
  private let access: ((UnsafeRawBufferPointer) -> Void) -> Void

  init(_ access: @escaping ((UnsafeRawBufferPointer) -> Void) -> Void) { self.access = access }

  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) { access(body) }
}

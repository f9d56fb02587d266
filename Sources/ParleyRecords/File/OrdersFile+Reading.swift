import ParleyValues

extension OrdersFile {
  /// How much of a column file is checked when it is opened.
  public enum Verification: Sendable {
    /// Header and layout: milliseconds at any size.
    case header
    /// Header, the digest of every column, and every value against its range.
    case full
  }

  /// Opens a column file; its columns stay in the file and are read when they are used.
  ///
  /// - Throws: `file.missing`, `file.unreadable`; `orders-file.foreign` for another kind of file,
  ///   `orders-file.newer` for a newer version, `orders-file.damaged` with what is wrong.
  /// - Complexity: O(bytes) with full verification, else O(workers + words).
  public static func read(
    file path: String, verification: Verification = .full
  ) throws(Diagnostics) -> RecordImport<OrderLog> {
    try read(SourceFile(path: path), verification: verification)
  }

  /// Opens a column file that is in memory; see ``read(file:verification:)``.
  package static func read(
    bytes: [UInt8], name: String, verification: Verification = .full
  ) throws(Diagnostics) -> RecordImport<OrderLog> {
    try read(SourceFile(bytes, name: name), verification: verification)
  }

  static func read(
    _ file: SourceFile, verification: Verification = .full
  ) throws(Diagnostics) -> RecordImport<OrderLog> {
    do throws(OrdersFileProblem) {
      let (header, dataStart) = try self.header(of: file)
      let columns = try MappedColumns(header.columns, file: file, dataStart: dataStart)
      if verification == .full { try columns.checkDigests() }
      let log = try self.log(header, columns)
      if verification == .full { try log.checkValues() }
      return RecordImport(
        log: log, report: header.report.report(for: log), provenance: header.provenance)
    } catch {
      throw Diagnostics([error.diagnostic(file: file.name)])
    }
  }

  private static func header(
    of file: SourceFile
  ) throws(OrdersFileProblem) -> (header: Header, dataStart: Int) {
    let bytes = file.bytes
    guard isOrdersFile(bytes) else { throw .foreign }
    guard bytes.starts(with: magic) else { throw .damaged(.textMode) }
    guard bytes.count >= preambleBytes else { throw .damaged(.cutOff) }
    let raw = UnsafeRawBufferPointer(bytes)
    let fileVersion = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
    guard fileVersion <= version else { throw .newer(Int(fileVersion)) }
    let headerCount = Int(
      UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 20, as: UInt32.self)))
    let fileCount = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
    guard preambleBytes + headerCount <= bytes.count else { throw .damaged(.cutOff) }
    let text = bytes[preambleBytes..<preambleBytes + headerCount]
    guard Digest(of: Array(bytes[0..<32]) + text).bytes.elementsEqual(bytes[32..<64]) else {
      throw .damaged(.header)
    }
    guard fileVersion == version, UInt64(bytes.count) >= fileCount else {
      throw .damaged(fileVersion == version ? .cutOff : .header)
    }
    guard UInt64(bytes.count) == fileCount else { throw .damaged(.tooLong) }
    do {
      let json = try JSONValue(parsing: Array(text), file: file.name)
      return (try json.decoded(as: Header.self), preambleBytes + headerCount)
    } catch {
      throw .damaged(.header)
    }
  }

  private static func log(
    _ header: Header, _ columns: MappedColumns
  ) throws(OrdersFileProblem) -> OrderLog {
    guard header.rows >= 0, let currency = Currency(code: header.currency) else {
      throw .damaged(.header)
    }
    let rows = header.rows
    let accepted: Column<Int64> = try columns.required("accepted", .int64, count: rows)
    var numbers: [PackedColumn] = []
    for field in OrderLog.NumberField.allCases {
      let builder = PackedColumnBuilder()
      if field.isMoment || field.isAmount {
        let values: Column<Int64>? = try columns.optional(field.column.key, .int64, count: rows)
        for row in 0..<rows {
          let value = values?[row] ?? .min
          let isMoment = field.isMoment && value != .min
          builder.append(raw: isMoment ? value &- accepted[row] : value)
        }
      } else {
        let values: Column<Int32>? = try columns.optional(field.column.key, .int32, count: rows)
        for row in 0..<rows {
          let value = values?[row] ?? .min
          builder.append(value == .min ? nil : Int64(value))
        }
      }
      numbers.append(builder.finish())
    }
    var coded: [CodedColumn] = []
    for field in OrderLog.CodedField.allCases {
      let codes: Column<Int32>? = try columns.optional(field.column.key, .int32, count: rows)
      let names = codes == nil ? [] : try columns.texts(field.column.key)
      let values = codes.map { Array($0) } ?? Array(repeating: .min, count: rows)
      coded.append(
        CodedColumn(
          codes: try places(values, below: names.count, field.column.key), names: names))
    }
    var identifier = TextColumn(ends: nil, bytes: nil, count: rows)
    if let ends: Column<Int64> = try columns.optional("order.ends", .int64, count: rows) {
      let bytes: Column<UInt8> = try columns.required("order.text", .byte)
      identifier = TextColumn(ends: ends, bytes: bytes, count: rows)
    }
    let workers = WorkerTable(ids: header.hasWorkers ? try columns.texts("workers") : [""])
    let worker: Column<Int32> = try columns.required("worker", .int32, count: rows)
    let line: Column<UInt32> = try columns.required("line", .uint32, count: rows)
    return OrderLog(
      currency: currency, distanceUnit: header.distanceUnit, workers: workers,
      hasWorkers: header.hasWorkers,
      worker: WorkerColumn(
        places: try places(Array(worker), below: workers.count, "worker").packed),
      accepted: accepted.withUnsafeBufferPointer { PackedColumn(packing: $0) },
      line: PresentColumn<Int64>(line.map { Int64($0) }).packed, identifier: identifier,
      numbers: numbers,
      coded: coded)
  }

  private static func places(
    _ values: [Int32], below limit: Int, _ name: String
  ) throws(OrdersFileProblem) -> OptionalColumn<Int32> {
    let builder = PackedColumnBuilder()
    for (row, value) in values.enumerated() {
      guard value == .min || (value >= 0 && value < limit) else {
        throw .damaged(.value(name, row: row))
      }
      builder.append(value == .min ? nil : Int64(value))
    }
    return OptionalColumn(builder.finishPlaces(below: limit))
  }
}

/// The columns of a file as its header describes them.
private struct MappedColumns {
  private let file: SourceFile
  private let dataStart: Int
  private let descriptors: [OrdersFile.ColumnDescriptor]

  init(
    _ descriptors: [OrdersFile.ColumnDescriptor], file: SourceFile, dataStart: Int
  ) throws(OrdersFileProblem) {
    self.file = file
    self.dataStart = dataStart
    self.descriptors = descriptors
    var names: Set<String> = []
    let room = file.bytes.count - dataStart
    for column in descriptors {
      let (size, isTooLarge) = column.count.multipliedReportingOverflow(by: column.type.size)
      guard names.insert(column.name).inserted, column.count >= 0, !isTooLarge, column.offset >= 0,
        column.offset % OrdersFile.alignment == 0, size <= room, column.offset <= room - size
      else { throw .damaged(.column(column.name)) }
    }
  }

  func checkDigests() throws(OrdersFileProblem) {
    for column in descriptors {
      let start = dataStart + column.offset
      let bytes = file.bytes[start..<start + column.count * column.type.size]
      var stream = DigestStream()
      stream.update(
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(file.bytes)[bytes.indices]))
      guard stream.finish() == column.digest else { throw .damaged(.column(column.name)) }
    }
  }

  func optional<Element>(
    _ name: String, _ type: OrdersFile.ValueType, count: Int? = nil
  ) throws(OrdersFileProblem) -> Column<Element>? {
    guard let column = descriptors.first(where: { $0.name == name }) else { return nil }
    guard column.type == type, count ?? column.count == column.count else {
      throw .damaged(.column(name))
    }
    guard column.count > 0, let base = file.bytes.baseAddress else {
      return Column(base: nil, count: 0, owner: nil)
    }
    // Columns begin at multiples of 64 bytes from the start of a page.
    let start = UnsafeRawPointer(base + dataStart + column.offset)
    return Column(
      base: start.assumingMemoryBound(to: Element.self), count: column.count, owner: file)
  }

  func required<Element>(
    _ name: String, _ type: OrdersFile.ValueType, count: Int? = nil
  ) throws(OrdersFileProblem) -> Column<Element> {
    guard let column: Column<Element> = try optional(name, type, count: count) else {
      throw .damaged(.column(name))
    }
    return column
  }

  /// A table of texts.
  func texts(_ name: String) throws(OrdersFileProblem) -> [String] {
    let ends: Column<Int64> = try required(name + ".ends", .int64)
    let bytes: Column<UInt8> = try required(name + ".text", .byte)
    var texts: [String] = []
    texts.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      guard end >= Int64(start), end <= Int64(bytes.count) else {
        throw .damaged(.column(name + ".ends"))
      }
      let text = bytes.withUnsafeBufferPointer { all in
        String(validating: all[start..<Int(end)], as: UTF8.self)
      }
      guard let text else { throw .damaged(.column(name + ".text")) }
      texts.append(text)
      start = Int(end)
    }
    return texts
  }
}

import ParleyValues

extension OrdersFile {
  /// How much of a column file is checked when it is opened.
  public enum Verification: Sendable {
    /// Header and layout: milliseconds at any size.
    case header
    /// Header, the digest of every column, every value against its range, and the order of rows.
    case full
  }

  /// Opens a column file; its columns stay in the file and are read when they are used. Where only
  /// the header is checked, a damaged column may give wrong values but none outside its range.
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
      let (header, version, dataStart) = try self.header(of: file)
      let columns = try MappedColumns(
        header.columns, file: file, dataStart: dataStart, version: version)
      if verification == .full { try columns.checkDigests() }
      let log = try version == 1 ? firstVersionLog(header, columns) : self.log(header, columns)
      if verification == .full || version == 1 { try log.checkValues() }
      return RecordImport(
        log: log, report: header.report.report(for: log), provenance: header.provenance,
        derivation: header.derivation, hasCodedWorkers: header.hasCodedWorkers)
    } catch {
      throw Diagnostics([error.diagnostic(file: file.name)])
    }
  }

  private static func header(
    of file: SourceFile
  ) throws(OrdersFileProblem) -> (header: Header, version: UInt32, dataStart: Int) {
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
    guard fileVersion > 0 else { throw .damaged(.header) }
    guard UInt64(bytes.count) >= fileCount else { throw .damaged(.cutOff) }
    guard UInt64(bytes.count) == fileCount else { throw .damaged(.tooLong) }
    do {
      let json = try JSONValue(parsing: Array(text), file: file.name)
      return (try json.decoded(as: Header.self), fileVersion, preambleBytes + headerCount)
    } catch {
      throw .damaged(.header)
    }
  }

  private static func log(
    _ header: Header, _ columns: MappedColumns
  ) throws(OrdersFileProblem) -> OrderLog {
    guard header.rows >= 0, header.order == .worker,
      let currency = Currency(code: header.currency)
    else { throw .damaged(.header) }
    let rows = header.rows
    let workers = WorkerTable(ids: header.hasWorkers ? try columns.texts("workers") : [""])
    guard workers.isSorted else { throw .damaged(.column("workers")) }
    let limits = ValueLimits(currency: currency, distanceUnit: header.distanceUnit)
    var numbers: [PackedColumn] = []
    for field in OrderLog.NumberField.allCases {
      let column = try columns.packed(
        field.column.key, count: rows, within: limits.range(of: field))
      numbers.append(column ?? PackedColumn(absentRows: rows))
    }
    var coded: [CodedColumn] = []
    for field in OrderLog.CodedField.allCases {
      let names = try columns.texts(field.column.key)
      let codes = try columns.places(field.column.key, count: rows, below: names.count)
      coded.append(
        CodedColumn(
          codes: OptionalColumn(codes ?? PackedColumn(absentRows: rows)),
          names: codes == nil ? [] : names))
    }
    return OrderLog(
      currency: currency, distanceUnit: header.distanceUnit, workers: workers,
      hasWorkers: header.hasWorkers,
      worker: WorkerColumn(ranges: try ranges(header, columns, workers: workers.count)),
      accepted: try columns.present("accepted", count: rows, within: ValueLimits.moments),
      line: LineColumn(try columns.present("line", count: rows, within: 0...Int64(1) << 50)),
      identifier: try identifiers(columns, rows: rows), numbers: numbers, coded: coded)
  }

  /// The rows of each worker.
  private static func ranges(
    _ header: Header, _ columns: MappedColumns, workers: Int
  ) throws(OrdersFileProblem) -> [Range<Int>] {
    guard header.hasWorkers else { return [0..<header.rows] }
    let ends = try columns.present("worker.ends", count: workers, within: 0...Int64(header.rows))
    var (ranges, start): ([Range<Int>], Int) = ([], 0)
    ranges.reserveCapacity(workers)
    for end in PresentColumn<Int64>(ends) {
      guard Int(end) >= start else { throw .damaged(.column("worker.ends")) }
      ranges.append(start..<Int(end))
      start = Int(end)
    }
    guard start == header.rows else { throw .damaged(.column("worker.ends")) }
    return ranges
  }

  private static func identifiers(
    _ columns: MappedColumns, rows: Int
  ) throws(OrdersFileProblem) -> TextColumn {
    let bytes = try columns.bytes("order.text")
    let ends = try columns.packed("order.ends", count: rows, within: 0...Int64(bytes.count))
    guard let ends else { return TextColumn(ends: nil, bytes: nil, count: rows) }
    guard !ends.hasAbsent else { throw .damaged(.column("order.ends")) }
    return TextColumn(ends: PresentColumn(ends), bytes: bytes, count: rows)
  }
}

/// The columns of a file as its header describes them.
struct MappedColumns {
  let file: SourceFile
  let dataStart: Int
  let descriptors: [OrdersFile.ColumnDescriptor]

  init(
    _ descriptors: [OrdersFile.ColumnDescriptor], file: SourceFile, dataStart: Int, version: UInt32
  ) throws(OrdersFileProblem) {
    self.file = file
    self.dataStart = dataStart
    self.descriptors = descriptors
    var names: Set<String> = []
    // Columns of version 2 are followed by bytes that may be read with their last code.
    let behind = version == 1 ? 0 : PackedColumn.readableBytesBehind
    let room = file.bytes.count - dataStart - behind
    for column in descriptors {
      let (size, isTooLarge) = column.count.multipliedReportingOverflow(by: column.size)
      let isDescribed = (column.type == .packed) == (column.packing != nil)
      let isPlain = column.type == .packed || column.type == .byte
      guard names.insert(column.name).inserted, column.count >= 0, !isTooLarge, column.offset >= 0,
        column.offset % OrdersFile.alignment == 0, size <= room, column.offset <= room - size,
        isDescribed, isPlain || version == 1
      else { throw .damaged(.column(column.name)) }
    }
  }

  func checkDigests() throws(OrdersFileProblem) {
    for column in descriptors {
      let start = dataStart + column.offset
      let bytes = file.bytes[start..<start + column.count * column.size]
      var stream = DigestStream()
      stream.update(
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(file.bytes)[bytes.indices]))
      guard stream.finish() == column.digest else { throw .damaged(.column(column.name)) }
    }
  }

  private func descriptor(_ name: String) -> OrdersFile.ColumnDescriptor? {
    descriptors.first { $0.name == name }
  }

  /// A packed column as it lies in the file, its values within a range whatever its codes are.
  func packed(
    _ name: String, count: Int? = nil, within range: ClosedRange<Int64>
  ) throws(OrdersFileProblem) -> PackedColumn? {
    guard let column = descriptor(name) else { return nil }
    guard let packing = column.packing, let greatest = packing.greatest,
      count ?? column.count == column.count, range.contains(packing.base), range.contains(greatest)
    else { throw .damaged(.column(name)) }
    let start = file.bytes.baseAddress.map { UnsafeRawPointer($0 + dataStart + column.offset) }
    return PackedColumn(
      memory: start, owner: file, count: column.count, base: packing.base, scale: packing.scale,
      width: packing.width, largestCode: packing.largestCode, hasAbsent: packing.hasAbsent)
  }

  /// A packed column in which every row has a value; empty in a file without rows.
  func present(
    _ name: String, count: Int? = nil, within range: ClosedRange<Int64>
  ) throws(OrdersFileProblem) -> PackedColumn {
    let column = try packed(name, count: count, within: range)
    if let column, !column.hasAbsent { return column }
    if column == nil, count ?? 0 == 0 { return PackedColumn(absentRows: 0) }
    throw .damaged(.column(name))
  }

  /// Places in a table: the codes themselves.
  func places(
    _ name: String, count: Int, below limit: Int
  ) throws(OrdersFileProblem) -> PackedColumn? {
    guard let column = try packed(name, count: count, within: 0...Int64(max(0, limit - 1))) else {
      return nil
    }
    guard column.base == 0, column.scale == 1, limit > 0 else { throw .damaged(.column(name)) }
    return column
  }

  /// The bytes of texts.
  func bytes(_ name: String) throws(OrdersFileProblem) -> Column<UInt8> {
    guard let column = descriptor(name) else { return Column(base: nil, count: 0, owner: nil) }
    guard column.type == .byte else { throw .damaged(.column(name)) }
    return Column(
      base: file.bytes.baseAddress.map { $0 + dataStart + column.offset }, count: column.count,
      owner: file)
  }

  /// A table of texts.
  func texts(_ name: String) throws(OrdersFileProblem) -> [String] {
    let bytes = try bytes(name + ".text")
    let ends = try present(name + ".ends", within: 0...Int64(bytes.count))
    return try texts(name, ends: PresentColumn<Int64>(ends), bytes: bytes)
  }

  func texts(
    _ name: String, ends: some Sequence<Int64>, bytes: Column<UInt8>
  ) throws(OrdersFileProblem) -> [String] {
    let (all, ends) = (bytes.withUnsafeBufferPointer { $0 }, Array(ends))
    defer { withExtendedLifetime(bytes) {} }
    // Bytes that are UTF-8 altogether, cut between characters only, are UTF-8 in every part.
    if EncodingDetection.invalidUTF8Count(all) > 0 { throw .damaged(.column(name + ".text")) }
    var texts: [String] = []
    texts.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      guard end >= Int64(start), end <= Int64(all.count) else {
        throw .damaged(.column(name + ".ends"))
      }
      let isCut = end < Int64(all.count) && all[Int(end)] & 0xC0 == 0x80
      if isCut { throw .damaged(.column(name + ".text")) }
      texts.append(
        String(decoding: UnsafeBufferPointer(rebasing: all[start..<Int(end)]), as: UTF8.self))
      start = Int(end)
    }
    return texts
  }
}

import ParleyValues

extension OrdersFile {
  /// The records of a file of version 1: plain columns in any order, packed here.
  ///
  /// - Complexity: O(orders × columns).
  static func firstVersionLog(
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
      let names = codes == nil ? [] : try columns.firstVersionTexts(field.column.key)
      let values = codes.map { Array($0) } ?? Array(repeating: .min, count: rows)
      coded.append(
        CodedColumn(
          codes: try places(values, below: names.count, field.column.key), names: names))
    }
    var identifier = TextColumn(ends: nil, bytes: nil, count: rows)
    if let ends: Column<Int64> = try columns.optional("order.ends", .int64, count: rows) {
      let bytes: Column<UInt8> = try columns.required("order.text", .byte)
      let packed = ends.withUnsafeBufferPointer { PackedColumn(packing: $0) }
      identifier = TextColumn(ends: PresentColumn(packed), bytes: bytes, count: rows)
    }
    let workers = WorkerTable(
      ids: header.hasWorkers ? try columns.firstVersionTexts("workers") : [""])
    let worker: Column<Int32> = try columns.required("worker", .int32, count: rows)
    let line: Column<UInt32> = try columns.required("line", .uint32, count: rows)
    return OrderLog(
      currency: currency, distanceUnit: header.distanceUnit, workers: workers,
      hasWorkers: header.hasWorkers,
      worker: WorkerColumn(
        places: try places(Array(worker), below: workers.count, "worker").packed),
      accepted: accepted.withUnsafeBufferPointer { PackedColumn(packing: $0) },
      line: LineColumn(PackedColumn(line.map { Int64($0) })), identifier: identifier,
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

extension MappedColumns {
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

  /// A table of texts, the ends being plain integers.
  func firstVersionTexts(_ name: String) throws(OrdersFileProblem) -> [String] {
    let ends: Column<Int64> = try required(name + ".ends", .int64)
    let bytes: Column<UInt8> = try required(name + ".text", .byte)
    return try texts(name, ends: ends, bytes: bytes)
  }
}

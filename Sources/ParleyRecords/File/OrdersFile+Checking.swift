import ParleyValues

/// What is wrong with a column file.
enum OrdersFileProblem: Error, Equatable {
  case foreign
  case newer(Int)
  case damaged(Damage)

  enum Damage: Equatable {
    case textMode
    case cutOff
    case tooLong
    case header
    case column(String)
    case value(String, row: Int)
  }

  func diagnostic(file: String) -> Diagnostic {
    let place = SourcePlace(file: file)
    switch self {
    case .foreign:
      return Diagnostic(
        "orders-file.foreign", at: place,
        LocalizedText(zhHans: "这不是 .orders 列文件。", en: "this is no .orders column file."),
        remedy: LocalizedText(
          zhHans: "CSV 文件请先用 parley orders import 导入。",
          en: "import CSV files with parley orders import."), help: "orders")
    case .newer(let version):
      return Diagnostic(
        "orders-file.newer", at: place,
        LocalizedText(
          zhHans: "列文件的版本是 \(version)，本程序只读到版本 \(OrdersFile.version)。",
          en: "the column file has version \(version); this program reads up to version "
            + "\(OrdersFile.version)."),
        remedy: LocalizedText(
          zhHans: "请更新 parley，或从原始 CSV 重新导入。",
          en: "use a newer parley, or import the original CSV again."), help: "orders")
    case .damaged(let damage):
      return Diagnostic(
        "orders-file.damaged", at: place,
        LocalizedText(zhHans: "列文件已损坏：", en: "the column file is damaged: ") + damage.name,
        remedy: LocalizedText(
          zhHans: "请用备份，或从原始 CSV 重新导入。",
          en: "use a backup, or import the original CSV again."), help: "orders")
    }
  }
}

extension OrdersFileProblem {
  /// The same finding about a log that is to be written.
  func refusalToWrite(file: String) -> Diagnostic {
    var cause = LocalizedText(verbatim: "")
    if case .damaged(let damage) = self { cause = damage.name }
    return Diagnostic(
      "orders-file.value-out-of-range", at: SourcePlace(file: file),
      LocalizedText(zhHans: "记录不能写成列文件：", en: "the records cannot be written as a column file: ")
        + cause)
  }
}

extension OrdersFileProblem.Damage {
  var name: LocalizedText {
    switch self {
    case .textMode:
      LocalizedText(
        zhHans: "开头被改动，像是按文本方式传输过。", en: "its beginning is changed, as by a transfer in text mode.")
    case .cutOff: LocalizedText(zhHans: "文件不完整。", en: "it is cut off.")
    case .tooLong: LocalizedText(zhHans: "末尾多出内容。", en: "there is something behind its end.")
    case .header: LocalizedText(zhHans: "文件头不符合校验值。", en: "the header does not match its digest.")
    case .column(let name):
      LocalizedText(
        zhHans: "“\(name)”列不符合校验值或描述。",
        en: "column “\(name)” does not match its digest or description.")
    case .value(let name, let row):
      LocalizedText(
        zhHans: "“\(name)”列第 \(row + 1) 行的值不可能出现。",
        en: "column “\(name)” has an impossible value in row \(row + 1).")
    }
  }
}

/// What the values of each column may be.
struct ValueLimits {
  let currency: Currency
  let distanceUnit: Distance.Unit

  /// Civil seconds of the years that records may have, with room for a duration behind the last.
  static let moments: ClosedRange<Int64> = 0...7_258_118_400 + RecordLimits.duration
  /// Seconds from one such moment to another.
  private static let spans = -moments.upperBound...moments.upperBound

  func range(of field: OrderLog.NumberField) -> ClosedRange<Int64> {
    switch field {
    case .completed, .started, .pickedUp, .cancelledAt, .promised: ValueLimits.spans
    case .fare, .paid, .tip, .deduction, .carrierFee, .aggregatorFee, .orderValue:
      0...RecordLimits.amount * currency.minorUnitsPerUnit
    case .distance, .pickupDistance, .outsideDistance: 0...RecordLimits.distance(in: distanceUnit)
    case .weight: 0...RecordLimits.weight
    case .waiting, .outsideTime: 0...RecordLimits.duration
    case .floors: 0...RecordLimits.floors
    case .paidOn: 0...84_100
    }
  }
}

extension OrderLog {
  /// Checks every value against its range and, in a log that says it is sorted, the order of rows.
  ///
  /// - Complexity: O(orders × columns).
  func checkValues() throws(OrdersFileProblem) {
    if count > 0, workers.count == 0 { throw .damaged(.column("workers.ends")) }
    try check("accepted", accepted.packed, ValueLimits.moments)
    try check("line", line.packed, 0...Int64(1) << 50)
    let limits = ValueLimits(currency: currency, distanceUnit: distanceUnit)
    for field in NumberField.allCases {
      try check(field.column.key, numbers[field.rawValue], limits.range(of: field))
    }
    for field in CodedField.allCases {
      let column = coded[field.rawValue]
      try check(field.column.key, column.codes.packed, 0...Int64(max(0, column.names.count - 1)))
    }
    try checkIdentifiers()
    if workerRanges != nil { try checkOrder() }
  }

  private func check(
    _ name: String, _ column: PackedColumn, _ range: ClosedRange<Int64>
  ) throws(OrdersFileProblem) {
    guard let least = column.least, let greatest = column.greatest else { return }
    if !range.contains(least) || !range.contains(greatest) {
      let bad = (0..<column.count).first { row in column[row].map { !range.contains($0) } ?? false }
      throw .damaged(.value(name, row: bad ?? 0))
    }
    if let bad = column.firstImpossibleCode { throw .damaged(.value(name, row: bad)) }
  }

  private func checkIdentifiers() throws(OrdersFileProblem) {
    guard let ends = identifier.ends, let bytes = identifier.bytes else { return }
    var last: Int64 = 0
    for (row, end) in ends.enumerated() {
      guard end >= last, end <= Int64(bytes.count) else {
        throw .damaged(.value("order.ends", row: row))
      }
      last = end
    }
  }

  private func checkOrder() throws(OrdersFileProblem) {
    for range in workerRanges ?? [] {
      for row in range.dropFirst() where !follows(row, row - 1) {
        throw .damaged(.value("accepted", row: row))
      }
    }
  }
}

extension PackedColumn {
  /// The first row whose code is neither a value nor the mark for none.
  fileprivate var firstImpossibleCode: Int? {
    let (largest, absent) = (largestCode, hasAbsent ? width.allOnes : largestCode)
    func first<Code: FixedWidthInteger & UnsignedInteger>(
      _ codes: UnsafeBufferPointer<Code>
    ) -> Int? {
      let (largest, absent) = (Code(truncatingIfNeeded: largest), Code(truncatingIfNeeded: absent))
      return codes.indices.first { codes[$0] > largest && codes[$0] != absent }
    }
    return withCodes { codes in
      switch codes {
      case .one(let codes): first(codes)
      case .two(let codes): first(codes)
      case .four(let codes): first(codes)
      case .eight(let codes): first(codes)
      }
    }
  }
}

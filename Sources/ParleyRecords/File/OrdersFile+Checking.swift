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

extension OrderLog {
  /// Civil seconds of the years that records may have, with room for a duration behind the last.
  private static let moments: ClosedRange<Int64> = 0...7_258_118_400 + RecordLimits.duration

  /// Checks every value against its range, so that nothing that reads the log meets an index or a
  /// date that does not exist.
  ///
  /// - Complexity: O(columns), for order numbers O(orders).
  func checkValues() throws(OrdersFileProblem) {
    if count > 0, workers.count == 0 { throw .damaged(.column("workers.ends")) }
    try check("accepted", accepted.packed, OrderLog.moments)
    for field in NumberField.allCases {
      try check(field.column.key, numbers[field.rawValue], RecordLimits.range(field, self))
    }
    try checkIdentifiers()
  }

  private func check(
    _ name: String, _ column: PackedColumn, _ range: ClosedRange<Int64>
  ) throws(OrdersFileProblem) {
    guard let least = column.least, let greatest = column.greatest else { return }
    if range.contains(least), range.contains(greatest) { return }
    let bad = (0..<column.count).first { row in column[row].map { !range.contains($0) } ?? false }
    throw .damaged(.value(name, row: bad ?? 0))
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
}

extension RecordLimits {
  /// The values that a column of numbers may have.
  static func range(_ field: OrderLog.NumberField, _ log: OrderLog) -> ClosedRange<Int64> {
    switch field {
    // Records come from 1970 to 2199, whatever lies between two of an order's moments.
    case .completed, .started, .pickedUp, .cancelledAt: -7_258_118_400...7_260_796_800
    case .fare, .paid, .tip, .deduction: 0...amount * log.currency.minorUnitsPerUnit
    case .distance, .pickupDistance: 0...distance(in: log.distanceUnit)
    case .weight: 0...weight
    case .waiting: 0...duration
    case .floors: 0...floors
    case .paidOn: 0...84_100
    }
  }
}

import ParleyPay
import ParleyRecords
import ParleyValues

/// Column files: what opens can be simulated.
enum ColumnFileEntry {
  static func brokenProperty(_ bytes: [UInt8]) -> String? {
    let options = ImportOptions(verification: .full)
    _ = try? OrderLog.reading(bytes: bytes, name: "as-it-is.orders", options: options)
    let file = RepairedColumnFile.bytes(bytes)
    let isSound = (try? OrderLog.reading(bytes: file, name: "x.orders", options: options)) != nil
    guard
      let opened = try? OrderLog.reading(
        bytes: file, name: "x.orders", options: ImportOptions(verification: .header))
    else { return isSound ? "a file that is sound does not open" : nil }
    let log = opened.log
    if log.count > 2000 { return nil }
    for row in 0..<log.count { _ = log[row] }
    _ = OrderInspection(opened)
    let records = PayRecords(orders: log, signals: FuzzRecords.signals)
    guard let rules = FuzzRecords.rules(in: log.currency) else { return nil }
    _ = try? Simulation.run(records, baseline: .standards(rules), proposal: rules)
    _ = try? Simulation.run(records, baseline: .paid, proposal: rules)
    return nil
  }
}

/// Puts lengths and digests of a column file right, so that what lies behind them is reached.
enum RepairedColumnFile {
  private static let preambleBytes = 64

  static func bytes(_ original: [UInt8]) -> [UInt8] {
    guard original.count >= preambleBytes else { return original }
    let stated = (0..<4).reduce(0) { $0 | Int(original[20 + $1]) << (8 * $1) }
    let headerEnd = min(original.count, preambleBytes + stated)
    let data = Array(original[headerEnd...])
    var header = Array(original[preambleBytes..<headerEnd])
    if let value = try? JSONValue(parsing: header, file: "header") {
      header = Array(withDigests(value, of: data).text(pretty: false).utf8)
    }
    header += [UInt8](repeating: 0x20, count: (64 - header.count % 64) % 64)
    var preamble = Array(original[..<20])
    preamble += littleEndian(UInt64(header.count), 4)
    preamble += littleEndian(UInt64(preambleBytes + header.count + data.count), 8)
    return preamble + Digest(of: preamble + header).bytes + header + data
  }

  private static func littleEndian(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
  }

  /// The header with the digest of every column that lies within the data.
  private static func withDigests(_ header: JSONValue, of data: [UInt8]) -> JSONValue {
    guard case .object(let members) = header else { return header }
    return .object(
      members.map { member in
        guard member.key == "columns", let columns = member.value.elements else { return member }
        return .init(key: "columns", value: .array(columns.map { withDigest($0, of: data) }))
      })
  }

  private static func withDigest(_ column: JSONValue, of data: [UInt8]) -> JSONValue {
    let widths: [String: Int64] = ["u8": 1, "i32": 4, "u32": 4, "i64": 8]
    let width =
      column["packing"]?["width"]?.integerValue ?? widths[column["type"]?.stringValue ?? ""]
    guard case .object(let members) = column, let width,
      let offset = column["offset"]?.integerValue, let count = column["count"]?.integerValue
    else { return column }
    let (bytes, overflow) = count.multipliedReportingOverflow(by: width)
    guard !overflow, offset >= 0, bytes >= 0, offset <= Int64(data.count),
      bytes <= Int64(data.count) - offset
    else { return column }
    let digest = Digest(of: data[Int(offset)..<Int(offset + bytes)]).hexadecimal
    return .object(
      members.map { $0.key == "sha256" ? .init(key: "sha256", value: .string(digest)) : $0 })
  }
}

import ParleyRecords
import ParleyValues
import Testing

/// Short ways to read records in tests.
enum Fixture {
  static let header = "worker,accepted,completed,distance_km,fare,paid,tip,area"
  static let row = "W1,2026-07-03T12:10:00,2026-07-03T12:28:00,3.2,28.00,6.50,1.00,东湖"

  static func orders(
    _ text: String, options: ImportOptions = ImportOptions()
  ) throws -> RecordImport<OrderLog> {
    try OrderLog.reading(bytes: Array(text.utf8), name: "orders.csv", options: options)
  }

  /// One row of two columns: a worker, an acceptance and the column to be tried.
  static func field(_ header: String, _ value: String) throws -> RecordImport<OrderLog> {
    let rows = ["W1,2026-07-03T12:00:00,\(value)", "W2,2026-07-03T12:00:00,"]
    return try orders("worker,accepted,\(header)\n" + rows.joined(separator: "\n") + "\n")
  }

  static func bytes(hexadecimal text: String) -> [UInt8] {
    let digits = Array(text)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
  }

  /// The codes of what an import refuses.
  static func refusals(
    _ text: String, options: ImportOptions = ImportOptions()
  ) -> [String] {
    do {
      _ = try OrderLog.reading(bytes: Array(text.utf8), name: "orders.csv", options: options)
      return []
    } catch {
      return error.all.map(\.code)
    }
  }

  static func moment(_ text: String) throws -> CivilDateTime { try #require(CivilDateTime(text)) }
}

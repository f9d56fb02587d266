/// The New York TLC high-volume for-hire trip records, by their public column names (NYC Taxi and
/// Limousine Commission, "Data Dictionary – High Volume FHV Trip Records").
enum TaxiFormat {
  private static let telling = ["pickupdatetime", "dropoffdatetime", "tripmiles", "triptime"]

  private static let names: [String: NamedColumn<OrderColumn>] = [
    "pickupdatetime": NamedColumn(column: .accepted, unit: nil, rank: 0),
    "dropoffdatetime": NamedColumn(column: .completed, unit: nil, rank: 0),
    "triptime": NamedColumn(column: .engaged, unit: .second, rank: 0),
    "tripmiles": NamedColumn(column: .distance, unit: .mile, rank: 0),
    "basepassengerfare": NamedColumn(column: .fare, unit: nil, rank: 0),
    "tips": NamedColumn(column: .tip, unit: nil, rank: 0),
    "driverpay": NamedColumn(column: .paid, unit: nil, rank: 0),
  ]

  /// The columns by field when the headers are of this format; other headers are not used.
  static func columns(of headers: [String]) -> [Int: NamedColumn<OrderColumn>]? {
    let folded = headers.map { HeaderText.folded($0) }
    guard telling.allSatisfy({ folded.contains($0) }) else { return nil }
    var columns: [Int: NamedColumn<OrderColumn>] = [:]
    for (field, name) in folded.enumerated() { columns[field] = names[name] }
    return columns
  }
}

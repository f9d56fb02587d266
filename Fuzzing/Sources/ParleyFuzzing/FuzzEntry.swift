/// A reader of Parley that is fed arbitrary bytes.
///
/// Whatever the bytes are, a reader gives a value or `Diagnostics`; it never traps, and what it
/// gives keeps its promises.
public enum FuzzEntry: String, CaseIterable, Sendable {
  /// Order records in CSV, in either encoding.
  case orders
  /// Order records in a workbook: an archive, or the text of its parts.
  case workbook
  /// Shifts, signals and forecasts in CSV; the first byte says which.
  case small = "small-records"
  /// A column file whose digests are put right first, then simulated.
  case columnFile = "column-file"
  /// A standards file, read, written, read again and reckoned with.
  case standards
  /// An offer file, or an offer as arguments, taken to standards.
  case offer
  /// YAML by itself.
  case yaml
  /// JSON by itself.
  case json

  /// The first promise that does not hold on some bytes, in English; `nil` when all hold.
  public func firstBrokenProperty(_ bytes: [UInt8]) -> String? {
    switch self {
    case .orders: OrderRecordsEntry.brokenProperty(bytes)
    case .workbook: WorkbookEntry.brokenProperty(bytes)
    case .small: SmallRecordsEntry.brokenProperty(bytes)
    case .columnFile: ColumnFileEntry.brokenProperty(bytes)
    case .standards: StandardsEntry.brokenProperty(bytes)
    case .offer: OfferEntry.brokenProperty(bytes)
    case .yaml: TextEntries.brokenYAML(bytes)
    case .json: TextEntries.brokenJSON(bytes)
    }
  }
}

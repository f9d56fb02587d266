import ParleyValues

/// The body of one kind of fact. Its fields are the stable form in which a record is stored and
/// handed over: a field may be added as an optional one; any other change is a new version.
public protocol CaseBody: Codable, Hashable, Sendable {
  /// The kind's name in records, `offer-tabled`.
  static var kind: String { get }
  /// The version this program writes and reads.
  static var version: Int { get }
  /// What the kind is called.
  static var title: LocalizedText { get }
}

extension CaseBody {
  /// The first version, unless the kind says otherwise.
  public static var version: Int { 1 }
}

import ParleyTerms
import ParleyValues

/// An offer as it stands in the record.
public struct TabledOffer: Equatable, Sendable {
  /// What became of it.
  public enum State: String, CaseIterable, Codable, Sendable {
    /// On the table.
    case open
    /// The other side has tabled something on the same points.
    case countered
    /// The same side has tabled something later on its points.
    case superseded
    /// Accepted as a whole.
    case accepted
    /// Rejected as a whole.
    case rejected
    /// Taken back as a whole.
    case withdrawn

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .open: LocalizedText(zhHans: "待回应", en: "open")
      case .countered: LocalizedText(zhHans: "已回应", en: "countered")
      case .superseded: LocalizedText(zhHans: "已被新方案取代", en: "superseded")
      case .accepted: LocalizedText(zhHans: "整体同意", en: "accepted as a whole")
      case .rejected: LocalizedText(zhHans: "不同意", en: "rejected")
      case .withdrawn: LocalizedText(zhHans: "已撤回", en: "withdrawn")
      }
    }

    /// Whether the other side can still answer it.
    public var isStanding: Bool { self == .open || self == .countered || self == .rejected }
  }

  /// The number of its entry.
  public let number: Int
  /// Whose it is.
  public let side: Side
  /// The round it belongs to, from 1.
  public let round: Int
  /// The session it was tabled in, from 1; nothing when it came between sessions.
  public let session: Int?
  /// The day it was tabled.
  public let tabledOn: CivilDate
  /// The clock time, if it was noted.
  public let tabledAt: CivilTime?
  /// The proposed values, as they stand in the record.
  public let terms: [TermText]
  /// The points that are no numbers.
  public let items: [ItemText]
  /// Its name when it is a package: `P1`, `P2`, ….
  public let packageID: String?
  /// Why, as it was said.
  public let rationale: String?
  /// The last day it stands.
  public let validUntil: CivilDate?
  /// The number of the package of which it takes a part.
  public let counters: Int?
  /// What became of it.
  public internal(set) var state: State = .open

  /// Whether it stands or falls as a whole.
  public var isPackage: Bool { packageID != nil }

  /// Whether its time is over.
  public func hasLapsed(on date: CivilDate) -> Bool { validUntil.map { date > $0 } ?? false }

  /// The keys of its terms and the names of its items.
  var points: [String] { terms.map(\.key) + items.map { "item:" + $0.name } }
}

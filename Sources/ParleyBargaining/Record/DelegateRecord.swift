import ParleyTerms
import ParleyValues

/// Somebody on a side's list 代表名单.
public struct DelegateRecord: Equatable, Sendable {
  /// Who.
  public let person: PersonReference
  /// For which side; nothing for neutral roles.
  public let side: Side?
  /// In what quality.
  public let role: AttendanceRole
  /// How the person was chosen.
  public let choice: DelegateNamed.Choice?
  /// Whether the person is an outside professional.
  public let isOutsider: Bool
  /// Whether the person comes from the front line, if that was noted.
  public let isFrontLine: Bool?
  /// The id of the person whose seat was taken over.
  public let replaces: String?
  /// The number of the entry by which the person was named.
  public let namedBy: Int
  /// The day the person was named.
  public let namedOn: CivilDate
  /// The day the seat became vacant.
  public internal(set) var leftOn: CivilDate?
  /// The day the vacant seat was filled.
  public internal(set) var filledOn: CivilDate?

  /// Whether the person still sits.
  public var isSeated: Bool { leftOn == nil }
}

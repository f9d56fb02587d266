import ParleyTerms
import ParleyValues

/// A session 协商会议 as it stands in the record.
public struct SessionRecord: Equatable, Sendable {
  /// Its number, from 1.
  public let number: Int
  /// The number of the entry that opened it.
  public let openedBy: Int
  /// The day.
  public let openedOn: CivilDate
  /// The clock time, if it was noted.
  public let openedAt: CivilTime?
  /// Where.
  public let place: String?
  /// The side in the chair.
  public let chair: Side?
  /// What it is about.
  public let agenda: [String]
  /// Who was there at any time.
  public internal(set) var attendance: [Attendee]
  /// The ids of those who left before the end.
  public internal(set) var left: [String] = []
  /// The sentences of the minutes.
  public internal(set) var minutes: [Entry<MinutesNoted>] = []
  /// The rounds in which something was said in it.
  public internal(set) var rounds: [Int] = []
  /// The number of the entry that closed it.
  public internal(set) var closedBy: Int?
  /// The day it ended.
  public internal(set) var closedOn: CivilDate?
  /// The clock time at which it ended.
  public internal(set) var closedAt: CivilTime?
  /// The next meeting, if it was settled.
  public internal(set) var next: MeetingPlan?
  /// How the chiefs summed up.
  public internal(set) var summary: String?

  /// Whether it is going on.
  public var isOpen: Bool { closedBy == nil }
}

import ParleyTerms
import ParleyValues

/// A session 协商会议 began.
public struct SessionOpened: CaseBody {
  /// The kind's name.
  public static let kind = "session-opened"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "开会", en: "session opened")

  /// Where.
  public var place: String?
  /// The side whose chief is in the chair.
  public var chair: Side?
  /// Who is there.
  public var attendance: [Attendee]
  /// What it is about.
  public var agenda: [String]

  /// The beginning of a session.
  public init(
    place: String? = nil, chair: Side? = nil, attendance: [Attendee] = [], agenda: [String] = []
  ) {
    self.place = place
    self.chair = chair
    self.attendance = attendance
    self.agenda = agenda
  }
}

/// A session ended 散会.
public struct SessionClosed: CaseBody {
  /// The kind's name.
  public static let kind = "session-closed"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "散会", en: "session closed")

  /// The next meeting, if it was settled.
  public var next: MeetingPlan?
  /// How the chiefs summed up.
  public var summary: String?

  /// The end of a session.
  public init(next: MeetingPlan? = nil, summary: String? = nil) {
    self.next = next
    self.summary = summary
  }
}

/// Somebody came or left while a session was on.
public struct AttendanceNoted: CaseBody {
  /// The kind's name.
  public static let kind = "attendance-noted"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "出席变动", en: "attendance noted")

  /// Who came.
  public var arrived: [Attendee]
  /// The ids of those who left.
  public var left: [String]

  /// A change of attendance.
  public init(arrived: [Attendee] = [], left: [String] = []) {
    self.arrived = arrived
    self.left = left
  }
}

/// A sentence of the minutes 会议记录; a speaker's side stands with the event.
public struct MinutesNoted: CaseBody {
  /// The kind's name.
  public static let kind = "minutes-noted"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "会议记录", en: "minutes")

  /// What was said or done.
  public var text: String
  /// Who said it, if that was noted.
  public var speaker: PersonReference?

  /// A sentence.
  public init(text: String, speaker: PersonReference? = nil) {
    self.text = text
    self.speaker = speaker
  }
}

/// A remark for the shared record.
public struct NoteTaken: CaseBody {
  /// The kind's name.
  public static let kind = "note-taken"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "备注", en: "note")

  /// The remark.
  public var text: String
  /// The number of the event it is about.
  public var about: Int?

  /// A remark.
  public init(text: String, about: Int? = nil) {
    self.text = text
    self.about = about
  }
}

/// A spoken or partial statement 说法, such as “人均涨 5 %”.
public struct ClaimMade: CaseBody {
  /// The kind's name.
  public static let kind = "claim-made"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "说法", en: "claim")

  /// What was said.
  public var text: String
  /// Who said it, if that was noted.
  public var speaker: PersonReference?
  /// The term it speaks of with the value stated, if it does.
  public var term: TermText?

  /// A claim.
  public init(text: String, speaker: PersonReference? = nil, term: TermText? = nil) {
    self.text = text
    self.speaker = speaker
    self.term = term
  }
}

/// The talks were suspended 中止 by agreement, or broken off by a side.
public struct TalksSuspended: CaseBody {
  /// The kind's name.
  public static let kind = "talks-suspended"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "中止协商", en: "talks suspended")

  /// Why.
  public var reason: String
  /// Whether both sides agreed to it (令22 art 35).
  public var byAgreement: Bool
  /// When they go on, and about what.
  public var next: MeetingPlan?
  /// Whether force majeure 不可抗力 is the reason, which some rules do not count; absent when not.
  public var isForceMajeure: Bool?

  /// A suspension.
  public init(
    reason: String, byAgreement: Bool = true, next: MeetingPlan? = nil, isForceMajeure: Bool = false
  ) {
    self.reason = reason
    self.byAgreement = byAgreement
    self.next = next
    self.isForceMajeure = isForceMajeure ? true : nil
  }
}

/// The talks went on 恢复协商.
public struct TalksResumed: CaseBody {
  /// The kind's name.
  public static let kind = "talks-resumed"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "恢复协商", en: "talks resumed")

  /// A remark.
  public var text: String?

  /// A resumption.
  public init(text: String? = nil) { self.text = text }
}

import ParleyValues

/// The sides could not go on 僵局.
public struct ImpasseDeclared: CaseBody {
  /// The kind's name.
  public static let kind = "impasse-declared"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "协商陷入僵局", en: "impasse")

  /// What it is about.
  public var topics: [String]
  /// In words.
  public var text: String?

  /// An impasse.
  public init(topics: [String] = [], text: String? = nil) {
    self.topics = topics
    self.text = text
  }
}

/// The authority was asked to coordinate 申请协调处理 (令22 art 49).
public struct CoordinationRequested: CaseBody {
  /// The kind's name.
  public static let kind = "coordination-requested"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "申请协调处理", en: "coordination requested")

  /// The authority.
  public var bureau: String
  /// What is asked.
  public var text: String?

  /// An application.
  public init(bureau: String, text: String? = nil) {
    self.bureau = bureau
    self.text = text
  }
}

/// The authority took the matter up 受理; its clock runs from here (令22 art 52).
public struct CoordinationAccepted: CaseBody {
  /// The kind's name.
  public static let kind = "coordination-accepted"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "受理协调", en: "coordination accepted")

  /// The authority.
  public var bureau: String
  /// Whether the longest extension was granted.
  public var isExtended: Bool

  /// An acceptance.
  public init(bureau: String, isExtended: Bool = false) {
    self.bureau = bureau
    self.isExtended = isExtended
  }
}

/// The coordination ended: settled in a record 协调处理协议书 (令22 art 54), or the sides talk on.
public struct CoordinationEnded: CaseBody {
  /// The kind's name.
  public static let kind = "coordination-ended"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "协调处理结束", en: "coordination ended")

  /// Whether it settled the dispute.
  public var isSettled: Bool
  /// The result and what is left for further talks.
  public var text: String?

  /// An end.
  public init(isSettled: Bool, text: String? = nil) {
    self.isSettled = isSettled
    self.text = text
  }
}

import ParleyTerms
import ParleyValues

/// The worst this side would accept was set 底线; entered at a prompt or from a file, never as an
/// argument.
public struct ReservationSet: CaseBody {
  /// The kind's name.
  public static let kind = "reservation-set"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "设定底线", en: "reservation set")

  /// The terms with the worst value; without a value the reservation is dropped.
  public var terms: [TermText]
  /// Why.
  public var reason: String?

  /// A reservation.
  public init(terms: [TermText], reason: String? = nil) {
    self.terms = terms
    self.reason = reason
  }
}

/// What matters how much to this side 偏好.
public struct PreferenceSet: CaseBody {
  /// The kind's name.
  public static let kind = "preference-set"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "设定偏好", en: "preferences set")

  /// The weight of one term or item.
  public struct Weight: Codable, Hashable, Sendable {
    /// The term's key or the item's name.
    public var point: String
    /// Its weight, in parts per million.
    public var weight: Share

    /// A weight.
    public init(point: String, weight: Share) {
      self.point = point
      self.weight = weight
    }
  }

  /// The weights, which replace earlier ones.
  public var weights: [Weight]

  /// Preferences.
  public init(weights: [Weight]) { self.weights = weights }
}

/// A note of this side alone 内部记录: a caucus, an assessment.
public struct PrivateNoteTaken: CaseBody {
  /// The kind's name.
  public static let kind = "private-note-taken"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "内部记录", en: "private note")

  /// The note.
  public var text: String
  /// The number of the shared event it is about.
  public var about: Int?

  /// A note.
  public init(text: String, about: Int? = nil) {
    self.text = text
    self.about = about
  }
}

/// A value was tried out without being tabled 试探.
public struct ProbeNoted: CaseBody {
  /// The kind's name.
  public static let kind = "probe-noted"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "试探", en: "probe")

  /// What was tried out.
  public var terms: [TermText]
  /// How it was taken.
  public var text: String

  /// A probe.
  public init(terms: [TermText] = [], text: String) {
    self.terms = terms
    self.text = text
  }
}

/// A talk outside the sessions 会外沟通.
public struct SideTalkNoted: CaseBody {
  /// The kind's name.
  public static let kind = "side-talk-noted"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "会外沟通", en: "side talk")

  /// With whom, by office.
  public var with: String
  /// What was said.
  public var text: String

  /// A talk.
  public init(with: String, text: String) {
    self.with = with
    self.text = text
  }
}

/// A setting of this side's analysis 分析设置.
public struct AnalysisSettingMade: CaseBody {
  /// The kind's name.
  public static let kind = "analysis-setting-made"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "分析设置", en: "analysis setting")

  /// The setting.
  public var name: String
  /// Its value; nothing takes it back.
  public var value: String?

  /// A setting.
  public init(name: String, value: String?) {
    self.name = name
    self.value = value
  }
}

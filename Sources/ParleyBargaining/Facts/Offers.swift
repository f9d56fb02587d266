import ParleyTerms
import ParleyValues

/// One side tabled an offer 方案; the side stands with the event.
public struct OfferTabled: CaseBody {
  /// The kind's name.
  public static let kind = "offer-tabled"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "提出方案", en: "offer tabled")

  /// The proposed values.
  public var terms: [TermText]
  /// The points that are no numbers.
  public var items: [ItemText]
  /// Whether it stands or falls as a whole 一揽子.
  public var isPackage: Bool
  /// Why, as it was said across the table.
  public var rationale: String?
  /// The last day the offer stands.
  public var validUntil: CivilDate?
  /// The number of the package's event of which this takes a part: a counter-offer.
  public var counters: Int?

  /// An offer.
  public init(
    terms: [TermText] = [], items: [ItemText] = [], isPackage: Bool = false,
    rationale: String? = nil, validUntil: CivilDate? = nil, counters: Int? = nil
  ) {
    self.terms = terms
    self.items = items
    self.isPackage = isPackage
    self.rationale = rationale
    self.validUntil = validUntil
    self.counters = counters
  }
}

/// A value, item or package was accepted 同意; by the side of the event, or by both when the event
/// has none. What was accepted stands here with its values.
public struct AcceptanceGiven: CaseBody {
  /// The kind's name.
  public static let kind = "acceptance-given"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "初步一致", en: "acceptance")

  /// The accepted values.
  public var terms: [TermText]
  /// The accepted items.
  public var items: [ItemText]
  /// The number of the offer's event, if one offer was accepted.
  public var offer: Int?
  /// Whether the offer was accepted as a whole.
  public var isWhole: Bool

  /// An acceptance.
  public init(
    terms: [TermText] = [], items: [ItemText] = [], offer: Int? = nil, isWhole: Bool = false
  ) {
    self.terms = terms
    self.items = items
    self.offer = offer
    self.isWhole = isWhole
  }
}

/// Something on the table was rejected 不同意 by the side of the event.
public struct RejectionGiven: CaseBody {
  /// The kind's name.
  public static let kind = "rejection-given"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "不同意", en: "rejection")

  /// The keys of the terms.
  public var terms: [String]
  /// The names of the items.
  public var items: [String]
  /// The number of the offer's event, if a whole offer was rejected.
  public var offer: Int?
  /// The reason given.
  public var reason: String?

  /// A rejection.
  public init(
    terms: [String] = [], items: [String] = [], offer: Int? = nil, reason: String? = nil
  ) {
    self.terms = terms
    self.items = items
    self.offer = offer
    self.reason = reason
  }
}

/// The side of the event withdrew what it had tabled 撤回.
public struct OfferWithdrawn: CaseBody {
  /// The kind's name.
  public static let kind = "offer-withdrawn"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "撤回方案", en: "offer withdrawn")

  /// The keys of the terms; with an offer named, only those of it.
  public var terms: [String]
  /// The names of the items.
  public var items: [String]
  /// The number of the offer's event; with no terms and items, all of it.
  public var offer: Int?
  /// The reason given.
  public var reason: String?

  /// A withdrawal.
  public init(
    terms: [String] = [], items: [String] = [], offer: Int? = nil, reason: String? = nil
  ) {
    self.terms = terms
    self.items = items
    self.offer = offer
    self.reason = reason
  }
}

/// Terms or items were put on hold 搁置.
public struct PutOnHold: CaseBody {
  /// The kind's name.
  public static let kind = "put-on-hold"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "搁置", en: "put on hold")

  /// The keys of the terms.
  public var terms: [String]
  /// The names of the items.
  public var items: [String]
  /// Why.
  public var reason: String?

  /// A putting on hold.
  public init(terms: [String] = [], items: [String] = [], reason: String? = nil) {
    self.terms = terms
    self.items = items
    self.reason = reason
  }
}

/// Something tentatively agreed, held or rejected was opened again 重新打开: by both sides when the
/// event names none, else by one side alone.
public struct PointsReopened: CaseBody {
  /// The kind's name.
  public static let kind = "points-reopened"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "重新打开", en: "reopened")

  /// The keys of the terms.
  public var terms: [String]
  /// The names of the items.
  public var items: [String]
  /// Why.
  public var reason: String?

  /// A reopening.
  public init(terms: [String] = [], items: [String] = [], reason: String? = nil) {
    self.terms = terms
    self.items = items
    self.reason = reason
  }
}

/// An item was dealt with otherwise than by agreement.
public struct ItemSettled: CaseBody {
  /// The kind's name.
  public static let kind = "item-settled"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "事项办结", en: "item settled")

  /// How.
  public enum Outcome: String, CaseIterable, Codable, Sendable {
    /// 已说明.
    case explained
    /// 另案处理.
    case offTheTable = "off-the-table"

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .explained: LocalizedText(zhHans: "已说明", en: "explained")
      case .offTheTable: LocalizedText(zhHans: "另案处理", en: "off the table")
      }
    }
  }

  /// The item.
  public var item: String
  /// How.
  public var outcome: Outcome
  /// In words.
  public var text: String?

  /// A settlement.
  public init(item: String, outcome: Outcome, text: String? = nil) {
    self.item = item
    self.outcome = outcome
    self.text = text
  }
}

/// A promise was made 承诺办理; it is a duty until it is struck off.
public struct PromiseMade: CaseBody {
  /// The kind's name.
  public static let kind = "promise-made"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "承诺", en: "promise")

  /// What is promised; an item of this name becomes promised.
  public var name: String
  /// Who keeps it.
  public var owner: String
  /// By when, if a day was named.
  public var due: CivilDate?
  /// More about it.
  public var text: String?

  /// A promise.
  public init(name: String, owner: String, due: CivilDate? = nil, text: String? = nil) {
    self.name = name
    self.owner = owner
    self.due = due
    self.text = text
  }
}

/// A promise was kept and is struck off 销号.
public struct PromiseKept: CaseBody {
  /// The kind's name.
  public static let kind = "promise-kept"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "销号", en: "promise kept")

  /// What had been promised.
  public var name: String
  /// How it was kept.
  public var text: String?

  /// A promise kept.
  public init(name: String, text: String? = nil) {
    self.name = name
    self.text = text
  }
}

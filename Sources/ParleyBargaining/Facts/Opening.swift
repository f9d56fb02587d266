import ParleyLaw
import ParleyTerms
import ParleyValues

/// The case was opened 立档.
public struct CaseOpened: CaseBody {
  /// The kind's name.
  public static let kind = "case-opened"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "立档", en: "case opened")

  /// What the case is called, `东湖区网约配送专项协商`.
  public var title: String
  /// The sector, `food-delivery`.
  public var sector: Sector
  /// The agreement the talks aim at.
  public var instrument: Instrument
  /// The place whose rules hold.
  public var jurisdiction: Jurisdiction
  /// Who is bargained for, `东湖区全体配送员，约4,200人`.
  public var unit: String
  /// The ISO code of the currency of all amounts.
  public var currency: String
  /// The case this one renews or supplements, by its title or file name.
  public var follows: String?

  /// An opening.
  public init(
    title: String, sector: Sector, instrument: Instrument, jurisdiction: Jurisdiction,
    unit: String, currency: String = "CNY", follows: String? = nil
  ) {
    self.title = title
    self.sector = sector
    self.instrument = instrument
    self.jurisdiction = jurisdiction
    self.unit = unit
    self.currency = currency
    self.follows = follows
  }
}

/// The sector 行业 of a case.
public enum Sector: String, CaseIterable, Codable, Sendable {
  /// 网约配送.
  case foodDelivery = "food-delivery"
  /// 网约车.
  case rideHailing = "ride-hailing"
  /// 货运.
  case freight
  /// Another one.
  case other

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .foodDelivery: LocalizedText(zhHans: "网约配送", en: "food delivery")
    case .rideHailing: LocalizedText(zhHans: "网约车", en: "ride hailing")
    case .freight: LocalizedText(zhHans: "货运", en: "freight")
    case .other: LocalizedText(zhHans: "其他", en: "other")
    }
  }
}

/// A party was named, or its particulars changed: the same id replaces.
public struct PartyAdded: CaseBody {
  /// The kind's name.
  public static let kind = "party-added"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "列明当事人", en: "party named")

  /// What a party is at the table.
  public enum Role: String, CaseIterable, Codable, Sendable {
    /// 工会.
    case union
    /// 平台企业.
    case platform
    /// 合作企业（服务商）.
    case partner
    /// 企业代表组织.
    case association

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .union: LocalizedText(zhHans: "工会", en: "union")
      case .platform: LocalizedText(zhHans: "平台企业", en: "platform")
      case .partner: LocalizedText(zhHans: "合作企业", en: "partner company")
      case .association: LocalizedText(zhHans: "企业代表组织", en: "employers' association")
      }
    }

    /// The side such a party usually stands on.
    public var side: Side { self == .union ? .union : .platform }
  }

  /// How a party stands to the agreement.
  public enum Position: String, CaseIterable, Codable, Sendable {
    /// 签署.
    case signs
    /// 加入认可.
    case accedes
    /// 不受约束.
    case notBound = "not-bound"

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .signs: LocalizedText(zhHans: "签署", en: "signs")
      case .accedes: LocalizedText(zhHans: "加入认可", en: "accedes")
      case .notBound: LocalizedText(zhHans: "不受约束", en: "is not bound")
      }
    }
  }

  /// The id inside the case, `platform`, `partner-1`.
  public var id: String
  /// The name as papers print it.
  public var name: String
  /// The side it stands on.
  public var side: Side
  /// What it is.
  public var role: Role
  /// How it stands to the agreement.
  public var position: Position
  /// Its address, for the papers.
  public var address: String?
  /// The registration number, for the papers.
  public var registration: String?
  /// The legal representative or union chair, for the papers.
  public var representative: PersonReference?
  /// The nature of a company 企业性质, for the papers, `有限责任公司`.
  public var nature: String?
  /// How many people work for a company, for the papers.
  public var headcount: Int?

  /// A party.
  public init(
    id: String, name: String, side: Side, role: Role, position: Position = .signs,
    address: String? = nil, registration: String? = nil, representative: PersonReference? = nil,
    nature: String? = nil, headcount: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.side = side
    self.role = role
    self.position = position
    self.address = address
    self.registration = registration
    self.representative = representative
    self.nature = nature
    self.headcount = headcount
  }
}

/// The standards that hold today were stated 现行标准; later ones replace earlier ones.
public struct StandardsStated: CaseBody {
  /// The kind's name.
  public static let kind = "standards-stated"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "列明现行标准", en: "current standards stated")

  /// The standards file, as ``StandardsWriter`` writes it.
  public var standards: String
  /// Where they come from.
  public var source: String?

  /// A statement of the current standards.
  public init(standards: String, source: String? = nil) {
    self.standards = standards
    self.source = source
  }
}

/// The talks ended without an agreement, or the case is closed for another reason 结案.
public struct CaseClosed: CaseBody {
  /// The kind's name.
  public static let kind = "case-closed"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "结案", en: "case closed")

  /// Why it ends.
  public enum Outcome: String, CaseIterable, Codable, Sendable {
    /// 未达成协议.
    case noAgreement = "no-agreement"
    /// 撤回要约.
    case demandWithdrawn = "demand-withdrawn"
    /// 协议期满或终止.
    case agreementEnded = "agreement-ended"

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .noAgreement: LocalizedText(zhHans: "未达成协议", en: "no agreement")
      case .demandWithdrawn: LocalizedText(zhHans: "撤回要约", en: "demand withdrawn")
      case .agreementEnded: LocalizedText(zhHans: "协议期满或终止", en: "agreement ended")
      }
    }
  }

  /// Why it ends.
  public var outcome: Outcome
  /// In words.
  public var reason: String?

  /// An end.
  public init(outcome: Outcome, reason: String? = nil) {
    self.outcome = outcome
    self.reason = reason
  }
}

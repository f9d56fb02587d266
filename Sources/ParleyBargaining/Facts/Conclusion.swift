import ParleyValues

/// The sides agreed on a draft 草案.
public struct DraftAgreed: CaseBody {
  /// The kind's name.
  public static let kind = "draft-agreed"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "形成草案", en: "draft agreed")

  /// A clause in free words.
  public struct FreeClause: Codable, Hashable, Sendable {
    /// Its key, by which versions are compared.
    public var key: String
    /// Its heading.
    public var heading: String
    /// Its words.
    public var text: String

    /// A clause.
    public init(key: String, heading: String, text: String) {
      self.key = key
      self.heading = heading
      self.text = text
    }
  }

  /// What the agreement is called.
  public var title: String
  /// The first day of its term 期限.
  public var validFrom: CivilDate?
  /// The last day of its term.
  public var validThrough: CivilDate?
  /// The agreed terms, over the standards that hold today.
  public var terms: [TermText]
  /// The agreed items and promises.
  public var items: [ItemText]
  /// Clauses in free words.
  public var clauses: [FreeClause]

  /// A draft.
  public init(
    title: String, validFrom: CivilDate? = nil, validThrough: CivilDate? = nil,
    terms: [TermText] = [], items: [ItemText] = [], clauses: [FreeClause] = []
  ) {
    self.title = title
    self.validFrom = validFrom
    self.validThrough = validThrough
    self.terms = terms
    self.items = items
    self.clauses = clauses
  }
}

/// Delegates or all staff voted on the draft 审议. What the vote comes to was judged by the law book
/// of the event's edition.
public struct VoteTaken: CaseBody {
  /// The kind's name.
  public static let kind = "vote-taken"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "审议表决", en: "vote")

  /// Who voted.
  public enum Assembly: String, CaseIterable, Codable, Sendable {
    /// 职工代表大会.
    case congress
    /// 全体职工大会.
    case allStaff = "all-staff"
    /// 会员代表大会.
    case unionCongress = "union-congress"
    /// 行业、区域职工代表大会.
    case sectorCongress = "sector-congress"

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .congress: LocalizedText(zhHans: "职工代表大会", en: "staff congress")
      case .allStaff: LocalizedText(zhHans: "职工大会", en: "meeting of all staff")
      case .unionCongress: LocalizedText(zhHans: "会员代表大会", en: "union congress")
      case .sectorCongress:
        LocalizedText(zhHans: "行业（区域）职工代表大会", en: "sector congress")
      }
    }
  }

  /// Who voted.
  public var assembly: Assembly
  /// All who are entitled 应到.
  public var eligible: Int
  /// Those present 实到.
  public var present: Int
  /// In favour 赞成.
  public var inFavour: Int
  /// Against 反对, where counted.
  public var against: Int?
  /// Abstained 弃权, where counted.
  public var abstained: Int?
  /// Whether the draft is adopted.
  public var isAdopted: Bool
  /// How many had to be present, where the rule asks for attendance.
  public var presentNeeded: Int?
  /// How many had to be in favour.
  public var inFavourNeeded: Int?

  /// A vote.
  public init(
    assembly: Assembly = .congress, eligible: Int, present: Int, inFavour: Int,
    against: Int? = nil, abstained: Int? = nil, isAdopted: Bool, presentNeeded: Int? = nil,
    inFavourNeeded: Int? = nil
  ) {
    self.assembly = assembly
    self.eligible = eligible
    self.present = present
    self.inFavour = inFavour
    self.against = against
    self.abstained = abstained
    self.isAdopted = isAdopted
    self.presentNeeded = presentNeeded
    self.inFavourNeeded = inFavourNeeded
  }
}

/// A party signed 签字.
public struct PartySigned: CaseBody {
  /// The kind's name.
  public static let kind = "party-signed"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "签字", en: "signature")

  /// The id of the party.
  public var party: String
  /// Who signed for it.
  public var person: PersonReference?

  /// A signature.
  public init(party: String, person: PersonReference? = nil) {
    self.party = party
    self.person = person
  }
}

/// The signed agreement was handed in to the authority 报送; the day it was received is
/// ``receivedOn``, or the event's day.
public struct AgreementSubmitted: CaseBody {
  /// The kind's name.
  public static let kind = "agreement-submitted"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "报送", en: "submission")

  /// The authority.
  public var bureau: String
  /// How many copies.
  public var copies: Int
  /// What was handed in.
  public var papers: [String]
  /// The day the authority received it, if another than the event's.
  public var receivedOn: CivilDate?
  /// The number of the authority's receipt.
  public var receiptNumber: String?

  /// A submission.
  public init(
    bureau: String, copies: Int, papers: [String] = [], receivedOn: CivilDate? = nil,
    receiptNumber: String? = nil
  ) {
    self.bureau = bureau
    self.copies = copies
    self.papers = papers
    self.receivedOn = receivedOn
    self.receiptNumber = receiptNumber
  }
}

/// The authority objected 提出异议 in a 审查意见书 (令22 art 45).
public struct ObjectionReceived: CaseBody {
  /// The kind's name.
  public static let kind = "objection-received"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "收到审查意见", en: "objection received")

  /// The authority.
  public var bureau: String
  /// What it objects to, one point each.
  public var points: [String]
  /// The date of the opinion, if it bears another than the day it was served.
  public var dated: CivilDate?
  /// The articles of the agreement that are objected to, as the opinion names them; absent when
  /// they were not noted.
  public var articles: [String]?

  /// An objection.
  public init(
    bureau: String, points: [String], dated: CivilDate? = nil, articles: [String] = []
  ) {
    self.bureau = bureau
    self.points = points
    self.dated = dated
    self.articles = articles.isEmpty ? nil : articles
  }
}

/// The agreement came into force 生效.
public struct EffectDeclared: CaseBody {
  /// The kind's name.
  public static let kind = "effect-declared"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "生效", en: "in force")

  /// The first day in force.
  public var from: CivilDate

  /// The entry into force.
  public init(from: CivilDate) { self.from = from }
}

/// The agreement was published 公布, with what proves it.
public struct AgreementPublished: CaseBody {
  /// The kind's name.
  public static let kind = "agreement-published"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "公布", en: "publication")

  /// How and where: 公告栏, 骑手端公告.
  public var method: String
  /// What proves it, `公示照片`.
  public var proof: String?

  /// A publication.
  public init(method: String, proof: String? = nil) {
    self.method = method
    self.proof = proof
  }
}

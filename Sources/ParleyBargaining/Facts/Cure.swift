import ParleyValues

/// The authority found papers missing and asked for them 要求补正, before it reviews the text.
public struct CureRequested: CaseBody {
  /// The kind's name.
  public static let kind = "cure-requested"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "要求补正", en: "papers asked for")

  /// The authority.
  public var bureau: String
  /// What is missing, one paper or point each.
  public var missing: [String]
  /// The ground its notice cites, as it words it.
  public var articles: String?
  /// The last day its notice names, if it names one.
  public var until: CivilDate?
  /// The number of the notice.
  public var noticeNumber: String?

  /// A notice of gaps.
  public init(
    bureau: String, missing: [String], articles: String? = nil, until: CivilDate? = nil,
    noticeNumber: String? = nil
  ) {
    self.bureau = bureau
    self.missing = missing
    self.articles = articles
    self.until = until
    self.noticeNumber = noticeNumber
  }
}

/// What the authority asked for was handed in 补正.
public struct CureMade: CaseBody {
  /// The kind's name.
  public static let kind = "cure-made"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "补正", en: "papers made good")

  /// What was handed in; none named means everything that was asked for.
  public var papers: [String]
  /// The day the authority received it, if another than the event's.
  public var receivedOn: CivilDate?
  /// The number of the authority's receipt.
  public var receiptNumber: String?

  /// Papers handed in.
  public init(
    papers: [String] = [], receivedOn: CivilDate? = nil, receiptNumber: String? = nil
  ) {
    self.papers = papers
    self.receivedOn = receivedOn
    self.receiptNumber = receiptNumber
  }
}

/// What is known of the representatives 协商代表 of both sides, without names of people except
/// those who stand on both lists.
public struct DelegationFacts: Hashable, Sendable {
  /// One side's representatives.
  public struct Side: Hashable, Sendable {
    /// How many representatives, chief and outsiders included.
    public var count: Int
    /// How many are outside professionals 本单位以外的专业人员.
    public var outsiders: Int
    /// How many are chiefs 首席代表.
    public var chiefs: Int
    /// Whether a chief is an outsider.
    public var chiefIsOutsider: Bool
    /// How many come from the front line 一线职工; nothing when it was not noted.
    public var frontLine: Int?

    /// One side's representatives.
    public init(
      count: Int, outsiders: Int = 0, chiefs: Int = 1, chiefIsOutsider: Bool = false,
      frontLine: Int? = nil
    ) {
      self.count = count
      self.outsiders = outsiders
      self.chiefs = chiefs
      self.chiefIsOutsider = chiefIsOutsider
      self.frontLine = frontLine
    }

    /// Whether the numbers can be: nobody negative, no part larger than the whole.
    public var isPossible: Bool {
      guard (0...100_000).contains(count) else { return false }
      return [outsiders, chiefs, frontLine ?? 0].allSatisfy { (0...count).contains($0) }
    }
  }

  /// The workers' side.
  public var workers: Side
  /// The company side.
  public var company: Side
  /// The names that stand on both lists.
  public var onBothSides: [String]
  /// Whether the company is above designated size 规模以上; nothing when not noted.
  public var companyIsAboveScale: Bool?

  /// The representatives of both sides.
  public init(
    workers: Side, company: Side, onBothSides: [String] = [], companyIsAboveScale: Bool? = nil
  ) {
    self.workers = workers
    self.company = company
    self.onBothSides = onBothSides
    self.companyIsAboveScale = companyIsAboveScale
  }
}

import ParleyValues

/// One distance step: what orders longer than a distance get on top, once (Norway, Foodora 2019:
/// ten kroner beyond 4 km).
public struct DistanceStep: TermEntry {
  /// The distance an order must exceed.
  public var over: Distance
  /// What is added.
  public var add: Rate?

  /// A step above `index[0]`, as in `4km`.
  public init?(index: [String]) {
    guard let over = Distance(index: index[0]) else { return nil }
    self.over = over
  }
  /// Its distance.
  public var index: [String] { [over.index] }
  /// `add`.
  public var missingFields: [String] { add == nil ? ["add"] : [] }
  /// By distance, converted exactly.
  public func precedes(_ other: Self) -> Bool {
    over.measured(in: .kilometre) < other.over.measured(in: .kilometre)
  }

  /// The steps as terms.
  static let families: [TermFamily] = [
    .entry(
      "piece-rate.distance-steps.{distance}.add", .pieceRate, .rate([.order]),
      in: \.pieceRate.distanceSteps, at: \.add,
      step: .rate(Rate(UnitPrice(millionths: 10_000_000), per: .order)),
      preferring: .workersWantMore, isPrincipal: true,
      wording(
        ("超过{1}的里程加价", "addition beyond {1}"),
        ("配送距离超过{1}的订单，另加{value}。", "An order longer than {1} gets a further {value}.")))
  ]
}

import ParleyValues

/// A percentage by how many conditions hold at once, as in the Italian agreement of 2020: one of
/// night, holiday and bad weather, two of them, or all three.
public struct Conditions: Equatable, Sendable {
  /// The conditions: `holiday`, `weather`, or the name of a time band.
  public var of: NameList?
  /// The percentage by their number.
  public var byCount: [ConditionStep] = []

  /// No conditions.
  public init() {}

  /// The condition that the day is a holiday.
  public static let holiday = "holiday"
  /// The condition that a weather signal is in force.
  public static let weather = "weather"

  /// The conditions that are no names of bands.
  static let known = [
    TermKind.Option(key: holiday, name: LocalizedText(zhHans: "法定节假日", en: "holiday")),
    TermKind.Option(key: weather, name: LocalizedText(zhHans: "天气预警", en: "weather")),
  ]

  /// The terms of the conditions.
  static let families: [TermFamily] = [
    .term(
      "piece-rate.conditions.of", .pieceRate, .names(known), at: \.pieceRate.conditions.of,
      wording(
        ("条件加价的条件", "conditions that add up"),
        ("条件加价的条件为{value}。", "The conditions that are counted are {value}."))),
    .entry(
      "piece-rate.conditions.by-count.{count}", .pieceRate,
      .share(upTo: Share(partsPerMillion: 10 * Share.scale)), in: \.pieceRate.conditions.byCount,
      at: \.share, step: .share(Share(partsPerMillion: 50_000)), preferring: .workersWantMore,
      wording(
        ("具备 {1} 项条件的加价", "addition for {1} of the conditions"),
        ("订单具备 {1} 项条件的，加价{value}。", "An order with {1} of the conditions gets a further {value}."))
    ),
  ]
}

/// The percentage for a number of conditions.
public struct ConditionStep: TermEntry {
  /// How many conditions hold.
  public var count: Int
  /// The percentage of the rate.
  public var share: Share?

  /// The step of `index[0]` conditions.
  public init?(index: [String]) {
    guard let count = Int(index[0]) else { return nil }
    self.count = count
  }
  /// Its number.
  public var index: [String] { [String(count)] }
  /// None: its percentage is all it has.
  public var missingFields: [String] { [] }
  /// By number.
  public func precedes(_ other: Self) -> Bool { count < other.count }
}

import ParleyValues

/// The most that one taker keeps of a fare that several take a part of.
public struct CommissionLayer: TermEntry {
  /// Who takes it.
  public var who: Taker
  /// The most of the fare.
  public var cap: Share?

  /// Who takes a part of a fare.
  public enum Taker: String, CaseIterable, Codable, Sendable {
    /// The company that dispatches.
    case carrier
    /// The platform that passes orders on to it 聚合平台.
    case aggregator
    /// All of them together.
    case all

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .carrier: LocalizedText(zhHans: "承运平台", en: "the carrier")
      case .aggregator: LocalizedText(zhHans: "聚合平台", en: "the aggregator")
      case .all: LocalizedText(zhHans: "各方合计", en: "all together")
      }
    }

    /// Names that files may use.
    var names: [String] {
      switch self {
      case .carrier: [name.zhHans, "承运方", "网约车公司"]
      case .aggregator: [name.zhHans]
      case .all: [name.zhHans, "合计"]
      }
    }
  }

  /// The layer of `index[0]`.
  public init?(index: [String]) {
    guard let who = Taker(rawValue: index[0]) else { return nil }
    self.who = who
  }
  /// Its taker.
  public var index: [String] { [who.rawValue] }
  /// `cap`.
  public var missingFields: [String] { cap == nil ? ["cap"] : [] }

  /// The terms of layers and of the fixed part.
  static let families: [TermFamily] = [
    .term(
      "commission.fixed", .commission, .rate([.order]), at: \.commission.fixed,
      step: .rate(Rate(UnitPrice(millionths: 10_000_000), per: .order)),
      preferring: .workersWantLess,
      wording(
        ("每单固定抽成", "fixed commission"), ("平台每单另收取{value}。", "The platform also takes {value}."))),
    .entry(
      "commission.layers.{layer}.cap", .commission, .share(upTo: .whole),
      in: \.commission.layers, at: \.cap, step: .share(Share(partsPerMillion: 10_000)),
      preferring: .workersWantLess, isPrincipal: true,
      wording(
        ("{1}抽成上限", "cap of {1}"),
        (
          "{1}抽取部分不超过顾客支付的{value}，超出部分返还劳动者。",
          "Of a fare, {1} keeps no more than {value}; the excess is returned."
        ))),
  ]
}

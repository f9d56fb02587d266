import ParleyValues

/// How disputes about the agreement are settled 矛盾纠纷解决机制: the agreement's own ladder; without
/// one, that of the law holds.
public struct Disputes: Equatable, Sendable {
  /// The steps in order.
  public var ladder: [LadderStep] = []

  /// No ladder of its own.
  public init() {}

  /// The terms of the topic.
  static let families: [TermFamily] = [
    .entry(
      "disputes.ladder.{name}.decides", .disputes, .text, in: \.disputes.ladder, at: \.decides,
      wording(
        ("争议步骤“{1}”处理方", "dispute step {1}: who decides"),
        ("“{1}”由{value}处理。", "Step {1} lies with {value}."))),
    .entry(
      "disputes.ladder.{name}.within", .disputes, .clausePeriod, in: \.disputes.ladder,
      at: \.within,
      wording(
        ("争议步骤“{1}”时限", "dispute step {1}: time limit"),
        ("“{1}”在{value}内办结。", "Step {1} is concluded within {value}."))),
    .entry(
      "disputes.ladder.{name}.silence", .disputes, .choice(of: LadderSilence.self),
      in: \.disputes.ladder, at: \.silence,
      wording(
        ("争议步骤“{1}”逾期", "dispute step {1}: on silence"),
        ("“{1}”逾期未办结的，{value}。", "If step {1} is not concluded in time: {value}."))),
  ]
}

/// One step of a dispute ladder.
public struct LadderStep: TermEntry {
  /// What the step is called.
  public var step: String
  /// Who decides in it.
  public var decides: String?
  /// How long it may take.
  public var within: ClausePeriod?
  /// What happens when nothing comes of it.
  public var silence: LadderSilence?

  /// The step named `index[0]`.
  public init?(index: [String]) { step = index[0] }
  /// Its name.
  public var index: [String] { [step] }
  /// `decides`.
  public var missingFields: [String] { decides == nil ? ["decides"] : [] }
}

/// What happens when a step of the ladder passes without a result.
public enum LadderSilence: String, TermChoice, TermValueConvertible {
  /// The next step opens, the claim counts as upheld, or as rejected.
  case next, upheld, rejected

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .next: LocalizedText(zhHans: "进入下一步骤", en: "the next step opens")
    case .upheld: LocalizedText(zhHans: "视为支持申诉", en: "the claim counts as upheld")
    case .rejected: LocalizedText(zhHans: "视为不支持", en: "the claim counts as rejected")
    }
  }
}

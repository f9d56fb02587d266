import ParleyValues

/// Assessment, rewards and deductions 考核与奖惩: what may be deducted for what, when not, and how
/// a worker appeals.
public struct Assessment: Equatable, Sendable {
  /// What may be deducted, by cause. Once one cause stands here, nothing is deducted for others.
  public var deductions: [DeductionTerm] = []
  /// Circumstances in which nothing is deducted 免责情形.
  public var exempt: NameList?
  /// How long after a deduction an appeal may be filed.
  public var appealFileWithin: ClausePeriod?
  /// How long after it is filed it is decided.
  public var appealDecideWithin: ClausePeriod?
  /// What it means when it is not.
  public var appealSilence: AppealSilence?
  /// Whether the deduction waits until then.
  public var appealHoldDeduction: Bool?

  /// Nothing agreed.
  public init() {}

  /// Whether recorded deductions are judged at all.
  public var judgesDeductions: Bool { !deductions.isEmpty }

  private static let oneYuan = TermValue.rate(Rate(UnitPrice(millionths: 100_000_000), per: .order))

  /// The terms of the topic.
  static let families: [TermFamily] =
    deductionFamilies + [
      .term(
        "assessment.exempt", .assessment, .names(ExemptReason.options), at: \.assessment.exempt,
        wording(
          ("免责情形", "exempt circumstances"),
          ("因{value}造成的超时、投诉等，不扣款、不计考核。", "Nothing is deducted on account of {value}."))),
      .term(
        "assessment.appeal.file-within", .assessment, .clausePeriod,
        at: \.assessment.appealFileWithin, preferring: .workersWantMore,
        wording(
          ("申诉期限", "time to appeal"),
          ("对扣款不服的，可在{value}内申诉。", "A deduction may be appealed within {value}."))),
      .term(
        "assessment.appeal.decide-within", .assessment, .clausePeriod,
        at: \.assessment.appealDecideWithin, preferring: .workersWantLess,
        wording(
          ("申诉答复期限", "time to decide an appeal"),
          ("平台在{value}内答复申诉。", "An appeal is decided within {value}."))),
      .term(
        "assessment.appeal.silence", .assessment, .choice(of: AppealSilence.self),
        at: \.assessment.appealSilence,
        wording(
          ("申诉逾期未答复", "meaning of silence on an appeal"),
          ("逾期未答复的，{value}。", "Without a decision in time, {value}."))),
      .term(
        "assessment.appeal.hold-deduction", .assessment, .flag,
        at: \.assessment.appealHoldDeduction,
        wording(
          ("申诉期间暂缓扣款", "deduction held during an appeal"),
          ("申诉期间是否暂缓扣款：{value}。", "The deduction waits for the decision: {value}."))),
    ]

  private static let deductionFamilies: [TermFamily] = [
    .entry(
      "assessment.deductions.{cause}.max", .assessment, .addition([.order]),
      in: \.assessment.deductions, at: \.max, step: oneYuan, preferring: .workersWantLess,
      isPrincipal: true,
      wording(
        ("{1}扣款上限", "largest deduction: {1}"),
        ("因{1}扣款的，不超过{value}。", "For {1} no more than {value} is deducted."))),
    .entry(
      "assessment.deductions.{cause}.period-cap.share", .assessment, .share(upTo: .whole),
      in: \.assessment.deductions, at: \.periodCapShare,
      step: .share(Share(partsPerMillion: 10_000)), preferring: .workersWantLess,
      wording(
        ("{1}扣款周期上限", "cap over a period: {1}"),
        (
          "因{1}扣款的，周期内合计不超过订单报酬的{value}。",
          "Over a period, no more than {value} of order pay is deducted for {1}."
        ))),
    .entry(
      "assessment.deductions.{cause}.period-cap.per", .assessment,
      .period(allowed: ["day", "week", "month", "log", "days"]), in: \.assessment.deductions,
      at: \.periodCapPer,
      wording(
        ("{1}扣款上限周期", "period of the cap: {1}"),
        ("前述上限按{value}计算（{1}）。", "That cap is reckoned per {value} ({1})."))),
    .entry(
      "assessment.deductions.{cause}.only-if", .assessment, .choice(of: DeductionCondition.self),
      in: \.assessment.deductions, at: \.onlyIf,
      wording(
        ("{1}扣款条件", "condition of a deduction: {1}"),
        ("因{1}扣款的，仅限{value}。", "For {1} something is deducted only if {value}."))),
  ]
}

/// What may be deducted for a cause.
public struct DeductionTerm: TermEntry {
  /// The cause, as records name it.
  public var cause: String
  /// The most of an order: an amount, or a percentage of its pay.
  public var max: Addition?
  /// The most of a period's order pay.
  public var periodCapShare: Share?
  /// The period.
  public var periodCapPer: Period?
  /// What must be so.
  public var onlyIf: DeductionCondition?

  /// The term of cause `index[0]`.
  public init?(index: [String]) { cause = index[0] }
  /// Its cause.
  public var index: [String] { [cause] }
  /// `max`, and both parts of the cap of a period.
  public var missingFields: [String] {
    [
      max == nil ? "max" : nil,
      periodCapShare == nil && periodCapPer != nil ? "period-cap.share" : nil,
      periodCapShare != nil && periodCapPer == nil ? "period-cap.per" : nil,
    ].compactMap(\.self)
  }
}

/// What must be so before something is deducted.
public enum DeductionCondition: String, TermChoice, TermValueConvertible {
  /// The complaint or the finding was upheld.
  case upheld

  /// What it is called.
  public var name: LocalizedText { LocalizedText(zhHans: "经核实成立的", en: "it was upheld") }
}

/// What silence on an appeal means.
public enum AppealSilence: String, TermChoice, TermValueConvertible {
  /// The worker is right.
  case upheld
  /// The deduction stands.
  case rejected

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .upheld: LocalizedText(zhHans: "视为申诉成立", en: "the appeal is upheld")
    case .rejected: LocalizedText(zhHans: "视为申诉不成立", en: "the appeal is rejected")
    }
  }
}

/// Circumstances in which nothing is deducted; parties may name others.
public enum ExemptReason: String, CaseIterable, Sendable {
  /// The goods were not ready.
  case merchantLate = "merchant-late"
  /// A weather signal was in force.
  case weatherSignal = "weather-signal"
  /// The road was closed.
  case roadClosed = "road-closed"
  /// The lift was out of order or full.
  case lift
  /// The system failed.
  case systemFault = "system-fault"
  /// The customer could not be reached or gave a wrong address.
  case customer

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .merchantLate: LocalizedText(zhHans: "商家出餐慢", en: "late merchants")
    case .weatherSignal: LocalizedText(zhHans: "气象预警", en: "weather warnings")
    case .roadClosed: LocalizedText(zhHans: "道路封闭", en: "closed roads")
    case .lift: LocalizedText(zhHans: "电梯故障", en: "lifts out of order")
    case .systemFault: LocalizedText(zhHans: "系统故障", en: "system faults")
    case .customer: LocalizedText(zhHans: "顾客原因", en: "the customer")
    }
  }

  static let options = allCases.map { TermKind.Option(key: $0.rawValue, name: $0.name) }

  /// The key of a reason as records name it; other words stay as they are.
  public static func key(of word: String) -> String {
    let narrow = word.narrowed
    return allCases.first { $0.rawValue == narrow || $0.name.zhHans == narrow }?.rawValue ?? narrow
  }
}

/// The causes of deductions that have a name in both languages; parties may name others.
public enum DeductionCause {
  /// The cause that stands for all that are not named.
  public static let other = "other"

  private static let known: [(key: String, zhHans: [String], en: String)] = [
    ("late", ["超时", "迟到", "配送超时", "延误"], "lateness"),
    ("complaint", ["投诉", "客诉", "顾客投诉"], "a complaint"),
    ("bad-review", ["差评"], "a bad review"),
    ("refusal", ["拒单"], "a refusal"),
    ("cancel", ["取消", "取消订单"], "a cancellation"),
    ("early-mark", ["提前点送达", "虚假点送达"], "marking an order delivered too early"),
    ("damage", ["餐损", "货损"], "damage"),
    (other, ["其他"], "other causes"),
  ]

  /// The key of a cause as files and records name it; other words stay as they are.
  public static func key(of word: String) -> String {
    let narrow = word.narrowed.lowercased()
    return known.first { $0.key == narrow || $0.zhHans.contains(narrow) }?.key ?? word.narrowed
  }

  /// What a cause is called.
  public static func name(of key: String) -> LocalizedText {
    known.first { $0.key == key }.map { LocalizedText(zhHans: $0.zhHans[0], en: $0.en) }
      ?? LocalizedText(verbatim: key)
  }
}

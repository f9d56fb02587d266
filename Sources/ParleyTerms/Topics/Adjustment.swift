import ParleyValues

/// The agreed procedure for changing standards 相关标准调整程序.
public struct Adjustment: Equatable, Sendable {
  /// How often the standards are reviewed, from the day of effect.
  public var reviewEvery: ClausePeriod?
  /// How long a review stays open.
  public var reviewWindow: ClausePeriod?
  /// Facts that open a consultation or change a term.
  public var triggers: [AdjustmentTrigger] = []
  /// How long before it takes effect a changed rule is announced.
  public var notice: ClausePeriod?
  /// How soon a request to consult is answered.
  public var replyWithin: ClausePeriod?
  /// How soon the consultation is concluded.
  public var concludeWithin: ClausePeriod?
  /// What happens without agreement.
  public var otherwise: AdjustmentFallback?
  /// The most a term may change.
  public var capChange: Share?
  /// Within which period.
  public var capPer: CapPeriod?

  /// No procedure.
  public init() {}
}

/// A fact that sets the procedure going.
public struct AdjustmentTrigger: TermEntry {
  /// The place in the list, from 1.
  public var position: Int
  /// The indicator watched.
  public var indicator: String?
  /// The change that counts, `>= 3 %`.
  public var change: String?
  /// Over which time the change is measured.
  public var over: ClausePeriod?
  /// What the trigger does.
  public var action: TriggerAction?
  /// The key of the term that an index changes.
  public var term: String?
  /// The formula of an index.
  public var formula: String?

  /// The trigger at place `index[0]`.
  public init?(index: [String]) {
    guard let position = Int(index[0]) else { return nil }
    self.position = position
  }
  /// Its place.
  public var index: [String] { [String(position)] }
  /// The fields without which it says nothing.
  public var missingFields: [String] {
    var missing = [indicator == nil ? "indicator" : nil, action == nil ? "action" : nil]
    if action == .index {
      missing += [term == nil ? "term" : nil, formula == nil ? "formula" : nil]
    }
    return missing.compactMap(\.self)
  }
  /// By place.
  public func precedes(_ other: Self) -> Bool { position < other.position }
}

/// What a trigger does.
public enum TriggerAction: String, TermChoice, TermValueConvertible {
  /// The sides consult.
  case consult
  /// The term takes the value of the formula.
  case index

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .consult: LocalizedText(zhHans: "启动协商", en: "consultation")
    case .index: LocalizedText(zhHans: "按公式调整", en: "indexing by formula")
    }
  }
}

/// What happens when a consultation ends without agreement.
public enum AdjustmentFallback: String, TermChoice, TermValueConvertible {
  /// The standard stays, a mediator is asked, or the formula decides.
  case keep, mediate, formula

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .keep: LocalizedText(zhHans: "维持现行标准", en: "the standard stays")
    case .mediate: LocalizedText(zhHans: "提请调解", en: "mediation")
    case .formula: LocalizedText(zhHans: "按公式执行", en: "the formula decides")
    }
  }
}

/// The period of a cap on change.
public enum CapPeriod: String, TermChoice, TermValueConvertible {
  /// From one anniversary of effect to the next.
  case year

  /// What it is called.
  public var name: LocalizedText { LocalizedText(zhHans: "每年", en: "year") }
}

extension Adjustment {
  /// The terms of the topic.
  static let families: [TermFamily] = procedure + triggerFields

  private static let procedure: [TermFamily] = [
    .term(
      "adjustment.review.every", .adjustment, .clausePeriod, at: \.adjustment.reviewEvery,
      wording(
        ("定期评估间隔", "review every"),
        ("双方每{value}对本协议标准评估一次。", "The standards are reviewed every {value}."))),
    .term(
      "adjustment.review.window", .adjustment, .clausePeriod, at: \.adjustment.reviewWindow,
      wording(
        ("评估窗口", "review window"),
        ("每次评估在{value}内完成。", "A review is completed within {value}."))),
    .term(
      "adjustment.notice", .adjustment, .clausePeriod, at: \.adjustment.notice,
      wording(
        ("规则变更预告期", "notice of changed rules"),
        ("规则变更自生效前{value}预告。", "A changed rule is announced {value} before it takes effect."))),
    .term(
      "adjustment.consultation.reply-within", .adjustment, .clausePeriod,
      at: \.adjustment.replyWithin,
      wording(
        ("协商答复期", "reply to a request to consult"),
        ("收到协商请求的一方在{value}内答复。", "A request to consult is answered within {value}."))),
    .term(
      "adjustment.consultation.conclude-within", .adjustment, .clausePeriod,
      at: \.adjustment.concludeWithin,
      wording(
        ("协商期限", "end of the consultation"),
        ("协商在{value}内结束。", "The consultation is concluded within {value}."))),
    .term(
      "adjustment.consultation.otherwise", .adjustment, .choice(of: AdjustmentFallback.self),
      at: \.adjustment.otherwise,
      wording(
        ("未达成一致时", "without agreement"),
        ("协商未达成一致的，{value}。", "Without agreement: {value}."))),
    .term(
      "adjustment.cap.change", .adjustment, .share(upTo: .whole), at: \.adjustment.capChange,
      wording(
        ("调整幅度上限", "cap on change"),
        ("同一标准累计调整幅度不超过{value}。", "A standard changes by no more than {value} in all."))),
    .term(
      "adjustment.cap.per", .adjustment, .choice(of: CapPeriod.self), at: \.adjustment.capPer,
      wording(
        ("幅度上限周期", "period of the cap"),
        ("前述幅度按{value}计算。", "That cap is reckoned per {value}."))),
  ]

  private static let triggerFields: [TermFamily] = [
    .entry(
      "adjustment.triggers.{position}.indicator", .adjustment, .text, in: \.adjustment.triggers,
      at: \.indicator,
      wording(
        ("触发条件{1}：指标", "trigger {1}: indicator"),
        ("触发条件{1}所依据的指标为{value}。", "Trigger {1} rests on the indicator {value}."))),
    .entry(
      "adjustment.triggers.{position}.change", .adjustment, .text, in: \.adjustment.triggers,
      at: \.change,
      wording(
        ("触发条件{1}：变动", "trigger {1}: change"),
        ("该指标变动达到“{value}”时触发。", "It is met when the indicator changes by {value}."))),
    .entry(
      "adjustment.triggers.{position}.over", .adjustment, .clausePeriod,
      in: \.adjustment.triggers, at: \.over,
      wording(
        ("触发条件{1}：期间", "trigger {1}: over"),
        ("变动按{value}的期间计算。", "The change is measured over {value}."))),
    .entry(
      "adjustment.triggers.{position}.action", .adjustment, .choice(of: TriggerAction.self),
      in: \.adjustment.triggers, at: \.action,
      wording(
        ("触发条件{1}：动作", "trigger {1}: action"),
        ("触发后{value}。", "It leads to {value}."))),
    .entry(
      "adjustment.triggers.{position}.term", .adjustment, .text, in: \.adjustment.triggers,
      at: \.term,
      wording(
        ("触发条件{1}：标准项", "trigger {1}: term"), ("所调整的标准项为 {value}。", "It changes {value}."))),
    .entry(
      "adjustment.triggers.{position}.formula", .adjustment, .text, in: \.adjustment.triggers,
      at: \.formula,
      wording(
        ("触发条件{1}：公式", "trigger {1}: formula"),
        ("调整公式为：{value}。", "The formula is: {value}."))),
  ]
}

import ParleyTerms
import ParleyValues

/// What an order's pay has of the wider shapes.
public struct WiderOrderPay: Equatable, Sendable {
  /// Pay for the way to the pick-up, waiting, stairs, loading or the cancellation, rounded like an
  /// order; part of the order's pay.
  public var extras = Money.zero
  /// Whether the order was cancelled: it has no ordinary price and no time, and counts in no rank.
  public var isCancelled = false
  /// What the assessment clauses make of the recorded deduction, if they judge it.
  public var deduction: DeductionVerdict?

  /// Nothing of them.
  public init() {}
}

/// What the clauses allow of a recorded deduction.
public struct DeductionVerdict: Equatable, Sendable {
  /// The cause, as clauses name it.
  public let cause: String
  /// What was deducted by the record.
  public let recorded: Money
  /// What the clauses of the order allow of it; caps of periods come later.
  public let allowed: Money
  /// Why no more.
  public let reason: Reason

  /// Why no more is allowed.
  public enum Reason: Equatable, Sendable {
    /// All of it is allowed.
    case allowed
    /// No clause names the cause.
    case notListed
    /// A circumstance exempts.
    case exempt(String)
    /// It was not upheld.
    case notUpheld
    /// The appeal was granted, waits with the deduction held, or was not decided in time.
    case appealGranted, appealHeld, appealSilent
    /// It is above the clause's maximum.
    case aboveMaximum
  }

  /// The key of the clause; that of the topic where no clause names the cause.
  public var clause: String {
    switch reason {
    case .notListed: "assessment.deductions"
    case .exempt: "assessment.exempt"
    case .appealGranted, .appealHeld, .appealSilent: "assessment.appeal"
    case .notUpheld: "assessment.deductions.\(cause).only-if"
    case .allowed, .aboveMaximum: "assessment.deductions.\(cause).max"
    }
  }

  /// What went into the verdict: `记录扣款 50.00（超时）；免责情形：气象预警`.
  public func text(in currency: Currency) -> LocalizedText {
    let name = DeductionCause.name(of: cause)
    let amount = recorded.text(in: currency)
    return LocalizedText(
      zhHans: "记录扣款 \(amount)（\(name.zhHans)）", en: "recorded \(amount) for \(name.en)")
      + (reasonText.map { LocalizedText(zhHans: "；", en: "; ") + $0 }
        ?? LocalizedText(verbatim: ""))
  }

  private var reasonText: LocalizedText? {
    switch reason {
    case .allowed: nil
    case .notListed: LocalizedText(zhHans: "标准未列此项扣款，不得扣", en: "no clause allows it")
    case .exempt(let key):
      LocalizedText(zhHans: "免责情形：", en: "exempt: ") + ExemptReason.label(of: key)
    case .notUpheld: LocalizedText(zhHans: "未经核实成立，不得扣", en: "it was not upheld")
    case .appealGranted: LocalizedText(zhHans: "申诉成立", en: "the appeal was granted")
    case .appealHeld: LocalizedText(zhHans: "申诉期间暂缓扣款", en: "held during the appeal")
    case .appealSilent:
      LocalizedText(zhHans: "申诉逾期未答复，视为成立", en: "the appeal was not decided in time")
    case .aboveMaximum: LocalizedText(zhHans: "超过扣款上限", en: "above the maximum")
    }
  }
}

extension ExemptReason {
  /// What a circumstance is called; its own words where parties chose them.
  static func label(of key: String) -> LocalizedText {
    ExemptReason(rawValue: key)?.name ?? LocalizedText(verbatim: key)
  }
}

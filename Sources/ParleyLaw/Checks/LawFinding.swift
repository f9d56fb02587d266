import ParleyValues

/// What a check of the law found. Law refuses, advice warns; both cite what they rest on.
public struct LawFinding: Hashable, Sendable {
  /// How grave it is.
  public enum Severity: String, Hashable, Sendable {
    /// The act is not allowed, or has not the effect meant.
    case refusal
    /// The law only recommends it, the rule is borrowed, or its text was not read in full.
    case warning
  }

  /// The code, `delegation.too-few`.
  public let code: String
  /// How grave it is.
  public let severity: Severity
  /// What is wrong, with the values concerned.
  public let message: LocalizedText
  /// Document and article.
  public let article: LocalizedText?
  /// What to do about it.
  public let remedy: LocalizedText?

  /// A finding.
  public init(
    _ code: String, _ severity: Severity, _ message: LocalizedText, article: LocalizedText? = nil,
    remedy: LocalizedText? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.article = article
    self.remedy = remedy
  }

  /// A finding against a figure: a refusal where the figure is law for the case, else a warning
  /// that says why it is none.
  init(
    _ code: String, against answer: LawAnswer, _ message: LocalizedText,
    remedy: LocalizedText? = nil
  ) {
    var said = message
    if !answer.mayBeCitedAsLaw {
      for caveat in answer.caveats {
        said = said + LocalizedText(zhHans: "；", en: "; ") + caveat
      }
    }
    self.init(
      code, answer.mayBeCitedAsLaw ? .refusal : .warning, said, article: answer.article,
      remedy: remedy)
  }

  /// Whether the law stands against it.
  public var isRefusal: Bool { severity == .refusal }

  /// The finding as a diagnostic: a refusal is an error.
  public var diagnostic: Diagnostic {
    Diagnostic(
      code, severity == .refusal ? .error : .warning, message, remedy: remedy, article: article)
  }
}

extension [LawFinding] {
  /// Whether the law stands against it.
  public var hasRefusal: Bool { contains(where: \.isRefusal) }
}

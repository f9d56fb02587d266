import ParleyValues

/// What a check of a pack found.
public struct PackFinding: Sendable {
  /// How grave it is.
  public enum Weight: String, CaseIterable, Sendable {
    /// 不可: the law asks for it, or the pack is not whole.
    case refused
    /// 注意: a guide asks for it, or it is advice.
    case remark
    /// 须知.
    case fact
  }

  /// How grave it is.
  public let weight: Weight
  /// The code, sentence, remedy and article.
  public let diagnostic: Diagnostic

  init(
    _ weight: Weight, _ code: String, _ message: LocalizedText, remedy: LocalizedText? = nil,
    article: LocalizedText? = nil
  ) {
    self.weight = weight
    diagnostic = Diagnostic(
      code, weight == .refused ? .error : .warning, message, remedy: remedy, help: "pack",
      article: article)
  }

  init(_ weight: Weight, _ diagnostic: Diagnostic) {
    self.weight = weight
    self.diagnostic = diagnostic
  }
}

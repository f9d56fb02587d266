import ParleyValues

/// Why the tool will not do something. The record never refuses a fact: what is refused is an act
/// of the tool that the law does not allow, or an entry that speaks of something that is not there.
public struct CaseRefusal: Error, Hashable, Sendable {
  /// The code, `submit.missing-resolution`.
  public let code: Code
  /// What is wrong with the values concerned, the article, and what to do.
  public let diagnostic: Diagnostic
  /// The other reasons there are, in order of precedence.
  public var others: [Diagnostic] = []

  /// A refusal.
  ///
  /// - Parameters:
  ///   - code: the reason.
  ///   - message: the reason with the values concerned; the general words when left out.
  ///   - remedy: what to do.
  ///   - article: what it rests on, where law speaks.
  public init(
    _ code: Code, _ message: LocalizedText? = nil, remedy: LocalizedText? = nil,
    article: LocalizedText? = nil
  ) {
    self.code = code
    diagnostic = Diagnostic(
      code.rawValue, .error, message ?? code.reason, remedy: remedy, help: "refusals",
      article: article)
  }

  /// The gravest of several refusals, which names the others; nothing when there are none.
  init?(gravestOf refusals: [CaseRefusal]) {
    let sorted = refusals.enumerated().sorted {
      ($0.element.code.precedence, $0.offset) < ($1.element.code.precedence, $1.offset)
    }.map(\.element)
    guard var gravest = sorted.first else { return nil }
    gravest.others = sorted.dropFirst().map(\.diagnostic)
    self = gravest
  }
}

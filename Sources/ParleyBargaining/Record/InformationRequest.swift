import ParleyTerms
import ParleyValues

/// A request for information with its answers.
public struct InformationRequest: Equatable, Sendable {
  /// The request.
  public let request: Entry<InformationRequested>
  /// The answers, in order.
  public internal(set) var answers: [Entry<InformationAnswered>] = []

  /// Whether it was answered in full: provided or declined.
  public var isClosed: Bool { answers.contains { $0.body.outcome != .inPart } }
}

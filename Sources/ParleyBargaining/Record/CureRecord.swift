import ParleyValues

/// A notice of gaps with what was handed in on it.
public struct CureRecord: Equatable, Sendable {
  /// The notice.
  public let request: Entry<CureRequested>
  /// What was handed in, in order.
  public internal(set) var made: [Entry<CureMade>] = []

  /// What was asked for and is still missing.
  public var outstanding: [String] {
    if made.contains(where: { $0.body.papers.isEmpty }) { return [] }
    let handed = Set(made.flatMap(\.body.papers))
    return request.body.missing.filter { !handed.contains($0) }
  }

  /// Whether nothing is missing any more.
  public var isComplete: Bool { !made.isEmpty && outstanding.isEmpty }

  /// The day on which the authority had everything; nothing while something is missing.
  public var completedOn: CivilDate? {
    isComplete ? made.map { $0.body.receivedOn ?? $0.happenedOn }.max() : nil
  }
}

extension BargainingCase {
  /// The notices of gaps about a submission: those recorded after it and before the next.
  public func cures(of submission: Entry<AgreementSubmitted>) -> [CureRecord] {
    let next = submissions.first { $0.number > submission.number }?.number ?? Int.max
    return cures.filter { (submission.number..<next).contains($0.request.number) }
  }

  /// The notices of gaps that are still to be answered: neither made good, nor overtaken by an
  /// objection or another submission.
  public var openCures: [CureRecord] {
    cures.filter { cure in
      !cure.isComplete && !submissions.contains { $0.number > cure.request.number }
        && !objections.contains { $0.number > cure.request.number }
    }
  }

  /// The day on which the gaps of a submission were made good; nothing where none was asked for or
  /// something is still missing.
  public func curedOn(_ submission: Entry<AgreementSubmitted>) -> CivilDate? {
    let found = cures(of: submission)
    let days = found.compactMap(\.completedOn)
    return days.count == found.count ? days.max() : nil
  }
}

import ParleyTerms
import ParleyValues

/// What one side keeps to itself, replayed from its private entries. It lies in a file of its own
/// and nothing in the shared record depends on it.
public struct PrivateRecord: Equatable, Sendable {
  /// The entries in order.
  public private(set) var events: [PrivateEvent] = []
  /// The worst this side would accept, by term key; latest values, in the order first set.
  public private(set) var reservations: [TermText] = []
  /// What matters how much.
  public private(set) var weights: [PreferenceSet.Weight] = []
  /// Settings of the analysis, by name, in the order first made.
  public private(set) var settings: [AnalysisSettingMade] = []

  /// An empty record.
  public init() {}

  /// A record replayed from its entries.
  public init(replaying events: some Sequence<PrivateEvent>) {
    for event in events { apply(event) }
  }

  /// The number of the last entry, 0 before the first.
  public var lastSequence: Int { events.last?.sequence ?? 0 }

  /// Takes an entry in. Never fails and reads no clock.
  public mutating func apply(_ event: PrivateEvent) {
    events.append(event)
    switch event.fact {
    case .reservationSet(let body):
      for term in body.terms {
        reservations.replace(term, where: { $0.key == term.key })
        if term.value == nil { reservations.removeAll { $0.key == term.key } }
      }
    case .preferenceSet(let body): weights = body.weights
    case .analysisSettingMade(let body):
      settings.replace(body, where: { $0.name == body.name })
      if body.value == nil { settings.removeAll { $0.name == body.name } }
    case .privateNoteTaken, .probeNoted, .sideTalkNoted, .unknown: break
    }
  }

  /// The next entry with a fact.
  ///
  /// - Parameters:
  ///   - fact: what is to be kept.
  ///   - context: when it happened, who records it and when.
  public func entry(_ fact: PrivateFact, context: DecisionContext) -> PrivateEvent {
    PrivateEvent(
      sequence: lastSequence + 1, happenedOn: context.happenedOn, happenedAt: context.happenedAt,
      recordedAt: context.recordedAt, recordedBy: context.recordedBy,
      lawEdition: context.law.edition, fact: fact)
  }
}

extension Array {
  /// Puts an element in the place of the first that fits, or at the end.
  mutating func replace(_ element: Element, where fits: (Element) -> Bool) {
    if let place = firstIndex(where: fits) {
      self[place] = element
    } else {
      append(element)
    }
  }
}

import ParleyTerms
import ParleyValues

/// One entry of the record as people read it: what happened, when, by whom, in plain words.
public struct HistoryEntry: Equatable, Sendable {
  /// The number of the entry.
  public let number: Int
  /// The day on which it happened.
  public let happenedOn: CivilDate
  /// The time, if it was noted.
  public let happenedAt: CivilTime?
  /// When it was written down.
  public let recordedAt: CivilDateTime
  /// The side that acted, if one did.
  public let side: Side?
  /// The kind of the entry, `offer-tabled`.
  public let kind: String
  /// What the kind is called.
  public let title: LocalizedText
  /// What was said or done.
  public let summary: LocalizedText
  /// The round it belongs to; 0 before the first offer.
  public let round: Int
  /// The session in which it happened, if in one.
  public let session: Int?
  /// Whether a later entry corrects it.
  public let isCorrected: Bool
  /// Whether a later entry strikes it out.
  public let isStruckOut: Bool

  /// Whether the minutes of its session show it: openings, closings and attachments are shown
  /// elsewhere.
  public var isShownInMinutes: Bool {
    ![
      SessionOpened.kind, SessionClosed.kind, AttendanceNoted.kind, AttachmentBound.kind,
      EntryCorrected.kind,
    ].contains(kind) && !isStruckOut
  }
}

extension BargainingCase {
  /// The whole record in plain words, oldest first.
  ///
  /// - Parameter people: names of people; without them their ids stand for them.
  /// - Returns: one line for each entry, corrected entries as they count now.
  /// - Complexity: O(entries).
  public func history(people: People = People()) -> [HistoryEntry] {
    var session: Int?
    return events.enumerated().map { place, event in
      let counted = effective(event)
      let fact = (counted ?? event).fact
      if case .sessionOpened = fact {
        session = sessions.first { $0.openedBy == event.sequence }?.number
      }
      let entry = HistoryEntry(
        number: event.sequence, happenedOn: (counted ?? event).happenedOn,
        happenedAt: event.happenedAt, recordedAt: event.recordedAt,
        side: (counted ?? event).side, kind: event.kind,
        title: fact.title, summary: FactSummary(record: self, people: people).text(of: fact),
        round: round(ofEntryAt: place), session: session,
        isCorrected: corrections[event.sequence] != nil, isStruckOut: counted == nil)
      if case .sessionClosed = fact { session = nil }
      return entry
    }
  }

  /// The round that was running after an entry.
  private func round(ofEntryAt place: Int) -> Int {
    roundOfEntries.indices.contains(place) ? roundOfEntries[place] : 0
  }

  /// What is new since the end of a round: entries after it, and terms that stand differently.
  ///
  /// - Parameters:
  ///   - round: the round that is known; 0 asks for everything.
  ///   - people: names of people.
  /// - Returns: the new entries, and for each term that moved how it stood and how it stands.
  public func changes(sinceRound round: Int, people: People = People()) -> RecordChanges {
    let history = history(people: people)
    let known = history.last { $0.round <= round }?.number ?? 0
    let before = asOf(entry: known).positions
    let moved = positions.compactMap { now -> RecordChanges.Term? in
      let earlier = before.first { $0.key == now.key }
      return earlier == now ? nil : RecordChanges.Term(before: earlier, now: now)
    }
    return RecordChanges(entries: history.filter { $0.number > known }, terms: moved)
  }
}

/// What is new in a record.
public struct RecordChanges: Equatable, Sendable {
  /// The new entries.
  public let entries: [HistoryEntry]
  /// The terms that stand differently.
  public let terms: [Term]

  /// How a term stood and how it stands.
  public struct Term: Equatable, Sendable {
    /// How it stood; nothing when it was not on the table.
    public let before: TermPositions?
    /// How it stands.
    public let now: TermPositions
  }
}

import ParleyBargaining
import ParleyLaw
import ParleyValues

/// What papers are written from: the shared record, the names of people, the law book and the day.
public struct PaperSource: Sendable {
  /// The shared record.
  public let record: BargainingCase
  /// The names and data of people.
  public let people: People
  /// The law book; what was not read in full never stands as law in a paper.
  public let law: LawBook
  /// The day on which the paper is written.
  public let date: CivilDate

  /// What papers are written from.
  public init(record: BargainingCase, people: People, law: LawBook, date: CivilDate) {
    self.record = record
    self.people = people
    self.law = law
    self.date = date
  }

  /// The same as the record stood after an entry, with the corrections known today: an earlier
  /// letter, an earlier suspension.
  ///
  /// - Complexity: O(entries).
  public func asOf(entry number: Int) -> PaperSource {
    PaperSource(record: record.asOf(entry: number), people: people, law: law, date: date)
  }
}

/// Which one of several papers of a kind is meant, and how it is written.
public struct PaperChoice: Hashable, Sendable {
  /// The number of the session; the last one when left out.
  public var session: Int?
  /// Whether the comparison sheet is left blank for handwriting.
  public var isBlank: Bool
  /// Whether the agreement is printed as the text to be signed, without a draft mark.
  public var isFinal: Bool
  /// The number of the earlier draft of a redline; the one before the later when left out.
  public var earlierDraft: Int?
  /// The number of the later draft of a redline; the last one when left out.
  public var laterDraft: Int?

  /// A choice; without any the latest of each kind is meant.
  public init(
    session: Int? = nil, isBlank: Bool = false, isFinal: Bool = false, earlierDraft: Int? = nil,
    laterDraft: Int? = nil
  ) {
    self.earlierDraft = earlierDraft
    self.laterDraft = laterDraft
    self.session = session
    self.isBlank = isBlank
    self.isFinal = isFinal
  }
}

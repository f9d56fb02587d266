import ParleyTerms
import ParleyValues

/// Which of the two files of a case something lies in.
public enum Visibility: String, CaseIterable, Codable, Sendable {
  /// What was said across the table.
  case shared
  /// What stays on this side 内部.
  case `private`
}

/// What an event says. There are two types of facts, ``CaseFact`` for the shared file and
/// ``PrivateFact`` for the private one; neither can hold the other's.
public protocol RecordedFact: Hashable, Sendable {
  /// The file the facts of this type lie in.
  static var visibility: Visibility { get }
  /// The kind, `offer-tabled`.
  var kind: String { get }
  /// The version of the kind's body.
  var kindVersion: Int { get }
  /// The canonical bytes of the body; for facts of unknown kinds those that were read.
  var encodedBody: [UInt8] { get }
  /// Reads a fact. A kind or version that this program does not know is kept verbatim.
  ///
  /// - Throws: ``EventCodingError`` when the body of a known kind does not have its shape.
  init(kind: String, version: Int, body: [UInt8]) throws(EventCodingError)
}

/// One entry of a record: what happened, when, who wrote it down and when. Entries are never
/// changed; a correction is an entry of its own.
public struct RecordedEvent<Fact: RecordedFact>: Hashable, Sendable {
  /// The number in the record, from 1 without gaps. `decide` proposes the next one; the store
  /// appends only when it still is.
  public var sequence: Int
  /// The day on which it happened.
  public var happenedOn: CivilDate
  /// The clock time, if it was noted.
  public var happenedAt: CivilTime?
  /// When it was written down; negotiators write up afterwards.
  public var recordedAt: CivilDateTime
  /// Who wrote it down: the id of a person or the name of a desk, never a person's name.
  public var recordedBy: String
  /// The side that acted, where one did; nothing for joint and neutral acts.
  public var side: Side?
  /// The edition of the law book it was checked against.
  public var lawEdition: String
  /// What happened.
  public var fact: Fact

  /// An entry.
  public init(
    sequence: Int, happenedOn: CivilDate, happenedAt: CivilTime? = nil, recordedAt: CivilDateTime,
    recordedBy: String, side: Side? = nil, lawEdition: String, fact: Fact
  ) {
    self.sequence = sequence
    self.happenedOn = happenedOn
    self.happenedAt = happenedAt
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
    self.side = side
    self.lawEdition = lawEdition
    self.fact = fact
  }

  /// The file it lies in.
  public var visibility: Visibility { Fact.visibility }
  /// The kind of the fact, `offer-tabled`.
  public var kind: String { fact.kind }
  /// The version of the kind's body.
  public var kindVersion: Int { fact.kindVersion }
}

/// An entry of the shared record.
public typealias CaseEvent = RecordedEvent<CaseFact>
/// An entry of the private record; no function takes one where a shared entry is meant.
public typealias PrivateEvent = RecordedEvent<PrivateFact>

/// A fact of a kind, or of a version of a kind, that this program does not know: it is kept and
/// shown as unknown.
public struct UnknownFact: Hashable, Sendable {
  /// The kind.
  public var kind: String
  /// The version of its body.
  public var version: Int
  /// The body as it was read.
  public var body: [UInt8]

  /// A fact that is not known here.
  public init(kind: String, version: Int, body: [UInt8]) {
    self.kind = kind
    self.version = version
    self.body = body
  }
}

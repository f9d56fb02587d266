import ParleyBargaining
import ParleyTerms
import ParleyValues

/// One row of the table `event`, as it stands there.
public struct EventRow: Hashable, Sendable {
  /// The number, from 1 without gaps.
  public var sequence: Int
  /// The day on which it happened, `2026-03-02`.
  public var happenedOn: String
  /// The clock time, `14:32`, if it was noted.
  public var happenedAt: String?
  /// When it was written down, `2026-03-02T17:05:00`.
  public var recordedAt: String
  /// Who wrote it down: an id or the name of a desk.
  public var recordedBy: String
  /// `union` or `platform`, where one acted.
  public var side: String?
  /// `shared` or `private`.
  public var visibility: String
  /// The kind, `offer-tabled`.
  public var kind: String
  /// The version of the kind's body.
  public var kindVersion: Int
  /// The edition of the law book it was checked against.
  public var lawEdition: String
  /// The body: canonical JSON in UTF-8.
  public var body: [UInt8]
  /// The digest of the event before, or the start of the record.
  public var previous: Digest
  /// The digest of this event.
  public var digest: Digest

  /// The columns, in the order of the table and of the canonical form.
  static let columns = """
    seq, happened_on, happened_at, recorded_at, recorded_by, side, visibility, kind, kind_version, \
    law_edition, body, previous, digest
    """
  /// What the canonical form of an event begins with.
  static let label = "parley.event/1"
}

extension EventRow {
  /// The row of an event that follows a digest.
  init<Fact: RecordedFact>(_ event: RecordedEvent<Fact>, sequence: Int, after previous: Digest) {
    self.sequence = sequence
    happenedOn = event.happenedOn.description
    happenedAt = event.happenedAt?.text
    recordedAt = event.recordedAt.description
    recordedBy = event.recordedBy
    side = event.side?.rawValue
    visibility = Fact.visibility.rawValue
    kind = event.kind
    kindVersion = event.kindVersion
    lawEdition = event.lawEdition
    body = event.fact.encodedBody
    self.previous = previous
    digest = previous
    digest = computedDigest
  }

  /// The digest over the canonical form: every column but the last, in order.
  var computedDigest: Digest {
    var form = CanonicalForm(label: EventRow.label)
    form.add(sequence)
    form.add(happenedOn)
    form.add(happenedAt)
    form.add(recordedAt)
    form.add(recordedBy)
    form.add(side)
    form.add(visibility)
    form.add(kind)
    form.add(kindVersion)
    form.add(lawEdition)
    form.add(body)
    form.add(previous.bytes)
    return form.digest
  }

  /// Reads the row a statement over ``columns`` stands on.
  ///
  /// - Throws: `SQLiteFailure.damaged` when a column has another type than the table gives it.
  init(_ row: borrowing SQLiteStatement) throws(SQLiteFailure) {
    sequence = try row.integer(0)
    happenedOn = try row.text(1)
    happenedAt = try row.optionalText(2)
    recordedAt = try row.text(3)
    recordedBy = try row.text(4)
    side = try row.optionalText(5)
    visibility = try row.text(6)
    kind = try row.text(7)
    kindVersion = try row.integer(8)
    lawEdition = try row.text(9)
    body = try row.bytes(10)
    guard let previous = Digest(bytes: try row.bytes(11)),
      let digest = Digest(bytes: try row.bytes(12))
    else { throw .damaged }
    self.previous = previous
    self.digest = digest
  }

  /// The values of the row in the order of ``columns``.
  var values: [SQLiteValue] {
    [
      SQLiteValue(sequence), .text(happenedOn), SQLiteValue(happenedAt), .text(recordedAt),
      .text(recordedBy), SQLiteValue(side), .text(visibility), .text(kind),
      SQLiteValue(kindVersion), .text(lawEdition), .utf8(body), .bytes(previous.bytes),
      .bytes(digest.bytes),
    ]
  }
}

/// Why a row that is there gives no event.
public enum EventRowProblem: Error, Hashable, Sendable {
  /// A column holds no such date, time or side.
  case badColumn(String)
  /// The body of a known kind does not have its shape.
  case badBody(EventCodingError)
}

extension EventRow {
  /// The event of the row.
  ///
  /// - Throws: ``EventRowProblem`` when a column or the body cannot be read.
  public func event<Fact: RecordedFact>(of type: Fact.Type = Fact.self) throws(EventRowProblem)
    -> RecordedEvent<Fact>
  {
    guard let happenedOn = CivilDate(happenedOn) else { throw .badColumn("happened_on") }
    guard let recordedAt = CivilDateTime(recordedAt) else { throw .badColumn("recorded_at") }
    let time = happenedAt.flatMap { CivilTime($0) }
    guard (time == nil) == (happenedAt == nil) else { throw .badColumn("happened_at") }
    let actor = side.flatMap { Side(rawValue: $0) }
    guard (actor == nil) == (side == nil) else { throw .badColumn("side") }
    guard visibility == Fact.visibility.rawValue else { throw .badColumn("visibility") }
    let fact: Fact
    do throws(EventCodingError) {
      fact = try Fact(kind: kind, version: kindVersion, body: body)
    } catch {
      throw .badBody(error)
    }
    return RecordedEvent(
      sequence: sequence, happenedOn: happenedOn, happenedAt: time, recordedAt: recordedAt,
      recordedBy: recordedBy, side: actor, lawEdition: lawEdition, fact: fact)
  }

  /// The row as a JSON object; a body that is no JSON becomes hexadecimal digits.
  public var json: JSONValue {
    let body: JSONValue
    if let read = try? JSONValue(parsing: self.body, file: kind) {
      body = read
    } else {
      let digits = self.body.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      body = ["hexadecimal": .string(digits.joined())]
    }
    return [
      "seq": JSONValue(sequence), "happened_on": .string(happenedOn),
      "happened_at": JSONValue(happenedAt), "recorded_at": .string(recordedAt),
      "recorded_by": .string(recordedBy), "side": JSONValue(side),
      "visibility": .string(visibility), "kind": .string(kind),
      "kind_version": JSONValue(kindVersion), "law_edition": .string(lawEdition), "body": body,
      "previous": .string(previous.hexadecimal), "digest": .string(digest.hexadecimal),
    ]
  }
}

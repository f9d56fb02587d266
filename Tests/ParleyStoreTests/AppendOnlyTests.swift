import ParleyBargaining
import ParleyValues
import Testing

@testable import ParleyStore

@Suite("Append-only tables")
struct AppendOnlyTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("case.parley")
    let store = try CaseStore.create(at: path, id: Sample.id)
    try store.append(
      Sample.notes(3), expecting: 0,
      with: Enclosures(attachments: [try AttachedFile(name: "a.txt", content: [1, 2, 3])]))
  }

  private static let row =
    "2, '2026-03-02', NULL, '2026-03-02T17:05:00', 'desk', NULL, 'shared', 'note-taken', 1, 'x', "
    + "'{\"text\":\"forged\"}'"
  private static let digests =
    "(SELECT previous FROM event WHERE seq = 2), (SELECT digest FROM event WHERE seq = 2)"

  @Test(
    "plain SQL cannot change, delete or replace an event",
    arguments: [
      "UPDATE event SET body = '{}' WHERE seq = 2",
      "UPDATE event SET seq = 9 WHERE seq = 3",
      "UPDATE OR REPLACE event SET seq = 1 WHERE seq = 2",
      "UPDATE OR IGNORE event SET kind = 'x'",
      "DELETE FROM event WHERE seq = 3",
      "DELETE FROM event",
      "REPLACE INTO event VALUES (\(row), \(digests))",
      "INSERT OR REPLACE INTO event VALUES (\(row), \(digests))",
      "INSERT OR IGNORE INTO event VALUES (\(row), \(digests))",
      "INSERT INTO event VALUES (\(row), \(digests)) "
        + "ON CONFLICT (seq) DO UPDATE SET body = excluded.body",
      "INSERT INTO event VALUES (\(row), \(digests)) ON CONFLICT DO NOTHING",
      "INSERT INTO event SELECT NULL, happened_on, happened_at, recorded_at, recorded_by, side, "
        + "visibility, kind, kind_version, law_edition, body, previous, digest FROM event "
        + "WHERE seq = 3",
      "INSERT INTO event SELECT 9, happened_on, happened_at, recorded_at, recorded_by, side, "
        + "visibility, kind, kind_version, law_edition, body, digest, digest FROM event "
        + "WHERE seq = 3",
      "INSERT INTO event SELECT 4, happened_on, happened_at, recorded_at, recorded_by, side, "
        + "visibility, kind, kind_version, law_edition, body, previous, digest FROM event "
        + "WHERE seq = 3",
      "INSERT INTO event SELECT 4, happened_on, happened_at, recorded_at, recorded_by, side, "
        + "'private', kind, kind_version, law_edition, body, digest, digest FROM event "
        + "WHERE seq = 3",
      "UPDATE record SET id = 'x'", "DELETE FROM record",
      "INSERT OR REPLACE INTO record SELECT * FROM record",
      "UPDATE attachment SET name = 'b.txt'", "DELETE FROM attachment",
      "INSERT OR REPLACE INTO attachment SELECT number, digest, name, media_type, 1, x'00' "
        + "FROM attachment",
      "INSERT OR REPLACE INTO attachment SELECT NULL, digest, name, media_type, 1, x'00' "
        + "FROM attachment",
      "PRAGMA recursive_triggers = OFF; REPLACE INTO event VALUES (\(row), \(digests))",
    ])
  func refused(sql: String) throws {
    let before = try CaseStore.open(at: path).events()
    let connection = try SQLiteConnection(path: path)
    var refusal: SQLiteFailure?
    do throws(SQLiteFailure) { try connection.execute(sql) } catch { refusal = error }
    guard case .refused = refusal else {
      Issue.record("\(String(describing: refusal)) for \(sql)")
      return
    }
    let store = try CaseStore.open(at: path)
    #expect(try store.events() == before)
    #expect(try store.verify().isIntact)
  }

  @Test("plain SQL may append what follows; only the digest can then be wrong, and is found")
  func honestAppend() throws {
    let connection = try SQLiteConnection(path: path)
    try connection.execute(
      "INSERT INTO event SELECT 4, happened_on, happened_at, recorded_at, recorded_by, side, "
        + "visibility, kind, kind_version, law_edition, body, digest, digest FROM event "
        + "WHERE seq = 3")
    let change = ChangedEvent(sequence: 4, reason: .content)
    let store = try CaseStore.open(at: path)
    #expect(try store.verify().firstChange == change)
    #expect(throws: CaseFileProblem.changed(path: path, change)) { try store.events() }
    #expect(try store.eventsWithVerdict().events.count == 4)
  }

  @Test("the schema table of an open case cannot be written to")
  func defended() throws {
    let connection = try SQLiteConnection(path: path)
    #expect(throws: (any Error).self) {
      try connection.execute(
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'trigger'")
    }
    #expect(try CaseStore.open(at: path).verify().isIntact)
  }

  @Test(
    "verify names protection that was taken away or added",
    arguments: [
      ("DROP TRIGGER event_stays", "trigger event_stays"),
      (
        "CREATE TRIGGER extra AFTER INSERT ON event BEGIN DELETE FROM person; END",
        "trigger extra"
      ),
      (
        "DROP TRIGGER event_is_kept; CREATE TRIGGER event_is_kept BEFORE DELETE ON event "
          + "WHEN 0 BEGIN SELECT 1; END", "trigger event_is_kept"
      ),
    ])
  func protection(sql: String, name: String) throws {
    try SQLiteConnection(path: path).execute(sql)
    let verdict = try CaseStore.open(at: path).verify()
    #expect(!verdict.isIntact && verdict.firstChange == nil)
    #expect(verdict.findings.map(\.code) == ["verify.schema"])
    #expect(verdict.findings.allSatisfy { $0.message.en.contains("\"\(name)\"") })
  }
}

import Foundation
import ParleyBargaining
import ParleyValues
import Testing

@testable import ParleyStore

@Suite("Opening a case")
struct OpeningTests {
  let folder: TemporaryFolder
  var path: String { folder.file("case.parley") }

  init() throws { folder = try TemporaryFolder() }

  private func problem(opening path: String) -> CaseFileProblem? {
    do throws(CaseFileProblem) {
      _ = try CaseStore.open(at: path, patience: 20)
      return nil
    } catch {
      return error
    }
  }

  private func execute(_ sql: String) throws {
    try SQLiteConnection(path: path).execute(sql)
  }

  @Test("what is no case is told apart")
  func notACase() throws {
    #expect(problem(opening: path) == .missing(path: path))
    #expect(problem(opening: "") == .missing(path: ""))
    #expect(problem(opening: folder.path) == .notACase(path: folder.path, .folder))
    try write([], to: path)
    #expect(problem(opening: path) == .notACase(path: path, .empty))
    try write(Array("piece-rate:\n  base: 4.50 /order\n".utf8), to: path)
    #expect(problem(opening: path) == .notACase(path: path, .otherFile))
    try write([UInt8](repeating: 0, count: 5_000), to: path)
    #expect(problem(opening: path) == .notACase(path: path, .otherFile))
    try FileManager.default.removeItem(atPath: path)
    try write([], to: path)
    try execute("CREATE TABLE event (seq INTEGER)")
    #expect(problem(opening: path) == .notACase(path: path, .otherDatabase))
    #expect(problem(opening: path + "/x") == .folderMissing(path: path + "/x"))
    #expect(problem(opening: "/dev/null") == .notACase(path: "/dev/null", .otherFile))
  }

  @Test("a newer file is left untouched")
  func newer() throws {
    try Sample.makeCase(at: path)
    try execute("PRAGMA user_version = 42")
    let before = try bytes(of: path)
    #expect(
      problem(opening: path) == .newerThanThisProgram(path: path, version: 42, known: 1))
    #expect(try bytes(of: path) == before)
  }

  @Test("marks and tables that do not fit each other are damage")
  func inconsistent() throws {
    for sql in [
      "PRAGMA application_id = 7", "PRAGMA user_version = 0", "PRAGMA user_version = -1",
      "DROP TABLE attachment", "DROP TABLE event; CREATE VIEW event AS SELECT 1 AS seq",
      "DROP TABLE record", "DROP TRIGGER record_is_kept; DELETE FROM record",
      "DROP TRIGGER record_stays; UPDATE record SET id = '" + String(repeating: "0", count: 32)
        + "'",
      "DROP TRIGGER record_stays; UPDATE record SET visibility = 'private'",
    ] {
      try? FileManager.default.removeItem(atPath: path)
      try Sample.makeCase(at: path)
      try execute(sql)
      #expect(problem(opening: path) == .damaged(path: path), "\(sql)")
    }
  }

  @Test("a file whose beginning was damaged is still known for a case")
  func damagedHeader() throws {
    try Sample.makeCase(at: path)
    var content = try bytes(of: path)
    content[3] = 0
    try write(content, to: path)
    #expect(problem(opening: path) == .damaged(path: path))
  }

  @Test("an interrupted change is taken back when the case is opened")
  func journal() throws {
    try Sample.makeCase(at: path)
    let whole = try bytes(of: path)
    let connection = try SQLiteConnection(path: path)
    try RecordFile.prepare(connection)
    try connection.execute(
      "PRAGMA cache_size = 1; BEGIN IMMEDIATE; CREATE TABLE filler (x);"
        + "INSERT INTO filler SELECT zeroblob(900) FROM event, event, event, event;")
    // The torn file and its journal, as a power cut would leave them, in another place.
    let torn = folder.file("torn.parley")
    let files = FileManager.default
    try files.copyItem(atPath: path, toPath: torn)
    try files.copyItem(atPath: path + "-journal", toPath: torn + "-journal")
    connection.rollBack()
    #expect(try bytes(of: torn) != whole)
    let store = try CaseStore.open(at: torn)
    #expect(try store.events() == Sample.notes(3) && store.verify().isIntact)
    #expect(try bytes(of: torn) == whole)
  }

  @Test("an older file is refused, or brought up to date after a copy was kept")
  func migration() throws {
    try Sample.makeCase(at: path)
    let second = Migration(
      version: 2, name: "a table more", statements: "CREATE TABLE later (x INTEGER) STRICT")
    let migrations = Migrations(all: [.first, second])
    let before = try bytes(of: path)
    #expect(throws: CaseFileProblem.needsMigration(path: path, version: 1, known: 2)) {
      try RecordFile.open(at: path, .shared, migrations: migrations)
    }
    #expect(try bytes(of: path) == before)
    let file = try RecordFile.open(
      at: path, .shared, migrating: true, migrations: migrations)
    let copy = path + ".version-1"
    #expect(file.migrationCopy == copy)
    #expect(try file.connection.integer("PRAGMA user_version") == 2)
    #expect(try file.connection.integer("SELECT count(*) FROM later") == 0)
    #expect(try file.read(CaseFact.self).events == Sample.notes(3))
    #expect(try CaseStore.open(at: copy).events() == Sample.notes(3))
    let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    #expect(try CaseFinder.cases(in: folder.path) == ["case.parley"], "the copy is no case to find")
    #expect(try RecordFile.open(at: path, .shared, migrations: migrations).migrationCopy == nil)
  }

  @Test("a migration that fails leaves everything as it was")
  func failedMigration() throws {
    try Sample.makeCase(at: path)
    let wrong = Migration(
      version: 2, name: "wrong",
      statements: "CREATE TABLE later (x INTEGER) STRICT; CREATE TABLE event (x INTEGER)")
    #expect(throws: CaseFileProblem.self) {
      try RecordFile.open(
        at: path, .shared, migrating: true, migrations: Migrations(all: [.first, wrong]))
    }
    let store = try CaseStore.open(at: path)
    #expect(try store.events() == Sample.notes(3) && store.verify().isIntact)
  }

  @Test("migrations are numbered from one without gaps, and only added")
  func order() {
    #expect(Migrations.standard.all.map(\.version) == Array(1...Migrations.standard.latest))
    // A released step is never changed: its statements have this digest for ever.
    #expect(
      Digest(of: Migration.first.statements).hexadecimal
        == "f6d5025ec478320a31243a6261d32167d8e8459d476f0e871687f24a49939588")
  }

  private static let problems: [CaseFileProblem] = [
    .missing(path: "x"), .alreadyExists(path: "x"), .notACase(path: "x", .folder),
    .notACase(path: "x", .empty), .notACase(path: "x", .otherDatabase),
    .notACase(path: "x", .otherFile), .notACase(path: "x", .privateFile),
    .newerThanThisProgram(path: "x", version: 3, known: 1),
    .needsMigration(path: "x", version: 1, known: 2), .busy(path: "x"), .damaged(path: "x"),
    .changed(path: "x", ChangedEvent(sequence: 4, reason: .content)),
    .changed(path: "x", ChangedEvent(sequence: 4, reason: .link)),
    .changed(path: "x", ChangedEvent(sequence: 1, reason: .start)),
    .changed(path: "x", ChangedEvent(sequence: 4, reason: .missing)),
    .unreadableEvent(path: "x", sequence: 2, .badColumn("side")),
    .unreadableEvent(path: "x", sequence: 2, .badBody(.notJSON(kind: "note-taken"))),
    .unfinishedChange(path: "x"), .readOnly(path: "x"), .diskFull(path: "x"),
    .permissionDenied(path: "x"), .folderMissing(path: "x"),
    .inputOutput(path: "x", systemError: 5), .sequenceMoved(path: "x", expected: 3, found: 5),
    .foreignPrivateFile(path: "x"), .attachmentTooLarge(name: "a.mp4", size: 60, limit: 50),
    .attachmentUnreadable(path: "a", systemError: 2), .attachmentMissing(Digest(of: "a")),
    .attachmentChanged(name: "a"), .misnumbered(expected: 1, found: 2),
    .unexpected(path: "x", "SQLite 21: bad parameter"),
  ]

  @Test("every answer says in both languages what is wrong and what to do", arguments: problems)
  func words(problem: CaseFileProblem) {
    let diagnostic = problem.diagnostic
    #expect([64, 65, 66, 70, 73, 75].contains(problem.exitStatus))
    #expect(diagnostic.code.hasPrefix("case.") && diagnostic.severity == .error)
    for text in [diagnostic.message, diagnostic.remedy ?? LocalizedText(verbatim: "")] {
      #expect(!text.zhHans.isEmpty && !text.en.isEmpty && text.zhHans != text.en)
      #expect(text.zhHans.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(!text.en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
  }

  @Test("statuses are those of the table")
  func statuses() {
    #expect(CaseFileProblem.missing(path: "x").exitStatus == 66)
    #expect(CaseFileProblem.busy(path: "x").exitStatus == 75)
    #expect(CaseFileProblem.sequenceMoved(path: "x", expected: 1, found: 2).exitStatus == 75)
    #expect(CaseFileProblem.diskFull(path: "x").exitStatus == 73)
    #expect(CaseFileProblem.readOnly(path: "x").exitStatus == 73)
    #expect(CaseFileProblem.damaged(path: "x").exitStatus == 65)
    #expect(CaseFileProblem.notACase(path: "x", .empty).exitStatus == 65)
  }

  @Test("ids are 32 hexadecimal digits and nothing else")
  func identities() {
    #expect(Sample.id.text == "0123456789abcdeffedcba9876543210")
    #expect(RecordID(randomBits: 0, 1).text == String(repeating: "0", count: 31) + "1")
    #expect(RecordID(Sample.id.text) == Sample.id)
    for text in [
      "", "0123", Sample.id.text.uppercased(), Sample.id.text + "0", "０" + Sample.id.text,
    ] {
      #expect(RecordID(text) == nil)
    }
  }
}

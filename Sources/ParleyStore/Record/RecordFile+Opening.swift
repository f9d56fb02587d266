import ParleyBargaining
import ParleyValues

extension RecordFile {
  /// `application_id` of a shared file: "Parl".
  static let sharedMark = 0x5061_726C
  /// `application_id` of a private file: "Parp".
  static let privateMark = 0x5061_7270

  static func mark(of visibility: Visibility) -> Int {
    visibility == .shared ? sharedMark : privateMark
  }

  /// Makes a new file; never overwrites one. A file whose making failed is taken away again.
  static func create(
    at path: String, _ identity: Identity, migrations: Migrations = .standard
  ) throws(CaseFileProblem) -> RecordFile {
    do throws(SystemError) {
      // The private file is for its owner alone from its first byte.
      try Disk.makeNew(path, mode: identity.visibility == .shared ? 0o644 : 0o600)
    } catch {
      // The folder is what is missing when a new file cannot be made.
      let problem = error.problem(at: path)
      throw problem == .missing(path: path) ? .folderMissing(path: path) : problem
    }
    do throws(SQLiteFailure) {
      let connection = try SQLiteConnection(path: path)
      try prepare(connection)
      try connection.execute(
        """
        PRAGMA page_size = 4096;
        PRAGMA encoding = 'UTF-8';
        BEGIN IMMEDIATE;
        PRAGMA application_id = \(mark(of: identity.visibility));
        PRAGMA user_version = \(migrations.latest);
        """)
      for step in migrations.all { try connection.execute(step.statements) }
      try connection.run(
        "INSERT INTO record (only, id, case_id, visibility, start) VALUES (1, ?1, ?2, ?3, ?4)",
        [
          .text(identity.id.text), .text(identity.caseID.text),
          .text(identity.visibility.rawValue), .bytes(identity.id.start.bytes),
        ])
      let file = RecordFile(
        path: path, identity: identity, connection: connection, migrationCopy: nil)
      // Made now, empty, the whole list of tables lies at the beginning of the file: a file that
      // is cut off later can still be read as far as it goes.
      if identity.visibility == .shared { try file.project(BargainingCase()) }
      try file.connection.execute("COMMIT")
      return file
    } catch {
      Disk.remove(path)
      Disk.remove(path + "-journal")
      throw CaseFileProblem(error, at: path)
    }
  }

  /// Settings of a connection; they are not kept in the file.
  static func prepare(_ connection: borrowing SQLiteConnection) throws(SQLiteFailure) {
    // EXTRA is FULL and also waits until the folder knows that the journal is gone: without that
    // a power cut right after a commit could bring the journal back and undo the commit.
    try connection.execute(
      """
      PRAGMA trusted_schema = OFF;
      PRAGMA synchronous = EXTRA;
      PRAGMA fullfsync = ON;
      PRAGMA secure_delete = ON;
      PRAGMA cell_size_check = ON;
      PRAGMA foreign_keys = ON;
      """)
  }

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - visibility: which of the two files it should be.
  ///   - migrating: whether tables of an older version are brought up to date, after a copy was
  ///     made; else that is a problem.
  ///   - patience: how long to wait for other programs, in milliseconds.
  ///   - migrations: the steps that are known.
  static func open(
    at path: String, _ visibility: Visibility, migrating: Bool = false,
    patience: Int32 = SQLiteConnection.patience, migrations: Migrations = .standard
  ) throws(CaseFileProblem) -> RecordFile {
    var copy: String?
    while true {
      switch try look(at: path, visibility, patience, migrations, copy) {
      case .record(let file): return file
      case .problem(.needsMigration) where migrating && copy == nil:
        copy = try migrate(path, patience: patience, migrations: migrations)
      case .problem(let problem): throw problem
      }
    }
  }

  private enum Answer {
    case record(RecordFile)
    case problem(CaseFileProblem)
  }

  private static func look(
    at path: String, _ visibility: Visibility, _ patience: Int32, _ migrations: Migrations,
    _ copy: String?
  ) throws(CaseFileProblem) -> Answer {
    try checkEntry(at: path)
    do throws(SQLiteFailure) {
      let connection = try SQLiteConnection(path: path, patience: patience)
      try prepare(connection)
      let version = try connection.integer("PRAGMA user_version")
      if let what = try foreignness(of: connection, visibility) {
        return .problem(what == .otherFile ? .damaged(path: path) : .notACase(path: path, what))
      }
      let known = migrations.latest
      if version > known {
        return .problem(.newerThanThisProgram(path: path, version: version, known: known))
      }
      if version < 1 { return .problem(.damaged(path: path)) }
      if version < known {
        return .problem(.needsMigration(path: path, version: version, known: known))
      }
      guard let identity = try identity(in: connection, visibility) else {
        return .problem(.damaged(path: path))
      }
      return .record(
        RecordFile(path: path, identity: identity, connection: connection, migrationCopy: copy))
    } catch {
      return .problem(diagnose(error, at: path, visibility))
    }
  }

  /// What stands in the way before SQLite is asked: nothing there, a folder, no bytes, no right.
  private static func checkEntry(at path: String) throws(CaseFileProblem) {
    let entry: Disk.Entry
    do throws(SystemError) {
      entry = try Disk.entry(at: path)
    } catch {
      throw error.problem(at: path)
    }
    switch entry {
    case .nothing: throw .missing(path: path)
    case .folder: throw .notACase(path: path, .folder)
    case .other: throw .notACase(path: path, .otherFile)
    case .file(let size):
      if size == 0 { throw .notACase(path: path, .empty) }
      if !Disk.mayRead(path) { throw .permissionDenied(path: path) }
    }
  }

  /// What a database is, if it is not the file that is wanted; `otherFile` stands for one that has
  /// the tables of a case and not its mark.
  private static func foreignness(
    of connection: borrowing SQLiteConnection, _ visibility: Visibility
  ) throws(SQLiteFailure) -> CaseFileProblem.WhatItIs? {
    let mark = try connection.integer("PRAGMA application_id")
    let tables = try connection.integer(
      """
      SELECT count(*) FROM sqlite_schema
      WHERE type = 'table' AND name IN ('record', 'event', 'person', 'attachment')
      """)
    if mark == RecordFile.mark(of: visibility), tables == 4 { return nil }
    if mark == privateMark { return .privateFile }
    return tables == 4 || mark == sharedMark ? .otherFile : .otherDatabase
  }

  /// What the table `record` says; nothing when it does not hold together.
  private static func identity(
    in connection: borrowing SQLiteConnection, _ visibility: Visibility
  ) throws(SQLiteFailure) -> Identity? {
    let row = try connection.prepare("SELECT id, case_id, visibility, start FROM record")
    guard try row.step(), let id = RecordID(try row.text(0)),
      let caseID = RecordID(try row.text(1)), try row.text(2) == visibility.rawValue,
      try row.bytes(3) == id.start.bytes
    else { return nil }
    let isSecond = try row.step()
    if isSecond { return nil }
    return Identity(id: id, caseID: caseID, visibility: visibility)
  }

  /// Why a file that SQLite would not open is not what was wanted.
  private static func diagnose(
    _ failure: SQLiteFailure, at path: String, _ visibility: Visibility
  ) -> CaseFileProblem {
    switch failure {
    case .notADatabase, .damaged:
      let bytes = Disk.beginning(of: path, count: 100)
      let number = bytes.count < 72 ? 0 : bytes[68..<72].reduce(0) { $0 << 8 | Int($1) }
      let isDatabase = bytes.starts(with: Array("SQLite format 3\u{0}".utf8).prefix(bytes.count))
      let isOurs = number == mark(of: visibility)
      if isOurs || (isDatabase && bytes.count < 72) { return .damaged(path: path) }
      if number == privateMark { return .notACase(path: path, .privateFile) }
      return .notACase(path: path, isDatabase ? .otherDatabase : .otherFile)
    // A column or table that is not there: the schema does not hold together.
    case .unexpected(1, _): return .damaged(path: path)
    default: return CaseFileProblem(failure, at: path)
    }
  }
}

import CParleySQLite

/// An open database file. It closes when it goes out of use.
struct SQLiteConnection: ~Copyable {
  /// What a file is opened for.
  enum Access {
    /// Reading and, where the file allows it, writing.
    case readWrite
    /// Reading alone, with less caution, what is left of a damaged file.
    case salvage
  }

  private let database: OpaquePointer

  /// How long a change waits for other programs, in milliseconds.
  static let patience: Int32 = 8_000

  /// Opens an existing file; never makes one.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - access: what for.
  ///   - patience: how long to wait for other programs, in milliseconds.
  init(path: String, access: Access = .readWrite, patience: Int32 = SQLiteConnection.patience)
    throws(SQLiteFailure)
  {
    // A leading "./" keeps names like ":memory:" and "file:…" what they are: names of files.
    let name = path.hasPrefix("/") ? path : "./" + path
    let flags =
      (access == .readWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY)
      | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(name, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let failure = SQLiteFailure(code: code, on: opened)
      sqlite3_close_v2(opened)
      throw failure
    }
    database = opened
    sqlite3_busy_timeout(database, patience)
    if access == .salvage {
      // Lets SQLite look at a file that is shorter than it says; nothing is written.
      sqlite3_exec(database, "PRAGMA writable_schema = ON", nil, nil, nil)
    } else {
      _ = parley_sqlite_defend(database)
    }
  }

  /// Makes a database that lives in memory alone.
  init(inMemory: Void) throws(SQLiteFailure) {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(
      ":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else { throw SQLiteFailure(code: code, on: opened) }
    database = opened
  }

  deinit { sqlite3_close_v2(database) }

  /// Whether the file was opened for reading only because it cannot be written to.
  var isReadOnly: Bool { sqlite3_db_readonly(database, "main") == 1 }

  /// Whether a transaction is open.
  var isInTransaction: Bool { sqlite3_get_autocommit(database) == 0 }

  /// Prepares a statement.
  func prepare(_ sql: String) throws(SQLiteFailure) -> SQLiteStatement {
    try SQLiteStatement(sql, on: database)
  }

  /// Runs one or more statements without values and results.
  func execute(_ sql: String) throws(SQLiteFailure) {
    let code = sqlite3_exec(database, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteFailure(code: code, on: database) }
  }

  /// Runs one statement with values.
  func run(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteFailure) {
    let statement = try prepare(sql)
    try statement.run(values)
  }

  /// The whole number a query gives in its first row.
  func integer(_ sql: String) throws(SQLiteFailure) -> Int {
    let statement = try prepare(sql)
    guard try statement.step() else { throw .damaged }
    return try statement.integer(0)
  }

  /// Takes an open transaction back; without one it does nothing.
  func rollBack() {
    if isInTransaction { sqlite3_exec(database, "ROLLBACK", nil, nil, nil) }
  }

  /// Copies the whole database, page by page, into a file of its own, which must be empty.
  ///
  /// - Throws: ``SQLiteFailure`` of the copy; the copy is then of no use.
  func copy(to path: String) throws(SQLiteFailure) {
    let target = try SQLiteConnection(path: path)
    guard let backup = sqlite3_backup_init(target.database, "main", database, "main") else {
      throw SQLiteFailure(code: sqlite3_extended_errcode(target.database), on: target.database)
    }
    let code = sqlite3_backup_step(backup, -1)
    let finished = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, finished == SQLITE_OK else {
      throw SQLiteFailure(code: finished == SQLITE_OK ? code : finished, on: target.database)
    }
  }
}

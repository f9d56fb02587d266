import CParleySQLite

/// Why SQLite could not do something, in the few kinds that make a difference to a user.
enum SQLiteFailure: Error, Hashable, Sendable {
  /// Another program holds the file.
  case busy
  /// The disk, or the user's share of it, is full.
  case diskFull
  /// The file or its folder cannot be written to.
  case readOnly
  /// An unfinished change has to be taken back first, and the place cannot be written to.
  case unfinishedChange
  /// The pages do not hang together.
  case damaged
  /// The bytes are no SQLite database.
  case notADatabase
  /// The file cannot be opened; the number is the system's, 0 when it gave none.
  case cannotOpen(systemError: Int32)
  /// A trigger or a rule of a table refused.
  case refused(String)
  /// Reading or writing failed; the number is the system's.
  case inputOutput(systemError: Int32)
  /// Anything else; a defect of this program. The text is SQLite's own.
  case unexpected(code: Int32, String)

  /// The failure of the last call on a connection.
  ///
  /// - Parameters:
  ///   - code: the extended result code.
  ///   - database: the connection, if there is one.
  init(code: Int32, on database: OpaquePointer?) {
    let systemError = SQLiteFailure.systemError(on: database)
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    case SQLITE_FULL: self = .diskFull
    case SQLITE_READONLY:
      self = SQLiteFailure.needsRollback.contains(code) ? .unfinishedChange : .readOnly
    case SQLITE_CORRUPT, SQLITE_FORMAT, SQLITE_MISMATCH: self = .damaged
    case SQLITE_NOTADB: self = .notADatabase
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: self = .cannotOpen(systemError: systemError)
    case SQLITE_CONSTRAINT: self = .refused(SQLiteFailure.message(of: database))
    case SQLITE_IOERR:
      // 522: a page ends before it should, because the file was cut off.
      self = code == 522 ? .damaged : .inputOutput(systemError: systemError)
    default: self = .unexpected(code: code, SQLiteFailure.message(of: database))
    }
  }

  /// SQLITE_READONLY_RECOVERY, _CANTLOCK, _ROLLBACK and _CANTINIT, which Swift does not see.
  private static let needsRollback: Set<Int32> = [264, 520, 776, 1288]

  /// What the system said when it last refused something about the file.
  private static func systemError(on database: OpaquePointer?) -> Int32 {
    guard let database else { return 0 }
    // The connection's own number may be that of a later call, made while taking a change back.
    var number: Int32 = 0
    sqlite3_file_control(database, "main", SQLITE_FCNTL_LAST_ERRNO, &number)
    return number != 0 ? number : sqlite3_system_errno(database)
  }

  private static func message(of database: OpaquePointer?) -> String {
    guard let database, let text = sqlite3_errmsg(database) else { return "" }
    return String(cString: text)
  }
}

import CParleySQLite

/// A prepared statement. It is prepared once and run as often as needed.
struct SQLiteStatement: ~Copyable {
  private let statement: OpaquePointer
  private let database: OpaquePointer

  /// Prepares one statement.
  ///
  /// - Throws: ``SQLiteFailure`` when SQLite cannot read the statement or the schema.
  init(_ sql: String, on database: OpaquePointer) throws(SQLiteFailure) {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw SQLiteFailure(code: code, on: database) }
    statement = prepared
    self.database = database
  }

  deinit { sqlite3_finalize(statement) }

  /// Binds values to the places `?1`, `?2`, … in order.
  func bind(_ values: [SQLiteValue]) throws(SQLiteFailure) {
    for (offset, value) in values.enumerated() { try bind(value, at: Int32(offset + 1)) }
  }

  private func bind(_ value: SQLiteValue, at place: Int32) throws(SQLiteFailure) {
    // SQLITE_TRANSIENT: SQLite takes a copy. The macro is a cast that Swift does not import.
    let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let utf8 = UInt8(SQLITE_UTF8)
    let code =
      switch value {
      case .null: sqlite3_bind_null(statement, place)
      case .integer(let number): sqlite3_bind_int64(statement, place, number)
      case .text(let text):
        sqlite3_bind_text64(statement, place, text, UInt64(text.utf8.count), copies, utf8)
      case .utf8(let bytes):
        SQLiteStatement.with(bytes) {
          sqlite3_bind_text64(
            statement, place, $0.assumingMemoryBound(to: CChar.self), UInt64(bytes.count), copies,
            utf8)
        }
      case .bytes(let bytes):
        SQLiteStatement.with(bytes) {
          sqlite3_bind_blob64(statement, place, $0, UInt64(bytes.count), copies)
        }
      }
    guard code == SQLITE_OK else { throw SQLiteFailure(code: code, on: database) }
  }

  /// An empty value needs an address too: without one SQLite takes it for NULL.
  private static func with<Result>(
    _ bytes: [UInt8], _ use: (UnsafeRawPointer) -> Result
  ) -> Result {
    bytes.isEmpty
      ? withUnsafeBytes(of: UInt8(0)) { use($0.baseAddress.unsafelyUnwrapped) }
      : bytes.withUnsafeBytes { use($0.baseAddress.unsafelyUnwrapped) }
  }

  /// Goes to the next row.
  ///
  /// - Returns: whether there is one.
  func step() throws(SQLiteFailure) -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      sqlite3_reset(statement)
      throw SQLiteFailure(code: code, on: database)
    }
  }

  /// Runs the statement once with some values and makes it ready for the next time.
  func run(_ values: [SQLiteValue]) throws(SQLiteFailure) {
    try bind(values)
    while try step() {}
    sqlite3_reset(statement)
  }

  /// Makes the statement ready for the next time.
  func reset() { sqlite3_reset(statement) }

  /// The number of columns.
  var columnCount: Int32 { sqlite3_column_count(statement) }

  /// Whether a column holds nothing.
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  /// A whole number; a column of another type is damage.
  func integer(_ column: Int32) throws(SQLiteFailure) -> Int {
    guard sqlite3_column_type(statement, column) == SQLITE_INTEGER else { throw .damaged }
    return Int(sqlite3_column_int64(statement, column))
  }

  /// A text; a column of another type, and bytes that are no UTF-8, are damage.
  func text(_ column: Int32) throws(SQLiteFailure) -> String {
    guard sqlite3_column_type(statement, column) == SQLITE_TEXT else { throw .damaged }
    guard let text = withBytes(column, { String(validating: $0, as: UTF8.self) }) else {
      throw .damaged
    }
    return text
  }

  /// A text, or nothing.
  func optionalText(_ column: Int32) throws(SQLiteFailure) -> String? {
    isNull(column) ? nil : try text(column)
  }

  /// The bytes of a text or a blob; a column of another type is damage.
  func bytes(_ column: Int32) throws(SQLiteFailure) -> [UInt8] {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_TEXT, SQLITE_BLOB: return withBytes(column) { Array($0) }
    default: throw .damaged
    }
  }

  /// The value of a column, whatever it is.
  func value(_ column: Int32) throws(SQLiteFailure) -> SQLiteValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
    case SQLITE_TEXT: .text(try text(column))
    case SQLITE_BLOB: .bytes(try bytes(column))
    default: throw .damaged
    }
  }

  /// The bytes of a column in place, valid until the next step; numbers as their digits.
  func withBytes<Result>(_ column: Int32, _ use: (UnsafeRawBufferPointer) -> Result) -> Result {
    let start = sqlite3_column_blob(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return use(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}

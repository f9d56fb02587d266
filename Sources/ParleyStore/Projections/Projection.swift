/// A table that shows a part of where a case stands, for whoever asks with plain `sqlite3`. It
/// holds nothing that the events do not say: it may be dropped, and is made again from them.
struct Projection: Equatable, Sendable {
  /// The table's name.
  let name: String
  /// Its columns with their types; the first ones are the key.
  let columns: [Column]
  /// How many columns are the key.
  let keyLength: Int
  /// The rows, in the order of the record.
  var rows: [[SQLiteValue]] = []

  /// A column.
  struct Column: Equatable, Sendable {
    let name: String
    let type: String
  }

  /// A table.
  ///
  /// - Parameter columns: `seq INTEGER, happened_on TEXT, …`, the key first.
  init(_ name: String, key keyLength: Int = 1, _ columns: String) {
    self.name = name
    self.keyLength = keyLength
    self.columns = columns.split(separator: ",").map { column in
      let words = column.split(whereSeparator: { $0 == " " || $0 == "\n" })
      return Column(name: String(words[0]), type: String(words[1]))
    }
  }

  /// The statement that makes the table.
  var creation: String {
    let key = columns.prefix(keyLength).map(\.name).joined(separator: ", ")
    let list = columns.map { "\($0.name) \($0.type)" }.joined(separator: ", ")
    return "CREATE TABLE \(name) (\(list), PRIMARY KEY (\(key))) STRICT, WITHOUT ROWID"
  }

  /// The columns' names in a list.
  var columnList: String { columns.map(\.name).joined(separator: ", ") }

  /// The statement that puts a row in, or in the place of the one with its key.
  var replacement: String {
    let places = (1...columns.count).map { "?\($0)" }.joined(separator: ", ")
    return "INSERT OR REPLACE INTO \(name) (\(columnList)) VALUES (\(places))"
  }

  /// The statement that takes the row of a key out.
  var deletion: String {
    let key = columns.prefix(keyLength).enumerated().map { "\($1.name) = ?\($0 + 1)" }
    return "DELETE FROM \(name) WHERE " + key.joined(separator: " AND ")
  }
}

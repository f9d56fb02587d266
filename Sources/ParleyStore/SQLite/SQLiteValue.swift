/// A value on its way into a table.
enum SQLiteValue: Hashable, Sendable {
  /// Nothing.
  case null
  /// A whole number.
  case integer(Int64)
  /// A text.
  case text(String)
  /// A text as its UTF-8 bytes, which the caller has checked.
  case utf8([UInt8])
  /// Bytes.
  case bytes([UInt8])

  /// A text, or nothing.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  /// A whole number.
  init(_ number: Int) { self = .integer(Int64(number)) }
}

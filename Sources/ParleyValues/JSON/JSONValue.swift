/// A JSON value for the command's machine output. Amounts go out as decimal strings, never as
/// floating-point numbers.
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case integer(Int64)
  /// A statistic; not for money.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Keys and values in the order given.
  case object([Member])

  /// One key and value of an object.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// A key and its value.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object with its keys in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0, value: $1) })
  }
  /// `null`.
  public init(nilLiteral: ()) { self = .null }

  /// A text, or `null`.
  public init(_ text: String?) { self = text.map { .string($0) } ?? .null }
  /// A whole number.
  public init(_ number: some BinaryInteger) { self = .integer(Int64(number)) }
  /// A date, or `null`.
  public init(_ date: CivilDate?) { self.init(date?.description) }
  /// A text in both languages, under the names of the languages.
  public init(_ text: LocalizedText) {
    self = ["zh-Hans": .string(text.zhHans), "en": .string(text.en)]
  }
}

extension JSONValue {
  /// The text, if the value is one.
  public var stringValue: String? { if case .string(let text) = self { text } else { nil } }

  /// The whole number, if the value is one.
  public var integerValue: Int64? { if case .integer(let number) = self { number } else { nil } }

  /// The number as a statistic, if the value is a number.
  public var numberValue: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// The truth value, if the value is one.
  public var boolValue: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  /// The elements, if the value is a list.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// Keys and values in order, if the value is an object.
  public var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  /// The value of a key, if the value is an object that has it.
  public subscript(key: String) -> JSONValue? { members?.first { $0.key == key }?.value }
}

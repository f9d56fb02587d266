extension JSONValue {
  /// The value as JSON, by its coding; keys in the order of their code points, absent optionals
  /// left out. The same value gives the same JSON, whatever the order of its fields.
  ///
  /// - Throws: `EncodingError.invalidValue` for a number that JSON integers cannot hold, and what
  ///   the value's own coding throws.
  /// - Complexity: O(size of the value).
  public init(encoding value: some Encodable) throws {
    let sink = JSONSink()
    try sink.encode(value, path: [])
    self = sink.value
  }
}

/// Where one value is put together while it is encoded.
private final class JSONSink {
  private enum Content {
    case nothing
    case finished(JSONValue)
    case object([(key: String, value: JSONSink)])
    case array([JSONSink])
  }

  private var content = Content.nothing

  var value: JSONValue {
    switch content {
    case .nothing: return .object([])
    case .finished(let value): return value
    case .array(let elements): return .array(elements.map(\.value))
    case .object(let members):
      let sorted = members.sorted { CodePointOrder.precedes($0.key, $1.key) }
      return .object(sorted.map { Member(key: $0.key, value: $0.value.value) })
    }
  }

  private typealias Member = JSONValue.Member

  func finish(_ value: JSONValue) { content = .finished(value) }

  func beginObject() { if case .nothing = content { content = .object([]) } }

  func beginArray() { if case .nothing = content { content = .array([]) } }

  var count: Int { if case .array(let elements) = content { elements.count } else { 0 } }

  func member(_ key: String) -> JSONSink {
    let sink = JSONSink()
    if case .object(var members) = content {
      content = .nothing
      members.append((key, sink))
      content = .object(members)
    }
    return sink
  }

  func element() -> JSONSink {
    let sink = JSONSink()
    if case .array(var elements) = content {
      content = .nothing
      elements.append(sink)
      content = .array(elements)
    }
    return sink
  }

  func encode(_ value: some Encodable, path: [any CodingKey]) throws {
    try value.encode(to: JSONEncoding(sink: self, codingPath: path))
  }

  func integer(_ value: some BinaryInteger, path: [any CodingKey]) throws {
    guard let number = Int64(exactly: value) else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: path, debugDescription: "out of the range of 64 bits"))
    }
    finish(.integer(number))
  }
}

private struct JSONEncoding: Encoder {
  let sink: JSONSink
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    sink.beginObject()
    return KeyedEncodingContainer(Keyed<Key>(sink: sink, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    sink.beginArray()
    return Unkeyed(sink: sink, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Single(sink: sink, codingPath: codingPath)
  }
}

private struct Single: SingleValueEncodingContainer {
  let sink: JSONSink
  let codingPath: [any CodingKey]

  func encodeNil() { sink.finish(.null) }
  func encode(_ value: Bool) { sink.finish(.bool(value)) }
  func encode(_ value: String) { sink.finish(.string(value)) }
  func encode(_ value: Double) { sink.finish(.number(value)) }
  func encode(_ value: Float) { sink.finish(.number(Double(value))) }
  func encode(_ value: Int) throws { try sink.integer(value, path: codingPath) }
  func encode(_ value: Int8) throws { try sink.integer(value, path: codingPath) }
  func encode(_ value: Int16) throws { try sink.integer(value, path: codingPath) }
  func encode(_ value: Int32) throws { try sink.integer(value, path: codingPath) }
  func encode(_ value: Int64) throws { try sink.integer(value, path: codingPath) }
  func encode(_ value: UInt) throws { try sink.integer(value, path: codingPath) }
  func encode(_ value: UInt8) throws { try sink.integer(value, path: codingPath) }
  func encode(_ value: UInt16) throws { try sink.integer(value, path: codingPath) }
  func encode(_ value: UInt32) throws { try sink.integer(value, path: codingPath) }
  func encode(_ value: UInt64) throws { try sink.integer(value, path: codingPath) }
  func encode(_ value: some Encodable) throws { try sink.encode(value, path: codingPath) }
}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let sink: JSONSink
  let codingPath: [any CodingKey]

  private func single(_ key: Key) -> Single {
    Single(sink: sink.member(key.stringValue), codingPath: codingPath + [key])
  }

  func encodeNil(forKey key: Key) { single(key).encodeNil() }
  func encode(_ value: Bool, forKey key: Key) { single(key).encode(value) }
  func encode(_ value: String, forKey key: Key) { single(key).encode(value) }
  func encode(_ value: Double, forKey key: Key) { single(key).encode(value) }
  func encode(_ value: Float, forKey key: Key) { single(key).encode(value) }
  func encode(_ value: Int, forKey key: Key) throws { try single(key).encode(value) }
  func encode(_ value: Int8, forKey key: Key) throws { try single(key).encode(value) }
  func encode(_ value: Int16, forKey key: Key) throws { try single(key).encode(value) }
  func encode(_ value: Int32, forKey key: Key) throws { try single(key).encode(value) }
  func encode(_ value: Int64, forKey key: Key) throws { try single(key).encode(value) }
  func encode(_ value: UInt, forKey key: Key) throws { try single(key).encode(value) }
  func encode(_ value: UInt8, forKey key: Key) throws { try single(key).encode(value) }
  func encode(_ value: UInt16, forKey key: Key) throws { try single(key).encode(value) }
  func encode(_ value: UInt32, forKey key: Key) throws { try single(key).encode(value) }
  func encode(_ value: UInt64, forKey key: Key) throws { try single(key).encode(value) }
  func encode(_ value: some Encodable, forKey key: Key) throws { try single(key).encode(value) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
    -> KeyedEncodingContainer<Nested>
  {
    nested(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    nested(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    JSONEncoding(sink: sink.member("super"), codingPath: codingPath)
  }

  func superEncoder(forKey key: Key) -> any Encoder { nested(key) }

  private func nested(_ key: Key) -> JSONEncoding {
    JSONEncoding(sink: sink.member(key.stringValue), codingPath: codingPath + [key])
  }
}

private struct Unkeyed: UnkeyedEncodingContainer {
  let sink: JSONSink
  let codingPath: [any CodingKey]
  var count: Int { sink.count }

  private func single() -> Single { Single(sink: sink.element(), codingPath: codingPath) }

  func encodeNil() { single().encodeNil() }
  func encode(_ value: Bool) { single().encode(value) }
  func encode(_ value: String) { single().encode(value) }
  func encode(_ value: Double) { single().encode(value) }
  func encode(_ value: Float) { single().encode(value) }
  func encode(_ value: Int) throws { try single().encode(value) }
  func encode(_ value: Int8) throws { try single().encode(value) }
  func encode(_ value: Int16) throws { try single().encode(value) }
  func encode(_ value: Int32) throws { try single().encode(value) }
  func encode(_ value: Int64) throws { try single().encode(value) }
  func encode(_ value: UInt) throws { try single().encode(value) }
  func encode(_ value: UInt8) throws { try single().encode(value) }
  func encode(_ value: UInt16) throws { try single().encode(value) }
  func encode(_ value: UInt32) throws { try single().encode(value) }
  func encode(_ value: UInt64) throws { try single().encode(value) }
  func encode(_ value: some Encodable) throws { try single().encode(value) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type)
    -> KeyedEncodingContainer<Nested>
  {
    JSONEncoding(sink: sink.element(), codingPath: codingPath).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONEncoding(sink: sink.element(), codingPath: codingPath).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { JSONEncoding(sink: sink.element(), codingPath: codingPath) }
}

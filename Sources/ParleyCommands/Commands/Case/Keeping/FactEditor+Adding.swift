import ParleyBargaining
import ParleyValues

extension FactEditor {
  /// The fact's tree with a field that was left out when it was recorded; nothing when the kind has
  /// no such field or the text does not fit it.
  static func adding(
    _ text: String, at path: [String], to tree: JSONValue, of fact: CaseFact
  ) -> JSONValue? {
    let candidates: [JSONValue?] = [
      .string(text), Int64(text.narrowed).map { .integer($0) }, list(text),
    ]
    for case let value? in candidates {
      guard let whole = tree.setting(path[...], to: value) else { continue }
      let body = Array(whole.text(pretty: false).utf8)
      // A field that the kind does not have is not written back.
      guard let read = try? CaseFact(kind: fact.kind, version: fact.kindVersion, body: body),
        let again = try? JSONValue(parsing: read.encodedBody, file: fact.kind),
        again.value(at: path[...]) == value
      else { continue }
      return whole
    }
    return nil
  }

  /// Several texts with semicolons between them.
  static func list(_ text: String) -> JSONValue {
    .array(
      text.split { $0 == "；" || $0 == ";" }.map { .string(String($0).trimmedSpaces) })
  }
}

extension JSONValue {
  /// What stands at a path, if anything does.
  fileprivate func value(at path: ArraySlice<String>) -> JSONValue? {
    guard let name = path.first else { return self }
    return self[name]?.value(at: path.dropFirst())
  }

  /// The object with a value at a path that had none, with the objects on the way to it.
  fileprivate func setting(_ path: ArraySlice<String>, to value: JSONValue) -> JSONValue? {
    guard let name = path.first else { return value }
    guard case .object(var members) = self else { return nil }
    let place = members.firstIndex { $0.key == name }
    let before = place.map { members[$0].value } ?? .object([])
    guard let after = before.setting(path.dropFirst(), to: value) else { return nil }
    if let place {
      members[place].value = after
    } else {
      members.append(.init(key: name, value: after))
    }
    return .object(members)
  }
}

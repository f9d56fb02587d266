import ParleyValues

/// The canonical form of bodies: JSON in UTF-8 without spaces, keys in the order of their code
/// points, whole numbers only, absent fields left out. The same body gives the same bytes.
public enum CaseEventCoding {
  /// The canonical bytes of a body.
  ///
  /// - Complexity: O(size of the body).
  public static func encodeBody(_ body: some CaseBody) -> [UInt8] {
    canonicalBytes(of: body)
  }

  /// Reads a body of a kind.
  ///
  /// - Throws: ``EventCodingError`` when the bytes are no JSON, or lack a field of the kind.
  public static func decodeBody<Body: CaseBody>(_ type: Body.Type, from bytes: [UInt8])
    throws(EventCodingError) -> Body
  {
    let value: JSONValue
    do throws(Diagnostics) {
      value = try JSONValue(parsing: bytes, file: Body.kind)
    } catch {
      throw .notJSON(kind: Body.kind)
    }
    do {
      return try value.decoded(as: Body.self)
    } catch {
      throw .wrongShape(
        kind: Body.kind, version: Body.version, reason: CaseEventCoding.reason(of: error))
    }
  }

  /// The canonical bytes of any value that is coded by its fields.
  static func canonicalBytes(of value: some Encodable) -> [UInt8] {
    guard let tree = try? JSONValue(encoding: value) else { return Array("null".utf8) }
    return Array(tree.text(pretty: false).utf8)
  }

  private static func reason(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "?" }
    switch error {
    case .keyNotFound(let key, _): return key.stringValue
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? context.debugDescription : path
    @unknown default: return "?"
    }
  }
}

import ParleyTerms
import ParleyValues

/// A term with its value as canonical texts, as records keep them: they stay readable when the
/// program's types change.
public struct TermText: Codable, Hashable, Sendable {
  /// The key, `众包/piece-rate.base@2027-01-01`.
  public var key: String
  /// The value, `5.20 /order`; nothing removes the term.
  public var value: String?

  /// A key and its value.
  public init(key: String, value: String?) {
    self.key = key
    self.value = value
  }

  /// The texts of an assignment.
  ///
  /// - Parameters:
  ///   - assignment: the term and its value.
  ///   - currency: the currency amounts are in.
  public init(_ assignment: TermAssignment, in currency: Currency) {
    key = assignment.key.description
    value = assignment.value?.text(in: currency)
  }

  /// The term and its value.
  ///
  /// - Parameter currency: the currency amounts are in.
  /// - Returns: nothing when this program does not know the term or cannot read the value.
  public func assignment(in currency: Currency) -> TermAssignment? {
    let key = TermKey(canonical: key)
    guard let value else { return TermAssignment(key, nil) }
    if key.isSeparate, TermValue.saysSame(value) { return TermAssignment(key, .same) }
    guard let match = TermRegistry.match(key.path) else { return nil }
    guard let read = try? match.family.kind.value(from: value, in: currency) else { return nil }
    return TermAssignment(key, read)
  }
}

extension TermKey {
  /// Reads the text that ``TermKey/description`` writes.
  public init(canonical text: String) {
    var path = Substring(text)
    var scope: String?
    if let stroke = path.lastIndex(of: "/") {
      scope = String(path[..<stroke])
      path = path[path.index(after: stroke)...]
    }
    var from: CivilDate?
    if let sign = path.lastIndex(of: "@"), let day = CivilDate(path[path.index(after: sign)...]) {
      from = day
      path = path[..<sign]
    }
    self.init(String(path), scope: scope, from: from)
  }
}

import ParleyTerms
import ParleyValues

/// Keys and values that were understood once; reading them again is a look-up.
struct TermCache: Sendable {
  private var kinds: [String: TermRegistry.Match] = [:]

  /// How the key of a record is understood.
  mutating func match(_ path: String) -> TermRegistry.Match? {
    if let known = kinds[path] { return known }
    guard let match = TermRegistry.match(path) else { return nil }
    kinds[path] = match
    return match
  }

  /// The value of a text of a record.
  mutating func value(_ text: String, of key: TermKey, in currency: Currency) -> TermValue? {
    if key.isSeparate, TermValue.saysSame(text) { return .same }
    guard let match = match(key.path) else { return nil }
    return try? match.family.kind.value(from: text, in: currency)
  }
}

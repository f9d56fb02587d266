import ParleyValues

/// The full name of one term: `piece-rate.base`, `众包/piece-rate.base`,
/// `piece-rate.base@2027-01-01`.
public struct TermKey: Hashable, Sendable, CustomStringConvertible {
  /// The scope or variant the key speaks of; the whole standards when absent.
  public var scope: String?
  /// The key inside it, canonical.
  public var path: String
  /// The day from which the value holds; from the beginning when absent.
  public var from: CivilDate?

  /// A key.
  public init(_ path: String, scope: String? = nil, from: CivilDate? = nil) {
    self.path = path
    self.scope = scope
    self.from = from
  }

  /// Whether the key speaks of a scope, a variant or a day, so that something else holds where it
  /// says nothing.
  public var isSeparate: Bool { scope != nil || from != nil }

  /// The key as people write it.
  public var description: String {
    (scope.map { $0 + "/" } ?? "") + path + (from.map { "@\($0)" } ?? "")
  }
}

/// One key with its value; without a value the term, or all terms below the key, do not hold.
public struct TermAssignment: Equatable, Sendable {
  /// The key.
  public var key: TermKey
  /// The value; nothing removes.
  public var value: TermValue?

  /// A key with its value.
  public init(_ key: TermKey, _ value: TermValue?) {
    self.key = key
    self.value = value
  }
}

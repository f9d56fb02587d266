import ParleyValues

/// A person as events name them: an id inside the case and a digest that binds the personal data,
/// which lie apart and can be erased. Without the erased salt the digest tells nothing.
public struct PersonReference: Codable, Hashable, Sendable {
  /// The id inside the case, `p1`; it says nothing about the person.
  public var id: String
  /// The digest over salt and personal data.
  public var commitment: Digest

  /// A reference.
  public init(id: String, commitment: Digest) {
    self.id = id
    self.commitment = commitment
  }
}

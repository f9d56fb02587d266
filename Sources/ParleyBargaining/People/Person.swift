import ParleyValues

/// The personal data of somebody in a case. They are kept apart from the events so that they can
/// be erased while the record still verifies.
public struct Person: Codable, Hashable, Sendable {
  /// The id inside the case, `p1`.
  public var id: String
  /// The name.
  public var name: String
  /// The sex as papers ask for it, if it was noted.
  public var gender: Gender?
  /// Identity number, if it was noted.
  public var identityNumber: String?
  /// Telephone number, if it was noted.
  public var telephone: String?
  /// The unit the person belongs to.
  public var unit: String?
  /// Post or occupation.
  public var post: String?
  /// Random digits (32 hexadecimal ones), so that nobody can test guesses of the data against the
  /// digest in the events.
  public var salt: String

  /// 性别 as the forms of the authorities ask for it.
  public enum Gender: String, Codable, CaseIterable, Sendable {
    /// 女.
    case female
    /// 男.
    case male

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .female: LocalizedText(zhHans: "女", en: "female")
      case .male: LocalizedText(zhHans: "男", en: "male")
      }
    }
  }

  /// Somebody's data.
  ///
  /// - Parameter salt: random digits made by the caller; domain rooms draw no random numbers.
  public init(
    id: String, name: String, gender: Gender? = nil, identityNumber: String? = nil,
    telephone: String? = nil, unit: String? = nil, post: String? = nil, salt: String
  ) {
    self.id = id
    self.name = name
    self.gender = gender
    self.identityNumber = identityNumber
    self.telephone = telephone
    self.unit = unit
    self.post = post
    self.salt = salt
  }

  /// The digest that events carry: SHA-256 over a label and the canonical form of all fields, the
  /// salt among them.
  public var commitment: Digest {
    Digest(of: Array("parley.person/1\n".utf8) + CaseEventCoding.canonicalBytes(of: self))
  }

  /// The person as events name them.
  public var reference: PersonReference { PersonReference(id: id, commitment: commitment) }
}

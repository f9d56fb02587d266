import ParleyValues

/// Somebody was authorised in writing to act for a side 书面委托: a chief in the place of the union
/// chair or the legal representative, or a professional from outside (令22 arts 20, 21 and 23). The
/// side stands with the event.
public struct DelegateAuthorised: CaseBody {
  /// The kind's name.
  public static let kind = "delegate-authorised"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "书面委托", en: "authorised in writing")

  /// Who is authorised.
  public var person: PersonReference
  /// Who authorises: the union chair, the legal representative.
  public var principal: PersonReference?
  /// What the authority covers, one matter each.
  public var powers: [String]
  /// The first day of the authority, if another than the day it was given.
  public var validFrom: CivilDate?
  /// The last day of the authority.
  public var validThrough: CivilDate?

  /// An authority.
  public init(
    person: PersonReference, principal: PersonReference? = nil, powers: [String],
    validFrom: CivilDate? = nil, validThrough: CivilDate? = nil
  ) {
    self.person = person
    self.principal = principal
    self.powers = powers
    self.validFrom = validFrom
    self.validThrough = validThrough
  }
}

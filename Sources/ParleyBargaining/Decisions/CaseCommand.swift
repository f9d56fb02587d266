import ParleyLaw
import ParleyTerms
import ParleyValues

/// Something that is to be recorded or done. Most verbs record a fact as it is; the others need the
/// case to make their facts.
public enum CaseCommand: Hashable, Sendable {
  /// Opens the case, with its parties and the standards that hold today.
  case open(CaseOpened, parties: [PartyAdded] = [], standards: StandardsStated? = nil)
  /// Records a fact as it is, by a side where one acts.
  case record(CaseFact, by: Side? = nil)
  /// Tables an offer.
  case offer(OfferTabled, by: Side)
  /// Accepts what the other side tabled, or agrees on values jointly when no side is given.
  case accept([Point], by: Side?)
  /// Fixes the draft: everything tentatively agreed, with its term and free clauses.
  case draft(DraftPlan)
  /// Records a vote on the draft and judges it by the law book.
  case vote(AdoptionVote, by: VoteTaken.Assembly)
  /// Submits the signed agreement.
  case submit(AgreementSubmitted)
  /// Declares the agreement in force; without a day, on the first day the law allows.
  case declareEffect(from: CivilDate? = nil)
  /// Corrects an entry, or strikes it out when no fact is given.
  case correct(Int, to: CaseFact?, happenedOn: CivilDate? = nil, side: Side? = nil, reason: String)

  /// One thing that is accepted.
  public enum Point: Hashable, Sendable {
    /// What stands for a term.
    case term(TermKey)
    /// What stands for an item.
    case item(String)
    /// A whole offer, by the number of its entry.
    case offer(Int)
    /// A whole package, by its name.
    case package(String)
    /// A value agreed across the table without having been tabled.
    case value(TermText)
    /// An item agreed across the table without having been tabled.
    case words(ItemText)
  }

  /// What a draft adds to what was agreed.
  public struct DraftPlan: Hashable, Sendable {
    /// What the agreement is called; made of the instrument and the title when left out.
    public var title: String?
    /// The first day of its term.
    public var validFrom: CivilDate?
    /// The last day of its term.
    public var validThrough: CivilDate?
    /// Clauses in free words.
    public var clauses: [DraftAgreed.FreeClause]

    /// A plan.
    public init(
      title: String? = nil, validFrom: CivilDate? = nil, validThrough: CivilDate? = nil,
      clauses: [DraftAgreed.FreeClause] = []
    ) {
      self.title = title
      self.validFrom = validFrom
      self.validThrough = validThrough
      self.clauses = clauses
    }
  }
}

extension CaseCommand {
  /// An offer as it was read from arguments or a file.
  ///
  /// - Parameters:
  ///   - offer: the terms and items.
  ///   - side: whose it is.
  ///   - currency: the currency of the case.
  ///   - isPackage: whether it stands or falls as a whole.
  ///   - rationale: why, as it was said.
  ///   - validUntil: the last day it stands.
  public static func offer(
    _ offer: Offer, by side: Side, in currency: Currency, isPackage: Bool = false,
    rationale: String? = nil, validUntil: CivilDate? = nil
  ) -> CaseCommand {
    .offer(
      OfferTabled(
        terms: offer.terms.map { TermText($0, in: currency) },
        items: offer.items.map(ItemText.init),
        isPackage: isPackage, rationale: rationale, validUntil: validUntil), by: side)
  }
}

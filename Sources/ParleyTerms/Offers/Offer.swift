import ParleyValues

/// What one side proposes: values for terms, and items that are no numbers.
public struct Offer: Equatable, Sendable {
  /// The terms with their proposed values.
  public var terms: [TermAssignment]
  /// The items.
  public var items: [OfferItem]

  /// An offer.
  public init(terms: [TermAssignment] = [], items: [OfferItem] = []) {
    self.terms = terms
    self.items = items
  }
}

/// A point that is no number: words, or a promise with owner and date.
public struct OfferItem: Hashable, Codable, Sendable {
  /// What the point is called at the table.
  public var name: String
  /// The proposed words, if there are any.
  public var text: String?
  /// The promise, if it is one.
  public var promise: Promise?

  /// Who does what by when.
  public struct Promise: Hashable, Codable, Sendable {
    /// Who keeps it.
    public var owner: String
    /// By when, if a day was named.
    public var due: CivilDate?

    /// A promise.
    public init(owner: String, due: CivilDate? = nil) {
      self.owner = owner
      self.due = due
    }
  }

  /// An item.
  public init(name: String, text: String? = nil, promise: Promise? = nil) {
    self.name = name
    self.text = text
    self.promise = promise
  }
}

import ParleyTerms
import ParleyValues

/// An item of an offer: a point that is no number, in words or as a promise.
public struct ItemText: Codable, Hashable, Sendable {
  /// What the point is called at the table; items are told apart by it.
  public var name: String
  /// The proposed words, if there are any.
  public var text: String?
  /// Who keeps the promise, if it is one.
  public var owner: String?
  /// By when the promise is kept, if a day was named.
  public var due: CivilDate?

  /// An item.
  public init(name: String, text: String? = nil, owner: String? = nil, due: CivilDate? = nil) {
    self.name = name
    self.text = text
    self.owner = owner
    self.due = due
  }

  /// The item of an offer.
  public init(_ item: OfferItem) {
    self.init(
      name: item.name, text: item.text, owner: item.promise?.owner, due: item.promise?.due)
  }

  /// Whether it is a promise.
  public var isPromise: Bool { owner != nil }

  /// The words: the text, or who promises by when.
  public var words: LocalizedText {
    if let text { return LocalizedText(verbatim: text) }
    let who = owner ?? ""
    guard let due else { return LocalizedText(zhHans: "\(who)承办", en: "promised by \(who)") }
    return LocalizedText(
      zhHans: "\(who)承办，\(due.text.zhHans)前完成", en: "promised by \(who), done by \(due.text.en)")
  }
}

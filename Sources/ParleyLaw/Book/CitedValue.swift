import ParleyValues

/// One figure of the law book: what it is, where and for which instruments and from when it holds,
/// the article it stands in, and how well that was read.
public struct CitedValue: Hashable, Sendable {
  /// What the figure says.
  public let key: LawKey
  /// Which of several figures of the same kind: a wage class `1`, `outdoor`, `ride-hailing`.
  public let variant: String?
  /// The place it holds for.
  public let jurisdiction: Jurisdiction
  /// The instruments it speaks of; empty when it does not depend on the instrument.
  public let instruments: [Instrument]
  /// The figure.
  public let value: LawValue
  /// The first day it holds; nothing when the source does not give it.
  public let effectiveFrom: CivilDate?
  /// The last day it holds; nothing while it is in force.
  public let effectiveTo: CivilDate?
  /// Document and article.
  public let source: LawSource
  /// How well the source was read.
  public let reading: Reading
  /// What a period runs from, `收到要约之日`, where the rule says so.
  public let runsFrom: LocalizedText?
  /// What else a user of the figure must know.
  public let note: LocalizedText?
  /// The file it was read from; nothing for the built-in law book.
  public let overlay: String?

  /// One figure.
  public init(
    _ key: LawKey, variant: String? = nil, _ value: LawValue, in jurisdiction: Jurisdiction,
    for instruments: [Instrument] = [], from effectiveFrom: CivilDate? = nil,
    to effectiveTo: CivilDate? = nil, source: LawSource, reading: Reading,
    runsFrom: LocalizedText? = nil, note: LocalizedText? = nil, overlay: String? = nil
  ) {
    self.key = key
    self.variant = variant
    self.jurisdiction = jurisdiction
    self.instruments = instruments
    self.value = value
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.source = source
    self.reading = reading
    self.runsFrom = runsFrom
    self.note = note
    self.overlay = overlay
  }

  /// Document and article, as a paper cites them.
  public var article: LocalizedText { source.citation }

  /// Whether a paper may cite the figure as law: read in full, and its article is known.
  public var mayBeCitedAsLaw: Bool { reading.mayBeCitedAsLaw && source.place != .notSeen }

  /// Whether the figure holds on a day; a figure whose first day is not known is taken to hold.
  public func isInForce(on date: CivilDate) -> Bool {
    if let effectiveFrom, date < effectiveFrom { return false }
    if let effectiveTo, date > effectiveTo { return false }
    return true
  }

  /// Whether the figure speaks of an instrument; without one, whether it speaks of any.
  public func speaks(of instrument: Instrument?) -> Bool {
    guard let instrument else { return true }
    return instruments.isEmpty || instruments.contains(instrument)
  }
}

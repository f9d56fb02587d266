import ParleyValues

extension LawBook {
  /// The figure for a place, an instrument and a day.
  ///
  /// The smallest place that has a figure answers, the larger ones after it. For an instrument its
  /// own rule comes first, then that of the wider kind it belongs to (a wage agreement is a special
  /// contract). Only when no place has any is a rule for another instrument borrowed, which the
  /// answer says; what no text was seen for is never borrowed. Among figures in force the latest
  /// holds; a figure from a file before a built-in one.
  ///
  /// - Parameters:
  ///   - key: what is asked for.
  ///   - variant: which of several figures of the kind; nothing takes those without a variant.
  ///   - jurisdiction: the place.
  ///   - instrument: the instrument; without one the rule of the place for collective contracts,
  ///     or else the one rule it has.
  ///   - date: the day on which the figure must be in force.
  /// - Returns: the figure with what must be said about it.
  /// - Throws: ``LawError`` `noStatutoryStep` when the matter belongs to the filing of contracts
  ///   and the instrument is not filed; `noRule` when nothing is known.
  public func answer(
    _ key: LawKey, variant: String? = nil, in jurisdiction: Jurisdiction,
    for instrument: Instrument? = nil, on date: CivilDate
  ) throws(LawError) -> LawAnswer {
    if key.belongsToFiling, let instrument, !instrument.hasStatutoryReview {
      throw .noStatutoryStep(key, instrument)
    }
    let candidates = entries(of: key).filter { $0.variant == variant && $0.isInForce(on: date) }
    let own = instrument?.governedLike ?? LawBook.orderWithoutInstrument
    if let answer = find(candidates, in: jurisdiction, own, for: instrument) { return answer }
    if let instrument,
      let found = find(
        candidates.filter { !$0.reading.isBelief }, in: jurisdiction, instrument.borrowsFrom,
        for: instrument)
    {
      return LawAnswer(
        value: found.value, askedFor: jurisdiction, instrument: instrument, isBorrowed: true,
        others: found.others)
    }
    throw .noRule(key, jurisdiction, instrument, on: date, known: entries(of: key))
  }

  /// The figure, or nothing when the book cannot answer; see ``answer(_:variant:in:for:on:)``.
  public func figure(
    _ key: LawKey, variant: String? = nil, in jurisdiction: Jurisdiction,
    for instrument: Instrument? = nil, on date: CivilDate
  ) -> LawAnswer? {
    try? answer(key, variant: variant, in: jurisdiction, for: instrument, on: date)
  }

  /// The variants in force at the place that answers: the wage classes, `outdoor` and `indoor`.
  ///
  /// - Returns: the figures of the smallest place that has any, in the order of the book; empty
  ///   when no place has one.
  public func variants(of key: LawKey, in jurisdiction: Jurisdiction, on date: CivilDate)
    -> [CitedValue]
  {
    let rows = entries(of: key)
    for place in jurisdiction.chain {
      let here = rows.filter { $0.jurisdiction == place && $0.isInForce(on: date) }
      if here.isEmpty { continue }
      var seen: [String?] = []
      for row in here where !seen.contains(row.variant) { seen.append(row.variant) }
      return seen.compactMap { variant in
        LawBook.latest(here.filter { $0.variant == variant })
      }
    }
    return []
  }

  private static let orderWithoutInstrument: [Instrument] =
    [.collectiveContract, .specialContract, .wageAgreement, .sectoralContract]
    + [.algorithmAgreement, .minutes, .memorandum, .supplement]

  /// Common belief never stands before a text: what no text was seen for answers only where no
  /// place of the chain has anything else, and is named beside the answer otherwise.
  private func find(
    _ candidates: [CitedValue], in jurisdiction: Jurisdiction, _ instruments: [Instrument],
    for instrument: Instrument?
  ) -> LawAnswer? {
    var believed: [CitedValue] = []
    for place in jurisdiction.chain {
      let here = candidates.filter { $0.jurisdiction == place }
      var found: CitedValue?
      var others: [CitedValue] = []
      for kind in instruments {
        let rows = here.filter { $0.speaks(of: kind) }
        if let row = LawBook.latest(rows.filter { $0.reading.isBelief }), !believed.contains(row) {
          believed.append(row)
        }
        guard let row = LawBook.latest(rows.filter { !$0.reading.isBelief }), row != found,
          !others.contains(row)
        else { continue }
        if found == nil { found = row } else { others.append(row) }
      }
      if let found {
        return answer(found, beside: others + believed, in: jurisdiction, for: instrument)
      }
    }
    guard let first = believed.first else { return nil }
    return answer(
      first, beside: Array(believed.dropFirst()), in: jurisdiction, for: instrument)
  }

  private func answer(
    _ found: CitedValue, beside others: [CitedValue], in jurisdiction: Jurisdiction,
    for instrument: Instrument?
  ) -> LawAnswer {
    LawAnswer(
      value: found, askedFor: jurisdiction, instrument: instrument, isBorrowed: false,
      others: others.filter { $0.value != found.value })
  }

  /// The figure that holds among several in force: from a file before built-in, then the latest;
  /// among equals the later in the book.
  private static func latest(_ rows: [CitedValue]) -> CitedValue? {
    rows.reduce(nil) { (best: CitedValue?, row) in
      guard let best else { return row }
      if (row.overlay != nil) != (best.overlay != nil) { return row.overlay != nil ? row : best }
      guard let start = row.effectiveFrom else { return best.effectiveFrom == nil ? row : best }
      guard let bestStart = best.effectiveFrom else { return row }
      return start >= bestStart ? row : best
    }
  }
}

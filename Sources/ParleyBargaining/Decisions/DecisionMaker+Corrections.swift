import ParleyTerms
import ParleyValues

extension DecisionMaker {
  mutating func correct(
    _ number: Int, to fact: CaseFact?, happenedOn: CivilDate?, side: Side?, reason: String
  ) throws(CaseRefusal) {
    guard let original = record.event(number) else {
      throw RecordCheck(record: record).unknownEntry(number)
    }
    if case .entryCorrected(let body) = original.fact {
      throw CaseRefusal(
        .correctsCorrection,
        LocalizedText(
          zhHans: "第\(number)号是对第\(body.entry)号的更正",
          en: "entry \(number) corrects entry \(body.entry)"),
        remedy: LocalizedText(
          zhHans: "再次更正第\(body.entry)号即可", en: "correct entry \(body.entry) again"))
    }
    if let fact, fact.kind != original.kind {
      throw CaseRefusal(
        .otherKind,
        LocalizedText(
          zhHans: "第\(number)号记录是“\(original.fact.title.zhHans)”，不能更正为"
            + "“\(fact.title.zhHans)”",
          en: "entry \(number) is “\(original.fact.title.en)” and cannot become "
            + "“\(fact.title.en)”"),
        remedy: LocalizedText(
          zhHans: "作废原记录，再另行登记", en: "strike it out and record the other"))
    }
    if let day = happenedOn, day > context.recordedAt.date { throw CaseRefusal(.inFuture) }
    var body = EntryCorrected(
      entry: number, body: fact.map { String(decoding: $0.encodedBody, as: UTF8.self) },
      bodyVersion: fact?.kindVersion ?? original.kindVersion, happenedOn: happenedOn, side: side,
      reason: reason)
    if let refusal = ownRefusal(body, original) { throw refusal }
    if let broken = record.firstBroken(by: body) {
      let refusal = DecisionMaker.breaks(number, broken)
      guard context.anyway else { throw refusal }
      body.breaks = broken.entry
      var warning = refusal.diagnostic
      warning.severity = .warning
      decision.warnings.append(warning)
    }
    add(.entryCorrected(body))
  }

  /// The corrected fact must be one that could have been recorded in the original's place.
  private func ownRefusal(_ body: EntryCorrected, _ original: CaseEvent) -> CaseRefusal? {
    guard body.body != nil else { return nil }
    var before = BargainingCase()
    before.corrections = record.corrections
    for event in record.events where event.sequence < original.sequence { before.take(event) }
    before.corrections[original.sequence] = Entry(original, body)
    guard let corrected = before.effective(original) else { return nil }
    return RecordCheck(record: before).refusal(of: corrected.fact, by: corrected.side)
  }

  private static func breaks(_ number: Int, _ broken: BrokenEntry) -> CaseRefusal {
    CaseRefusal(
      .breaksLater,
      LocalizedText(
        zhHans: "更正第\(number)号后，第\(broken.entry)号记录（\(broken.title.zhHans)）失去依据："
          + broken.reason.zhHans,
        en: "with entry \(number) corrected, entry \(broken.entry) (\(broken.title.en)) has no "
          + "ground: \(broken.reason.en)"),
      remedy: LocalizedText(
        zhHans: "先更正第\(broken.entry)号；确需照录的，加 --anyway",
        en: "correct entry \(broken.entry) first; to record it all the same, add --anyway"))
  }
}

/// A later entry that a correction leaves without ground.
struct BrokenEntry {
  let entry: Int
  let title: LocalizedText
  let reason: LocalizedText
}

extension BargainingCase {
  /// The first later entry that could be recorded before a correction and not after it.
  ///
  /// - Complexity: O(entries).
  func firstBroken(by correction: EntryCorrected) -> BrokenEntry? {
    var plain = BargainingCase()
    plain.corrections = corrections
    var corrected = plain
    guard let original = event(correction.entry) else { return nil }
    corrected.corrections[correction.entry] = Entry(original, correction)
    for event in events {
      if event.sequence > correction.entry, let counted = effective(event) {
        let was = RecordCheck(record: plain).refusal(of: counted.fact, by: counted.side)
        let now = RecordCheck(record: corrected).refusal(of: counted.fact, by: counted.side)
        if was == nil, let now {
          return BrokenEntry(
            entry: event.sequence, title: counted.fact.title, reason: now.diagnostic.message)
        }
      }
      plain.take(event)
      corrected.take(event)
    }
    return nil
  }
}

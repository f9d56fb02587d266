import ParleyTerms
import ParleyValues

/// Where one term stands: what holds today, what each side proposes, how far they are apart and how
/// they have moved.
public struct TermPositions: Equatable, Sendable {
  /// The term's way over the table.
  public let track: TermTrack
  /// What the term is called.
  public let label: LocalizedText
  /// The kind of its values.
  public let kind: TermKind
  /// Its value in the current standards, if it has one.
  public let current: TermValue?
  /// The value both sides accepted, while the acceptance stands.
  public let agreed: TermValue?
  /// The currency of amounts.
  public let currency: Currency

  /// The term.
  public var key: TermKey { track.key }
  /// How the point stands.
  public var state: PointState { track.state }

  /// A side's latest proposal that was not withdrawn.
  public func latest(of side: Side) -> TermValue? { track.latest(of: side)?.value }

  /// How far the workers' side is from the company side; nothing when one has not spoken or the
  /// values are no numbers.
  public var gap: TermDifference? {
    guard let union = latest(of: .union), let platform = latest(of: .platform) else { return nil }
    return union.difference(from: platform)
  }

  /// The gap as a table shows it, with the percent sign but without the unit of a rate.
  public var gapText: String {
    guard let gap else { return "—" }
    return gap.unsigned.text(in: currency)
  }

  /// How far a side has moved since its previous proposal; nothing before its second.
  public func moved(_ side: Side) -> TermDifference? {
    guard let latest = track.latest(of: side)?.value, let before = track.previous(of: side)?.value
    else { return nil }
    return latest.difference(from: before)
  }

  /// The package that the latest proposal of a side belongs to.
  public var packageID: String? {
    [Side.platform, .union].compactMap { track.latest(of: $0) }.max { $0.offer < $1.offer }?
      .packageID
  }
}

extension BargainingCase {
  /// Where every term stands that was ever on the table, in the order of the registry.
  ///
  /// - Complexity: O(terms).
  public var positions: [TermPositions] {
    terms.enumerated().map { place, track -> (Int, Int, TermPositions) in
      let match = TermRegistry.match(track.key.path)
      let agreed = track.agreed?.assignment(in: currency)?.value
      let positions = TermPositions(
        track: track, label: label(of: track.key, match), kind: match?.family.kind ?? .text,
        current: currentValue(of: track.key), agreed: track.state.isAgreed ? agreed : nil,
        currency: currency)
      return (match?.order ?? BargainingCase.order(ofPrefix: track.key.path), place, positions)
    }
    .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// The place of a key that names a whole list or topic, which an offer may remove: before its
  /// first family. Keys that are not known come last.
  private static func order(ofPrefix path: String) -> Int {
    let beginning = path + "."
    return TermRegistry.families.firstIndex { $0.pattern.text.hasPrefix(beginning) } ?? .max
  }

  /// Where one term stands.
  public func positions(of key: TermKey) -> TermPositions? { positions.first { $0.key == key } }

  private func label(of key: TermKey, _ match: TermRegistry.Match?) -> LocalizedText {
    var label = match?.label ?? LocalizedText(verbatim: key.path)
    if let scope = key.scope {
      label = LocalizedText(zhHans: "\(scope)·\(label.zhHans)", en: "\(label.en) (\(scope))")
    }
    if let from = key.from {
      label = LocalizedText(
        zhHans: "\(label.zhHans)（自\(from.text.zhHans)）", en: "\(label.en) from \(from.text.en)")
    }
    return label
  }

  /// The value of a term in the current standards; a term of a scope falls back on the common one.
  private func currentValue(of key: TermKey) -> TermValue? {
    if let scope = key.scope {
      let changes =
        currentStandards.scopes.first { $0.name == scope }?.changes
        ?? currentStandards.variants.first { $0.name == scope }?.changes ?? []
      if let change = changes.first(where: { $0.key.path == key.path }) { return change.value }
    }
    return currentStandards.value(key.path)
  }

  /// The current standards with every term in them that both sides have accepted.
  ///
  /// - Throws: ``Diagnostics`` when the accepted terms do not make whole standards, for example an
  ///   entry of which only one field was accepted.
  public func agreedStandards() throws(Diagnostics) -> Standards {
    try currentStandards.applying(assignments(agreedTerms))
  }

  /// The current standards with what both sides have accepted, and the latest proposals of a side
  /// on everything else.
  ///
  /// - Throws: ``Diagnostics`` when the proposals do not make whole standards.
  public func proposedStandards(of side: Side) throws(Diagnostics) -> Standards {
    let proposed = terms.filter { !$0.state.isAgreed }.compactMap { track in
      track.latest(of: side).map { TermText(key: track.key.description, value: $0.text) }
    }
    return try currentStandards.applying(assignments(agreedTerms + proposed))
  }
}

import ParleyValues

/// What an entry of the private record says. It is a type of its own: nothing that takes a
/// ``CaseFact`` can be given one.
public enum PrivateFact: Hashable, Sendable {
  /// The worst this side would accept was set.
  case reservationSet(ReservationSet)
  /// Preferences were set.
  case preferenceSet(PreferenceSet)
  /// A note of this side alone.
  case privateNoteTaken(PrivateNoteTaken)
  /// A value was tried out.
  case probeNoted(ProbeNoted)
  /// A talk outside the sessions.
  case sideTalkNoted(SideTalkNoted)
  /// A setting of the analysis.
  case analysisSettingMade(AnalysisSettingMade)
  /// A fact that this program does not know.
  case unknown(UnknownFact)
}

extension PrivateFact {
  /// The body; nothing for facts that are not known.
  public var body: (any CaseBody)? {
    switch self {
    case .reservationSet(let body): body
    case .preferenceSet(let body): body
    case .privateNoteTaken(let body): body
    case .probeNoted(let body): body
    case .sideTalkNoted(let body): body
    case .analysisSettingMade(let body): body
    case .unknown: nil
    }
  }

  /// How each kind is read, in the order in which kinds are listed.
  static let readers: [FactReader<PrivateFact>] = [
    FactReader(ReservationSet.self) { .reservationSet($0) },
    FactReader(PreferenceSet.self) { .preferenceSet($0) },
    FactReader(PrivateNoteTaken.self) { .privateNoteTaken($0) },
    FactReader(ProbeNoted.self) { .probeNoted($0) },
    FactReader(SideTalkNoted.self) { .sideTalkNoted($0) },
    FactReader(AnalysisSettingMade.self) { .analysisSettingMade($0) },
  ]

  /// Every kind's name, in order.
  public static let knownKinds: [String] = readers.map(\.kind)
}

extension PrivateFact: RecordedFact {
  /// Private facts lie in the private file.
  public static let visibility = Visibility.private

  /// The kind's name.
  public var kind: String {
    if case .unknown(let fact) = self { return fact.kind }
    return body.map { type(of: $0).kind } ?? ""
  }

  /// The version of the kind's body.
  public var kindVersion: Int {
    if case .unknown(let fact) = self { return fact.version }
    return body.map { type(of: $0).version } ?? 0
  }

  /// The canonical bytes of the body.
  public var encodedBody: [UInt8] {
    if case .unknown(let fact) = self { return fact.body }
    return body.map { CaseEventCoding.encodeBody($0) } ?? []
  }

  /// What the kind is called.
  public var title: LocalizedText {
    PrivateFact.readers.first { $0.kind == kind }?.title ?? LocalizedText(verbatim: kind)
  }

  /// Reads a fact; kinds and versions that are not known are kept verbatim.
  ///
  /// - Throws: ``EventCodingError`` when the body of a known kind does not have its shape.
  public init(kind: String, version: Int, body: [UInt8]) throws(EventCodingError) {
    guard let reader = PrivateFact.readers.first(where: { $0.kind == kind }),
      reader.version == version
    else {
      self = .unknown(UnknownFact(kind: kind, version: version, body: body))
      return
    }
    self = try reader.read(body)
  }
}

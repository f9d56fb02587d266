import ParleyValues

/// Where standards come from and how far they are known, as the `source` of a file says it.
public struct StandardsOrigin: Equatable, Sendable {
  /// The document.
  public var document = LocalizedText(verbatim: "")
  /// Where it was read.
  public var addresses: [String] = []
  /// Where the standards hold.
  public var place: LocalizedText?
  /// What force they have.
  public var status: StandardsStatus?
  /// The first day on which they are in force.
  public var inForce: CivilDate?
  /// What pay is compared over, in words: trip, worker-week, pay period.
  public var unit: LocalizedText?
  /// Values that do not stand in the document but follow from figures that were published.
  public var implied: [LocalizedText] = []
  /// What is not known, or is stated and cannot be reckoned from records.
  public var unknown: [LocalizedText] = []

  /// Nothing known.
  public init() {}
}

/// What force standards have.
public enum StandardsStatus: String, TermChoice, TermValueConvertible {
  /// An act, regulation, ordinance or decree.
  case law
  /// A settlement with an authority.
  case settlement
  /// A collective agreement.
  case agreement
  /// Guidance of an authority, without force of its own.
  case guidance
  /// A bill, draft or application that is not in force.
  case proposal
  /// A company's own scheme.
  case scheme
  /// A rule of research.
  case research

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .law: LocalizedText(zhHans: "法律法规", en: "law")
    case .settlement: LocalizedText(zhHans: "和解协议", en: "settlement")
    case .agreement: LocalizedText(zhHans: "集体协议", en: "agreement")
    case .guidance: LocalizedText(zhHans: "指引", en: "guidance")
    case .proposal: LocalizedText(zhHans: "提案（未生效）", en: "proposal")
    case .scheme: LocalizedText(zhHans: "企业办法", en: "company scheme")
    case .research: LocalizedText(zhHans: "研究规则", en: "research")
    }
  }
}

extension LocalizedText {
  /// Both languages in one line, `中文 — English`, as titles of files have them.
  var joinedTitle: String { zhHans == en ? en : "\(zhHans) — \(en)" }

  /// The two parts of a title `中文 — English`; the same text for both where it has no such parts.
  public init(title: String) {
    let parts = title.split(separator: " — ", maxSplits: 1).map(String.init)
    self =
      parts.count == 2
      ? LocalizedText(zhHans: parts[0], en: parts[1]) : LocalizedText(verbatim: title)
  }
}

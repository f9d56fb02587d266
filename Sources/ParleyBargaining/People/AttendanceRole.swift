import ParleyTerms
import ParleyValues

/// In what quality somebody takes part.
public enum AttendanceRole: String, CaseIterable, Codable, Sendable {
  /// 首席代表: speaks for the side and signs.
  case chief
  /// 协商代表.
  case representative
  /// 顾问: advises, is no representative.
  case adviser
  /// 记录员: neutral, named by both sides.
  case recorder
  /// 集体协商指导员: sent by the higher union or the authority.
  case guide
  /// 见证方.
  case witness
  /// 列席、旁听.
  case observer

  /// What the role is called.
  public var name: LocalizedText {
    switch self {
    case .chief: LocalizedText(zhHans: "首席代表", en: "chief representative")
    case .representative: LocalizedText(zhHans: "协商代表", en: "representative")
    case .adviser: LocalizedText(zhHans: "顾问", en: "adviser")
    case .recorder: LocalizedText(zhHans: "记录员", en: "recorder")
    case .guide: LocalizedText(zhHans: "集体协商指导员", en: "bargaining guide")
    case .witness: LocalizedText(zhHans: "见证方", en: "witness")
    case .observer: LocalizedText(zhHans: "列席人员", en: "observer")
    }
  }

  /// Whether the person counts among the side's representatives 协商代表.
  public var isRepresentative: Bool { self == .chief || self == .representative }

  /// Reads a role as people name it.
  ///
  /// - Returns: nothing when the word names no role.
  public init?(word: String) {
    let aliases: [String: AttendanceRole] = [
      "首席": .chief, "代表": .representative, "指导员": .guide, "见证": .witness, "见证人": .witness,
      "列席": .observer, "旁听": .observer, "advisor": .adviser,
    ]
    let known = AttendanceRole.allCases.first {
      $0.rawValue == word.lowercased() || $0.name.zhHans == word || $0.name.en == word.lowercased()
    }
    guard let role = known ?? aliases[word] else { return nil }
    self = role
  }
}

/// Somebody at a session.
public struct Attendee: Codable, Hashable, Sendable {
  /// Who.
  public var person: PersonReference
  /// For which side; nothing for neutral roles.
  public var side: Side?
  /// In what quality.
  public var role: AttendanceRole

  /// Somebody at a session.
  public init(person: PersonReference, side: Side? = nil, role: AttendanceRole) {
    self.person = person
    self.side = side
    self.role = role
  }
}

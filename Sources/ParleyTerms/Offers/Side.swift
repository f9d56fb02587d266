import ParleyValues

/// The two sides of the table.
public enum Side: String, CaseIterable, Codable, Sendable {
  /// The workers' side 职工方（劳动者方）.
  case union
  /// The company side 企业方.
  case platform

  /// The side across the table.
  public var other: Side { self == .union ? .platform : .union }

  /// What the side is called.
  public var name: LocalizedText {
    switch self {
    case .union: LocalizedText(zhHans: "职工方", en: "union")
    case .platform: LocalizedText(zhHans: "企业方", en: "platform")
    }
  }

  /// Reads a side as people name it.
  ///
  /// - Returns: nothing when the word names no side.
  public init?(word: String) {
    switch word.narrowed.lowercased() {
    case "union", "u", "workers", "职工方", "劳动者方", "职工", "职", "工会", "工会方": self = .union
    case "platform", "p", "company", "企业方", "企业", "企", "平台", "平台方", "公司": self = .platform
    default: return nil
    }
  }
}

import ParleyValues

/// Whose records these are, what was promised when they were handed over, and what they may be
/// used for. Every report that uses the records says so.
public struct RecordProvenance: Sendable, Equatable, Codable {
  /// What records may be used for.
  public enum AllowedUse: String, CaseIterable, Codable, Sendable {
    /// May be shown to members and published.
    case members
    /// May be used across the bargaining table, not beyond.
    case table
    /// Given in confidence to our own bargaining team.
    case confidence

    /// The use in words.
    public var name: LocalizedText {
      switch self {
      case .members: LocalizedText(zhHans: "可以向会员公布", en: "may be shown to members")
      case .table: LocalizedText(zhHans: "仅限协商会议上使用", en: "for the bargaining table only")
      case .confidence:
        LocalizedText(zhHans: "保密提供，仅限本方协商代表使用", en: "in confidence, for our own delegates only")
      }
    }
  }

  /// Whose records they are.
  public var owner: String
  /// The undertaking given for them, if any.
  public var undertaking: String?
  /// What they may be used for.
  public var use: AllowedUse

  /// A provenance.
  public init(owner: String, undertaking: String? = nil, use: AllowedUse) {
    self.owner = owner
    self.undertaking = undertaking
    self.use = use
  }

  /// Reads `owner=快达平台;use=table;undertaking=协商结束后销毁`, parts separated by semicolons.
  ///
  /// - Throws: `provenance.unreadable` for an unknown or missing part, all at once.
  public init(parsing text: String) throws(Diagnostics) {
    var (parts, findings): ([String: String], [Diagnostic]) = ([:], [])
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "；" }) {
      let sides = part.split(maxSplits: 1) { $0 == "=" || $0 == "＝" }
      let key = (sides.first ?? "").trimmingSpaces
      let value = (sides.dropFirst().first ?? "").trimmingSpaces
      if let name = RecordProvenance.keys[key], !value.isEmpty, parts[name] == nil {
        parts[name] = value
      } else {
        findings.append(RecordProvenance.unreadable(String(part)))
      }
    }
    let use = parts["use"].flatMap { word in
      AllowedUse.allCases.first { $0.rawValue == word || $0.name.zhHans == word }
    }
    if let word = parts["use"], use == nil {
      findings.append(RecordProvenance.unreadable("use=\(word)"))
    }
    guard findings.isEmpty, let owner = parts["owner"], let use else {
      throw Diagnostics(findings.isEmpty ? [RecordProvenance.unreadable(text)] : findings)
    }
    self.init(owner: owner, undertaking: parts["undertaking"], use: use)
  }

  private static let keys: [String: String] = [
    "owner": "owner", "所有者": "owner", "来源": "owner", "use": "use", "用途": "use",
    "undertaking": "undertaking", "承诺": "undertaking", "保证": "undertaking",
  ]

  private static func unreadable(_ part: String) -> Diagnostic {
    let uses = AllowedUse.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      "provenance.unreadable", at: SourcePlace(file: "<arguments>"),
      LocalizedText(
        zhHans: "数据来源说明读不懂：“\(part)”。", en: "the provenance cannot be read: “\(part)”."),
      remedy: LocalizedText(
        zhHans: "例如：--provenance \"owner=快达平台;use=table;undertaking=协商结束后销毁\"；"
          + "用途（use）有：\(uses)",
        en: "for example: --provenance \"owner=快达平台;use=table;undertaking=destroyed afterwards\"; "
          + "uses are: \(uses)"),
      help: "orders")
  }
}

import ParleyValues

/// Why the body of an event cannot be read.
public enum EventCodingError: Error, Hashable, Sendable {
  /// The bytes are no JSON.
  case notJSON(kind: String)
  /// The body of a known kind lacks a field or has one of another shape.
  case wrongShape(kind: String, version: Int, reason: String)

  /// What is wrong and what to do about it.
  public var diagnostic: Diagnostic {
    switch self {
    case .notJSON(let kind):
      Diagnostic(
        "event.not-json", .error,
        LocalizedText(
          zhHans: "“\(kind)”记录的内容已损坏，无法读取", en: "the body of a “\(kind)” entry is damaged"),
        remedy: EventCodingError.remedy, help: "verify")
    case .wrongShape(let kind, let version, let reason):
      Diagnostic(
        "event.wrong-shape", .error,
        LocalizedText(
          zhHans: "“\(kind)”记录（第\(version)版）的内容不完整：\(reason)",
          en: "the body of a “\(kind)” entry (version \(version)) is incomplete: \(reason)"),
        remedy: EventCodingError.remedy, help: "verify")
    }
  }

  private static let remedy = LocalizedText(
    zhHans: "先用 parley verify 核对档案；保留原文件，不要手工修改",
    en: "run parley verify first; keep the file and do not edit it by hand")
}

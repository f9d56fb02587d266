import ParleyValues

/// What checking a record found: whether it is intact, and what that does not prove.
public struct ChainVerdict: Equatable, Sendable {
  /// How many events there are.
  public var eventCount: Int
  /// The digest of the last event, or the start of the record.
  public var head: Digest
  /// The first event that is not as it was written; nothing when all are.
  public var firstChange: ChangedEvent?
  /// Everything else that is not in order: attachments, tables, triggers, pages.
  public var findings: [Diagnostic]

  /// Whether every event follows from the one before it, and nothing else is amiss.
  public var isIntact: Bool { firstChange == nil && !findings.contains { $0.severity == .error } }

  init(_ check: ChainCheck, findings: [Diagnostic] = []) {
    eventCount = check.count
    head = check.head
    firstChange = check.firstChange
    self.findings = findings
  }

  /// Intact or not, in a sentence.
  public var verdict: LocalizedText {
    if let firstChange { return firstChange.text }
    guard isIntact else {
      return LocalizedText(
        zhHans: "事件记录前后衔接，但档案的其他部分有问题（见下）",
        en: "the events follow one another, and other parts of the case are not in order (below)")
    }
    return LocalizedText(
      zhHans: "没有改动：\(eventCount)条记录逐条衔接",
      en: "nothing was changed: \(eventCount) events, each follows the one before")
  }

  /// Whether something may be missing at the end: without a receipt nobody can tell.
  public var completeness: LocalizedText {
    LocalizedText(
      zhHans: "无法证明：没有封存回执，末尾被截去的记录看不出来",
      en: "not proven: without a receipt, events cut off at the end leave no trace")
  }

  /// What even an intact record does not prove.
  public var limits: LocalizedText {
    LocalizedText(
      zhHans: "持有文件的人可以重算整条摘要链；要防止这一点，请与双方留存的摘要或封存回执核对（当前末条摘要："
        + "\(head.hexadecimal.prefix(16))…）",
      en: "whoever owns the file can compute the whole chain anew; compare with a digest or a "
        + "receipt that both sides kept (digest of the last event: \(head.hexadecimal.prefix(16))…)"
    )
  }

  /// The verdict as a finding for a list of errors; nothing when the record is intact.
  public var diagnostics: [Diagnostic] {
    let change = firstChange.map { change in
      Diagnostic(
        "verify.changed", .error, change.text,
        remedy: LocalizedText(
          zhHans: "保留原文件不要再写入，与备份或对方的记录核对",
          en: "keep the file as it is and compare it with a copy or the other side's record"),
        help: "verify")
    }
    return [change].compactMap(\.self) + findings
  }
}

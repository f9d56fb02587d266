import ParleyValues

/// The first event of a record that is not as it was written.
public struct ChangedEvent: Hashable, Sendable {
  /// What gives it away.
  public enum Reason: Hashable, Sendable {
    /// Its fields do not give its digest.
    case content
    /// It has a digest that fits it, and the next event names another: it was replaced, or events
    /// were taken out or put in behind it.
    case link
    /// The first event does not begin from the id of the record.
    case start
    /// There is no event of this number, and there are later ones.
    case missing
  }

  /// The number of the event.
  public var sequence: Int
  /// What gives it away.
  public var reason: Reason

  /// A changed event.
  public init(sequence: Int, reason: Reason) {
    self.sequence = sequence
    self.reason = reason
  }

  /// What is wrong, in a sentence.
  public var text: LocalizedText {
    switch reason {
    case .content:
      LocalizedText(
        zhHans: "第\(sequence)条记录的内容与其摘要不符，写入后被改动过",
        en: "event \(sequence) does not match its digest: it was changed after it was written")
    case .link:
      LocalizedText(
        zhHans: "第\(sequence)条与第\(sequence + 1)条接不上：第\(sequence)条被替换过，或其后有增删",
        en: "event \(sequence + 1) does not follow event \(sequence): event \(sequence) was "
          + "replaced, or events were put in or taken out after it")
    case .start:
      LocalizedText(
        zhHans: "第\(sequence)条记录不是从本档案的编号开始的：开头被替换过",
        en: "event \(sequence) does not begin from the id of this record: the beginning was "
          + "replaced")
    case .missing:
      LocalizedText(
        zhHans: "缺少第\(sequence)条记录", en: "event \(sequence) is missing")
    }
  }
}

import ParleyValues

/// What could be read of a damaged case.
public struct ReadableExport: Equatable, Sendable {
  /// The events that could be read, by their number.
  public var events: [EventRow]
  /// The numbers of those among them whose fields do not give their digest: they were damaged or
  /// changed, and must not be taken for what was recorded.
  public var doubtfulNumbers: [Int]
  /// The numbers between the first and the last of them that could not.
  public var lostNumbers: [ClosedRange<Int>]
  /// Personal data that could be read, as canonical JSON.
  public var people: [String]
  /// Attachments whose bytes could be read and fit their digest.
  public var attachments: [AttachedFile]
  /// How many attachments there are whose bytes could not be read, or do not fit.
  public var lostAttachments: Int
  /// Whether there may be more behind the last event: the reading ended at a damaged place.
  public var endedEarly: Bool

  /// The events as lines of JSON, one for each, in the order of their numbers. A line begins with
  /// `{"seq":`; the digests are in it, so that the chain can be followed where it holds, and
  /// `"doubtful":true` stands in those that do not give their digest.
  public var eventLines: String {
    let doubtful = Set(doubtfulNumbers)
    return events.map { event in
      var line = event.json
      if doubtful.contains(event.sequence), case .object(let members) = line {
        line = .object(members + [JSONValue.Member(key: "doubtful", value: true)])
      }
      return line.text(pretty: false) + "\n"
    }.joined()
  }

  /// What was saved, in a sentence.
  public var summary: LocalizedText {
    let lost = lostNumbers.reduce(0) { $0 + $1.count }
    return LocalizedText(
      zhHans: "读出\(events.count)条记录、\(attachments.count)个附件"
        + (lost == 0 ? "" : "，其间有\(lost)条读不出来")
        + (doubtfulNumbers.isEmpty ? "" : "，\(doubtfulNumbers.count)条与摘要不符，不可采信")
        + (lostAttachments == 0 ? "" : "，\(lostAttachments)个附件读不出来")
        + (endedEarly ? "；末尾可能还有读不出的记录" : ""),
      en: "\(events.count) events and \(attachments.count) attachments were read"
        + (lost == 0 ? "" : "; \(lost) events between them could not be")
        + (doubtfulNumbers.isEmpty
          ? "" : "; \(doubtfulNumbers.count) do not give their digest and prove nothing")
        + (lostAttachments == 0 ? "" : "; \(lostAttachments) attachments could not be")
        + (endedEarly ? "; there may be more at the end" : ""))
  }
}

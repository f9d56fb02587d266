import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyValues

/// One paper that a place and an instrument ask for, with what there is of it.
public struct PackPaper: Sendable {
  /// One thing that stands for the paper: most rows are one, some name several.
  public struct Part: Sendable {
    /// What it is.
    public let kind: PaperKind
    /// The paper as it is written from the record, with its gaps; nothing when it comes from
    /// outside, or the record has nothing to say yet.
    public let written: FilledPaper?
    /// The version, where it is written.
    public let version: PaperVersion?
    /// The attachments that are the paper, where it comes from outside.
    public let brought: [Entry<AttachmentBound>]
    /// Photographs of its signed sheets.
    public let signed: [Entry<AttachmentBound>]

    /// Whether it is there.
    public var isThere: Bool { written != nil || !brought.isEmpty || !signed.isEmpty }

    /// The photographs that show the version there is now.
    public var signedNow: [Entry<AttachmentBound>] {
      signed.filter { version == nil || $0.body.version == version?.digest }
    }
  }

  /// Its number in the cover list, from 1.
  public let number: Int
  /// What it is called in the list of the place.
  public let name: LocalizedText
  /// The row of the law book that asks for it; nothing for what is added to a list that is not the
  /// place's own.
  public let row: CitedValue?
  /// How many copies, where that is known.
  public let copies: Int?
  /// What stands for it.
  public let parts: [Part]

  /// Whether it is asked for by a rule that may be cited as law.
  public var isLaw: Bool { row?.mayBeCitedAsLaw ?? false }
  /// Whether all of it is there.
  public var isThere: Bool { parts.allSatisfy(\.isThere) }
  /// What is missing of it.
  public var missing: [PaperKind] { parts.filter { !$0.isThere }.map(\.kind) }
}

extension PackPaper {
  /// What stands for a row of the law book's list of papers.
  static func kinds(for row: CitedValue) -> [PaperKind] {
    let words = row.value.text.zhHans
    var kinds: [PaperKind]
    switch row.variant ?? "" {
    case "text": kinds = [.agreement] + (words.contains("说明") ? [.account] : [])
    case "resolution": kinds = [.resolution]
    case "account": kinds = [.account] + (words.contains("表决") ? [.resolution] : [])
    case "representatives":
      let isListed = words.contains("名单") || words.contains("姓名") || words.contains("情况")
      kinds = isListed ? [.delegates] : []
      if words.contains("劳动合同") { kinds.append(.labourContracts) }
      if words.contains("委托") { kinds.append(.mandate) }
      if kinds.isEmpty { kinds = [.delegates] }
    case "licence": kinds = [.licence] + (words.contains("工会") ? [.unionCertificate] : [])
    case "submission-form": kinds = [.submissionForm]
    case "minutes": kinds = [.minutes]
    case "mandate": kinds = [.mandate]
    case "union-certificate": kinds = [.unionCertificate]
    case "representatives-decision": kinds = [.representativesDecision]
    default: kinds = [.profile]
    }
    let asksForCards = words.contains("身份证") && !words.contains("身份证号")
    return asksForCards ? kinds + [.identity] : kinds
  }

  /// The number of copies a row names, `一式三份`.
  static func copies(in row: CitedValue) -> Int? {
    let numbers: [Character: Int] = ["两": 2, "二": 2, "三": 3, "四": 4, "五": 5]
    let words = Array(row.value.text.zhHans)
    for place in words.indices.dropLast(2) where words[place] == "式" && words[place + 2] == "份" {
      return numbers[words[place + 1]]
    }
    return nil
  }
}

import ParleyTerms
import ParleyValues

/// Which version of a paper there is: the entries it reports, as they count now, and a digest of
/// them. The digest changes when one of them is corrected or another is added, and not when the
/// wording of the program or the names of people change.
public struct PaperVersion: Hashable, Sendable {
  /// The paper.
  public let paper: PaperKind
  /// The numbers of the entries it reports, and of their corrections, in order.
  public let entries: [Int]
  /// The digest of what they say.
  public let digest: Digest
  /// The latest day on which something of it happened.
  public let reportsThrough: CivilDate

  /// The number of the last entry it reports.
  public var lastEntry: Int { entries.last ?? 0 }
  /// The first digits of the digest, as lists show them.
  public var short: String { String(digest.hexadecimal.prefix(12)) }
}

extension BargainingCase {
  /// The version of a paper as the record stands; nothing while there is nothing that the paper
  /// could say, or when it comes from outside.
  ///
  /// - Complexity: O(entries).
  public func version(of paper: PaperKind) -> PaperVersion? {
    guard paper.isWritten, hasWhat(paper) else { return nil }
    var said: [UInt8] = []
    func add(_ bytes: [UInt8]) { said += Array("\(bytes.count):".utf8) + bytes }
    add(Array("parley/paper-version/1".utf8))
    add(Array(paper.rawValue.utf8))
    var numbers: Set<Int> = []
    var latest: CivilDate?
    for event in events {
      guard let counted = effective(event), reports(paper, counted),
        let body = counted.fact.body
      else { continue }
      numbers.insert(event.sequence)
      if let correction = corrections[event.sequence] { numbers.insert(correction.number) }
      latest = max(latest ?? counted.happenedOn, counted.happenedOn)
      add(Array(counted.fact.kind.utf8))
      add(Array(counted.happenedOn.description.utf8))
      add(CaseEventCoding.encodeBody(body))
    }
    guard let latest else { return nil }
    return PaperVersion(
      paper: paper, entries: numbers.sorted(), digest: Digest(of: said), reportsThrough: latest)
  }

  /// The corrections of what the chiefs signed that came after the last signature: the text that is
  /// printed now is no longer the one they signed.
  public var changesSinceSignature: [Int] {
    guard let draft = drafts.last, let signed = draft.signatures.map(\.number).max() else {
      return []
    }
    let entries = version(of: .agreement)?.entries ?? []
    return entries.filter { $0 > signed }
  }

  private func hasWhat(_ paper: PaperKind) -> Bool {
    switch paper {
    case .agreement, .submissionForm: !drafts.isEmpty
    case .resolution: drafts.last?.votes.isEmpty == false
    case .account: !demands.isEmpty || !sessions.isEmpty || !drafts.isEmpty
    case .delegates: delegates.contains { $0.role.isRepresentative }
    case .minutes: !sessions.isEmpty
    case .mandate: !authorisations.isEmpty
    default: false
    }
  }

  /// Whether a paper reports an entry.
  private func reports(_ paper: PaperKind, _ event: CaseEvent) -> Bool {
    let isLastDraft = drafts.last?.entry.number == event.sequence
    switch event.fact {
    case .caseOpened, .partyAdded, .standardsStated:
      return paper == .agreement || paper == .submissionForm
    case .draftAgreed:
      return isLastDraft && paper != .delegates && paper != .minutes
    case .voteTaken:
      let isLast = drafts.last?.votes.last?.number == event.sequence
      return isLast && [.resolution, .account, .submissionForm].contains(paper)
    case .partySigned:
      let isOfLast = drafts.last?.signatures.contains { $0.number == event.sequence } == true
      return isOfLast && [.account, .submissionForm].contains(paper)
    case .delegateNamed, .delegateLeft:
      return [.delegates, .account, .submissionForm].contains(paper)
    case .delegateAuthorised: return paper == .mandate
    case .demandServed, .demandAnswered, .talksSuspended, .talksResumed, .impasseDeclared,
      .coordinationAccepted, .coordinationEnded:
      return paper == .account
    case .sessionOpened, .sessionClosed:
      return paper == .account || (paper == .minutes && isOfLastSession(event.sequence))
    case .attendanceNoted, .minutesNoted, .offerTabled, .acceptanceGiven, .rejectionGiven,
      .offerWithdrawn, .putOnHold, .pointsReopened, .itemSettled, .promiseMade, .claimMade:
      return paper == .minutes && isOfLastSession(event.sequence)
    default: return false
    }
  }

  private func isOfLastSession(_ number: Int) -> Bool {
    guard let session = sessions.last else { return false }
    return number >= session.openedBy && number <= session.closedBy ?? Int.max
  }
}

/// A photograph of a signed sheet, with the paper it shows.
public struct SignedSheet: Hashable, Sendable {
  /// The paper.
  public let paper: PaperKind
  /// The attachment.
  public let attachment: Entry<AttachmentBound>
  /// Whether it shows the version there is now.
  public let showsPresentVersion: Bool
}

extension BargainingCase {
  /// The photographs of signed sheets, in the order they were attached.
  public var signedSheets: [SignedSheet] {
    attachments.compactMap { entry in
      guard let version = entry.body.version,
        let paper = entry.body.paper.flatMap(PaperKind.init(rawValue:))
      else { return nil }
      return SignedSheet(
        paper: paper, attachment: entry,
        showsPresentVersion: self.version(of: paper)?.digest == version)
    }
  }
}

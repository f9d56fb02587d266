import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// What goes into the pack of a case: the papers that its place and instrument ask for, in the
/// order of the list, each with what there is of it.
public struct PackPlan: Sendable {
  /// The case.
  public let record: BargainingCase
  /// The day for which the list is asked.
  public let date: CivilDate
  /// How the agreement reaches the authority, or what takes the place of that.
  public let route: FilingRoute
  /// The papers.
  public let papers: [PackPaper]

  private let people: People
  private let law: LawBook

  /// The agreement of the last draft for programs; nothing where there is no whole one.
  var agreementData: AgreementData? {
    let source = PaperSource(record: record, people: people, law: law, date: date)
    return (try? CasePaper.agreement(from: source)).map {
      AgreementData($0.agreement, state: $0.state)
    }
  }

  /// The plan of a case as it stands.
  ///
  /// - Parameters:
  ///   - record: the case.
  ///   - people: the data of people who are named in papers.
  ///   - law: the law book.
  ///   - date: the day.
  /// - Complexity: O(entries) for each paper.
  public init(of record: BargainingCase, people: People, law: LawBook, on date: CivilDate) {
    self.record = record
    self.people = people
    self.law = law
    self.date = date
    route = law.filingRoute(for: record.instrument, in: record.jurisdiction, on: date)
    let copies = route.copies?.value.value.number
    let rows = law.filingPapers(for: record.instrument, in: record.jurisdiction, on: date)
    var listed: [(LocalizedText, CitedValue?, [PaperKind])] = rows.map {
      ($0.value.text, $0, PackPaper.kinds(for: $0))
    }
    let taken = Set(listed.flatMap(\.2))
    // The national rules ask for the text alone; what is reviewed (令22 art 44) is more than that.
    let place = rows.first?.jurisdiction
    let isOwnList = place == record.jurisdiction && place != .national
    if !isOwnList {
      for kind in PackPlan.usual(record) where !taken.contains(kind) {
        listed.append((kind.name, nil, [kind]))
      }
    }
    // What was attached as a paper goes along, asked for or not.
    let present = Set(listed.flatMap(\.2))
    let attached = Set(record.attachments.compactMap { $0.body.paper.flatMap(PaperKind.init) })
    for kind in PaperKind.allCases where kind.mayBeBrought && !present.contains(kind) {
      if attached.contains(kind) { listed.append((kind.name, nil, [kind])) }
    }
    let maker = PackPaperMaker(record: record, people: people, law: law, date: date)
    papers = listed.enumerated().map { place, item in
      PackPaper(
        number: place + 1, name: item.0, row: item.1,
        copies: item.1.flatMap(PackPaper.copies(in:)) ?? copies,
        parts: item.2.map(maker.part))
    }
  }

  /// What goes along where no list of the place was read: what the authority looks at (令22 art 44:
  /// the parties' standing, the procedure, the content), as far as the record can say it.
  private static func usual(_ record: BargainingCase) -> [PaperKind] {
    guard record.instrument.hasStatutoryReview else {
      return [.agreement] + (record.drafts.last?.votes.isEmpty == false ? [.resolution] : [])
    }
    return [.agreement, .resolution, .account, .delegates]
  }

  /// Every value that is missing in a written paper, by its paper.
  public var gaps: [(paper: PaperKind, missing: [LocalizedText])] {
    papers.flatMap(\.parts).compactMap { part in
      guard let missing = part.written?.missing, !missing.isEmpty else { return nil }
      return (part.kind, missing)
    }
  }
}

/// Writes the papers of a pack from the record.
struct PackPaperMaker {
  let record: BargainingCase
  let people: People
  let law: LawBook
  let date: CivilDate

  /// A paper with what there is of it.
  func part(_ kind: PaperKind) -> PackPaper.Part {
    let attached = record.attachments.filter { $0.body.paper == kind.rawValue }
    return PackPaper.Part(
      kind: kind, written: written(kind), version: record.version(of: kind),
      brought: attached.filter { $0.body.version == nil },
      signed: attached.filter { $0.body.version != nil })
  }

  /// The paper as it is written from the record; nothing while it has nothing to say.
  private func written(_ kind: PaperKind) -> FilledPaper? {
    guard record.version(of: kind) != nil, let paper = CasePaper(rawValue: kind.rawValue) else {
      return nil
    }
    let source = PaperSource(record: record, people: people, law: law, date: date)
    return try? paper.paper(from: source)
  }
}

import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The agreement on paper: chapters of numbered articles, each stating the terms that were
/// simulated and against which pay is checked, and places to sign.
public struct AgreementPaper {
  private let agreement: Agreement
  private let state: State

  /// Whether the paper may be taken for the agreement itself.
  public enum State: Sendable {
    /// Under discussion; marked so.
    case draft
    /// The text that the chiefs sign: nothing stands against it, nobody has signed yet.
    case forSignature
    /// Signed, with the day of signature.
    case signed(on: CivilDate)
  }

  /// The paper of an agreement.
  public init(of agreement: Agreement, state: State) {
    self.agreement = agreement
    self.state = state
  }

  /// The paper as a document.
  public var document: Document { document(head: [], tail: []) }

  /// The paper with what minutes, memoranda and supplements say before and after their clauses:
  /// when, where and between whom, and what is left; values that are missing are named.
  ///
  /// - Parameters:
  ///   - record: the case, for its sessions and representatives.
  ///   - people: the names of people.
  ///   - law: the law book, for what the place asks the text itself to hold.
  public func paper(
    in record: BargainingCase, people: People, law: LawBook = .builtIn
  ) -> FilledPaper {
    var fields = PaperFields()
    let particulars = AgreementParticulars(
      agreement: agreement, record: record, people: people, law: law)
    let head = particulars.head(&fields)
    let tail = particulars.tail(&fields)
    return FilledPaper(document: document(head: head, tail: tail), missing: fields.missing)
  }

  private func document(head: [Block], tail: [Block]) -> Document {
    var blocks = draftNotice + head
    if agreement.isInArticles {
      for chapter in agreement.chapters {
        blocks.append(.heading(Heading.chapter(chapter.heading)))
        blocks.append(.clauses(chapter.clauses.map(clause), numbering: agreement.numbering))
      }
    } else {
      let clauses = agreement.chapters.flatMap(\.clauses)
      blocks.append(.clauses(clauses.map(clause), numbering: agreement.numbering))
    }
    blocks += tail
    blocks.append(.signatures(signatures))
    return Document(
      purpose: .paper, title: LocalizedText(verbatim: agreement.title),
      subtitle: agreement.title == agreement.instrument.name.zhHans
        ? nil : agreement.instrument.name,
      page: PageSetup(footer: LocalizedText(verbatim: agreement.title)), blocks: blocks)
  }

  private var draftNotice: [Block] {
    guard case .draft = state else { return [] }
    return [
      .notice(
        Notice(
          .warning,
          [
            RichText(
              LocalizedText(
                zhHans: "草案，供讨论和审议使用，未经签字不具效力。",
                en: "Draft for discussion and adoption; without effect until signed."))
          ]))
    ]
  }

  private func clause(_ clause: AgreementClause) -> Clause {
    let statements = clause.statements
    if statements.count == 1 {
      return Clause(
        key: clause.key, title: clause.heading, content: [.paragraph(statements[0].text)])
    }
    return Clause(
      key: clause.key, title: clause.heading, content: [],
      clauses: statements.map { statement in
        Clause(
          key: statement.keys.first?.description, title: nil,
          content: [.paragraph(statement.text)])
      })
  }

  private var signatures: SignatureBlock {
    let words = agreement.instrument.words
    return SignatureBlock(
      Side.allCases.flatMap { side in
        agreement.boundParties(of: side).map { party in
          SignatureBlock.Party(
            role: (side == .union ? words.workersSide : words.companySide)
              + (party.position == .accedes
                ? LocalizedText(zhHans: "（加入认可）", en: " (accedes)") : LocalizedText(verbatim: "")),
            name: LocalizedText(verbatim: party.name), lines: lines)
        }
      })
  }

  private var lines: [SignatureBlock.Line] {
    var day: LocalizedText?
    if case .signed(let date) = state { day = date.text }
    return [
      .chief, .seal,
      .init(.date, LocalizedText(zhHans: "日期", en: "Date"), value: day),
    ]
  }
}

extension Agreement {
  /// How its clauses are numbered: 第一条 in contracts and agreements, 一、 in minutes and memoranda.
  var numbering: ClauseNumbering { isInArticles ? .articles : .outline }
}

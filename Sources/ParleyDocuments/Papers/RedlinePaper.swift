import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The redline 修订对照: two versions of the agreement, clause by clause; what the later one leaves
/// out is struck through, what it adds is underlined.
public struct RedlinePaper {
  private let redline: AgreementRedline
  private let versions: (old: DraftRecord, new: DraftRecord)
  private let record: BargainingCase

  /// The redline between two drafts of a case.
  ///
  /// - Throws: ``Diagnostics`` when the terms of a draft do not make whole standards.
  public init(
    from old: DraftRecord, to new: DraftRecord, in record: BargainingCase
  ) throws(Diagnostics) {
    versions = (old, new)
    self.record = record
    redline = AgreementRedline(
      from: try Agreement(old.entry.body, in: record),
      to: try Agreement(new.entry.body, in: record))
  }

  /// The redline as a document.
  public var document: Document {
    Document(
      purpose: .paper, title: .both("修订对照", "Redline"),
      subtitle: LocalizedText(verbatim: redline.new.title),
      blocks: [.facts(facts), .notice(legend)] + title + changes + unchanged)
  }

  private var facts: [Fact] {
    [
      Fact(.both("旧稿", "Earlier version"), name(versions.old)),
      Fact(.both("新稿", "Later version"), name(versions.new)),
    ]
  }

  private func name(_ draft: DraftRecord) -> LocalizedText {
    .both(
      "第\(draft.number)稿，\(draft.entry.happenedOn.text.zhHans)",
      "draft \(draft.number), \(draft.entry.happenedOn.text.en)")
  }

  private var legend: Notice {
    let old = LocalizedText.both("删去的文字", "left out")
    let new = LocalizedText.both("增加的文字", "added")
    return Notice(
      .information,
      [
        RichText([
          .text(.both("图例：", "Marks: ")), .deleted(old), .text(.both("、", ", ")),
          .inserted(new), .text(.both("。", ".")),
        ])
      ])
  }

  private var title: [Block] {
    let (old, new) = (redline.old.title, redline.new.title)
    if old == new { return [] }
    return [
      .facts([
        Fact(
          .both("名称", "Title"),
          RedlinePaper.difference(LocalizedText(verbatim: old), LocalizedText(verbatim: new)))
      ])
    ]
  }

  private var changes: [Block] {
    let changed = redline.clauses.filter { $0.change != .unchanged }
    if changed.isEmpty {
      return [.paragraph(.both("两稿条款一致。", "The clauses of both versions say the same."))]
    }
    return changed.flatMap { clause in
      [.heading(Heading(level: 2, text: heading(clause)))] + paragraphs(clause)
    }
  }

  private func heading(_ clause: AgreementRedline.Clause) -> RichText {
    let numbered = clause.new ?? clause.old
    guard let numbered else { return .empty }
    let number = ClauseNumber(numbering: redline.new.numbering, path: [numbered.number]).label
    let title = numbered.clause.heading
    let change = clause.change.name
    return RichText(
      .both(
        "\(number.zhHans)　\(title.zhHans)（\(change.zhHans)）",
        "\(number.en) \(title.en) (\(change.en))"))
  }

  /// The statements of both versions: those of the same terms beside each other, the rest in order.
  private func paragraphs(_ clause: AgreementRedline.Clause) -> [Block] {
    var old = clause.old?.clause.statements ?? []
    var blocks: [Block] = []
    for statement in clause.new?.clause.statements ?? [] {
      let place =
        old.firstIndex { $0.text == statement.text }
        ?? old.firstIndex { !$0.keys.isEmpty && $0.keys == statement.keys }
        ?? old.firstIndex { $0.keys.isEmpty && statement.keys.isEmpty }
      guard let place else {
        blocks.append(.paragraph(RichText([.inserted(statement.text)])))
        continue
      }
      for gone in old[..<place] { blocks.append(.paragraph(RichText([.deleted(gone.text)]))) }
      blocks.append(.paragraph(RedlinePaper.difference(old[place].text, statement.text)))
      old.removeSubrange(...place)
    }
    return blocks + old.map { .paragraph(RichText([.deleted($0.text)])) }
  }

  private static func difference(_ old: LocalizedText, _ new: LocalizedText) -> RichText {
    func line(_ language: Language) -> InlineText {
      InlineText(
        TextDifference.pieces(from: old[language], to: new[language]).map { piece in
          let words = LocalizedText(verbatim: piece.words)
          return switch piece {
          case .same: .text(words)
          case .deleted: .deleted(words)
          case .inserted: .inserted(words)
          }
        })
    }
    return RichText(zhHans: line(.zhHans), en: line(.en))
  }

  private var unchanged: [Block] {
    let same = redline.clauses.filter { $0.change == .unchanged }.compactMap(\.new)
    if same.isEmpty { return [] }
    let names = same.map { clause in
      ClauseNumber(numbering: redline.new.numbering, path: [clause.number]).label
        + .both("（\(clause.clause.heading.zhHans)）", " (\(clause.clause.heading.en))")
    }
    return [
      .paragraph(
        .both("未变更的条款：", "Unchanged: ") + .list(names) + .both("。", "."), style: .note)
    ]
  }
}

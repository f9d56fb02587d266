import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The notice by which an agreement is published 公布公告, with the record of its publication: who
/// published it, where, when, and what proves it, by digest (令22 art 48).
public struct PublicationNotice {
  private let source: PaperSource
  private let draft: DraftRecord

  /// The notice of the last agreement; nothing while there is no draft.
  public init?(_ source: PaperSource) {
    guard let draft = source.record.agreementDraft else { return nil }
    self.source = source
    self.draft = draft
  }

  private var record: BargainingCase { source.record }

  /// The notice with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    let blocks =
      [
        Block.paragraph(
          .both(
            "全体\(record.instrument.words.worker.zhHans)：",
            "To every \(record.instrument.words.worker.en):"), style: .flush),
        .paragraph(announcement(&fields)), .facts(facts(&fields)),
        .paragraph(
          .both(
            "协议全文随本公告一并公布。对内容有疑问的，请向本方协商代表提出。",
            "The whole text is published with this notice. Questions may be put to one's "
              + "representatives.")),
        .signatures(signatures), .pageBreak, .heading(1, .both("公布情况记录", "Record of publication")),
      ] + proof(&fields)
    let document = Document(
      purpose: .paper,
      title: .both(
        "关于公布《\(draft.entry.body.title)》的公告", "Publication of “\(draft.entry.body.title)”"),
      subtitle: LocalizedText(verbatim: record.title), blocks: blocks)
    return FilledPaper(document: document, missing: fields.missing)
  }

  private func announcement(_ fields: inout PaperFields) -> RichText {
    let signed = fields.day(record.signedOn, .both("双方签字日期", "day of signature"))
    let reviewed = record.instrument.hasStatutoryReview
    var text =
      RichText(
        .both(
          "\(record.partyNames(.union).zhHans)与\(record.partyNames(.platform).zhHans)经平等协商，于",
          "After bargaining as equals, \(record.partyNames(.union).en) and "
            + "\(record.partyNames(.platform).en) signed “\(draft.entry.body.title)” on ")) + signed
      + RichText(.both("签订《\(draft.entry.body.title)》", ". It "))
    if reviewed {
      let bureau = record.submissions.last.map { LocalizedText(verbatim: $0.body.bureau) }
      text =
        text + RichText(.both("，并报送", "was submitted to "))
        + fields.value(bureau, .both("报送机关", "authority"))
        + RichText(.both("审查", " for review, "))
    }
    if reviewed || record.effect != nil {
      text =
        text + RichText(.both("，自", "is in force from "))
        + fields.day(record.effect?.body.from, .both("生效日期", "day of effect"))
        + RichText(.both("起生效", " and "))
    }
    return text + RichText(.both("，现予公布。", "is published herewith."))
  }

  private func facts(_ fields: inout PaperFields) -> [Fact] {
    let body = draft.entry.body
    let term: LocalizedText? =
      if let first = body.validFrom, let last = body.validThrough {
        .both("\(first.text.zhHans)至\(last.text.zhHans)", "\(first.text.en) to \(last.text.en)")
      } else { nil }
    var seen: [LocalizedText] = []
    let labels = record.positions.filter { $0.state.isAgreed }.compactMap {
      TermRegistry.match($0.key.path)?.family.topic.name
    }
    for label in labels where !seen.contains(label) { seen.append(label) }
    let matters = seen + record.agreedItems.map { LocalizedText(verbatim: $0.name) }
    return [
      fields.fact(
        .both("适用范围", "Scope"), record.opening.map { LocalizedText(verbatim: $0.body.unit) }),
      fields.fact(.both("期限", "Term"), term, width: 24),
      fields.fact(
        .both("主要内容", "Matters"), matters.isEmpty ? nil : .list(matters), width: 28),
    ]
  }

  private var signatures: SignatureBlock {
    let sides = record.publications.compactMap(\.side)
    let publishing = sides.isEmpty ? Side.allCases : Side.allCases.filter(sides.contains)
    return SignatureBlock(
      publishing.map { side in
        SignatureBlock.Party(
          role: record.sideName(side), name: record.partyNames(side),
          lines: [
            .chief, .seal,
            .init(
              .date, .both("日期", "Date"),
              value: record.publications.last { $0.side == side || $0.side == nil }?
                .happenedOn.text),
          ])
      })
  }

  // MARK: Proof

  private func proof(_ fields: inout PaperFields) -> [Block] {
    var blocks: [Block] = []
    if record.publications.isEmpty {
      blocks.append(
        .facts([
          fields.fact(.both("公布人", "Published by"), nil),
          fields.fact(.both("公布方式和地点", "How and where"), nil, width: 24),
          fields.fact(.both("公布日期", "Published on"), nil),
          fields.fact(.both("公布证明", "Proof of publication"), nil, width: 24),
        ]))
    }
    for publication in record.publications { blocks += proof(of: publication, &fields) }
    if let start = record.effect?.body.from, let due = source.lawfulDay(.publication, from: start) {
      blocks.append(
        .paragraph(
          .both(
            "依据\(due.article.zhHans)，应于\(due.due.text.zhHans)前公布。",
            "Under \(due.article.en) it is to be published by \(due.due.text.en)."), style: .note))
    }
    return blocks
  }

  private func proof(
    of publication: Entry<AgreementPublished>, _ fields: inout PaperFields
  ) -> [Block] {
    let who =
      publication.side.map { record.partyNames($0) }
      ?? record.partyNames(.union) + .both("、", ", ") + record.partyNames(.platform)
    let files = record.attachments.filter { $0.body.about == publication.number }
    var facts = [
      Fact(.both("公布人", "Published by"), who),
      Fact(.both("公布方式和地点", "How and where"), RichText(verbatim: publication.body.method)),
      Fact(.both("公布日期", "Published on"), publication.happenedOn.text),
    ]
    if let words = publication.body.proof {
      facts.append(Fact(.both("证明说明", "Proof in words"), RichText(verbatim: words)))
    }
    if files.isEmpty {
      facts.append(
        Fact(
          .both("公布证明", "Proof of publication"),
          fields.value(
            nil,
            .both(
              "第\(publication.number)号公布的证明（用 attach --about \(publication.number) 附上）",
              "proof of publication no. \(publication.number) "
                + "(attach --about \(publication.number))"), width: 24)))
      return [.facts(facts)]
    }
    let rows = files.map { file in
      Table.Row([
        TableCell(verbatim: file.body.name), TableCell(verbatim: file.body.text ?? ""),
        TableCell(RichText([.code(file.body.digest.hexadecimal)])),
      ])
    }
    return [
      .facts(facts),
      .table(
        Table(
          columns: [
            Table.Column(.both("证明文件", "File"), weight: 18),
            Table.Column(.both("内容", "What it shows"), weight: 18),
            Table.Column(.both("摘要（SHA-256）", "Digest (SHA-256)"), weight: 40),
          ], rows: rows)),
    ]
  }
}

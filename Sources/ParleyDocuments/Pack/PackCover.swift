import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The list on top of a pack 报送材料清单: every paper with its copies, ground and files, who files
/// and how, and room for the receipt.
struct PackCover {
  /// The name of its files.
  static let stem = LocalizedText(zhHans: "00-材料清单", en: "00-list-of-papers")

  private let plan: PackPlan
  private let files: [String]

  /// The list of a plan.
  ///
  /// - Parameters:
  ///   - plan: what goes in.
  ///   - files: the names of the files.
  init(_ plan: PackPlan, files: [String]) {
    self.plan = plan
    self.files = files
  }

  private var isFiled: Bool { plan.route.channel != .followUp }

  /// The list as a document.
  var document: Document {
    let draft = plan.record.drafts.last?.entry.body.title
    var blocks: [Block] = [.facts(facts), .table(table)]
    blocks += missing
    blocks += [
      .heading(1, LocalizedText(zhHans: "办理途径", en: "Who files, and how")),
      .bullets(plan.route.steps.map { RichText(PackCover.text(of: $0)) }),
      .heading(1, LocalizedText(zhHans: "电子文件", en: "Files")),
      .bullets(files.map { RichText([.code($0)]) }),
      .paragraph(
        LocalizedText(
          zhHans:
            "各文件的 SHA-256 摘要见 \(PackManifest.digestsName)，各文书所载的记录见 \(PackManifest.fileName)。",
          en: "The SHA-256 digest of each file is in \(PackManifest.digestsName), the entries each "
            + "paper reports in \(PackManifest.fileName).")),
    ]
    if isFiled { blocks.append(.signatures(receipt)) }
    return Document(
      purpose: .paper,
      title: isFiled
        ? LocalizedText(zhHans: "报送材料清单", en: "List of papers submitted")
        : LocalizedText(
          zhHans: "材料清单（公布、跟踪和备查）", en: "List of papers (for publication and the file)"),
      subtitle: LocalizedText(verbatim: draft ?? plan.record.title), blocks: blocks)
  }

  /// A step with its ground, and a mark where it is no law.
  static func text(of step: FilingRoute.Step) -> LocalizedText {
    guard let rule = step.rule else { return step.text }
    let mark =
      step.isLaw
      ? LocalizedText(verbatim: "")
      : rule.reading.mayBeCitedAsLaw
        ? LocalizedText(zhHans: "，不作条文引用", en: "; not cited as law")
        : LocalizedText(verbatim: "") + LocalizedText(zhHans: "，", en: "; ") + rule.reading.text
    return step.text
      + LocalizedText(
        zhHans: "（\(rule.source.shortCitation.zhHans)\(mark.zhHans)）",
        en: " (\(rule.source.shortCitation.en)\(mark.en))")
  }

  private var facts: [Fact] {
    let record = plan.record
    var facts = [
      Fact(LocalizedText(zhHans: "文书类型", en: "Instrument"), record.instrument.name),
      Fact(LocalizedText(zhHans: "适用地区", en: "Place"), record.jurisdiction.name),
      Fact(LocalizedText(zhHans: "途径", en: "Channel"), plan.route.channel.name),
    ]
    for side in Side.allCases {
      let names = record.parties.filter { $0.side == side && $0.position == .signs }
        .map { LocalizedText(verbatim: $0.name) }
      facts.append(Fact(record.sideName(side), .list(names)))
    }
    facts.append(Fact(LocalizedText(zhHans: "制作日期", en: "Made for"), plan.date.text))
    return facts
  }

  private func column(_ zhHans: String, _ en: String, _ weight: Int) -> Table.Column {
    Table.Column(LocalizedText(zhHans: zhHans, en: en), weight: weight)
  }

  private var table: Table {
    Table(
      columns: [
        column("序号", "No.", 7), column("材料", "Paper", 20), column("份数", "Copies", 7),
        column("版本", "Version", 16), column("情况", "State", 16), column("依据", "Ground", 26),
      ],
      rows: plan.papers.map { paper in
        Table.Row([
          TableCell(verbatim: "\(paper.number)"), TableCell(paper.name),
          TableCell(verbatim: paper.copies.map { "\($0)" } ?? "—"),
          TableCell(
            verbatim: paper.parts.compactMap { $0.version?.short }.joined(separator: " ")),
          TableCell(PackCover.state(of: paper)), TableCell(PackCover.ground(of: paper)),
        ])
      })
  }

  private static func ground(of paper: PackPaper) -> LocalizedText {
    guard let row = paper.row else {
      return LocalizedText(zhHans: "随附，未见当地要求", en: "added; no list of the place was read")
    }
    if row.mayBeCitedAsLaw { return row.source.shortCitation }
    let mark =
      row.reading.mayBeCitedAsLaw
      ? LocalizedText(zhHans: "条号未核", en: "article not noted") : row.reading.text
    return LocalizedText(
      zhHans: "\(row.source.document.title.zhHans)（\(mark.zhHans)）",
      en: "\(row.source.document.title.en) (\(mark.en))")
  }

  private static func state(of paper: PackPaper) -> LocalizedText {
    .list(
      paper.parts.map { part in
        if !part.isThere {
          return LocalizedText(zhHans: "缺", en: "missing: ") + part.kind.name
        }
        if let count = part.written?.missing.count, count > 0 {
          return LocalizedText(zhHans: "留空\(count)处", en: "\(count) gaps")
        }
        if !part.signedNow.isEmpty {
          return LocalizedText(zhHans: "已附签字页", en: "with signed sheets")
        }
        return part.written == nil
          ? LocalizedText(zhHans: "已附", en: "attached")
          : LocalizedText(zhHans: "已备", en: "made")
      })
  }

  private var missing: [Block] {
    let names = plan.papers.flatMap(\.missing).map(\.name)
    guard !names.isEmpty else { return [] }
    return [
      .notice(
        Notice(
          .warning,
          [
            RichText(
              LocalizedText(zhHans: "尚缺，须另行备齐：", en: "Still missing, to be added: ") + .list(names)
            )
          ]))
    ]
  }

  private var receipt: SignatureBlock {
    SignatureBlock([
      .init(
        role: LocalizedText(zhHans: "报送人", en: "Handed in by"),
        lines: [.init(.signature, LocalizedText(zhHans: "签字", en: "Signature")), .date]),
      .init(
        role: LocalizedText(zhHans: "收件机关", en: "Received by"),
        lines: [
          .init(.signature, LocalizedText(zhHans: "收件人", en: "Signature")), .seal, .date,
        ]),
    ])
  }
}

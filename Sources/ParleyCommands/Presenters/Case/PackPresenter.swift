import ParleyBargaining
import ParleyDocuments
import ParleyLaw
import ParleyRendering
import ParleyValues

/// Shows packs: what was made, and what a check found.
enum PackPresenter {
  static func made(_ made: WrittenPack, _ check: PackCheck, in language: Language)
    -> CommandOutput
  {
    let table = papers(made.plan)
    let refused = check.findings.filter { $0.weight == .refused }
    var blocks: [Block] = [.paragraph(made.sentence), .table(table)]
    if !refused.isEmpty {
      blocks.append(
        .paragraph(
          LocalizedText(
            zhHans: "现在还不能报送：有\(refused.count)项“不可”，用 parley pack check 逐项查看",
            en: "It cannot be handed in yet: \(refused.count) things stand against it; see parley "
              + "pack check")))
    }
    let document = Document(
      purpose: .report, title: LocalizedText(zhHans: "材料包", en: "Pack"),
      dateline: [RichText(made.plan.date.text)], blocks: blocks)
    return CommandOutput(
      document,
      json: [
        "pack": .string(made.path.text), "files": .array(made.pack.files.map { .string($0.name) }),
        "manifest": (try? JSONValue(encoding: made.pack.manifest)) ?? .null,
        "refused": JSONValue(refused.count),
      ], tables: [table])
  }

  static func checked(
    _ check: PackCheck, _ plan: PackPlan?, _ manifest: PackManifest?, in language: Language
  ) -> CommandOutput {
    let rows = check.findings.map { finding in
      Table.Row([
        TableCell(name(finding.weight), tone: finding.weight == .refused ? .bad : nil),
        TableCell(finding.diagnostic.message),
        TableCell(finding.diagnostic.remedy ?? LocalizedText(verbatim: "")),
        TableCell(finding.diagnostic.article ?? LocalizedText(verbatim: "")),
      ])
    }
    let table = Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "结论", en: "result"), weight: 6),
        Table.Column(LocalizedText(zhHans: "情况", en: "what"), weight: 32),
        Table.Column(LocalizedText(zhHans: "办法", en: "remedy"), weight: 22),
        Table.Column(LocalizedText(zhHans: "依据", en: "ground"), weight: 20),
      ], rows: rows, style: .open)
    var blocks: [Block] = []
    if let plan {
      blocks.append(.paragraph(channel(plan)))
      blocks.append(.table(papers(plan)))
    }
    blocks.append(.table(table))
    let document = Document(
      purpose: .report, title: LocalizedText(zhHans: "材料包核对", en: "Check of the pack"),
      dateline: (plan?.date ?? manifest?.madeOn).map { [RichText($0.text)] } ?? [],
      blocks: blocks)
    return CommandOutput(
      document, json: json(check, plan, manifest, language), tables: [table],
      status: check.isRefused ? .problems : .done)
  }

  private static func channel(_ plan: PackPlan) -> LocalizedText {
    LocalizedText(
      zhHans: "\(plan.record.instrument.name.zhHans) · \(plan.record.jurisdiction.name.zhHans) · "
        + "\(plan.route.channel.name.zhHans)",
      en: "\(plan.record.instrument.name.en) · \(plan.record.jurisdiction.name.en) · "
        + plan.route.channel.name.en)
  }

  /// The papers with what there is of each.
  private static func papers(_ plan: PackPlan) -> Table {
    Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "序号", en: "no."), weight: 4),
        Table.Column(LocalizedText(zhHans: "材料", en: "paper"), weight: 26),
        Table.Column(LocalizedText(zhHans: "份数", en: "copies"), weight: 5),
        Table.Column(LocalizedText(zhHans: "情况", en: "state"), weight: 26),
        Table.Column(LocalizedText(zhHans: "版本", en: "version"), weight: 14),
        Table.Column(LocalizedText(zhHans: "签字页", en: "signed sheets"), weight: 8),
      ],
      rows: plan.papers.flatMap { paper in
        paper.parts.enumerated().map { place, part in
          Table.Row([
            TableCell(verbatim: place == 0 ? "\(paper.number)" : ""),
            TableCell(place == 0 ? paper.name : LocalizedText(verbatim: "")),
            TableCell(verbatim: place == 0 ? paper.copies.map { "\($0)" } ?? "—" : ""),
            TableCell(state(part), tone: part.isThere ? nil : .bad),
            TableCell(verbatim: part.version?.short ?? "—"),
            TableCell(
              verbatim: part.signed.isEmpty ? "—" : "\(part.signedNow.count)/\(part.signed.count)"),
          ])
        }
      }, style: .open)
  }

  private static func state(_ part: PackPaper.Part) -> LocalizedText {
    let name = part.kind.name
    if !part.isThere { return name + LocalizedText(zhHans: "：缺", en: ": missing") }
    guard let written = part.written else {
      return name + LocalizedText(zhHans: "：已附", en: ": attached")
    }
    return written.missing.isEmpty
      ? name + LocalizedText(zhHans: "：已备", en: ": ready")
      : name
        + LocalizedText(
          zhHans: "：缺\(written.missing.count)项", en: ": \(written.missing.count) values missing")
  }

  private static func name(_ weight: PackFinding.Weight) -> LocalizedText {
    switch weight {
    case .refused: LocalizedText(zhHans: "不可", en: "refused")
    case .remark: LocalizedText(zhHans: "注意", en: "remark")
    case .fact: LocalizedText(zhHans: "须知", en: "to know")
    }
  }

  private static func json(
    _ check: PackCheck, _ plan: PackPlan?, _ manifest: PackManifest?, _ language: Language
  ) -> JSONValue {
    [
      "allowed": .bool(!check.isRefused),
      "channel": JSONValue(plan?.route.channel.rawValue ?? manifest?.channel),
      "papers": .array(
        plan?.papers.map { paper in
          [
            "number": JSONValue(paper.number), "name": .string(paper.name[language]),
            "law": .bool(paper.isLaw), "there": .bool(paper.isThere),
            "copies": paper.copies.map { JSONValue($0) } ?? .null,
            "parts": .array(
              paper.parts.map { part in
                [
                  "kind": .string(part.kind.rawValue), "there": .bool(part.isThere),
                  "version": JSONValue(part.version?.digest.hexadecimal),
                  "gaps": .array(part.written?.missing.map { .string($0[language]) } ?? []),
                  "signedSheets": JSONValue(part.signedNow.count),
                ]
              }),
          ]
        } ?? []),
      "findings": .array(
        check.findings.map { finding in
          [
            "weight": .string(finding.weight.rawValue), "code": .string(finding.diagnostic.code),
            "what": .string(finding.diagnostic.message[language]),
            "remedy": JSONValue(finding.diagnostic.remedy?[language]),
            "article": JSONValue(finding.diagnostic.article?[language]),
          ]
        }),
    ]
  }
}

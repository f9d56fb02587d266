import ParleyDocuments
import ParleyPay
import ParleyRecords
import ParleyRendering
import ParleyValues

/// Shows a simulation: the paper, with what makes its figures reproducible behind it.
enum SimulationPresenter {
  /// The paper.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - names: what the levels are called.
  ///   - records: how the records were read, orders first.
  ///   - run: what the run was made of; pages carry it.
  static func document(
    _ report: SimulationReport, names: SimulationPaper.Names, records: [ImportReport],
    run: RunFile
  ) -> Document {
    var document = SimulationPaper(of: report, names: names).document
    document.blocks.append(
      .heading(1, LocalizedText(zhHans: "重现依据", en: "What makes it reproducible")))
    document.blocks.append(.facts(facts(report.run, records)))
    // Orders that an engine kept have no digest: such a run cannot be repeated from its record.
    guard run.inputs.contains(where: { $0.role == "orders" }) else { return document }
    document.attachment = Document.Attachment(
      title: LocalizedText(
        zhHans: "测算记录（parley simulate --run 本文件，可逐字节重做）",
        en: "run record (parley simulate --run THIS-FILE repeats it to the byte)"),
      text: run.json.text(pretty: true))
    return document
  }

  /// The name of a file without its folders, which are nobody's business in a report.
  static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The workbook: the answer in words on the first sheet, then every table and chart.
  static func workbook(_ document: Document, _ summary: Document) -> Workbook {
    var workbook = Workbook(tablesOf: document)
    workbook.sheets.insert(
      Workbook.Sheet(
        wordsOf: summary, name: LocalizedText(zhHans: "说明", en: "Answer")), at: 0)
    return workbook
  }

  private static func facts(_ run: RunRecord, _ records: [ImportReport]) -> [Fact] {
    var facts = zip(records, run.inputs).map { report, input in
      Fact(
        report.recordName,
        LocalizedText(
          verbatim: "\(fileName(report.source.name)) \(input.digest.hexadecimal.prefix(16))…"))
    }
    func digest(_ zhHans: String, _ en: String, _ digest: Digest) -> Fact {
      Fact(
        LocalizedText(zhHans: zhHans, en: en),
        LocalizedText(verbatim: "\(digest.hexadecimal.prefix(16))…"))
    }
    if !run.inputs.contains(where: { $0.role == "orders" }) {
      facts.insert(
        Fact(
          LocalizedText(zhHans: "订单记录", en: "order records"),
          LocalizedText(
            zhHans: "留在数据库里，没有读入，因此没有摘要", en: "stayed in the engine; not read, so without a digest")
        ),
        at: 0)
    }
    if let baseline = run.baseline { facts.append(digest("基线标准", "baseline", baseline)) }
    facts.append(digest("方案标准", "proposal", run.proposal))
    facts.append(
      Fact(
        LocalizedText(zhHans: "计算口径", en: "definition"),
        LocalizedText(
          zhHans: "\(run.definition)，parley \(Parley.version)",
          en: "\(run.definition), parley \(Parley.version)")))
    return facts
  }
}

import ParleyRecords
import ParleyRendering
import ParleyValues

/// Says how records came from others.
enum DerivationPresenter {
  /// One sentence on written records.
  static func output(
    _ path: String, _ records: RecordImport<OrderLog>, digest: Digest,
    diagnostics: [Diagnostic] = []
  ) -> CommandOutput {
    let workers = records.log.hasWorkers ? records.log.workers.count : 0
    var blocks: [Fact] = [
      Fact(LocalizedText(zhHans: "文件", en: "file"), LocalizedText(verbatim: path)),
      Fact(
        LocalizedText(zhHans: "订单", en: "orders"),
        LocalizedText(
          zhHans: "\(records.log.count) 单，\(workers) 名劳动者",
          en: "\(records.log.count), of \(workers) workers")),
    ]
    blocks += facts(records.origin)
    if let provenance = records.provenance {
      blocks.append(
        Fact(
          LocalizedText(zhHans: "来源和用途", en: "provenance"),
          LocalizedText(verbatim: provenance.owner) + LocalizedText(zhHans: "，", en: ", ")
            + provenance.use.name))
    }
    let document = Document(
      purpose: .report, title: LocalizedText(zhHans: "订单记录已存好", en: "Order records written"),
      blocks: [.facts(blocks)])
    let json: JSONValue = [
      "file": .string(path), "digest": .string(digest.hexadecimal),
      "orders": JSONValue(records.log.count), "workers": JSONValue(workers),
      "codedWorkers": .bool(records.hasCodedWorkers), "derivation": records.origin.json,
    ]
    return CommandOutput(document, json: json, diagnostics: diagnostics)
  }

  /// The facts of a derivation.
  static func facts(_ derivation: RecordDerivation) -> [Fact] {
    var facts = derivation.sources.map { source in
      let sheet = source.sheet.map { "[\($0)]" } ?? ""
      return Fact(
        LocalizedText(zhHans: "出自", en: "from"),
        LocalizedText(
          zhHans: "\(source.name)\(sheet)，\(source.orders) 单",
          en: "\(source.name)\(sheet), \(source.orders) orders")
          + owner(source.provenance))
    }
    if derivation.repeatedOrders > 0 {
      let count = derivation.repeatedOrders
      facts.append(
        Fact(
          LocalizedText(zhHans: "订单号重复", en: "repeated order numbers"),
          derivation.leftOutRepeated
            ? LocalizedText(zhHans: "\(count) 单，已略去", en: "\(count), left out")
            : LocalizedText(zhHans: "\(count) 单，仍各算一单", en: "\(count), each counted")))
    }
    for part in derivation.parts {
      let value = part.value.map { LocalizedText(verbatim: $0) }
      facts.append(
        Fact(
          LocalizedText(zhHans: "拆分取出", en: "part"),
          part.by.name + LocalizedText(zhHans: "：", en: ": ")
            + (value ?? LocalizedText(zhHans: "未填", en: "none"))))
    }
    if let sample = derivation.sample { facts.append(fact(sample)) }
    return facts
  }

  private static func owner(_ provenance: RecordProvenance?) -> LocalizedText {
    guard let provenance else { return LocalizedText(verbatim: "") }
    return LocalizedText(
      zhHans: "（\(provenance.owner)，\(provenance.use.name.zhHans)）",
      en: " (\(provenance.owner), \(provenance.use.name.en))")
  }

  private static func fact(_ sample: RecordDerivation.Sample) -> Fact {
    let text =
      if let population = sample.population {
        LocalizedText(
          zhHans: "\(population) 名劳动者中抽取 \(sample.workers) 名（种子 \(sample.seed)）",
          en: "\(sample.workers) of \(population) workers, drawn with seed \(sample.seed)")
      } else {
        LocalizedText(
          zhHans: "\(sample.workers) 名劳动者，总人数不详（种子 \(sample.seed)）",
          en: "\(sample.workers) workers of an unknown number, drawn with seed \(sample.seed)")
      }
    return Fact(LocalizedText(zhHans: "抽样", en: "sample"), text)
  }
}

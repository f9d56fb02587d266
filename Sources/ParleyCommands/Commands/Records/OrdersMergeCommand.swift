import ParleyRecords
import ParleyValues

/// `parley orders merge`: puts several sources into one column file.
enum OrdersMergeCommand {
  static let files = ParameterKey.argument(
    "files", "文件", RecordOptions.ordersKind, .requiredRepeated,
    help: LocalizedText(
      zhHans: "CSV、工作簿或 .orders 文件，按此顺序合并",
      en: "CSV files, workbooks or .orders files, in this order"))

  static let unique = ParameterKey<Bool>.flag(
    "unique", "去重",
    help: LocalizedText(
      zhHans: "订单号在前面出现过的略去；不写则照算并计数",
      en: "leave out orders whose number was there before; else they count and are counted"))

  static let command = Command(
    LocalizedText(zhHans: "订单", en: "orders"), LocalizedText(zhHans: "合并", en: "merge"),
    group: .pay,
    summary: LocalizedText(
      zhHans: "把几份订单记录合成一个 .orders 文件", en: "put several order records into one .orders file"),
    discussion: [
      LocalizedText(
        zhHans: "币种和距离单位必须一致。每个来源的文件名、摘要、归属和用途都留在合并后的文件里；用途取最窄的一种。",
        en:
          "Currency and unit of distance have to be the same. The merged file keeps name, digest, "
          + "owner and use of every source; its own use is the narrowest of them.")
    ],
    parameters: [files.parameter, OrdersImportCommand.output.parameter, unique.parameter]
      + DerivedOrders.parameters,
    examples: [
      CommandExample(
        "orders merge orders.csv august.csv --to summer.orders",
        LocalizedText(zhHans: "把两个月合在一起", en: "put two months together")),
      CommandExample(
        "订单 合并 orders.csv august.csv --存为 夏季.orders --去重 --保留编号",
        LocalizedText(zhHans: "合并并略去重复导出的订单", en: "leave out orders that were exported twice")),
    ],
    topics: ["orders"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let derived = DerivedOrders(arguments: arguments, context: context)
    let path = try arguments.required(OrdersImportCommand.output)
    try derived.checkFree([path.text])
    var (sources, findings): ([RecordImport<OrderLog>], [Diagnostic]) = ([], [])
    for file in arguments.all(files) {
      let progress = Progress(LocalizedText(zhHans: "读取", en: "reading"), context: context)
      defer { progress.finish() }
      let read = try derived.read(file, progress: progress)
      findings += read.report.findings
      sources.append(read)
    }
    let merged = try RecordMerge.merge(
      sources, options: RecordMerge.Options(leavesOutRepeated: arguments.isSet(unique)))
    let digest = try derived.write(merged.records, to: path)
    return DerivationPresenter.output(
      path.text, merged.records, digest: digest, diagnostics: findings + merged.findings)
  }
}

import ParleyRecords
import ParleyValues

/// `parley orders import`: keeps order records as a column file, without names.
enum OrdersImportCommand {
  static let output = ParameterKey.option(
    "to", "存为", ValueKind<TypedPath>.outputFile(["orders"], example: "march.orders"), .required,
    help: LocalizedText(zhHans: "存成哪个文件（.orders）", en: "the file that is written (.orders)"))

  static let keepsIds = ParameterKey<Bool>.flag(
    "keep-ids", "保留编号",
    help: LocalizedText(
      zhHans: "保留劳动者编号，不换成代码", en: "keep the workers' ids instead of codes"))

  static let salt = ParameterKey.option(
    "salt", "盐文件", ValueKind<TypedPath>.outputFile([], example: "内部-parley.salt"),
    .defaulted("内部-parley.salt"),
    help: LocalizedText(
      zhHans: "生成代码所用的盐；没有就新建，请妥善保管，不要外传",
      en: "the salt of the codes; made when it is not there, to be kept private"))

  static let provenance = ParameterKey.option(
    "provenance", "来源", ValueKind<RecordProvenance>.provenance,
    help: LocalizedText(
      zhHans: "数据归谁所有、可作何用、作过什么承诺", en: "whose records they are, their use, what was promised"))

  static let command = Command(
    LocalizedText(zhHans: "订单", en: "orders"), LocalizedText(zhHans: "导入", en: "import"),
    group: .pay,
    summary: LocalizedText(
      zhHans: "把订单记录存成列文件，编号换成代码，下次即开即用",
      en: "keep order records as a column file with coded workers, for a fast start"),
    discussion: [
      LocalizedText(
        zhHans: "只保留测算用得到的列，不保留顾客姓名、电话、地址和轨迹。",
        en: "Only columns that reckoning needs are kept: no customer's name, telephone, address or "
          + "track.")
    ],
    parameters: [
      OrdersInspectCommand.file.parameter, output.parameter, RecordOptions.sheet.parameter,
      RecordOptions.mapping.parameter,
      RecordOptions.currency.parameter, keepsIds.parameter, salt.parameter,
      provenance.parameter, RecordOptions.strict.parameter,
    ],
    examples: [
      CommandExample(
        "orders import orders.csv --to march.orders",
        LocalizedText(zhHans: "导入订单，编号换成代码", en: "import orders with coded workers")),
      CommandExample(
        "orders import orders.csv --to march.orders --keep-ids "
          + "--provenance 'owner=快达平台;use=table'",
        LocalizedText(zhHans: "保留编号，注明来源", en: "keep ids and say whose records they are")),
    ],
    topics: ["orders"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let progress = Progress(LocalizedText(zhHans: "导入", en: "importing"), context: context)
    defer { progress.finish() }
    let read = try context.records(
      arguments.required(OrdersInspectCommand.file),
      context.importOptions(arguments, progress: progress), .orders)
    let path = try arguments.required(output)
    var log = read.log
    let isNew = !arguments.isSet(keepsIds) && log.hasWorkers && !read.hasCodedWorkers
    let isCoded = isNew || read.hasCodedWorkers
    if isNew {
      log = try log.codingWorkers(
        context.saltMadeIfNeeded(in: arguments.required(salt)))
    }
    let sorted = log.sortedByWorker().log
    let digest = try context.writing(path) { file in
      try OrdersFile.write(
        sorted, to: file, report: read.report,
        provenance: arguments[provenance] ?? read.provenance,
        derivation: read.derivation, hasCodedWorkers: isCoded)
    }
    return ImportPresenter.output(
      path: path.text, read.report, digest: digest, isCoded: isCoded, in: context.language)
  }
}

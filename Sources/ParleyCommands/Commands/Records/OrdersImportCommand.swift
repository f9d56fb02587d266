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
    let options = context.importOptions(arguments, progress: progress)
    let path = try arguments.required(output)
    let written = try written(arguments, options, to: path, context)
    return ImportPresenter.output(
      path: path.text, written.report, digest: written.digest, isCoded: written.hasCodedWorkers,
      in: context.language)
  }

  /// Text is read and written piece by piece; other files are read as a whole.
  private static func written(
    _ arguments: ParsedArguments, _ options: ImportOptions, to path: TypedPath,
    _ context: CommandContext
  ) throws -> OrdersFile.Imported {
    let file = try arguments.required(OrdersInspectCommand.file)
    let asked = context.files.absolute(file.text)
    if !file.isStandardStream, options.sheet == nil,
      OrdersFile.canImportPieceByPiece(file: asked)
    {
      return try writtenPieceByPiece(arguments, options, to: path, context)
    }
    let read = try context.records(file, options, .orders)
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
    return OrdersFile.Imported(report: read.report, digest: digest, hasCodedWorkers: isCoded)
  }

  private static func writtenPieceByPiece(
    _ arguments: ParsedArguments, _ options: ImportOptions, to path: TypedPath,
    _ context: CommandContext
  ) throws -> OrdersFile.Imported {
    let file = try arguments.required(OrdersInspectCommand.file)
    let asked = context.files.absolute(file.text)
    let saltPath = try arguments.required(salt)
    var saltFailure: CommandFailure?
    do {
      return try context.writing(path) { target in
        var written = try OrdersFile.importing(
          file: asked, to: target, options: options, provenance: arguments[provenance]
        ) { () throws(Diagnostics) in
          if arguments.isSet(keepsIds) { return nil }
          do throws(CommandFailure) {
            return try context.saltMadeIfNeeded(in: saltPath)
          } catch {
            saltFailure = error
            throw Diagnostics(error.diagnostics)
          }
        }
        written.report.source.name = file.text
        written.report.findings = written.report.findings.map {
          $0.naming(file.text, insteadOf: asked)
        }
        return written
      }
    } catch {
      if let saltFailure { throw saltFailure }
      let failure = CommandFailure(error)
      throw CommandFailure(
        failure.status, failure.diagnostics.map { $0.naming(file.text, insteadOf: asked) })
    }
  }
}

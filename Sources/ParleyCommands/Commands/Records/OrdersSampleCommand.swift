import ParleyRecords
import ParleyValues

/// `parley orders sample`: draws workers by chance.
enum OrdersSampleCommand {
  static let take = ParameterKey.option(
    "take", "抽取", ValueKind<SampleSize>.sampleSize, .required,
    help: LocalizedText(
      zhHans: "抽多少名劳动者：人数，或比例如 10%", en: "how many workers: a number, or a share such as 10%"))

  static let seed = ParameterKey.option(
    "seed", "种子", ValueKind<Int>.whole(0...1_000_000_000, example: 1), .defaulted("1"),
    help: LocalizedText(
      zhHans: "抽取所用的种子；同一种子抽到同样的人", en: "the seed of the draw; the same seed draws the same workers"
    ))

  static let command = Command(
    LocalizedText(zhHans: "订单", en: "orders"), LocalizedText(zhHans: "抽样", en: "sample"),
    group: .pay,
    summary: LocalizedText(
      zhHans: "随机抽取一部分劳动者的全部订单", en: "draw some workers by chance, with all their orders"),
    discussion: [
      LocalizedText(
        zhHans: "按人抽取，不按单抽取：人均和每小时的数字才有意义。文件里记着“多少名中抽取多少名”，报告据此给出误差范围。",
        en: "Workers are drawn, not orders, so that figures by worker and hour keep their meaning. "
          + "The file keeps how many were drawn of how many, by which reports give bands.")
    ],
    parameters: [
      OrdersInspectCommand.file.parameter, OrdersImportCommand.output.parameter, take.parameter,
      seed.parameter,
    ] + DerivedOrders.parameters,
    examples: [
      CommandExample(
        "orders sample orders.csv --take 2 --to two.orders",
        LocalizedText(zhHans: "抽取两名劳动者", en: "draw two workers")),
      CommandExample(
        "订单 抽样 orders.csv --抽取 50% --种子 7 --存为 一半.orders",
        LocalizedText(zhHans: "抽取一半劳动者", en: "draw half of the workers")),
    ],
    topics: ["orders"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let derived = DerivedOrders(arguments: arguments, context: context)
    let path = try arguments.required(OrdersImportCommand.output)
    try derived.checkFree([path.text])
    let progress = Progress(LocalizedText(zhHans: "读取", en: "reading"), context: context)
    defer { progress.finish() }
    let read = try derived.read(
      arguments.required(OrdersInspectCommand.file), progress: progress)
    let sample = try read.sampled(
      arguments.required(take), seed: UInt64(arguments.required(seed)))
    let digest = try derived.write(sample, to: path)
    return DerivationPresenter.output(
      path.text, sample, digest: digest, diagnostics: read.report.findings)
  }
}

extension ValueKind where Value == SampleSize {
  /// A number of workers, or a share of them in percent.
  static var sampleSize: ValueKind {
    ValueKind(LocalizedText(zhHans: "人数|比例", en: "COUNT|SHARE"), example: "10%") {
      (text) throws(ValueProblem) -> SampleSize in
      let typed = text.narrowed
      if typed.hasSuffix("%"),
        case .exact(let share) = DecimalText.read(typed.dropLast(), scale: 4),
        share > 0, share <= Share.scale
      {
        return .share(Share(partsPerMillion: share))
      }
      if let count = Int(typed), count > 0 { return .workers(count) }
      throw ValueProblem(
        "not-a-sample-size",
        LocalizedText(
          zhHans: "“\(text)”不是人数，也不是 0 到 100% 的比例",
          en: "\"\(text)\" is neither a number of workers nor a share up to 100%"),
        remedy: .forExample("500, 10%"))
    }
  }
}

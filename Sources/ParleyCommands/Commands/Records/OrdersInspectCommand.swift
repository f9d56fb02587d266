import ParleyRecords
import ParleyValues

/// `parley orders inspect`: what is understood of a records file, and what is not.
enum OrdersInspectCommand {
  /// The kinds of records.
  enum Kind: String, CaseIterable, Sendable {
    /// Orders.
    case orders
    /// Online time.
    case shifts
    /// Weather signals.
    case signals
    /// Forecast maxima.
    case forecasts

    /// The word on the command line.
    fileprivate var choice: Choice {
      switch self {
      case .orders: Choice("orders", "订单", LocalizedText(zhHans: "订单记录", en: "order records"))
      case .shifts: Choice("shifts", "班次", LocalizedText(zhHans: "上线记录", en: "online time"))
      case .signals:
        Choice("signals", "预警", LocalizedText(zhHans: "天气预警", en: "weather signals"))
      case .forecasts:
        Choice("forecasts", "预报", LocalizedText(zhHans: "最高气温预报", en: "forecast maxima"))
      }
    }
  }

  static let file = ParameterKey.argument(
    "file", "文件", RecordOptions.ordersKind,
    help: LocalizedText(
      zhHans: "平台导出的 CSV 文件或 Excel 工作簿（.xlsx）",
      en: "a CSV file or workbook as platforms export them"))

  static let kind = ParameterKey.option(
    "kind", "种类", ValueKind<Kind>.choice { $0.choice }, .defaulted("orders"),
    help: LocalizedText(zhHans: "文件里是哪种记录", en: "what the file holds"))

  static let samples = ParameterKey<Bool>.flag(
    "samples", "样例",
    help: LocalizedText(
      zhHans: "显示各列前几个值（可能含个人信息）",
      en: "show the first values of each column, which may be personal"))

  static let command = Command(
    LocalizedText(zhHans: "订单", en: "orders"), LocalizedText(zhHans: "查验", en: "inspect"),
    group: .pay,
    summary: LocalizedText(
      zhHans: "查看记录文件读懂了什么：列、行数、缺值、重复、不能用的行",
      en: "show what is understood of a records file: columns, counts, gaps, rejected rows"),
    parameters: [
      file.parameter, kind.parameter, RecordOptions.sheet.parameter,
      RecordOptions.mapping.parameter,
      RecordOptions.currency.parameter, samples.parameter, RecordOptions.strict.parameter,
    ],
    examples: [
      CommandExample(
        "orders inspect orders.csv", LocalizedText(zhHans: "查验订单记录", en: "inspect order records")),
      CommandExample(
        "订单 查验 signals.csv --种类 预警",
        LocalizedText(zhHans: "查验天气预警记录", en: "inspect weather signals")),
    ],
    topics: ["orders"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let path = try arguments.required(file)
    let progress = Progress(
      LocalizedText(zhHans: "读取", en: "reading"), context: context)
    defer { progress.finish() }
    var options = context.importOptions(arguments, progress: progress)
    options.verification = .full
    let presenter = ImportReportPresenter(showsSamples: arguments.isSet(samples))
    switch try arguments.required(kind) {
    case .orders:
      return presenter.output(OrderInspection(try context.records(path, options, .orders)))
    case .shifts: return presenter.output(try context.records(path, options, .shifts).report)
    case .signals: return presenter.output(try context.records(path, options, .signals).report)
    case .forecasts:
      return presenter.output(try context.records(path, options, .forecasts).report)
    }
  }
}

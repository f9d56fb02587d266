import ParleyRecords
import ParleyTerms
import ParleyValues

/// The options of commands that read order records.
enum RecordOptions {
  /// A file with order records.
  static let ordersKind = ValueKind<TypedPath>.inputFile(
    ["csv", "xlsx", "orders", "txt"], example: "orders.csv")

  static let orders = ParameterKey.option(
    "orders", "订单", ordersKind, .required,
    help: LocalizedText(zhHans: "订单记录", en: "order records"))

  static let shifts = ParameterKey.option(
    "shifts", "班次", ValueKind<TypedPath>.inputFile(["csv", "xlsx"], example: "shifts.csv"),
    help: LocalizedText(zhHans: "上线记录，用于在线时间", en: "shift records, for online time"))

  static let signals = ParameterKey.option(
    "signals", "预警", ValueKind<TypedPath>.inputFile(["csv", "xlsx"], example: "signals.csv"),
    help: LocalizedText(zhHans: "气象预警记录", en: "weather signals as stations issued them"))

  static let forecasts = ParameterKey.option(
    "forecasts", "预报", ValueKind<TypedPath>.inputFile(["csv", "xlsx"], example: "forecasts.csv"),
    help: LocalizedText(
      zhHans: "最高气温预报记录，用于高温津贴", en: "forecast maxima, for heat allowances"))

  static let salt = ParameterKey.option(
    "salt", "盐文件", ValueKind<TypedPath>.outputFile([], example: "内部-parley.salt"),
    help: LocalizedText(
      zhHans: "导入订单时所用的盐文件，班次里的编号用它换成同样的代码",
      en: "the salt that the orders were imported with; shifts get the same codes by it"))

  /// The options that say which records are read and how, beside ``orders``.
  static let recordParameters: [Parameter] = [
    shifts.parameter, signals.parameter, forecasts.parameter, sheet.parameter,
    mapping.parameter, salt.parameter, currency.parameter, strict.parameter,
    LawOptions.jurisdiction.parameter, LawOptions.minimumWage.parameter,
    LawOptions.overlay.parameter,
  ]

  static let sheet = ParameterKey.option(
    "sheet", "工作表", ValueKind<String>.sheetName,
    help: LocalizedText(
      zhHans: "读工作簿（.xlsx）的哪一张表；不写则读第一张表头相符的",
      en: "the sheet of a workbook (.xlsx); the first whose header fits when left out"))

  static let mapping = ParameterKey.option(
    "map", "对应", ValueKind<ColumnMapping>.columnMapping, .repeated,
    help: LocalizedText(
      zhHans: "说明哪一列是什么，如 worker=骑手ID,fare=用户实付", en: "which header gives which column"))

  static let currency = ParameterKey.option(
    "currency", "币种",
    ValueKind<Currency>.choice(
      Currency.all.map { (Choice($0.code, $0.name.zhHans, $0.name), $0) }
    ).named("币种", "CURRENCY", example: "CNY"),
    help: LocalizedText(zhHans: "金额的币种；不写则为 CNY", en: "currency of the amounts; CNY when left out"))

  static let strict = ParameterKey<Bool>.flag(
    "strict", "严格",
    help: LocalizedText(
      zhHans: "有一行不能用就停下", en: "stop when a row cannot be used"))
}

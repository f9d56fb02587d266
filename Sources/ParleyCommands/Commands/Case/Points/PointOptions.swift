import ParleyValues

/// The arguments of commands that speak of points on the table.
enum PointOptions {
  static let points = ParameterKey.argument(
    "points", "标准项", ValueKind<String>.text.named("标准项或事项", "POINT", example: "piece-rate.base"),
    .repeated,
    help: LocalizedText(
      zhHans: "标准项（键或名称）或事项的名称", en: "terms by key or label, items by name"))

  static let package = ParameterKey.option(
    "package", "一揽子", ValueKind<String>.text.named("代号", "PACKAGE", example: "P1"),
    help: LocalizedText(zhHans: "整个一揽子方案，如 P1", en: "a whole package, such as P1"))

  static let offer = ParameterKey.option(
    "offer", "方案", ValueKind<Int>.entryNumber,
    help: LocalizedText(zhHans: "整个方案，写它的记录编号", en: "a whole offer, by the number of its entry"))
}

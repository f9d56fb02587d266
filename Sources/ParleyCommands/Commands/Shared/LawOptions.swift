import ParleyLaw
import ParleyValues

/// The options of commands that ask the law book.
enum LawOptions {
  static let jurisdiction = ParameterKey.option(
    "jurisdiction", "地区", ValueKind<Jurisdiction>.jurisdiction,
    help: LocalizedText(zhHans: "适用哪个地区的规定", en: "the place whose rules hold"))

  static let minimumWage = ParameterKey.option(
    "minimum-wage", "最低工资", ValueKind<TypedAmount>.amount,
    help: LocalizedText(
      zhHans: "当地小时最低工资标准；不写则按 --jurisdiction 的",
      en: "the local hourly minimum wage, in place of the jurisdiction's"))

  static let instrument = ParameterKey.option(
    "instrument", "文书", ValueKind<Instrument>.instrument,
    help: LocalizedText(zhHans: "文书类型", en: "the kind of agreement"))

  static let variant = ParameterKey.option(
    "variant", "类别", ValueKind<String>.text.named("类别", "VARIANT", example: "ride-hailing"),
    help: LocalizedText(
      zhHans: "同一事项有几个数时取哪一个（如最低工资的档次）",
      en: "which of several figures, such as a class of the minimum wage"))

  static let overlay = ParameterKey.option(
    "law", "规则文件", ValueKind<TypedPath>.inputFile(["yaml"], example: "local-rules.yaml"),
    .repeated,
    help: LocalizedText(
      zhHans: "补入当地规定的文件，优先于内置规定",
      en: "a file with local rules, which come before the built-in ones"))
}

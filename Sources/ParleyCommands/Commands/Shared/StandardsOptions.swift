import ParleyTerms
import ParleyValues

/// The arguments of commands that read standards files.
enum StandardsOptions {
  static let standards = ParameterKey.option(
    "standards", "标准", ValueKind<TypedPath>.standards(example: "union.yaml"),
    .required,
    help: LocalizedText(
      zhHans: "标准文件，或自带标准的名称（见 standards list）",
      en: "a standards file, or a name of standards list"))

  static let category = ParameterKey.option(
    "category", "用工类别", ValueKind<String>.text.named("类别", "CATEGORY", example: "众包"),
    help: LocalizedText(zhHans: "用工类别，如专送、众包", en: "the category of worker, as in the records"))

  static let area = ParameterKey.option(
    "area", "区域", ValueKind<String>.text.named("区域", "AREA", example: "东湖区"),
    help: LocalizedText(zhHans: "区域", en: "the area, as in the records"))

  static let employer = ParameterKey.option(
    "employer", "用人方", ValueKind<String>.text.named("用人方", "EMPLOYER", example: "partner"),
    help: LocalizedText(zhHans: "用人方", en: "the employer, as in the records"))

  static let variant = ParameterKey.option(
    "variant", "车型", ValueKind<String>.text.named("车型", "VARIANT", example: "wav"),
    help: LocalizedText(zhHans: "车型或服务类别", en: "the vehicle or service class"))
}

extension ParsedArguments {
  /// Refuses words that the standards do not tell apart where they tell others apart: most likely
  /// a slip of the pen.
  ///
  /// - Throws: ``CommandFailure`` with the status of wrong usage.
  func requireKnownWords(in standards: Standards) throws(CommandFailure) {
    let variants = standards.variants.map(\.name)
    if let variant = self[StandardsOptions.variant], !variants.contains(variant) {
      throw refusal(
        of: StandardsOptions.variant, .unknownWord(variant, among: variants))
    }
    let categories =
      standards.categories.map(\.name) + standards.scopes.compactMap(\.category)
    if let category = self[StandardsOptions.category], !categories.isEmpty,
      !categories.contains(category)
    {
      throw refusal(
        of: StandardsOptions.category, .unknownWord(category, among: categories))
    }
  }
}

extension ValueProblem {
  /// A word that the standards do not know.
  fileprivate static func unknownWord(_ word: String, among known: [String]) -> ValueProblem {
    if known.isEmpty {
      return ValueProblem(
        "unknown-choice",
        LocalizedText(
          zhHans: "标准文件没有区分“\(word)”", en: "the standards make no difference for \"\(word)\""),
        remedy: LocalizedText(zhHans: "请去掉这个选项", en: "leave this option out"))
    }
    return unknown(word, among: known.map { LocalizedText(verbatim: $0) })
  }
}

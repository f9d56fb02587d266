import ParleyTerms
import ParleyValues

/// The arguments that commands on a case have in common.
enum CaseOptions {
  /// The case, for commands without other arguments by position.
  static let file = ParameterKey.argument(
    "case", "档案", ValueKind<TypedPath>.caseFile, .optional, help: fileHelp)

  /// The case before other arguments: only a word that names a case file is taken for it.
  static let leadingFile = ParameterKey.argument(
    "case", "档案", ValueKind<TypedPath>.caseFile, .optional, help: fileHelp,
    matches: { CaseOptions.namesCase($0) })

  private static let fileHelp = LocalizedText(
    zhHans: "协商档案；文件夹里只有一份、或设了 PARLEY_CASE 时可省略",
    en: "the case; may be left out when the folder holds one, or PARLEY_CASE names it")

  /// Whether a word by position is meant as a case.
  static func namesCase(_ word: String) -> Bool {
    word.hasSuffix(".parley") || (word.hasSuffix("/") && !word.contains("="))
  }

  static let time = ParameterKey.option(
    "at", "时刻", ValueKind<CivilTime>.clockTime,
    help: LocalizedText(zhHans: "发生的时刻，如 14:32", en: "the clock time at which it happened"))

  static let by = ParameterKey.option(
    "by", "方", ValueKind<Side>.side, .required,
    help: LocalizedText(zhHans: "哪一方", en: "which side acted"))

  static let byEither = ParameterKey.option(
    "by", "方", ValueKind<ActingSide>.actingSide, .required,
    help: LocalizedText(zhHans: "哪一方，或双方（both）", en: "which side acted, or both"))

  static let byIfAny = ParameterKey.option(
    "by", "方", ValueKind<ActingSide>.actingSide,
    help: LocalizedText(zhHans: "哪一方；双方共同的不写", en: "which side acted; left out for joint acts"))

  static let reason = ParameterKey.option(
    "reason", "理由", ValueKind<String>.text.named("文字", "TEXT", example: "数据待核"),
    help: LocalizedText(zhHans: "理由", en: "why"))

  static let yes = ParameterKey<Bool>.flag(
    "yes", "确认",
    help: LocalizedText(
      zhHans: "对需要确认的后果一律回答“是”（管道中须写明）",
      en: "say yes to consequences that are asked about; needed in a pipe"))

  static let anyway = ParameterKey<Bool>.flag(
    "anyway", "照录",
    help: LocalizedText(
      zhHans: "规则不允许也照录，并在档案中留下警示",
      en: "record it although a rule stands against it; a warning stays")
  )

  /// The options of every command that records something.
  static let recording: [Parameter] = [time.parameter, LawOptions.overlay.parameter]
}

import ParleyValues

/// The options that every command takes.
enum GlobalOptions {
  static let language = ParameterKey.option(
    "lang", "语言",
    ValueKind<Language>.choice([
      (
        Choice("zh-Hans", "中文", LocalizedText(zhHans: "简体中文", en: "Simplified Chinese")), .zhHans
      ),
      (Choice("en", "英文", LocalizedText(zhHans: "英文", en: "English")), .en),
    ]),
    help: LocalizedText(
      zhHans: "输出的语言；不写则看环境变量 PARLEY_LANG、LC_ALL、LC_MESSAGES、LANG",
      en: "language of everything shown; else PARLEY_LANG, LC_ALL, LC_MESSAGES or LANG decides"))

  static let format = ParameterKey.option(
    "format", "格式", ValueKind<OutputFormat>.choice { $0.choice }, .defaulted("text"),
    help: LocalizedText(zhHans: "输出的形式", en: "form of the output"))

  static let today = ParameterKey.option(
    "today", "今天", ValueKind<CivilDate>.date,
    help: LocalizedText(
      zhHans: "把时钟定在这一天上午 9 时（演练、测试用）", en: "fix the clock at 9 o'clock of this day, for rehearsals"
    ))

  static let day = ParameterKey.option(
    "on", "日期", ValueKind<CivilDate>.date,
    help: LocalizedText(zhHans: "以哪一天为准；不写则为今天", en: "the day that counts; today when left out"))

  static let quiet = ParameterKey<Bool>.flag(
    "quiet", "安静",
    help: LocalizedText(zhHans: "不显示说明和进度", en: "show no notes and no progress"))

  static let color = ParameterKey.option(
    "color", "颜色", ValueKind<ColorUse>.choice { $0.choice }, .defaulted("auto"),
    help: LocalizedText(zhHans: "是否使用颜色", en: "whether to use colours"))

  static let help = ParameterKey<Bool>.flag(
    "help", "帮助", help: LocalizedText(zhHans: "显示这个命令的用法", en: "show how to use the command"))

  /// All of them, in the order of help.
  static let parameters: [Parameter] = [
    language.parameter, format.parameter, today.parameter, day.parameter, quiet.parameter,
    color.parameter, help.parameter,
  ]
}

/// When the output has colours.
enum ColorUse: String, CaseIterable, Sendable {
  /// On a terminal, unless `NO_COLOR` is set.
  case auto
  /// Never.
  case never
  /// Always.
  case always

  /// The word on the command line.
  var choice: Choice {
    switch self {
    case .auto:
      Choice("auto", "自动", LocalizedText(zhHans: "在终端上使用", en: "on a terminal"))
    case .never: Choice("never", "不用", LocalizedText(zhHans: "不使用", en: "never"))
    case .always: Choice("always", "总用", LocalizedText(zhHans: "总是使用", en: "always"))
    }
  }
}

import ParleyValues

/// What can be wrong with a command line; every such message is made here.
enum ArgumentProblems {
  /// No command was given.
  static let noCommand = Diagnostic(
    "arguments.no-command", .error,
    LocalizedText(zhHans: "没有写要做什么", en: "no command was given"),
    remedy: LocalizedText(
      zhHans: "全部命令见 parley help（parley 帮助）", en: "parley help lists the commands"),
    help: "")

  /// The first word is no command.
  static func unknownCommand(
    _ typed: String, nearest: String?, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      "arguments.unknown-command", at: place,
      LocalizedText(zhHans: "没有“\(typed)”这个命令", en: "there is no command \"\(typed)\""),
      remedy: nearest.map { .didYouMean($0) }
        ?? LocalizedText(
          zhHans: "全部命令见 parley help（parley 帮助）", en: "parley help lists the commands"))
  }

  /// The second word of a command is missing or unknown.
  static func unknownPart(
    _ typed: String?, of family: String, known: [LocalizedText], nearest: String?,
    at place: SourcePlace
  ) -> Diagnostic {
    let list = LocalizedText.list(
      known.map { LocalizedText(zhHans: $0.bothLanguages(in: .zhHans), en: $0.en) })
    let message =
      typed.map {
        LocalizedText(
          zhHans: "“\(family)”没有“\($0)”这一项", en: "there is no \"\($0)\" in \"parley \(family)\"")
      }
      ?? LocalizedText(
        zhHans: "“\(family)”后面还要写一个词", en: "\"parley \(family)\" needs a further word")
    return Diagnostic(
      typed == nil ? "arguments.incomplete-command" : "arguments.unknown-command", at: place,
      message,
      remedy: nearest.map { .didYouMean($0) }
        ?? LocalizedText(zhHans: "可选：", en: "known: ") + list)
  }

  /// An option that the command does not take.
  static func unknownOption(
    _ typed: String, of command: Command?, at place: SourcePlace
  ) -> Diagnostic {
    let options = (command?.options ?? []) + GlobalOptions.parameters
    let name = typed.drop { $0 == "-" }
    let nearest =
      NearestName.find(String(name), in: options.map(\.name.en))
      ?? NearestName.find(String(name), in: options.map(\.name.zhHans))
    let page = command.map { " \($0.name)" } ?? ""
    return Diagnostic(
      "arguments.unknown-option", at: place,
      LocalizedText(zhHans: "没有“\(typed)”这个选项", en: "there is no option \"\(typed)\""),
      remedy: nearest.map { .didYouMean("--" + $0) }
        ?? LocalizedText(
          zhHans: "可用的选项见 parley help\(page)", en: "parley help\(page) lists the options"),
      help: command?.name)
  }

  /// A word that no argument is left for.
  static func unexpected(
    _ typed: String, of command: Command, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      "arguments.unexpected", at: place,
      LocalizedText(zhHans: "多出了“\(typed)”", en: "\"\(typed)\" is one word too many"),
      remedy: LocalizedText(
        zhHans: "带空格的内容请加引号；用法：\(command.usage(in: .zhHans))",
        en: "put quotes around text with spaces; usage: \(command.usage(in: .en))"),
      help: command.name)
  }

  /// An option without the value it needs.
  static func missingValue(
    _ parameter: Parameter, of command: Command?, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      "arguments.missing-value", at: place,
      LocalizedText(
        zhHans: "“\(parameter.label(in: .zhHans))”后面要写\(parameter.placeholder.zhHans)",
        en: "\(parameter.label(in: .en)) needs a value (\(parameter.placeholder.en))"),
      remedy: .forExample(example(parameter)), help: command?.name)
  }

  /// A value behind an option that takes none.
  static func needlessValue(
    _ parameter: Parameter, of command: Command?, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      "arguments.needless-value", at: place,
      LocalizedText(
        zhHans: "“\(parameter.label(in: .zhHans))”后面不写内容",
        en: "\(parameter.label(in: .en)) takes no value"),
      remedy: LocalizedText(
        zhHans: "只写 \(parameter.label(in: .zhHans))", en: "write \(parameter.label(in: .en)) alone"),
      help: command?.name)
  }

  /// An option given twice.
  static func givenTwice(
    _ parameter: Parameter, of command: Command?, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      "arguments.given-twice", at: place,
      LocalizedText(
        zhHans: "“\(parameter.label(in: .zhHans))”写了不止一次",
        en: "\(parameter.label(in: .en)) is given more than once"),
      remedy: LocalizedText(zhHans: "请只留一个", en: "keep one of them"), help: command?.name)
  }

  /// A value that cannot be read.
  static func badValue(
    _ problem: ValueProblem, of parameter: Parameter, in command: Command?, at place: SourcePlace?
  ) -> Diagnostic {
    let label = LocalizedText(
      zhHans: parameter.spokenName(in: .zhHans), en: parameter.spokenName(in: .en))
    return Diagnostic(
      "arguments." + problem.code, at: place,
      label + LocalizedText(zhHans: "：", en: ": ") + problem.message,
      remedy: problem.remedy ?? .forExample(example(parameter)),
      help: problem.help ?? command?.name)
  }

  /// A parameter that must be there and is not.
  static func missing(
    _ parameter: Parameter, of command: Command, at place: SourcePlace?
  ) -> Diagnostic {
    Diagnostic(
      "arguments.missing", at: place,
      LocalizedText(
        zhHans: "缺少 \(parameter.usageName(in: .zhHans))：\(parameter.help.zhHans)",
        en: "\(parameter.usageName(in: .en)) is missing: \(parameter.help.en)"),
      remedy: .forExample("parley " + (command.examples.first?.line ?? example(parameter))),
      help: command.name)
  }

  private static func example(_ parameter: Parameter) -> String {
    switch parameter.role {
    case .argument: parameter.example
    case .flag: "--" + parameter.name.en
    case .option: "--\(parameter.name.en) \(CommandLineText.quoted(parameter.example))"
    }
  }
}

extension Parameter {
  /// Its name with the other language's where they differ: `--standards`, `--标准（--standards）`.
  fileprivate func usageName(in language: Language) -> String {
    if role == .argument { return spokenName(in: language) }
    return language == .en ? "--\(name.en)" : "--\(name.zhHans)（--\(name.en)）"
  }
}

extension Parameter {
  /// Its name in a message: `--standards`, or what an argument is.
  fileprivate func spokenName(in language: Language) -> String {
    role == .argument && !choices.isEmpty ? name[language] : label(in: language)
  }
}

extension LocalizedText {
  /// The nearest known name as a question.
  static func didYouMean(_ name: String) -> LocalizedText {
    LocalizedText(zhHans: "是否指“\(name)”？", en: "did you mean \"\(name)\"?")
  }
}

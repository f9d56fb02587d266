import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley note`: a remark for the shared record, or for the private one.
enum NoteCommand {
  /// What a private note is.
  enum Kind: String, CaseIterable, Sendable {
    case note
    case probe
    case sideTalk = "side-talk"

    /// What it is called.
    var name: LocalizedText {
      switch self {
      case .note: LocalizedText(zhHans: "内部记录", en: "a caucus note")
      case .probe: LocalizedText(zhHans: "试探", en: "a probe")
      case .sideTalk:
        LocalizedText(zhHans: "会外沟通", en: "a side talk; its first line says with whom")
      }
    }
  }

  static let words = ParameterKey.argument(
    "text", "内容", ValueKind<String>.text.named("内容", "TEXT", example: "对方换了首席代表"), .optional,
    help: LocalizedText(
      zhHans: "备注的内容；内部的不写在这里", en: "the remark; private ones are not written here"))
  static let about = ParameterKey.option(
    "about", "关于", ValueKind<Int>.entryNumber,
    help: LocalizedText(zhHans: "关于第几号记录", en: "the entry it is about"))
  static let kind = ParameterKey.option(
    "kind", "种类", ValueKind<Kind>.oneOf { $0.name }, .defaulted("note"),
    help: LocalizedText(zhHans: "内部记录的种类", en: "what a private note is"))

  static let command = Command(
    LocalizedText(zhHans: "备注", en: "note"), group: .table,
    summary: LocalizedText(zhHans: "登记备注；加 --内部 只存入内部材料", en: "take a note, shared or private"),
    discussion: [
      LocalizedText(
        zhHans: "内部内容只在提示符下输入（不显示）或从文件读入。会外沟通的第一行写与谁沟通。",
        en: "Private content is typed at a prompt that does not show it, or read from a file. The "
          + "first line of a side talk says with whom.")
    ],
    parameters: [
      CaseOptions.leadingFile.parameter, words.parameter, CaseOptions.byIfAny.parameter,
      about.parameter, PrivateOptions.isPrivate.parameter, PrivateOptions.file.parameter,
      kind.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "note east-lake.parley 对方换了首席代表", LocalizedText(zhHans: "共享的备注", en: "a shared note")),
      CommandExample(
        "备注 east-lake.parley --内部 --输入文件 caucus.txt",
        LocalizedText(zhHans: "内部记录，从文件读入", en: "a private note from a file")),
    ],
    topics: ["case", "private"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    if arguments.isSet(PrivateOptions.isPrivate) {
      try PrivateOptions.refuse([words.parameter], arguments)
      let typed = try PrivateInput(opened: opened).words(arguments)
      return try opened.keepPrivate(fact(typed, arguments), arguments)
    }
    try PrivateOptions.refuse([PrivateOptions.file.parameter], arguments)
    let body = NoteTaken(
      text: try arguments.needed(words, in: context), about: arguments[about])
    return try opened.perform(
      .noteTaken(body), by: arguments[CaseOptions.byIfAny]?.side, arguments)
  }

  private static func fact(_ typed: String, _ arguments: ParsedArguments) -> PrivateFact {
    switch arguments[kind] ?? .note {
    case .note:
      return .privateNoteTaken(PrivateNoteTaken(text: typed, about: arguments[about]))
    case .probe: return .probeNoted(ProbeNoted(text: typed))
    case .sideTalk:
      let lines = typed.split(maxSplits: 1, whereSeparator: \.isNewline).map(String.init)
      return .sideTalkNoted(
        SideTalkNoted(with: lines.first ?? "", text: lines.count > 1 ? lines[1] : ""))
    }
  }
}

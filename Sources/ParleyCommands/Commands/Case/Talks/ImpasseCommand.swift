import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley impasse`: the sides cannot go on, and the authority's coordination.
enum ImpasseCommand {
  /// What happened about the impasse.
  enum Step: String, CaseIterable, Sendable {
    case declared
    case requested
    case accepted
    case extended
    case settled
    case failed

    /// What it is called.
    var name: LocalizedText {
      switch self {
      case .declared: LocalizedText(zhHans: "陷入僵局", en: "the talks are at an impasse")
      case .requested: LocalizedText(zhHans: "申请协调", en: "coordination was asked for")
      case .accepted: LocalizedText(zhHans: "受理", en: "the authority took it up")
      case .extended: LocalizedText(zhHans: "延期", en: "the authority extended its time")
      case .settled: LocalizedText(zhHans: "协调达成", en: "the coordination settled it")
      case .failed: LocalizedText(zhHans: "协调未成", en: "it ended without a settlement")
      }
    }
  }

  static let step = ParameterKey.option(
    "step", "环节", ValueKind<Step>.oneOf { $0.name }, .defaulted("declared"),
    help: LocalizedText(zhHans: "到了哪一步", en: "what happened"))
  static let topics = ParameterKey.option(
    "topics", "议题", ValueKind<[String]>.topics,
    help: LocalizedText(zhHans: "在哪些议题上僵持", en: "what it is about"))
  static let bureau = ParameterKey.option(
    "bureau", "机关", ValueKind<String>.text.named("机关", "AUTHORITY", example: "东湖区人力资源和社会保障局"),
    help: LocalizedText(zhHans: "协调处理的机关", en: "the authority that coordinates"))
  static let words = ParameterKey.option(
    "text", "说明", ValueKind<String>.text, help: LocalizedText(zhHans: "说明", en: "in words"))

  static let command = Command(
    LocalizedText(zhHans: "僵局", en: "impasse"), group: .table,
    summary: LocalizedText(
      zhHans: "登记僵局及协调处理的申请、受理和结果", en: "an impasse, and the authority's coordination"),
    parameters: [
      CaseOptions.file.parameter, step.parameter, topics.parameter, bureau.parameter,
      words.parameter, CaseOptions.byIfAny.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "impasse east-lake.parley --topics piece-rate --text 基础单价差距0.40元，双方不再让步",
        LocalizedText(zhHans: "登记僵局", en: "an impasse")),
      CommandExample(
        "僵局 east-lake.parley --环节 申请协调 --机关 东湖区人力资源和社会保障局 --方 职工方",
        LocalizedText(zhHans: "申请协调", en: "the authority is asked to coordinate")),
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    return try opened.perform(
      try fact(arguments, context), by: arguments[CaseOptions.byIfAny]?.side, arguments)
  }

  private static func fact(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws(CommandFailure) -> CaseFact {
    let words = arguments[words]
    switch arguments[step] ?? .declared {
    case .declared:
      return .impasseDeclared(ImpasseDeclared(topics: arguments[topics] ?? [], text: words))
    case .requested:
      let bureau = try arguments.needed(bureau, in: context)
      return .coordinationRequested(CoordinationRequested(bureau: bureau, text: words))
    case .accepted:
      let bureau = try arguments.needed(bureau, in: context)
      return .coordinationAccepted(CoordinationAccepted(bureau: bureau))
    case .extended:
      let bureau = try arguments.needed(bureau, in: context)
      return .coordinationAccepted(CoordinationAccepted(bureau: bureau, isExtended: true))
    case .settled: return .coordinationEnded(CoordinationEnded(isSettled: true, text: words))
    case .failed: return .coordinationEnded(CoordinationEnded(isSettled: false, text: words))
    }
  }
}

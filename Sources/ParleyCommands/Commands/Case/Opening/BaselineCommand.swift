import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley baseline`: the standards that hold today, stated or stated anew.
enum BaselineCommand {
  static let source = ParameterKey.option(
    "source", "来源", ValueKind<String>.text.named("文字", "TEXT", example: "平台计价规则2026年1月版"),
    help: LocalizedText(zhHans: "现行标准的来源", en: "where they come from"))

  static let command = Command(
    LocalizedText(zhHans: "现行标准", en: "baseline"), group: .prepare,
    summary: LocalizedText(zhHans: "列明现行标准", en: "state the standards that hold today"),
    parameters: [
      CaseOptions.file.parameter, StandardsOptions.standards.parameter, source.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "baseline east-lake.parley --standards current.yaml",
        LocalizedText(zhHans: "读入现行标准文件", en: "from a standards file"))
    ],
    topics: ["standards"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let path = try arguments.required(StandardsOptions.standards)
    let standards = try context.standards(in: path)
    let body = StandardsStated(
      standards: StandardsWriter.write(standards),
      source: arguments[source] ?? BaselineCommand.source(of: standards, path))
    return try opened.perform(.standardsStated(body), arguments)
  }

  /// Where standards come from by their own words, else the name of their file without folders.
  static func source(of standards: Standards, _ path: TypedPath) -> String? {
    if let source = standards.source, !source.isEmpty { return source }
    return path.text.split(separator: "/").last.map(String.init)
  }
}

import ParleyTerms
import ParleyValues

/// `parley standards check`: everything that is wrong in standards files.
enum StandardsCheckCommand {
  /// A standards file.
  static let kind = ValueKind<TypedPath>.standards(example: "union.yaml")

  static let files = ParameterKey.argument(
    "files", "文件", kind, .requiredRepeated,
    help: LocalizedText(zhHans: "标准文件", en: "standards files"))

  static let command = Command(
    LocalizedText(zhHans: "标准", en: "standards"), LocalizedText(zhHans: "检查", en: "check"),
    group: .prepare,
    summary: LocalizedText(
      zhHans: "检查标准文件，一次列出全部问题", en: "check standards files and list everything that is wrong"),
    parameters: [files.parameter],
    examples: [
      CommandExample(
        "standards check union.yaml", LocalizedText(zhHans: "检查一个文件", en: "check one file")),
      CommandExample(
        "标准 检查 current.yaml union.yaml", LocalizedText(zhHans: "检查两个文件", en: "check two files")),
    ],
    topics: ["standards"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    var checked: [CheckedStandards] = []
    for file in arguments.all(files) {
      let name = context.shownName(of: file)
      let text = try context.standardsText(of: file)
      do throws(Diagnostics) {
        // What is not wrong but should be known, such as a bonus that defeats the day of rest.
        let (standards, warnings) = try StandardsReader.readWithWarnings(text, file: name)
        checked.append(CheckedStandards(file: name, standards: standards, findings: warnings))
      } catch {
        checked.append(CheckedStandards(file: name, standards: nil, findings: error.all))
      }
    }
    return CheckPresenter.output(checked, in: context)
  }
}

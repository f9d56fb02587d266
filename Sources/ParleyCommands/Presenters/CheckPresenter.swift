import ParleyTerms
import ParleyValues

/// A standards file that was checked.
struct CheckedStandards {
  /// The file's name.
  let file: String
  /// The standards, if they could be read.
  let standards: Standards?
  /// What is wrong.
  let findings: [Diagnostic]
}

/// Shows the outcome of checking files: findings first, then one line for each file.
enum CheckPresenter {
  static func output(_ checked: [CheckedStandards], in context: CommandContext) -> CommandOutput {
    let language = context.language
    let hasProblems = checked.contains { $0.standards == nil }
    let findings = checked.flatMap(\.findings).map { $0.text(in: language) + "\n" }
    let lines = checked.map { summary(of: $0)[language] + "\n" }
    let json: JSONValue = [
      "files": .array(
        checked.map { file in
          [
            "file": .string(file.file), "title": JSONValue(file.standards?.title),
            "terms": file.standards.map { JSONValue($0.allTerms.count) } ?? .null,
            "problems": .array(file.findings.map { $0.json(in: language) }),
          ]
        })
    ]
    return CommandOutput(
      text: (findings + lines).joined(), json: json, status: hasProblems ? .problems : .done)
  }

  private static func summary(of file: CheckedStandards) -> LocalizedText {
    guard let standards = file.standards else {
      let count = file.findings.count
      return LocalizedText(
        zhHans: "\(file.file)：发现 \(count) 个问题",
        en: "\(file.file): \(count) \(count == 1 ? "problem" : "problems")")
    }
    let count = standards.allTerms.count
    if !file.findings.isEmpty {
      let noted = file.findings.count
      return LocalizedText(
        zhHans: "\(file.file)：没有错误，有 \(noted) 处请注意，\(count) 个标准项",
        en: "\(file.file): no errors, \(noted) to be noted, \(count) terms")
    }
    return LocalizedText(
      zhHans: "\(file.file)：没有问题，\(count) 个标准项", en: "\(file.file): in order, \(count) terms")
  }
}

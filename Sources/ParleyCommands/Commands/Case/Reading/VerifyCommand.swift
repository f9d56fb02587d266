import ParleyRendering
import ParleyStore
import ParleyValues

/// `parley verify`: whether the record is as it was written.
enum VerifyCommand {
  static let isPrivate = ParameterKey<Bool>.flag(
    "private", "内部", help: LocalizedText(zhHans: "核验内部材料", en: "check the private file instead"))

  static let command = Command(
    LocalizedText(zhHans: "核验", en: "verify"), group: .conclude,
    summary: LocalizedText(
      zhHans: "核验记录是否完整无改动，并说明它不能证明什么",
      en: "check that the record is intact, and say what that does not prove"),
    parameters: [CaseOptions.file.parameter, isPrivate.parameter],
    examples: [
      CommandExample(
        "verify east-lake.parley", LocalizedText(zhHans: "核验", en: "the chain and the attachments"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let path = try context.casePath(arguments[CaseOptions.file])
    do throws(CaseFileProblem) {
      let store = try CaseStore.open(at: path)
      guard arguments.isSet(isPrivate) else {
        return output(try store.verify(), context.relative(store.path), context)
      }
      guard let verdict = try store.verifyPrivate() else {
        throw CaseFileProblem.missing(path: store.privatePath)
      }
      return output(verdict, context.relative(store.privatePath), context).markedPrivate()
    } catch { throw context.failure(error) }
  }

  private static func output(
    _ verdict: ChainVerdict, _ name: String, _ context: CommandContext
  ) -> CommandOutput {
    let document = Document(
      purpose: .report, title: LocalizedText(zhHans: "核验：\(name)", en: "Verification of \(name)"),
      blocks: [
        .facts([
          Fact(LocalizedText(zhHans: "有无改动", en: "intact"), verdict.verdict),
          Fact(LocalizedText(zhHans: "是否齐全", en: "complete"), verdict.completeness),
          Fact(LocalizedText(zhHans: "不能证明", en: "not proven"), verdict.limits),
        ])
      ])
    let json: JSONValue = [
      "file": .string(name), "intact": .bool(verdict.isIntact),
      "entries": JSONValue(verdict.eventCount), "head": .string(verdict.head.hexadecimal),
      "firstChange": verdict.firstChange.map { JSONValue($0.sequence) } ?? .null,
      "complete": .null, "limits": .string(verdict.limits[context.language]),
      "findings": .array(verdict.findings.map { $0.json(in: context.language) }),
    ]
    return CommandOutput(
      document, json: json, diagnostics: verdict.diagnostics,
      status: verdict.isIntact ? .done : .problems)
  }
}

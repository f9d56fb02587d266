import ParleyRendering
import ParleyStore
import ParleyValues

/// `parley verify`: whether the record is as it was written.
enum VerifyCommand {
  static let isPrivate = ParameterKey<Bool>.flag(
    "private", "内部", help: LocalizedText(zhHans: "核验内部材料", en: "check the private file instead"))

  static let rescue = ParameterKey.option(
    "rescue", "另存", ValueKind<TypedPath>.outputFolder(example: "saved"),
    help: LocalizedText(
      zhHans: "档案损坏时，把还读得出的部分写到一个新文件夹",
      en: "write what can still be read of a damaged case into a new folder"))

  static let command = Command(
    LocalizedText(zhHans: "核验", en: "verify"), group: .conclude,
    summary: LocalizedText(
      zhHans: "核验记录是否完整无改动，并说明它不能证明什么",
      en: "check that the record is intact, and say what that does not prove"),
    parameters: [CaseOptions.file.parameter, isPrivate.parameter, rescue.parameter],
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
      if let folder = arguments[rescue] { return try save(path, to: folder, context) }
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

  /// Saves what can be read, whether or not the case can be opened.
  private static func save(
    _ path: String, to folder: TypedPath, _ context: CommandContext
  ) throws(CaseFileProblem) -> CommandOutput {
    let saved = try CaseStore.exportReadable(at: path)
    let files = try saved.write(toNew: context.files.absolute(folder.text))
    let isWhole =
      saved.lostNumbers.isEmpty && saved.doubtfulNumbers.isEmpty
      && saved.lostAttachments == 0 && !saved.endedEarly
    let written = LocalizedText(zhHans: "已写入“\(folder.text)”：", en: "Written to \(folder.text): ")
    return CommandOutput(
      text: (written + saved.summary)[context.language] + "\n",
      json: [
        "folder": .string(folder.text), "files": .array(files.map { .string($0) }),
        "entries": JSONValue(saved.events.count),
        "doubtful": .array(saved.doubtfulNumbers.map { JSONValue($0) }),
        "lost": JSONValue(saved.lostNumbers.reduce(0) { $0 + $1.count }),
        "endedEarly": .bool(saved.endedEarly),
      ], status: isWhole ? .done : .problems)
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

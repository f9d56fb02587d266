import ParleyBargaining
import ParleyDocuments
import ParleyValues

/// `parley pack check`: who files, what is missing, stale or unsigned, before anybody travels.
enum PackCheckCommand {
  static let pack = ParameterKey.argument(
    "pack", "材料包", ValueKind<TypedPath>.outputFile(["zip"], example: "pack.zip"), .optional,
    help: LocalizedText(
      zhHans: "要核对的材料包；不写则核对现在生成会有什么", en: "the pack; what one made now would hold when left out"))

  static let command = Command(
    LocalizedText(zhHans: "材料包", en: "pack"), LocalizedText(zhHans: "核对", en: "check"),
    group: .conclude,
    summary: LocalizedText(
      zhHans: "核对材料包：谁报送、走哪条途径，缺什么、什么过时、什么没有签字", en: "check a pack before it is handed in"),
    discussion: [
      LocalizedText(
        zhHans: "有“不可”的，退出状态为 1。文件夹里没有档案的，只核对文件与清单的摘要。",
        en: "The exit status is 1 where anything is refused. Without a case only the files are "
          + "compared with their digests.")
    ],
    parameters: [
      CaseOptions.leadingFile.parameter, pack.parameter, LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "pack check east-lake.parley",
        LocalizedText(zhHans: "现在报送还缺什么", en: "what would be missing now"))
    ],
    topics: ["case", "refusals"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    guard let path = arguments[pack] else {
      let opened = try context.openCase(arguments)
      let plan = PackWriter(opened: opened, arguments: arguments).plan
      let check = PackCheck(plan, law: opened.law)
      return PackPresenter.checked(check, plan, nil, in: context.language)
    }
    let (files, manifest) = try PackReader(context: context).read(path)
    let opened = try caseBeside(arguments, context)
    let plan = opened.map { PackWriter(opened: $0, arguments: arguments).plan }
    let law = try opened?.law ?? context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let check = PackCheck(files, manifest: manifest, plan: plan, law: law)
    return PackPresenter.checked(check, plan, manifest, in: context.language)
  }

  /// The case that was named, or the one that is found; nothing where there is none.
  private static func caseBeside(_ arguments: ParsedArguments, _ context: CommandContext) throws
    -> OpenCase?
  {
    if arguments[CaseOptions.leadingFile] != nil { return try context.openCase(arguments) }
    guard (try? context.casePath(nil)) != nil else { return nil }
    return try context.openCase(arguments)
  }
}

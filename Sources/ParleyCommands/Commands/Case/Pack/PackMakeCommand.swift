import ParleyBargaining
import ParleyDocuments
import ParleyValues

/// `parley pack make`: the papers that place and instrument ask for, in one folder or archive.
enum PackMakeCommand {
  static let to = ParameterKey.option(
    "to", "输出", ValueKind<TypedPath>.outputFile(["zip"], example: "pack.zip"), .required,
    help: LocalizedText(
      zhHans: "写到哪里：.zip 为压缩包，否则为文件夹；已有的不覆盖",
      en: "where: a .zip is an archive, anything else a folder; nothing is overwritten"))

  static let command = Command(
    LocalizedText(zhHans: "材料包", en: "pack"), LocalizedText(zhHans: "生成", en: "make"),
    group: .conclude,
    summary: LocalizedText(
      zhHans: "生成材料包：当地和文书类型所要求的材料、清单和摘要", en: "make the pack of papers to file"),
    discussion: [
      LocalizedText(
        zhHans: "生成和报送是两件事：材料包可以先做、先核对，报送要到送达机关才登记。"
          + "parley submit --pack 是两步合一的写法。没有法定报送程序的文书，材料包只供公布、跟踪和备查。",
        en: "Making is not submitting: a pack is made and checked at the desk, the submission is a "
          + "fact at the counter. parley submit --pack does both. For an instrument without "
          + "statutory filing the pack is for publication and the file."),
      LocalizedText(
        zhHans: "同一档案、日期、语言和格式，生成的字节相同。MANIFEST.json 载有每个文件的摘要和每份文书所载的记录。",
        en: "The same case, day, language and formats give the same bytes. MANIFEST.json holds the "
          + "digest of every file and the entries every paper reports."),
    ],
    parameters: [
      CaseOptions.file.parameter, to.parameter, PackOptions.format.parameter,
      PackOptions.allowBlanks.parameter, LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "pack make east-lake.parley --to pack.zip --allow-blanks",
        LocalizedText(zhHans: "压缩包，缺项留空", en: "an archive, gaps for what is missing"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let writer = PackWriter(opened: opened, arguments: arguments)
    let made = try writer.write(to: try arguments.required(to))
    let check = PackCheck(writer.plan, law: opened.law)
    return PackPresenter.made(made, check, in: context.language)
  }
}

import ParleyBargaining
import ParleyLaw
import ParleyStore
import ParleyTerms
import ParleyValues

/// `parley init`: a new case.
enum InitCommand {
  static let file = ParameterKey.argument(
    "case", "档案", ValueKind<TypedPath>.caseFile,
    help: LocalizedText(zhHans: "新档案的文件名", en: "the file of the new case"))
  static let sector = ParameterKey.option(
    "sector", "行业", ValueKind<Sector>.oneOf { $0.name }, .required,
    help: LocalizedText(zhHans: "行业", en: "the sector"))
  static let jurisdiction = ParameterKey.option(
    "jurisdiction", "地区", ValueKind<Jurisdiction>.jurisdiction, .required,
    help: LawOptions.jurisdiction.parameter.help)
  static let union = ParameterKey.option(
    "union", "工会", ValueKind<String>.text.named("名称", "NAME", example: "东湖区网约配送行业工会联合会"), .required,
    help: LocalizedText(zhHans: "职工方（工会）的全称", en: "the full name of the union side"))
  static let platform = ParameterKey.option(
    "platform", "平台", ValueKind<String>.text.named("名称", "NAME", example: "快达平台"), .required,
    help: LocalizedText(zhHans: "企业方（平台企业）的全称", en: "the full name of the company side"))
  static let unit = ParameterKey.option(
    "unit", "范围", ValueKind<String>.text.named("文字", "TEXT", example: "东湖区全体配送员，约4,200人"),
    .required,
    help: LocalizedText(zhHans: "为哪些人协商", en: "who is bargained for"))
  static let title = ParameterKey.option(
    "title", "名称", ValueKind<String>.text.named("名称", "TITLE", example: "东湖区网约配送专项协商"),
    help: LocalizedText(zhHans: "档案的名称", en: "what the case is called"))
  static let standards = ParameterKey.option(
    "standards", "标准", ValueKind<TypedPath>.inputFile(["yaml", "yml"], example: "current.yaml"),
    help: LocalizedText(zhHans: "现行标准的文件", en: "a file with the standards that hold today"))
  static let follows = ParameterKey.option(
    "follows", "接续", ValueKind<String>.text.named("档案", "CASE", example: "east-lake-2025"),
    help: LocalizedText(zhHans: "续订或补充的是哪一份档案", en: "the case that this one renews or supplements"))

  static let command = Command(
    LocalizedText(zhHans: "立档", en: "init"), group: .prepare,
    summary: LocalizedText(zhHans: "新建一份协商档案", en: "open a new case"),
    discussion: [
      LocalizedText(
        zhHans: "文书类型不写时，在终端上会按几个问题给出建议。档案只有一个文件，可以复制、寄送；内部材料另存在旁边的文件里。",
        en:
          "On a terminal a few questions propose the instrument when it is left out. A case is one "
          + "file that can be copied and mailed; what is private lies in a second one beside it.")
    ],
    parameters: [
      file.parameter, sector.parameter, LawOptions.instrument.parameter, jurisdiction.parameter,
      union.parameter, platform.parameter, unit.parameter, title.parameter, standards.parameter,
      follows.parameter, LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "init east-lake.parley --sector food-delivery --instrument algorithm-agreement "
          + "--jurisdiction cn/guangdong --union 东湖区网约配送行业工会联合会 --platform 快达平台 "
          + "--unit '东湖区全体配送员，约4,200人'",
        LocalizedText(zhHans: "为东湖区配送员立档", en: "a case for the couriers of East Lake"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let law = try context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let unionName = try arguments.required(union)
    let platformName = try arguments.required(platform)
    let instrument =
      try arguments[LawOptions.instrument]
      ?? InstrumentAdvice(context: context).ask(arguments)
    let stated = try arguments[standards].map { path in
      let read = try context.standards(in: path)
      return StandardsStated(
        standards: StandardsWriter.write(read), source: BaselineCommand.source(of: read, path))
    }
    let body = CaseOpened(
      title: arguments[title] ?? "\(unionName)与\(platformName)协商",
      sector: try arguments.required(sector), instrument: instrument,
      jurisdiction: try arguments.required(jurisdiction), unit: try arguments.required(unit),
      currency: try currency(of: stated), follows: arguments[follows])
    let parties = [
      PartyAdded(id: "union", name: unionName, side: .union, role: .union),
      PartyAdded(id: "platform", name: platformName, side: .platform, role: .platform),
    ]
    var path = try arguments.required(file).text
    if !path.hasSuffix(CaseFinder.ending) { path += CaseFinder.ending }
    let opened = try NewCase(context: context, law: law).make(at: path)
    let command = CaseCommand.open(body, parties: parties, standards: stated)
    var recorded = try opened.record([command], arguments)
    recorded.remarks = InstrumentAdvice.remarks(on: instrument)
    return RecordingPresenter.output(recorded)
  }

  private static func currency(of stated: StandardsStated?) throws -> String {
    guard let stated else { return Currency.cny.code }
    return try StandardsReader.read(stated.standards, file: "standards").currency.code
  }
}

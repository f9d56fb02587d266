import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley party`: a further party, or new particulars of one.
enum PartyCommand {
  static let name = ParameterKey.option(
    "name", "名称", ValueKind<String>.text.named("名称", "NAME", example: "快达东湖配送服务有限公司"), .required,
    help: LocalizedText(zhHans: "当事人的全称", en: "the full name of the party"))
  static let role = ParameterKey.option(
    "role", "身份", ValueKind<PartyAdded.Role>.oneOf { $0.name },
    help: LocalizedText(zhHans: "工会、平台企业、合作企业或企业代表组织", en: "what the party is at the table"))
  static let position = ParameterKey.option(
    "position", "签署方式", ValueKind<PartyAdded.Position>.oneOf { $0.name }, .defaulted("signs"),
    help: LocalizedText(zhHans: "签署、加入认可或不受约束", en: "how the party stands to the agreement"))
  static let id = ParameterKey.option(
    "id", "代号", ValueKind<String>.text.named("代号", "ID", example: "partner-1"),
    help: LocalizedText(
      zhHans: "档案内的代号；写已有的代号即更改其信息", en: "its id in the case; a known one is changed"))
  static let address = ParameterKey.option(
    "address", "地址", ValueKind<String>.text,
    help: LocalizedText(zhHans: "地址", en: "its address, for the papers"))
  static let registration = ParameterKey.option(
    "registration", "登记号", ValueKind<String>.text,
    help: LocalizedText(zhHans: "统一社会信用代码", en: "its registration number, for the papers"))
  static let representative = ParameterKey.option(
    "representative", "法定代表人", ValueKind<String>.person,
    help: LocalizedText(zhHans: "法定代表人或工会主席", en: "its legal representative or union chair"))

  static let nature = ParameterKey.option(
    "nature", "性质", ValueKind<String>.text.named("性质", "NATURE", example: "有限责任公司"),
    help: LocalizedText(zhHans: "企业性质（送审表需要）", en: "the nature of a company, for the papers"))
  static let headcount = ParameterKey.option(
    "headcount", "人数", ValueKind<Int>.count(example: 320),
    help: LocalizedText(zhHans: "企业的用工人数（送审表需要）", en: "how many work for it, for the papers"))

  static let command = Command(
    LocalizedText(zhHans: "当事人", en: "party"), group: .prepare,
    summary: LocalizedText(zhHans: "列明一个当事人", en: "name a party"),
    parameters: [
      CaseOptions.file.parameter, name.parameter, CaseOptions.by.parameter, role.parameter,
      position.parameter, id.parameter, address.parameter, registration.parameter,
      representative.parameter, nature.parameter, headcount.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "party east-lake.parley --name 快达东湖配送服务有限公司 --by platform --role partner "
          + "--position accedes",
        LocalizedText(zhHans: "服务商加入认可", en: "a partner company that accedes"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    var register = PersonRegister(opened)
    let side = try arguments.required(CaseOptions.by)
    let name = try arguments.required(name)
    let role = arguments[role] ?? (side == .union ? .union : .partner)
    let parties = opened.record.parties
    let known = parties.first { $0.id == arguments[id] } ?? parties.first { $0.name == name }
    let body = PartyAdded(
      id: arguments[id] ?? known?.id ?? freeID(role.rawValue, among: parties.map(\.id)),
      name: name, side: side, role: role, position: arguments[position] ?? .signs,
      address: arguments[address] ?? known?.address,
      registration: arguments[registration] ?? known?.registration,
      representative: arguments[representative].map { register.reference($0) }
        ?? known?.representative,
      nature: arguments[nature] ?? known?.nature,
      headcount: arguments[headcount] ?? known?.headcount)
    return try opened.perform(.partyAdded(body), arguments, with: register.enclosures)
  }

  private static func freeID(_ stem: String, among taken: [String]) -> String {
    if !taken.contains(stem) { return stem }
    for number in 2...999 where !taken.contains("\(stem)-\(number)") { return "\(stem)-\(number)" }
    return stem
  }
}

import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley delegate`: people on a side's list.
enum DelegateCommand {
  static let names = ParameterKey.argument(
    "names", "姓名", ValueKind<AttendeeText>.attendee, .requiredRepeated,
    help: LocalizedText(
      zhHans: "姓名，可写几个；身份不同的写 姓名=身份", en: "one name or several; another role as NAME=ROLE"))
  static let side = ParameterKey.option(
    "by", "方", ValueKind<Side>.side,
    help: LocalizedText(zhHans: "哪一方的；中立人员（如记录员）不写", en: "whose; left out for neutral roles"))
  static let role = ParameterKey.option(
    "role", "身份",
    ValueKind<AttendanceRole>.oneOf { $0.name }, .defaulted("representative"),
    help: LocalizedText(zhHans: "首席代表、协商代表、顾问、记录员等", en: "in what quality they take part"))
  static let choice = ParameterKey.option(
    "chosen", "产生方式", ValueKind<DelegateNamed.Choice>.oneOf { $0.name },
    help: LocalizedText(zhHans: "怎样产生的", en: "how they were chosen"))
  static let outsider = ParameterKey<Bool>.flag(
    "outsider", "外部人员",
    help: LocalizedText(zhHans: "委托的本单位以外的专业人员", en: "they are professionals from outside"))
  static let frontLine = ParameterKey<Bool>.flag(
    "front-line", "一线",
    help: LocalizedText(zhHans: "来自一线", en: "they come from the front line"))
  static let gender = ParameterKey.option(
    "gender", "性别", ValueKind<Person.Gender>.oneOf { $0.name },
    help: LocalizedText(zhHans: "性别（部分地区的表格需要）", en: "gender, which some forms ask for"))
  static let unit = ParameterKey.option(
    "unit", "单位", ValueKind<String>.text,
    help: LocalizedText(zhHans: "所在单位", en: "where they work"))
  static let post = ParameterKey.option(
    "post", "职务", ValueKind<String>.text, help: LocalizedText(zhHans: "职务", en: "their post"))
  static let identity = ParameterKey.option(
    "identity-number", "身份证号", ValueKind<String>.text,
    help: LocalizedText(
      zhHans: "身份证号（报送名单需要）；一次一人，与姓名存在一处，可以删除",
      en: "identity number, which lists to be filed ask for; one person at a time"))
  static let replaces = ParameterKey.option(
    "replaces", "接替", ValueKind<String>.person,
    help: LocalizedText(zhHans: "接替哪一位", en: "whose seat is taken over"))
  static let leaves = ParameterKey<Bool>.flag(
    "leaves", "离任",
    help: LocalizedText(zhHans: "登记离任，席位空缺", en: "record that the seat became vacant"))

  static let command = Command(
    LocalizedText(zhHans: "代表", en: "delegate"), group: .prepare,
    summary: LocalizedText(
      zhHans: "登记协商代表、记录员等的产生或离任", en: "name delegates and others, or let them go"),
    discussion: [
      LocalizedText(
        zhHans: "姓名另存在人员表里，记录中只留代号，以便依法删除。人数、对等、外部人员比例按规则库提示。",
        en: "Names lie in a table of their own and entries hold ids, so that a person can be "
          + "erased. Numbers, equality and outsiders are checked by the law book.")
    ],
    parameters: [
      CaseOptions.leadingFile.parameter, names.parameter, side.parameter, role.parameter,
      choice.parameter, outsider.parameter, frontLine.parameter, gender.parameter, unit.parameter,
      post.parameter, identity.parameter, replaces.parameter, leaves.parameter,
      CaseOptions.reason.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "delegate east-lake.parley 周某=首席代表 李某 陈某 --by union --chosen named-by-union",
        LocalizedText(zhHans: "职工方首席代表和两名代表", en: "the chief and two others of the union side"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    var register = PersonRegister(opened)
    let side = arguments[side]
    let commands: [CaseCommand] = arguments.all(names).map { typed in
      let side = typed.side ?? side
      if arguments.isSet(leaves) {
        let id = register.known(typed.name)?.id ?? typed.name
        return .record(
          .delegateLeft(DelegateLeft(person: id, reason: arguments[CaseOptions.reason])), by: side)
      }
      let person = register.reference(
        typed.name, unit: arguments[unit], post: arguments[post], gender: arguments[gender],
        identityNumber: arguments.all(names).count == 1 ? arguments[identity] : nil)
      let former = arguments[replaces].map { register.known($0)?.id ?? $0 }
      return .record(
        .delegateNamed(
          DelegateNamed(
            person: person, role: typed.role ?? arguments[role] ?? .representative,
            choice: arguments[choice], isOutsider: arguments.isSet(outsider),
            isFrontLine: arguments.isSet(frontLine) ? true : nil, replaces: former)), by: side)
    }
    return RecordingPresenter.output(
      try opened.record(commands, arguments, with: register.enclosures))
  }
}

import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley consult`: what the members want.
enum ConsultCommand {
  static let method = ParameterKey.option(
    "method", "方式", ValueKind<String>.text.named("文字", "TEXT", example: "站点座谈会和线上问卷"), .required,
    help: LocalizedText(zhHans: "怎样征求的：座谈会、问卷、线上征集", en: "how they were asked"))
  static let respondents = ParameterKey.option(
    "respondents", "人数", ValueKind<Int>.count(example: 612),
    help: LocalizedText(zhHans: "多少人参加", en: "how many answered"))
  static let issues = ParameterKey.option(
    "issue", "诉求", ValueKind<IssueText>.issue, .repeated,
    help: LocalizedText(
      zhHans: "一项诉求：[议题:]内容[=人数]", en: "one thing the members want: [TOPIC:]WORDS[=NUMBER]"))

  static let command = Command(
    LocalizedText(zhHans: "征求意见", en: "consult"), group: .prepare,
    summary: LocalizedText(zhHans: "登记征求意见的情况和诉求清单", en: "record what the members want"),
    parameters: [
      CaseOptions.file.parameter, method.parameter, respondents.parameter, issues.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "consult east-lake.parley --method 站点座谈会和线上问卷 --respondents 612 "
          + "--issue 'piece-rate:基础单价偏低=431' --issue 'weather:暴雨天没有补贴=388'",
        LocalizedText(zhHans: "两项诉求", en: "two issues"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = MembersConsulted(
      method: try arguments.required(method), respondents: arguments[respondents],
      issues: arguments.all(issues).map(\.issue))
    return try opened.perform(.membersConsulted(body), by: .union, arguments)
  }
}

/// One issue as it was typed.
struct IssueText: Hashable, Sendable {
  let issue: MembersConsulted.Issue
}

extension ValueKind where Value == IssueText {
  /// An issue: `weather:暴雨天没有补贴=388`.
  static var issue: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "诉求", en: "ISSUE"), example: "weather:暴雨天没有补贴=388"
    ) { (text) throws(ValueProblem) -> IssueText in
      var words = Substring(text)
      var count: Int?
      if let sign = words.lastIndex(where: { $0 == "=" || $0 == "＝" }) {
        let digits = String(words[words.index(after: sign)...]).narrowed
        guard let number = Int(digits), number >= 0 else {
          throw ValueProblem(
            "not-a-number",
            LocalizedText(zhHans: "“\(digits)”不是人数", en: "\"\(digits)\" is no number of people"),
            remedy: .forExample("weather:暴雨天没有补贴=388"))
        }
        count = number
        words = words[..<sign]
      }
      var topic: Topic?
      if let sign = words.firstIndex(where: { $0 == ":" || $0 == "：" }),
        let known = TopicWords.topic(String(words[..<sign]))
      {
        topic = known
        words = words[words.index(after: sign)...]
      }
      let said = try ValueKind<String>.text.read(String(words))
      return IssueText(issue: .init(text: said, topic: topic, raisedBy: count))
    }
  }
}

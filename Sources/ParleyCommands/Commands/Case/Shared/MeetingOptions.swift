import ParleyBargaining
import ParleyValues

/// When and where the sides meet next.
enum MeetingOptions {
  static let date = ParameterKey.option(
    "meeting", "会期", ValueKind<CivilDate>.date,
    help: LocalizedText(zhHans: "（下次）会议的日期", en: "the day of the (next) meeting"))
  static let time = ParameterKey.option(
    "meeting-at", "会议时刻", ValueKind<CivilTime>.clockTime,
    help: LocalizedText(zhHans: "会议的时刻", en: "its clock time"))
  static let place = ParameterKey.option(
    "place", "地点", ValueKind<String>.text.named("地点", "PLACE", example: "东湖区总工会三楼会议室"),
    help: LocalizedText(zhHans: "会议的地点", en: "its place"))

  static let topics = ParameterKey.option(
    "meeting-topics", "会议内容", ValueKind<[String]>.topics,
    help: LocalizedText(zhHans: "会议的议题，用逗号分开", en: "what it is about, with commas between"))

  /// All of them.
  static let parameters: [Parameter] = [
    date.parameter, time.parameter, place.parameter, topics.parameter,
  ]

  /// The plan, if any of it was said.
  static func plan(_ arguments: ParsedArguments) -> MeetingPlan? {
    let plan = MeetingPlan(
      date: arguments[date], time: arguments[time], place: arguments[place],
      topics: arguments[topics] ?? [])
    return plan == MeetingPlan() ? nil : plan
  }
}

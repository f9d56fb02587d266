import ParleyValues

extension LawValueKind {
  /// How a value of the shape is written.
  public var example: LocalizedText {
    switch self {
    case .period: .both("15日、10个工作日、3个月、1年", "15 days, 10 working days, 3 months, 1 year")
    case .years: .both("3年、1至3年", "3 years, 1-3 years")
    case .hours: .both("5小时", "5 hours")
    case .minutes: .both("20分钟", "20 minutes")
    case .count: LocalizedText(verbatim: "3")
    case .proportion: .both("三分之二写作 2/3，过半数", "2/3, half or more, more than half")
    case .share: LocalizedText(verbatim: "90 %")
    case .money: LocalizedText(verbatim: "18.30")
    case .season: LocalizedText(verbatim: "6-9")
    case .clock: LocalizedText(verbatim: "11-16")
    case .celsius: LocalizedText(verbatim: "35")
    case .speed: LocalizedText(verbatim: "15")
    case .choice:
      LocalizedText(verbatim: LawValue.choiceCodes.joined(separator: ", "))
    case .text: .both("文字", "words")
    }
  }
}

extension LawValue {
  /// The codes of the ways that rules choose from, in order.
  static let choiceCodes: [String] = Array(choices.keys).sorted()

  private static let choices: [String: LocalizedText] = LawBook.builtIn.entries.reduce(into: [:]) {
    if case .choice(let code, let words) = $1.value, $0[code] == nil { $0[code] = words }
  }

  /// Reads a value as files state it: `15 days`, `10个工作日`, `2/3`, `more than half`, `18.30`;
  /// `none` (`无`) states that the rule asks for nothing.
  ///
  /// - Returns: nothing when the text has not the shape of the key's figures.
  public init?(parsing text: String, for key: LawKey) {
    if ["none", "无", "不作要求"].contains(text.lowercased()) {
      self = .notRequired
      return
    }
    let value: LawValue? =
      switch key.kind {
      case .period: LawValue.period(text)
      case .years: LawValue.years(text)
      case .hours: LawValue.number(text, in: ["", "hour", "hours", "小时"]).map(LawValue.hours)
      case .minutes:
        LawValue.number(text, in: ["", "minute", "minutes", "分钟"]).map(LawValue.minutes)
      case .count: LawValue.number(text, in: ["", "人", "份", "名"]).map(LawValue.count)
      case .proportion: LawValue.proportion(text, for: key)
      case .share: LawValue.share(text)
      case .money: LawValue.money(text, for: key)
      case .season: LawValue.season(text)
      case .clock: LawValue.clock(text)
      case .celsius: LawValue.number(text, in: ["", "℃", "°c"]).map(LawValue.celsius)
      case .speed:
        LawValue.number(text, in: ["", "km/h", "公里/小时"]).map(LawValue.kilometresPerHour)
      case .choice: LawValue.choices[text].map { .choice(text, $0) }
      case .text: .text(LocalizedText(verbatim: text))
      }
    guard let value else { return nil }
    self = value
  }

  /// A whole number up to 36,500 with one of the units behind it.
  private static func number(_ text: some StringProtocol, in units: [String]) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).lowercased().drop { $0 == " " }
    guard units.contains(String(unit)), let number = Int(digits), number <= 36_500 else {
      return nil
    }
    return number
  }

  private static func period(_ text: String) -> LawValue? {
    if let days = number(text, in: ["day", "days", "日", "天"]) { return .days(days) }
    if let days = number(text, in: ["working day", "working days", "个工作日", "工作日"]) {
      return .workingDays(days)
    }
    if let months = number(text, in: ["month", "months", "个月", "月"]) { return .months(months) }
    if let years = number(text, in: ["year", "years", "年"]) { return .years(years) }
    return nil
  }

  private static func years(_ text: String) -> LawValue? {
    let units = ["", "year", "years", "年"]
    if let years = number(text, in: units) { return .yearRange(years, years) }
    let ends = text.replacing("至", with: "-").split(separator: "-")
    guard ends.count == 2, let from = number(ends[0], in: units),
      let to = number(ends[1], in: units), from <= to
    else { return nil }
    return .yearRange(from, to)
  }

  private static func proportion(_ text: String, for key: LawKey) -> LawValue? {
    switch text.lowercased() {
    case "half or more", "半数以上": return .proportion(.halfOrMore)
    case "more than half", "过半数": return .proportion(.moreThanHalf)
    default: break
    }
    let prefixes: [(String, Proportion.Bound)] = [
      ("more than ", .moreThan), ("at least ", .atLeast), ("at most ", .atMost),
    ]
    let stated = prefixes.first { text.lowercased().hasPrefix($0.0) }
    let parts = text.dropFirst(stated?.0.count ?? 0).split(separator: "/")
    guard parts.count == 2, let upper = number(parts[0], in: [""]),
      let lower = number(parts[1], in: [""]), lower > 0, upper <= lower
    else { return nil }
    let usual: Proportion.Bound = key == .outsiderShare ? .atMost : .atLeast
    return .proportion(Proportion(upper, of: lower, stated?.1 ?? usual))
  }

  private static func share(_ text: String) -> LawValue? {
    guard text.hasSuffix("%") else { return nil }
    let digits = text.dropLast().filter { $0 != " " }
    guard case .exact(let value) = DecimalText.read(digits, scale: 4),
      (0...10_000_000).contains(value)
    else { return nil }
    return .share(Share(partsPerMillion: value))
  }

  private static func money(_ text: String, for key: LawKey) -> LawValue? {
    guard case .exact(let fen) = DecimalText.read(text, scale: 2), (0...Money.limit).contains(fen)
    else { return nil }
    switch key {
    case .minimumWageHourly: return .fen(fen, per: .hour)
    case .heatAllowanceDaily: return .fen(fen, per: .day)
    default: return .fen(fen, per: .month)
    }
  }

  private static func clock(_ text: String) -> LawValue? {
    let units = ["", ":00", "时"]
    let ends = text.replacing("至", with: "-").split(separator: "-")
    guard ends.count == 2, let first = number(ends[0], in: units),
      let last = number(ends[1], in: units), (0...23).contains(first),
      (first + 1...24).contains(last)
    else { return nil }
    return .clock(from: first, to: last)
  }

  private static func season(_ text: String) -> LawValue? {
    let ends = text.replacing("月", with: "").split { $0 == "-" || $0 == "至" }
    guard ends.count == 2, let first = number(ends[0], in: [""]),
      let last = number(ends[1], in: [""]), (1...12).contains(first), (first...12).contains(last)
    else { return nil }
    return .season(from: first, through: last)
  }
}

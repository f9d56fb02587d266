import ParleyValues

extension LawBook {
  /// Computes one date.
  ///
  /// The day of the event is not counted (民法典 art 201); months and years end on the corresponding
  /// day or the month's last (art 202); a last day that is no working day moves to the next one
  /// (art 203, weekends by practice). Dates counted back and windows are not moved. Silence: the
  /// authority has the whole last day, so the contract is in force on the next.
  ///
  ///     lawBook.due(.reply, from: received, in: .shandong)       // 10 days
  ///
  /// - Parameters:
  ///   - rule: the date asked for.
  ///   - from: the day of the event, see ``DeadlineRule/event``.
  ///   - jurisdiction: the place.
  ///   - instrument: the instrument, if it is known.
  ///   - variant: which of several periods: `ride-hailing` for a rule change.
  ///   - rolling: whether a last day off moves; both dates are given in any case.
  ///   - pause: days that are not counted, such as a suspension by force majeure.
  /// - Returns: the date, its rule, and the steps of the count.
  /// - Throws: ``LawError``: no rule is known; the instrument has no such step; working days need
  ///   a calendar that is not loaded; the date leaves the years 1 to 9999.
  public func due(
    _ rule: DeadlineRule, from: CivilDate, in jurisdiction: Jurisdiction,
    for instrument: Instrument? = nil, variant: String? = nil, rolling: Bool = true,
    pause: DeadlinePause? = nil
  ) throws(LawError) -> DueDate {
    let answer = try answer(
      rule.key, variant: variant, in: jurisdiction, for: instrument, on: from)
    switch rule.counting {
    case .forward, .dayAfter, .extended:
      return try forward(rule, from, answer, rolling: rolling, pause: pause)
    case .backward:
      return try backward(rule, from, answer)
    case .windowBefore:
      return try window(rule, closing: from, answer)
    }
  }

  private func forward(
    _ rule: DeadlineRule, _ from: CivilDate, _ answer: LawAnswer, rolling: Bool,
    pause: DeadlinePause?
  ) throws(LawError) -> DueDate {
    var steps = [LawBook.ruleStep(answer), LawBook.startStep(rule, from, answer)]
    var last = try count(answer.value, from: from)
    var extensionAnswer: LawAnswer?
    if case .extended(let key) = rule.counting {
      let more = try self.answer(
        key, in: answer.askedFor, for: answer.instrument, on: from)
      last = try count(more.value, from: last)
      extensionAnswer = more
      steps.append(
        LocalizedText(
          zhHans: "可延长\(more.value.value.text.zhHans)（\(more.value.source.shortCitation.zhHans)）",
          en: "may be extended by \(more.value.value.text.en) "
            + "(\(more.value.source.shortCitation.en))"))
    }
    if let pause, pause.days > 0 {
      last = try count(.days(pause.days), of: answer.value, from: last)
      steps.append(pause.step)
    }
    steps.append(
      LocalizedText(
        zhHans: "期间最后一日：\(last)（\(last.weekday.name.zhHans)）",
        en: "last day as counted: \(last) (\(last.weekday.name.en))"))
    var rolled = roll(last, of: answer.value, rolling: rolling)
    steps.append(rolled.reasonText)
    if rolled.due != rolled.raw { steps.append(calendarStep(rolled)) }
    if rule.counting == .dayAfter {
      guard rolled.due < .last else { throw .outOfRange(answer.value, from: from) }
      rolled = RolledDate(
        raw: rolled.raw.adding(days: 1), due: rolled.due.adding(days: 1), reason: rolled.reason)
      steps.append(
        LocalizedText(
          zhHans: "劳动行政部门在最后一日终了前均可提出异议；未提出异议的，自次日 \(rolled.due) 起生效",
          en: "the authority has the whole last day; without objection in force from "
            + "the next, \(rolled.due)"))
    }
    return DueDate(
      rule: rule, from: from, opens: nil, rolled: rolled, answer: answer,
      extensionAnswer: extensionAnswer, steps: steps + answer.caveats)
  }

  private func backward(_ rule: DeadlineRule, _ from: CivilDate, _ answer: LawAnswer)
    throws(LawError) -> DueDate
  {
    let latest = try count(answer.value, from: from, backward: true)
    let steps = [
      LawBook.ruleStep(answer),
      LocalizedText(
        zhHans: "自 \(from)（\(rule.event.zhHans)）倒推，当日不计入",
        en: "counted back from \(from) (\(rule.event.en)), that day not counted"),
      LocalizedText(
        zhHans: "不迟于 \(latest)（\(latest.weekday.name.zhHans)）；倒推的期限不顺延，以免缩短提前期",
        en: "no later than \(latest) (\(latest.weekday.name.en)); not moved, because a later day "
          + "would shorten the notice"),
    ]
    return DueDate(
      rule: rule, from: from, opens: nil,
      rolled: RolledDate(raw: latest, due: latest, reason: .notMoved), answer: answer,
      extensionAnswer: nil, steps: steps + answer.caveats)
  }

  /// The window of so many months opens on (last day of the term + 1 day − the months), one of so
  /// many days so many days before the last day. No text fixes the first day; the steps say so.
  private func window(_ rule: DeadlineRule, closing: CivilDate, _ answer: LawAnswer)
    throws(LawError) -> DueDate
  {
    let opens: CivilDate
    switch answer.value.value {
    case .months, .years:
      guard closing < .last else { throw .outOfRange(answer.value, from: closing) }
      opens = try count(answer.value, from: closing.adding(days: 1), backward: true)
    default: opens = try count(answer.value, from: closing, backward: true)
    }
    let steps = [
      LawBook.ruleStep(answer),
      LocalizedText(
        zhHans: "期间自 \(opens) 起至期满之日 \(closing) 止；起算日条文未定，按期满次日倒推，为本工具的取舍",
        en: "the window runs from \(opens) to the last day of the term, \(closing); no text fixes "
          + "its first day, counting back from the day after the term is this tool's choice"),
    ]
    return DueDate(
      rule: rule, from: closing, opens: opens,
      rolled: RolledDate(raw: closing, due: closing, reason: .notMoved), answer: answer,
      extensionAnswer: nil, steps: steps + answer.caveats)
  }

  private func roll(_ date: CivilDate, of value: CitedValue, rolling: Bool) -> RolledDate {
    guard rolling else { return RolledDate(raw: date, due: date, reason: .notMoved) }
    if case .workingDays = value.value {
      return RolledDate(raw: date, due: date, reason: .workingDay)
    }
    return calendar.rolledForward(date)
  }

  /// Counts a period; the day it starts from is not counted.
  private func count(_ value: CitedValue, from: CivilDate, backward: Bool = false)
    throws(LawError) -> CivilDate
  {
    try count(value.value, of: value, from: from, backward: backward)
  }

  private func count(
    _ period: LawValue, of value: CitedValue, from: CivilDate, backward: Bool = false
  ) throws(LawError) -> CivilDate {
    let sign = backward ? -1 : 1
    switch period {
    case .days(let days):
      let day = Int64(from.daysSinceEpoch) + Int64(sign * days)
      guard
        (Int64(CivilDate.first.daysSinceEpoch)...Int64(CivilDate.last.daysSinceEpoch))
          .contains(day)
      else { throw .outOfRange(value, from: from) }
      return CivilDate(daysSinceEpoch: Int32(day))
    case .workingDays(let days):
      do throws(MissingWorkCalendar) {
        return try calendar.adding(workingDays: sign * days, to: from)
      } catch {
        throw .calendarMissing(year: error.year, value)
      }
    case .months(let months): return try corresponding(sign * months, from, value)
    case .years(let years): return try corresponding(sign * years * 12, from, value)
    default: throw .notAPeriod(value)
    }
  }

  private func corresponding(_ months: Int, _ from: CivilDate, _ value: CitedValue)
    throws(LawError) -> CivilDate
  {
    guard let date = from.adding(months: months, endOfMonth: .clampToMonthEnd) else {
      throw .outOfRange(value, from: from)
    }
    return date
  }

  private static func ruleStep(_ answer: LawAnswer) -> LocalizedText {
    LocalizedText(
      zhHans: "\(answer.value.key.name.zhHans)：\(answer.value.value.text.zhHans)"
        + "（\(answer.value.source.shortCitation.zhHans)）",
      en: "\(answer.value.key.name.en): \(answer.value.value.text.en) "
        + "(\(answer.value.source.shortCitation.en))")
  }

  private static func startStep(_ rule: DeadlineRule, _ from: CivilDate, _ answer: LawAnswer)
    -> LocalizedText
  {
    let event = answer.value.runsFrom ?? rule.event
    return LocalizedText(
      zhHans: "起算：\(from)（\(event.zhHans)），当日不计入",
      en: "counted from \(from) (\(event.en)), that day not counted")
  }

  private func calendarStep(_ rolled: RolledDate) -> LocalizedText {
    let sources = Set([rolled.raw.year, rolled.due.year]).sorted()
      .compactMap { calendar.arrangement(of: $0)?.source }
    return LocalizedText(zhHans: "日历：", en: "calendar: ") + .list(sources)
  }
}

import ParleyLaw
import ParleyTerms
import ParleyValues

extension DutyList {
  /// What is due while the agreement holds, without anybody asking for it.
  mutating func addFollowing() {
    addPerformanceReports()
    addRuleChanges()
  }

  /// A report is due within the period after the entry into force, then within the period after the
  /// last report. The texts say “once a year”; counting it like this is the tool's choice.
  private mutating func addPerformanceReports() {
    guard let effect = record.effect else { return }
    let end = record.closing?.happenedOn ?? record.drafts.last?.entry.body.validThrough
    var start = (entry: effect.number, day: effect.body.from)
    let reports = record.performanceReports.filter { $0.number > effect.number }
    for report in reports {
      addPerformanceReport(from: start, met: report.happenedOn)
      start = (report.number, report.happenedOn)
    }
    if record.closing == nil, end.map({ start.day < $0 }) ?? true {
      addPerformanceReport(from: start, met: nil)
    }
  }

  private mutating func addPerformanceReport(
    from start: (entry: Int, day: CivilDate), met: CivilDate?
  ) {
    let variant = record.instrument == .wageAgreement ? "pay" : nil
    guard
      let due = due(.performanceReport, from: start.day, variant: variant)
        ?? due(.performanceReport, from: start.day)
    else { return }
    add(
      .performanceReport,
      LocalizedText(zhHans: "报告履行情况", en: "report how the agreement is kept"), by: .bothSides,
      entry: start.entry, due, met: met,
      otherwise: LocalizedText(
        zhHans: "尽快补报，并记入记录", en: "report it all the same, at once, and record it"),
      note: LocalizedText(
        zhHans: "条文只写次数，未定日期；自生效或者上次报告之日起算，为本工具的取舍",
        en: "the text says how often, not by when; counting from effect or the last report is this "
          + "tool's choice"))
  }

  /// A changed rule is published so long before it takes effect; the notice was given on the day of
  /// its entry, in time or too late.
  private mutating func addRuleChanges() {
    for change in record.ruleChanges {
      let variant = record.opening?.body.sector == .rideHailing ? "ride-hailing" : nil
      let from = change.body.effectiveFrom
      guard
        let due = due(.ruleChangeNotice, from: from, variant: variant)
          ?? due(.ruleChangeNotice, from: from)
      else { continue }
      add(
        .ruleChangeNotice,
        LocalizedText(zhHans: "提前公示规则变更：", en: "announce ahead: ")
          + LocalizedText(verbatim: change.body.text), by: .side(.platform), entry: change.number,
        due, met: change.happenedOn,
        otherwise: LocalizedText(
          zhHans: "公示期不足的，可以要求推迟施行", en: "with too short a notice, a later start may be asked for"))
    }
  }
}

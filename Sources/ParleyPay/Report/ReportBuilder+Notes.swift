import ParleyTerms
import ParleyValues

extension ReportBuilder {
  /// What a reader should know about how the figures came about.
  func notes(baseline: PayRules?, proposal: PayRules) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    let rules = pair.rules.flatMap(\.self)
    func note(
      _ code: String, _ severity: Diagnostic.Severity, _ zhHans: String, _ en: String,
      remedy: LocalizedText? = nil
    ) {
      notes.append(
        Diagnostic(
          code, severity, LocalizedText(zhHans: zhHans, en: en), remedy: remedy,
          help: "simulate"))
    }
    if records.namesWorkers, !records.hasShifts, rules.contains(where: \.needsShifts) {
      note(
        "pay.needs-shifts", .warning,
        "标准中有按在线时间或班次计算的条款，但没有在线时间记录：这些条款未计入",
        "terms over online time or shifts were left out: there are no shift records",
        remedy: LocalizedText(
          zhHans: "请用 --shifts 给出在线时间记录", en: "give the shift records with --shifts"))
    }
    if !records.namesWorkers {
      note(
        "pay.no-workers", .warning, WithheldReason.noWorkers.text.zhHans,
        WithheldReason.noWorkers.text.en)
    }
    if records.namesWorkers, records.workers.count < options.minimumGroupSize {
      let count = records.workers.count
      note(
        "pay.few-workers", .warning,
        "记录里只有 \(count) 名劳动者，少于 \(options.minimumGroupSize) 人：合计就是这几个人的数字，不宜外传",
        "the records are of \(count) workers, fewer than \(options.minimumGroupSize): totals tell of "
          + "these few and should not be passed on")
    }
    if rules.contains(where: { !$0.periodFloors.isEmpty && $0.hourlyFloor != nil }) {
      note(
        "pay.floors-by-themselves", .note,
        "周期保底与小时保底分别核算，一项补足的金额不计入另一项",
        "period floors and the hourly floor are each tested by themselves: what one adds does not "
          + "count toward the other")
    }
    if rules.contains(where: { $0.signals.contains { $0.stopPay != nil } }) {
      note(
        "pay.stop-pay-not-reckoned", .note, "停工补偿未计入：记录中看不出劳动者停工的时间",
        "stop pay is not reckoned: the records do not show how long a worker was stopped")
    }
    let withoutArea = pair.sums.withoutArea
    if withoutArea > 0 {
      note(
        "pay.orders-without-area", .note,
        "\(withoutArea) 单没有区域，只适用不分区域的预警信号",
        "\(withoutArea) orders have no area and take only signals without area")
    }
    notes += widerNotes(baseline: baseline, proposal: proposal)
    return notes.sorted { $0.severity == .warning && $1.severity != .warning }
  }
}

extension PayRule {
  /// Whether the rule reckons something over online time or shifts.
  var needsShifts: Bool {
    let periods =
      tiers.map(\.per) + periodFloors.map(\.per)
      + [periodCap?.per, hourlyFloor?.per, further.wage?.per].compactMap(\.self)
    return periods.contains(.shift) || hourlyFloor?.time == .online
      || further.wage?.time == .online || further.platformFloor != nil
      || limits.daily?.of == .online || limits.weekly?.of == .online
      || limits.guaranteedPerOnlineHour != nil
  }
}

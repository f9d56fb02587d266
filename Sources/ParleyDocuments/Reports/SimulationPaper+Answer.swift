import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPaper {
  /// What the offer would do to the workers in the records, in a few sentences before any table.
  var answer: LocalizedText {
    if report.records.priced == 0 { return noAnswer }
    let sentences = [total, perHour, gainAndLoss, losingGroups, belowFloor, platform, caveat]
    return LocalizedText(
      zhHans: sentences.compactMap { $0?.zhHans }.joined(),
      en: sentences.compactMap { $0?.en }.joined(separator: " "))
  }

  private var noAnswer: LocalizedText {
    guard report.records.orders > 0, let reason = report.records.unpriced.first?.reason else {
      return LocalizedText(
        zhHans: "订单记录里没有订单，无从测算。", en: "There are no orders in the records to reckon with.")
    }
    return LocalizedText(
      zhHans: "没有一单可以计价：\(reason.name.zhHans)。请用 parley orders inspect 查看各列的识别情况。",
      en: "No order could be priced: \(reason.name.en). "
        + "See how the columns were understood with parley orders inspect.")
  }

  private var change: Int64 { report.proposal.total - report.baseline.total }

  /// Whether the offer moves nobody's pay.
  private var movesNobody: Bool {
    change == 0 && report.change.value.map { $0.winners + $0.losers == 0 } ?? true
  }

  private var total: LocalizedText {
    let (before, after) = (
      figures.money(report.baseline.total), figures.money(report.proposal.total)
    )
    if movesNobody {
      return LocalizedText(
        zhHans: "按这批订单计算，方案不改变任何人的报酬：合计仍为 \(before) \(currency.name.zhHans)。",
        en: "On these orders the offer changes nobody's pay: \(before) \(currency.name.en) in all.")
    }
    let percent = figures.percentChange(from: report.baseline.total, to: report.proposal.total)
    let amount = figures.money(abs(change))
    if change == 0 {
      return LocalizedText(
        zhHans: "按这批订单计算，劳动者报酬合计不变（\(before) \(currency.name.zhHans)），但在人与人之间有增有减。",
        en:
          "On these orders workers' pay stays the same in all (\(before) \(currency.name.en)), but "
          + "it moves from some to others.")
    }
    return LocalizedText(
      zhHans: "按这批订单计算，方案使劳动者报酬合计\(change > 0 ? "增加" : "减少") \(amount) "
        + "\(currency.name.zhHans)（\(percent)），由 \(before) 变为 \(after)。",
      en: "On these orders the offer \(change > 0 ? "brings" : "costs") workers \(amount) "
        + "\(currency.name.en) \(change > 0 ? "more" : "of their pay") (\(percent)): \(after) "
        + "instead of \(before).")
  }

  /// The mean, the worker in the middle and the lowest tenth.
  private var perHour: LocalizedText? {
    guard !movesNobody else { return nil }
    let isOnline = report.hours == .online
    let hourly: KeyPath<LevelFigures, Withholdable<HourlyFigures>> =
      isOnline ? \.perOnlineHour : \.perEngagedHour
    guard let before = report.baseline[keyPath: hourly].value,
      let after = report.proposal[keyPath: hourly].value
    else { return nil }
    func pair(_ amount: (HourlyFigures) -> Int64?) -> (String, String)? {
      guard let first = amount(before), let second = amount(after) else { return nil }
      return (figures.money(first), figures.money(second))
    }
    guard let mean = pair({ $0.mean.shown.minorUnits }) else { return nil }
    var text = LocalizedText(
      zhHans: "平均每\(isOnline ? "在线" : "接单")小时由 \(mean.0) \(currency.name.zhHans)变为 \(mean.1) "
        + "\(currency.name.zhHans)",
      en: "Mean pay an \(isOnline ? "online" : "engaged") hour goes from \(mean.0) to \(mean.1) "
        + "\(currency.name.en)")
    if let middle = pair({ $0.pay(at: 50) }) {
      text =
        text
        + LocalizedText(
          zhHans: "，居中的劳动者由 \(middle.0) 变为 \(middle.1)",
          en: ", for the worker in the middle from \(middle.0) to \(middle.1)")
    }
    if let lowest = pair({ $0.pay(at: 10) }) {
      text =
        text
        + LocalizedText(
          zhHans: "，最低的一成由至多 \(lowest.0) 变为至多 \(lowest.1)",
          en: ", for the lowest tenth from at most \(lowest.0) to at most \(lowest.1)")
    }
    return text + LocalizedText(zhHans: "。", en: ".")
  }

  private var gainAndLoss: LocalizedText? {
    guard !movesNobody, let change = report.change.value else { return nil }
    let all = change.bands.reduce(0) { $0 + $1.workers }
    let same = all - change.winners - change.losers
    if change.winners == all {
      return LocalizedText(
        zhHans: "\(figures.count(all)) 人的报酬全部增加。",
        en: "All \(figures.count(all)) workers gain.")
    }
    if change.losers == all {
      return LocalizedText(
        zhHans: "\(figures.count(all)) 人的报酬全部减少。", en: "All \(figures.count(all)) workers lose.")
    }
    return LocalizedText(
      zhHans: "\(figures.count(all)) 人中，\(figures.count(change.winners)) 人增加，"
        + "\(figures.count(change.losers)) 人减少，\(figures.count(same)) 人基本不变（0.1 % 以内）。",
      en: "Of \(figures.count(all)) workers \(figures.count(change.winners)) gain, "
        + "\(figures.count(change.losers)) lose and \(figures.count(same)) stay about the same "
        + "(within 0.1 %).")
  }

  /// The groups whose pay falls, which a mean would hide.
  private var losingGroups: LocalizedText? {
    guard change >= 0, let change = report.change.value, change.losers > 0 else { return nil }
    func loses(_ levels: Withholdable<GroupLevels>) -> Bool {
      levels.value.map { $0.proposalPay < $0.baselinePay } ?? false
    }
    let deciles = report.deciles.filter { loses($0.levels) }.map {
      LocalizedText(zhHans: "十等分的第 \($0.decile) 组", en: "decile \($0.decile)")
    }
    let groups = report.segments.filter { loses($0.levels) }.map(\.name) + deciles
    guard !groups.isEmpty else { return nil }
    let list = LocalizedText.list(Array(groups.prefix(6)))
    return LocalizedText(
      zhHans: "合计报酬减少的分组：\(list.zhHans)\(groups.count > 6 ? "等" : "")。",
      en: "Groups that lose in all: \(list.en)\(groups.count > 6 ? " and others" : "").")
  }

  private var belowFloor: LocalizedText? {
    guard !movesNobody, let before = report.baseline.belowFloor.value,
      let after = report.proposal.belowFloor.value, before.below + after.below > 0
    else { return nil }
    let amount = figures.money(after.threshold)
    let rounding =
      isBelowByRoundingOnly(after)
      ? LocalizedText(
        zhHans: "（每小时只差不到一分，是逐期取整所致）",
        en: ", by less than the smallest unit an hour, which is what rounding each top-up leaves")
      : LocalizedText(verbatim: "")
    return LocalizedText(
      zhHans: "每小时低于保底 \(amount) \(currency.name.zhHans)的，由 \(figures.count(before.below)) 人变为 "
        + "\(figures.count(after.below)) 人\(rounding.zhHans)。",
      en:
        "\(figures.count(after.below)) workers instead of \(figures.count(before.below)) are below "
        + "the floor of \(amount) \(currency.name.en) an hour\(rounding.en).")
  }

  /// Whether everybody below the threshold on the proposal is so by less than the smallest unit an
  /// hour.
  private func isBelowByRoundingOnly(_ share: ShareBelow) -> Bool {
    guard share.below > 0, !report.workers.isEmpty else { return false }
    let threshold = share.threshold
    return report.workers.allSatisfy { row in
      let seconds = share.time == .online ? row.onlineSeconds ?? 0 : row.engagedSeconds
      guard seconds > 0 else { return true }
      let missing =
        threshold * Fraction(Int128(seconds), 3600) - Fraction(Int128(row.proposalPay.minorUnits))
      return missing < Fraction(Int128(seconds), 3600)
    }
  }

  private var platform: LocalizedText? {
    guard change != 0, let before = report.baseline.perMonth.value,
      let after = report.proposal.perMonth.value
    else { return nil }
    let month = after.minorUnits - before.minorUnits
    guard month == change else {
      // A record scaled to a month is no more exact than whole units of the currency.
      let unit = Int128(currency.minorUnitsPerUnit)
      let units = Int128(abs(month)).divided(by: unit, rounding: .halfEven)
      let amount = figures.wholeUnits(Int64(clamping: units))
      return LocalizedText(
        zhHans: "折合成一个月，平台\(month < 0 ? "少" : "多")付约 \(amount) \(currency.name.zhHans)。",
        en: "Brought to a month, the platform pays about \(amount) \(currency.name.en) "
          + "\(month < 0 ? "less" : "more").")
    }
    let amount = figures.money(abs(month))
    return LocalizedText(
      zhHans: "平台每月\(month < 0 ? "少" : "多")付 \(amount) \(currency.name.zhHans)。",
      en: "The platform pays \(amount) \(currency.name.en) a month \(month < 0 ? "less" : "more").")
  }

  private var caveat: LocalizedText {
    LocalizedText(
      zhHans: "单量和在线时间按记录不变，方案会不会改变它们不在测算之内。",
      en: "Orders and hours are taken as recorded; how the offer might change them is not reckoned."
    )
  }
}

extension HourlyFigures {
  /// The quantile of a share in percent, in smallest units as it is shown.
  func pay(at percent: Int64) -> Int64? {
    quantiles.first { $0.share.partsPerMillion == percent * 10_000 }?.pay.shown.minorUnits
  }
}

extension SimulationPaper.Names {
  /// The name of the baseline where it is short enough for the head of a column, else its part.
  var baselineHead: LocalizedText {
    head(baseline, else: LocalizedText(zhHans: "基线", en: "baseline"))
  }

  /// The name of the proposal where it is short enough for the head of a column, else its part.
  var proposalHead: LocalizedText {
    head(proposal, else: LocalizedText(zhHans: "方案", en: "proposal"))
  }

  /// Whether some column has the level's part in place of its name.
  var areLong: Bool { baselineHead != baseline || proposalHead != proposal }

  private func head(_ name: LocalizedText, else part: LocalizedText) -> LocalizedText {
    let widest = max(
      DisplayWidth.columns(of: name.zhHans), DisplayWidth.columns(of: name.en))
    return widest <= 20 ? name : part
  }
}

import ParleyValues

extension TermValue {
  /// The value as it is written in files; reading it with its kind gives the value again.
  ///
  /// - Parameter currency: the currency amounts are in.
  /// - Returns: the canonical text.
  public func text(in currency: Currency) -> String {
    switch self {
    case .rate(let rate): "\(rate.price.text(in: currency)) /\(rate.per.rawValue)"
    case .share(let share): share.text
    case .floor(.hourly(let price)): price.text(in: currency) + " /h"
    case .floor(.period(let price)): price.text(in: currency)
    case .floor(.localMinimum(.whole)): "local-minimum"
    case .floor(.localMinimum(let share)): "\(share.text) local-minimum"
    case .distance(let distance): distance.text
    case .speed(let distance): distance.text + "/h"
    case .duration(let span): span.text
    case .clausePeriod(let period): "\(period.count) \(period.unit.rawValue)"
    case .period(.days(let count, let first)): "\(count) days from \(first)"
    case .period(let period): period.key
    case .count(let count): String(count)
    case .countPerPeriod(let count): "\(count.count) /\(count.per.key)"
    case .flag(let flag): flag ? "true" : "false"
    case .choice(let key): key
    case .choices(let keys): keys.joined(separator: ", ")
    case .text(let text): text
    case .time(let time): time.text
    case .date(let date): date.description
    case .dates(let dates): dates.map(\.description).joined(separator: ", ")
    case .months(let months):
      months.count == 1 ? "\(months.lowerBound)" : "\(months.lowerBound)-\(months.upperBound)"
    case .same: TermValue.sameWords[0]
    }
  }

  /// The value as it is said in a sentence or shown in a table.
  ///
  /// - Parameters:
  ///   - currency: the currency amounts are in.
  ///   - kind: the kind of the value's family, for the names of choices.
  /// - Returns: the words in both languages.
  public func display(in currency: Currency, kind: TermKind) -> LocalizedText {
    switch self {
    case .rate(let rate):
      let amount = rate.price.text(in: currency)
      return LocalizedText(
        zhHans: "\(amount) \(currency.name.zhHans)/\(rate.per.name.zhHans)",
        en: "\(amount) \(currency.name.en) per \(rate.per.name.en)")
    case .floor(.hourly(let price)):
      let amount = price.text(in: currency)
      return LocalizedText(
        zhHans: "\(amount) \(currency.name.zhHans)/小时", en: "\(amount) \(currency.name.en) per hour"
      )
    case .floor(.period(let price)):
      let amount = price.text(in: currency)
      return LocalizedText(
        zhHans: "\(amount) \(currency.name.zhHans)", en: "\(amount) \(currency.name.en)")
    case .floor(.localMinimum(let share)):
      let hourly = kind == .hourlyFloor
      let wage = LocalizedText(
        zhHans: hourly ? "当地小时最低工资标准" : "当地月最低工资标准",
        en: hourly ? "the local hourly minimum wage" : "the local monthly minimum wage")
      if share == .whole { return wage }
      return LocalizedText(
        zhHans: "\(wage.zhHans)的 \(share.text)", en: "\(share.text) of \(wage.en)")
    case .clausePeriod(let period):
      return LocalizedText(
        zhHans: "\(period.count) \(period.unit.name.zhHans)",
        en: "\(period.count) "
          + (period.count == 1 ? String(period.unit.name.en.dropLast()) : period.unit.name.en))
    case .duration(let span): return span.phrase
    case .period(let period): return period.name
    case .countPerPeriod(let count):
      return LocalizedText(
        zhHans: "\(count.per.name.zhHans) \(count.count) 次",
        en: "\(count.count) per \(count.per.name.en)")
    case .flag(let flag):
      return flag ? LocalizedText(zhHans: "是", en: "yes") : LocalizedText(zhHans: "否", en: "no")
    case .choice(let key) where kind == .moreTime:
      return key == MoreTime.actualKey
        ? MoreTime.actual.phrase : LocalizedText(verbatim: key)
    case .choice(let key): return kind.name(ofOption: key)
    case .choices(let keys): return .list(keys.map { kind.name(ofOption: $0) })
    case .date(let date): return date.text
    case .dates(let dates): return .list(dates.map(\.text))
    case .months(let months):
      return months.count == 1
        ? LocalizedText(zhHans: "\(months.lowerBound) 月", en: "month \(months.lowerBound)")
        : LocalizedText(
          zhHans: "\(months.lowerBound) 月至 \(months.upperBound) 月",
          en: "months \(months.lowerBound) to \(months.upperBound)")
    case .distance(let distance): return distance.phrase
    case .speed(let distance):
      return distance.phrase + LocalizedText(zhHans: "/小时", en: " per hour")
    case .same: return TermValue.sameName
    case .share, .count, .text, .time: return LocalizedText(verbatim: text(in: currency))
    }
  }
}

extension TermKind {
  /// What an option is called; its key when it is unknown.
  func name(ofOption key: String) -> LocalizedText {
    switch self {
    case .choice(let options), .choices(let options), .names(let options):
      options.first { $0.key == key }?.name ?? LocalizedText(verbatim: key)
    default: LocalizedText(verbatim: key)
    }
  }
}

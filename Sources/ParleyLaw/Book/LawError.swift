import ParleyValues

/// Why the law book cannot answer.
public enum LawError: Error, Hashable, Sendable {
  /// Nothing is known on this matter for the place, the instrument and the day; what is known of
  /// it for other places and instruments is given.
  case noRule(LawKey, Jurisdiction, Instrument?, on: CivilDate, known: [CitedValue])
  /// The instrument is not submitted to an authority: there is no such statutory step.
  case noStatutoryStep(LawKey, Instrument)
  /// The figure is there but is no period that a date can be counted by.
  case notAPeriod(CitedValue)
  /// Working days cannot be counted because the calendar of a year is not loaded.
  case calendarMissing(year: Int, CitedValue)
  /// The date counted lies outside the years 1 to 9999.
  case outOfRange(CitedValue, from: CivilDate)

  /// What is wrong and what to do about it.
  public var diagnostic: Diagnostic {
    switch self {
    case .noRule(let key, let place, let instrument, let date, let known):
      LawError.noRule(key, place, instrument, date, known)
    case .noStatutoryStep(let key, let instrument):
      Diagnostic(
        "law.no-statutory-step", .error,
        LocalizedText(
          zhHans: "\(instrument.name.zhHans)没有法定的报送审查程序，不存在“\(key.name.zhHans)”",
          en: "there is no statutory filing of this instrument (\(instrument.name.en)), "
            + "hence no \(key.name.en)"),
        remedy: LocalizedText(
          zhHans: "此类文书签订后予以公布并跟踪履行；需报送审查的是集体合同、专项集体合同、工资协议和行业性、区域性集体合同",
          en: "such an agreement is published and its performance followed; collective, special, "
            + "wage and sectoral contracts are filed"),
        help: "law")
    case .notAPeriod(let value):
      Diagnostic(
        "law.not-a-period", .error,
        LocalizedText(
          zhHans: "“\(value.key.name.zhHans)”为\(value.value.text.zhHans)，不是可以计算日期的期间",
          en: "\(value.key.name.en) is “\(value.value.text.en)”, no period that gives a date"),
        help: "law", article: value.article)
    case .calendarMissing(let year, let value):
      LawError.calendarMissing(year, value)
    case .outOfRange(let value, let from):
      Diagnostic(
        "law.date-out-of-range", .error,
        LocalizedText(
          zhHans: "自 \(from) 起计\(value.value.text.zhHans)超出可表示的年份",
          en: "\(value.value.text.en) counted from \(from) leave the years 1 to 9999"),
        help: "due")
    }
  }

  private static func calendarMissing(_ year: Int, _ value: CitedValue) -> Diagnostic {
    var diagnostic = MissingWorkCalendar(year: year).diagnostic
    diagnostic.article = value.article
    return diagnostic
  }

  private static func noRule(
    _ key: LawKey, _ place: Jurisdiction, _ instrument: Instrument?, _ date: CivilDate,
    _ known: [CitedValue]
  ) -> Diagnostic {
    let of = instrument.map { LocalizedText(zhHans: "（\($0.name.zhHans)）", en: " (\($0.name.en))") }
    let remedy: LocalizedText
    if known.isEmpty {
      remedy = LocalizedText(
        zhHans: "用 --law 文件补入当地规定", en: "add the local rule with --law FILE")
    } else {
      let rows = known.map { row in
        LocalizedText(
          zhHans: "\(row.jurisdiction.name.zhHans)\(row.value.text.zhHans)",
          en: "\(row.jurisdiction.name.en) \(row.value.text.en)")
      }
      remedy =
        LocalizedText(zhHans: "已知：", en: "known: ") + .list(rows)
        + LocalizedText(zhHans: "；或用 --law 文件补入当地规定", en: "; or add the local rule with --law FILE")
    }
    return Diagnostic(
      "law.no-rule", .error,
      LocalizedText(
        zhHans: "规则库未载\(place.name.zhHans)\(of?.zhHans ?? "")在 \(date) 的“\(key.name.zhHans)”",
        en: "the law book has no \(key.name.en) for \(place.name.en)\(of?.en ?? "") on \(date)"),
      remedy: remedy, help: "law")
  }
}

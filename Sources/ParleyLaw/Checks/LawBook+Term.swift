import ParleyValues

extension LawBook {
  /// Checks the term of validity 期限, first and last day included.
  ///
  /// - Returns: a refusal when it ends before it starts or passes the longest term of the place; a
  ///   warning outside the usual one; empty when all is well.
  public func checkTerm(
    from first: CivilDate, through last: CivilDate, in jurisdiction: Jurisdiction,
    for instrument: Instrument?
  ) -> [LawFinding] {
    let term = LocalizedText(zhHans: "期限 \(first) 至 \(last)", en: "the term \(first) to \(last)")
    guard first <= last else {
      return [
        LawFinding(
          "term.ends-before-start", .refusal,
          LocalizedText(zhHans: term.zhHans + " 止于起始之前", en: term.en + " ends before it starts"),
          remedy: LocalizedText(zhHans: "更正起止日期", en: "correct the dates"))
      ]
    }
    if let longest = figure(.longestTerm, in: jurisdiction, for: instrument, on: first),
      let (_, years) = LawBook.years(longest.value.value),
      LawBook.isLonger(first, last, than: years)
    {
      return [
        LawFinding(
          "term.too-long", against: longest,
          LocalizedText(
            zhHans: term.zhHans + " 超过最长期限\(years)年",
            en: term.en + " is longer than the \(years) years allowed"),
          remedy: LocalizedText(
            zhHans: "缩短至\(years)年以内", en: "shorten it to \(years) years"))
      ]
    }
    guard let usual = figure(.usualTerm, in: jurisdiction, for: instrument, on: first),
      let (fewest, most) = LawBook.years(usual.value.value),
      LawBook.isLonger(first, last, than: most) || LawBook.isShorter(first, last, than: fewest)
    else { return [] }
    return [
      LawFinding(
        "term.unusual", .warning,
        LocalizedText(
          zhHans: term.zhHans + " 不在一般期限之内（\(usual.value.value.text.zhHans)）",
          en: term.en + " is outside the usual \(usual.value.value.text.en)"),
        article: usual.article,
        remedy: LocalizedText(
          zhHans: "确有需要可以保留，建议说明理由", en: "it may stand if there is need; give the reason"))
    ]
  }

  private static func years(_ value: LawValue) -> (Int, Int)? {
    switch value {
    case .years(let years): (years, years)
    case .yearRange(let fewest, let most): (fewest, most)
    default: nil
    }
  }

  /// A term of so many years ends at the latest on the day before the corresponding day.
  private static func isLonger(_ first: CivilDate, _ last: CivilDate, than years: Int) -> Bool {
    guard let limit = first.adding(months: years * 12, endOfMonth: .clampToMonthEnd) else {
      return false
    }
    return last >= limit
  }

  private static func isShorter(_ first: CivilDate, _ last: CivilDate, than years: Int) -> Bool {
    guard let limit = first.adding(months: years * 12, endOfMonth: .clampToMonthEnd) else {
      return true
    }
    return last < limit.adding(days: -1)
  }
}

import ParleyValues

/// The minimum wage of a place, and the class that puts the place among several amounts.
public struct LocalMinimumWage: Hashable, Sendable {
  /// The amount with its source.
  public let answer: LawAnswer
  /// Which class of its province's amounts the place belongs to; nothing where the place has one
  /// amount.
  public let wageClass: LawAnswer?

  /// What must be said beside the amount: of the amount, then of the class.
  public var caveats: [LocalizedText] {
    guard let wageClass else { return answer.caveats }
    // That the province answers is no fall-back where it sorts its places into classes.
    let own = answer.fellBack ? Array(answer.caveats.dropFirst()) : answer.caveats
    let sorted = LocalizedText(
      zhHans: "\(answer.askedFor.name.zhHans)按\(wageClass.value.value.text.zhHans)类区",
      en: "\(answer.askedFor.name.en) is taken as class \(wageClass.value.value.text.en)")
    let source = LocalizedText(
      zhHans: "（\(wageClass.article.zhHans)，\(wageClass.value.reading.text.zhHans)）",
      en: " (\(wageClass.article.en), \(wageClass.value.reading.text.en))")
    return own + [sorted + source]
  }
}

extension LawBook {
  /// The hourly or monthly minimum wage of a place on a day.
  ///
  ///     lawBook.minimumWage(.minimumWageHourly, in: foshan, on: day)      // class 2 of Guangdong
  ///
  /// - Parameters:
  ///   - key: `minimumWageHourly` or `minimumWageMonthly`.
  ///   - jurisdiction: the place.
  ///   - date: the day.
  /// - Returns: the amount; nothing where none is known, or where the province has several and the
  ///   class of the place is not known.
  public func minimumWage(_ key: LawKey, in jurisdiction: Jurisdiction, on date: CivilDate)
    -> LocalMinimumWage?
  {
    if let answer = figure(key, in: jurisdiction, on: date) {
      return LocalMinimumWage(answer: answer, wageClass: nil)
    }
    guard let wageClass = figure(.wageClass, in: jurisdiction, on: date),
      let number = wageClass.value.value.number,
      let answer = figure(key, variant: String(number), in: jurisdiction, on: date)
    else { return nil }
    return LocalMinimumWage(answer: answer, wageClass: wageClass)
  }
}

import ParleyValues

extension LawBook {
  /// Checks which came first, the signatures or the adoption 签字与审议的先后: nationally the chiefs
  /// sign what was adopted, in Shanghai what they signed is adopted. On one day either is in order.
  ///
  /// - Parameters:
  ///   - adopted: the day of the vote that adopted the draft; nothing while there is none.
  ///   - signed: the last signature of each party.
  ///   - jurisdiction: the place.
  ///   - instrument: the instrument.
  ///   - date: the day on which the rule must be in force.
  /// - Returns: the finding, or nothing when the order is kept or no rule is known.
  public func checkOrder(
    adopted: CivilDate?, signed: [CivilDate], in jurisdiction: Jurisdiction,
    for instrument: Instrument?, on date: CivilDate
  ) -> [LawFinding] {
    guard let adopted, !signed.isEmpty,
      let rule = figure(.signatureOrder, in: jurisdiction, for: instrument, on: date)
    else { return [] }
    let signsFirst = rule.value.value.choice == "before-adoption"
    let wrong = signed.filter { signsFirst ? adopted < $0 : $0 < adopted }.sorted()
    guard let day = wrong.first else { return [] }
    if signsFirst {
      return [
        LawFinding(
          "order.adopted-before-signature", against: rule,
          .both(
            "\(adopted) 审议通过，\(day) 才签字；\(rule.value.value.text.zhHans)",
            "adopted on \(adopted) and signed only on \(day); \(rule.value.value.text.en)"),
          remedy: .both(
            "将已签字的文本再次提交审议，并登记表决", "put the signed text to the vote again and record it"))
      ]
    }
    return [
      LawFinding(
        "order.signed-before-adoption", against: rule,
        .both(
          "\(day) 签字，\(adopted) 才审议通过；\(rule.value.value.text.zhHans)",
          "signed on \(day), adopted only on \(adopted); \(rule.value.value.text.en)"),
        remedy: .both("通过后重新签字，并登记签字日期", "sign again after adoption and record the day"))
    ]
  }
}

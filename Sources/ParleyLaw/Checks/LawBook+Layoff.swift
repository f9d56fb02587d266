import ParleyValues

extension LawBook {
  /// Says whether a layoff is so large that the union or all staff must be told ahead and the plan
  /// reported (劳动合同法 art 41: 20 persons or more, or a tenth of the staff or more).
  ///
  /// - Returns: a warning with the notice when it is; empty when it is not or the numbers say
  ///   nothing.
  public func checkLayoff(
    of persons: Int, staff: Int, in jurisdiction: Jurisdiction, on date: CivilDate
  ) -> [LawFinding] {
    guard persons > 0, (1...1_000_000_000).contains(staff),
      let notice = figure(.layoffNotice, in: jurisdiction, on: date)
    else { return [] }
    let byNumber = figure(.layoffPersons, in: jurisdiction, on: date)?.value.value.number
    let byShare = figure(.layoffShare, in: jurisdiction, on: date)?.value.value.proportion
    let isLarge =
      byNumber.map { persons >= $0 } ?? false || byShare?.isMet(by: persons, of: staff) ?? false
    if !isLarge { return [] }
    return [
      LawFinding(
        "layoff.notice", .warning,
        LocalizedText(
          zhHans: "裁减\(persons)人（职工\(staff)人），须提前\(notice.value.value.text.zhHans)"
            + "向工会或者全体职工说明情况、听取意见，并向劳动行政部门报告方案",
          en: "\(persons) of \(staff) staff are to be laid off: the union or all staff are told "
            + "\(notice.value.value.text.en) ahead and heard, and the plan is reported"),
        article: notice.article,
        remedy: LocalizedText(
          zhHans: "将说明日期列入期限，并就裁员提出协商", en: "put the date on the list and ask for talks"))
    ]
  }
}

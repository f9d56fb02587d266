import ParleyValues

/// What bureaus ask for by measures whose title or place was not in the excerpt: shown as practice,
/// never as law.
enum LocalMeasures {
  private static let measure = LawRows(
    "某地集体合同审查办法（标题未见）", "a local measure on review (title not seen)", in: .national,
    for: [.collectiveContract, .specialContract, .wageAgreement, .sectoralContract],
    .unverified(.excerpt, "P-f4"))

  static let rows: [CitedValue] = [
    measure(
      .curePeriod, .days(7), .notSeen,
      note: .both("材料不齐的，7日内补正；为一地做法", "gaps are cured in 7 days; the practice of one place")),
    measure(
      .provision,
      .words(
        "行业性、区域性的由行业工会报送；分支机构附法人授权；逾期报送须说明理由并经职工方同意",
        "a sector or area contract is submitted by the sector union; a branch adds the legal "
          + "person's authorisation; late submission needs reasons and the workers' agreement"),
      .notSeen, variant: "who-files", reading: .unverified(.excerpt, "EXC")),
  ]
}

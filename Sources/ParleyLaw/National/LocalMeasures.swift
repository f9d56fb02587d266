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
      .provision,
      .words(
        "报送：文本；说明（代表产生、协商经过、原合同履行情况）；工资专项写明上年平均工资、本年调整、人数和工资制度；"
          + "企业和工会资格证明；载明出席和表决人数的决议；首席代表资格和身份证明、委托书、代表姓名职务；首席代表签字的会议记录",
        "the text; an account with how representatives were chosen, the course, how the earlier "
          + "contract was kept; for wages: last year's average, this year's change, headcount, "
          + "pay system; proofs that employer and union exist; the resolution with attendance "
          + "and votes; chiefs' credentials and identity, mandates, names and posts; minutes "
          + "signed by the chiefs"),
      .notSeen, variant: "filing-list"),
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

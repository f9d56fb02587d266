import ParleyValues

/// Work in the heat: known from third parties' restatements only.
enum HeatRules {
  private static let measures = LawRows(
    "《防暑降温措施管理办法》", "Measures on heat protection",
    number: .both("安监总安健〔2012〕89号", "2012 No 89"), in: .national,
    .unverified(.thirdParty, "P-hot"))

  static let rows: [CitedValue] = [
    measures(
      .heatThreshold, .celsius(35), .notSeen,
      note: .both("气象台站预报日最高气温", "daily maximum forecast by the station")),
    measures(
      .heatRule, .words("停止当日室外露天作业", "stop outdoor work that day"), 8, variant: "40",
      reading: .unverified(.memory, "MEMORY"), note: .both("条号凭记忆", "the article from memory")),
    measures(.heatHours, .hours(6), .notSeen, variant: "37-40"),
    measures(
      .heatRule,
      .words("全天室外作业累计不超过6小时，气温最高3小时内不得作业", "outdoor total at most 6 h, none in the hottest 3 h"),
      .notSeen, variant: "37-40"),
    measures(
      .heatRule,
      .words("换班轮休，缩短连续作业时间，不得安排加班", "rotate and rest, shorter stints, no overtime"), .notSeen,
      variant: "35-37"),
    measures(
      .heatRule,
      .words(
        "不得安排怀孕女职工和未成年工从事35℃以上室外露天作业", "pregnant women and minors: no outdoor work from 35 °C"),
      .notSeen, variant: "protected"),
    measures(
      .heatRule,
      .words(
        "35℃以上室外露天作业或者不能将室内降至33℃以下的，发放高温津贴并纳入工资总额",
        "allowance due for outdoor work from 35 °C or indoor not held below 33 °C; part of wages"),
      17, variant: "allowance"),
  ]
}

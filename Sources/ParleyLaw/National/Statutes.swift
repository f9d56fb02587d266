import ParleyValues

/// National statutes, read in full.
enum Statutes {
  private static let contractLaw = LawRows(
    "《中华人民共和国劳动合同法》", "Labour Contract Law", in: .national, .read("LRB"))
  private static let labourLaw = LawRows(
    "《中华人民共和国劳动法》", "Labour Law", in: .national, .read("LRB"))
  private static let unionLaw = LawRows(
    "《中华人民共和国工会法》", "Trade Union Law", number: .both("2021年修正", "as amended in 2021"),
    in: .national, .read("LRB"))
  private static let commerceLaw = LawRows(
    "《中华人民共和国电子商务法》", "E-Commerce Law", in: .national, .read("LRB"))

  static let rows: [CitedValue] = contracts + layoffs + unions + labour + commerce

  private static let contracts: [CitedValue] = [
    contractLaw(
      .provision,
      .words(
        "报酬、工时、休息、安全、定额等规章制度，经职工代表大会或者全体职工讨论，与工会或者职工代表平等协商确定，并公示或者告知",
        "rules on pay, hours, rest, safety and quotas: discussed by congress or staff, settled by "
          + "equal consultation with union or representatives, published or told"),
      4, variant: "rules-consultation"),
    contractLaw(
      .provision,
      .words(
        "报酬约定不明的，适用集体合同的标准", "where pay is unclear the collective contract's standard holds"),
      [11, 18], variant: "gap-filling"),
    contractLaw(
      .provision,
      .words(
        "由工会代表职工订立；未建工会的，由上级工会指导职工推举的代表订立；草案提交职工代表大会或者全体职工讨论通过",
        "the union signs for staff, or representatives put forward under the higher union's "
          + "guidance; the draft is adopted by congress or all staff"),
      51, variant: "who-signs"),
    contractLaw(
      .provision,
      .words(
        "可以订立劳动安全卫生、女职工权益保护、工资调整机制等专项集体合同",
        "special contracts on safety, women's rights, ways of adjusting pay and the like"), 52,
      variant: "special-contracts"),
    contractLaw(
      .provision,
      .words(
        "县级以下区域内，建筑业、采矿业、餐饮服务业等行业可以由工会与企业方面代表订立行业性、区域性集体合同",
        "below county level, in construction, mining, catering and the like, by the union with "
          + "representatives of the employers"),
      53, variant: "sectoral", for: [.sectoralContract]),
    contractLaw(
      .provision,
      .words(
        "对用人单位和劳动者具有约束力；行业性、区域性的对当地本行业、本区域的用人单位和劳动者具有约束力",
        "binds employer and workers; a sectoral or regional one all in that local sector or area"),
      54, variant: "binding"),
    contractLaw(
      .reviewPeriod, .days(15), 54,
      for: [.collectiveContract, .specialContract, .wageAgreement, .sectoralContract],
      runsFrom: .both("劳动行政部门收到文本之日", "receipt by the authority"),
      note: .both("逾期未提出异议的即行生效", "without objection in force")),
    contractLaw(
      .provision,
      .words(
        "不得低于当地人民政府规定的最低标准；劳动合同不得低于集体合同",
        "not below the local government's minimums; individual contracts not below it"), 55,
      variant: "floors"),
    contractLaw(
      .provision,
      .words(
        "用人单位违反集体合同的，工会可以要求承担责任；协商解决不成的，工会可以申请仲裁、提起诉讼",
        "the union may demand liability for breach and, unresolved, arbitrate and sue"), 56,
      variant: "breach"),
  ]

  private static let layoffs: [CitedValue] = [
    contractLaw(.layoffPersons, .count(20), 41),
    contractLaw(.layoffShare, .proportion(Proportion(1, of: 10, .atLeast)), 41),
    contractLaw(
      .layoffNotice, .days(30), 41,
      note: .both(
        "提前向工会或者全体职工说明情况，听取意见，方案向劳动行政部门报告",
        "explain to the union or all staff, hear them, report the plan to the authority")),
  ]

  private static let unions: [CitedValue] = [
    unionLaw(
      .provision,
      .words(
        "以工资收入为主要生活来源的劳动者有参加和组织工会的权利；工会适应企业组织形式、职工队伍结构、劳动关系、就业形态等变化",
        "workers living mainly on wages may join; unions adapt to changed forms of work"), 3,
      variant: "who-may-join"),
    unionLaw(.unionThreshold, .count(25), 11, variant: "committee"),
    unionLaw(.unionThreshold, .count(200), 14, variant: "full-time-chair"),
    unionLaw(
      .provision,
      .words("集体合同草案提交职工代表大会或者全体职工讨论通过", "the draft is adopted by congress or all staff"),
      21, variant: "adoption-union-law"),
    unionLaw(
      .provision,
      .words(
        "发生停工、怠工，工会代表职工协商，并协助做好工作、恢复秩序", "the union negotiates for workers, helps restore order"),
      28, variant: "stoppage"),
    unionLaw(
      .provision,
      .words(
        "企业违反集体合同的，工会可以依法要求承担责任；协商解决不成的，工会可以申请仲裁、提起诉讼",
        "the union may demand liability for breach and, unresolved, arbitrate and sue"),
      21, variant: "breach-union-law"),
    unionLaw(
      .provision,
      .words(
        "无正当理由拒绝平等协商的，由县级以上人民政府责令改正", "a government of county level or above orders correction"),
      .item(4, of: 54), variant: "refusal-sanction"),
  ]

  private static let labour: [CitedValue] = [
    labourLaw(
      .provision,
      .words("集体合同草案提交职工代表大会或者全体职工讨论通过", "the draft is adopted by congress or all staff"),
      33, variant: "adoption-labour-law"),
    labourLaw(
      .provision,
      .words(
        "劳动定额和计件报酬标准按每日8小时、平均每周44小时工时制度合理确定",
        "quota and piece rate are set from the 8-hour day and 44-hour week"), [36, 37],
      variant: "piece-work"),
    labourLaw(
      .provision,
      .words(
        "劳动行政部门自收到集体合同文本之日起十五日内未提出异议的，集体合同即行生效",
        "without objection within 15 days of receipt the contract is in force"),
      34, variant: "review"),
    labourLaw(.overtimePay, .share(Share(partsPerMillion: 1_500_000)), 44, variant: "working-day"),
    labourLaw(.overtimePay, .share(Share(partsPerMillion: 2_000_000)), 44, variant: "rest-day"),
    labourLaw(
      .overtimePay, .share(Share(partsPerMillion: 3_000_000)), 44, variant: "statutory-holiday"),
    labourLaw(.overtimeLimit, .hours(1), 41, variant: "day"),
    labourLaw(.overtimeLimit, .hours(3), 41, variant: "day-special"),
    labourLaw(.overtimeLimit, .hours(36), 41, variant: "month"),
    labourLaw(.restDaysPerWeek, .count(1), 38),
    labourLaw(
      .provision,
      .words("因签订集体合同发生争议，劳动行政部门可以组织协调处理", "the authority may coordinate disputes in bargaining"),
      84, variant: "coordination"),
  ]

  private static let commerce: [CitedValue] = [
    commerceLaw(
      .ruleChangeNotice, .days(7), 34,
      note: .both(
        "修改平台服务协议和交易规则：首页公开征求意见，实施前至少七日公示；不接受的可以退出并按原规则承担责任",
        "service agreements and trading rules: views are sought on the front page, the change is "
          + "published 7 days before effect; who objects may leave under the old terms")),
    commerceLaw(
      .provision,
      .words(
        "不得对平台内经营者进行不合理限制、附加不合理条件或者收取不合理费用",
        "no unreasonable limits, conditions or fees on businesses on the platform"), 35,
      variant: "fees"),
  ]
}

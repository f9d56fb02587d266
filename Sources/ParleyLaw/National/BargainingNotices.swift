import ParleyValues

/// The notices on bargaining with platform enterprises and on harmonious labour relations, read
/// whole. They are named by their numbers.
enum BargainingNotices {
  private static let notice57 = LawRows(
    "人社部函〔2023〕57号", "MOHRSS letter 2023 No 57", in: .national, .read("S0"))
  private static let guangdong234 = LawRows(
    "粤人社函〔2023〕234号", "Guangdong letter 2023 No 234", in: .guangdong, .read("S0"))
  private static let weihai39 = LawRows(
    "威人社函〔2023〕39号", "Weihai letter 2023 No 39",
    in: Jurisdiction(code: "cn/shandong/weihai"), .read("S1"))
  private static let notice2 = LawRows(
    "人社部发〔2023〕2号", "MOHRSS 2023 No 2", in: .national, .read("S2"))
  private static let ganzhou19 = LawRows(
    "赣市人社发〔2020〕19号", "Ganzhou 2020 No 19",
    in: Jurisdiction(code: "cn/jiangxi/ganzhou"), .read("S3"))
  private static let heze7 = LawRows(
    "菏人社字〔2023〕7号", "Heze 2023 No 7", in: Jurisdiction(code: "cn/shandong/heze"), .read("S4"))

  static let rows: [CitedValue] = bargaining + screening + dates + ledgers

  private static let bargaining: [CitedValue] = [
    notice57(
      .provision,
      .words(
        "对象：货运、网约车、网约配送的头部平台企业；建立协商协调机制，定期协商",
        "head platforms in freight, ride hailing and delivery; a mechanism of regular talks"),
      .part("二（二）"), variant: "bargaining-target"),
    notice57(
      .provision,
      .words(
        "计件单价、抽成比例、在线时长、派单量、极端天气补贴",
        "piece rates, commission ratios, online hours, dispatch volume, extreme-weather subsidies"),
      .part("二（二）"), variant: "bargaining-subjects"),
    notice57(
      .provision,
      .words("相关标准调整程序，矛盾纠纷解决机制", "a procedure for adjusting standards, a mechanism for disputes"),
      .part("二（二）"), variant: "bargaining-mechanisms"),
    notice57(
      .provision,
      .words(
        "从源头防范劳动关系风险", "labour-relation risk is removed at the source"), .part("二（二）"),
      variant: "bargaining-purpose"),
    notice57(
      .provision,
      .words(
        "经营正常的企业：技能要素参与分配，照顾育儿职工灵活用工",
        "firms doing well: skill factors in pay, flexible work for parents"),
      .part("二（二）"), variant: "healthy-firms"),
    notice57(
      .provision,
      .words("经营困难的企业：协商调整薪酬水平、支付周期，稳定岗位", "hard-pressed firms: level and cycle of pay, jobs kept"),
      .part("二（二）"), variant: "hard-pressed-firms"),
    notice57(
      .provision,
      .words(
        "合并、解散、破产的，依法变更、解除集体合同",
        "merger, dissolution, bankruptcy: contracts are changed or ended by legal procedure"),
      .part("二（二）"), variant: "merger"),
    notice57(
      .provision,
      .words(
        "基层工会开展要约行动，上级工会帮助其行使要约权",
        "basic unions open demands; the higher union helps them use that right"),
      .part("二（二）"), variant: "union-roles"),
  ]

  private static let screening: [CitedValue] = [
    notice57(
      .provision,
      .words("缴税、缴费、还贷、物流等共享数据", "shared data on taxes, contributions, loans, logistics"),
      .notSeen, variant: "risk-data"),
    notice57(
      .provision,
      .words(
        "企业风险等级（等级未作规定）和工作台账：整改事项、整改时限、整改负责人，整改一项销号一项",
        "an enterprise's risk level (no scale is laid down) and a ledger: matter, time limit, "
          + "person responsible; rectify one, strike one"),
      .notSeen, variant: "risk-ledger"),
    notice57(
      .provision,
      .words(
        "劳动关系协调员、工会劳动法律监督员、集体协商指导员；“用工处方”",
        "coordinators, union supervisors, bargaining guides; a “prescription” for the firm"),
      .notSeen, variant: "risk-people"),
    notice57(
      .provision,
      .words(
        "大规模裁员、集体停工、集体讨薪苗头", "signs of mass layoff, stoppage, collective claims for pay"),
      .notSeen, variant: "early-warning"),
    guangdong234(
      .provision, .words("重要情况随时报告", "important matters are reported at any time"), .notSeen,
      variant: "report-important"),
    ganzhou19(
      .provision, .words("调解成功率每年65 %以上", "mediation succeeds in 65 % or more a year"),
      .part("计划3"), variant: "mediation-target"),
  ]

  private static let dates: [CitedValue] = [
    notice57(
      .provision,
      .words(
        "2023年6月至12月；风险摸排6月中旬至7月中旬，要约7月下旬至8月中旬，指导服务7月下旬至12月中旬；"
          + "12月31日前各省报告",
        "June to December 2023: screening mid-June to mid-July, demands late July to mid-August, "
          + "guidance late July to mid-December; provinces report before 31 December"),
      .notSeen, variant: "campaign-2023"),
    guangdong234(
      .provision, .words("各市2023年12月15日前报告", "cities report before 15 December 2023"),
      .notSeen, variant: "campaign-2023"),
    weihai39(
      .provision,
      .words(
        "2023年7月上中旬摸排；12月15日前向市级办公室书面报告并报电子版",
        "screening early to mid July 2023; written report and e-copy to the city office before 15 "
          + "December"),
      .notSeen, variant: "campaign-2023"),
    notice2(
      .provision,
      .words(
        "创建活动到2027年底普遍开展；全国每三年一轮，每五年表彰",
        "common by the end of 2027; a national round every 3 years, awards every 5"),
      .notSeen, variant: "harmony-rounds"),
    ganzhou19(
      .provision,
      .words(
        "2021年1月底建立各台账，2021年2月建立重点企业台账；2022年12月中期检查；2023年9月总结",
        "ledgers by the end of January 2021, that of key enterprises by February; mid-check "
          + "December 2022; wrap-up September 2023"),
      .notSeen, variant: "harmony-dates"),
  ]

  private static let ledgers: [CitedValue] = [
    ganzhou19(
      .provision,
      .words(
        "企业名称、所属行业、上年底职工数量、目前职工数量、已享受的稳岗政策、跟踪指导情况",
        "name, sector, staff at the end of last year, staff now, policies used, guidance given"),
      .part("（二）2"), variant: "key-enterprise-ledger"),
    ganzhou19(
      .provision,
      .words(
        "本年度计划裁员人数、已裁员人数、裁员岗位、依法结清劳动报酬情况、经济补偿标准、支付能力评估",
        "planned layoffs, done, posts, pay settled, compensation, ability to pay"),
      .part("（二）2"), variant: "key-enterprise-layoffs"),
    ganzhou19(
      .provision,
      .words(
        "社会组织，协调员（师），调解组织和调解员，新注册企业、服务新企用工台账",
        "ledgers of social organisations, coordinators, mediation bodies and mediators, new firms"),
      .notSeen, variant: "other-ledgers"),
    notice2(
      .provision,
      .words(
        "申报、备案、资料建档、评价评审、动态调整",
        "application, filing, archive, assessment, adjustment"),
      .part("八（三）"), variant: "harmony-ledger"),
    notice2(
      .provision,
      .words(
        "满意度：报酬、社会保险、休息、环境、培训、条件、民主、关爱",
        "satisfaction: pay, insurance, rest, environment, training, conditions, democracy, care"),
      .notSeen, variant: "satisfaction"),
    heze7(
      .provision,
      .words("站点台账；隐患限期清零", "ledgers of stations; hazards cleared by their deadline"),
      .part("四、六（六）"), variant: "station-ledger"),
    heze7(
      .provision,
      .words(
        "满意度：合同制度、报酬、保险、工时休假、安全、工会和民主",
        "satisfaction: contracts, pay, insurance, hours and leave, safety, union and democracy"),
      .notSeen, variant: "satisfaction"),
  ]
}

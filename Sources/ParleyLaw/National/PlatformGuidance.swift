import ParleyValues

/// National guidance and standards on platform work. None was read in full; all rows say so.
enum PlatformGuidance {
  private static let opinion56 = LawRows(
    "《关于维护新就业形态劳动者劳动保障权益的指导意见》",
    "Guiding Opinions on the labour rights of workers in new forms of employment",
    number: .both("人社部发〔2021〕56号", "MOHRSS 2021 No 56"), in: .national,
    .unverified(.excerpt, "P-56"))
  private static let restGuide = LawRows(
    "《新就业形态劳动者休息和劳动报酬权益保障指引》", "Guideline on rest and pay in new forms of employment",
    number: .both("人社厅发〔2023〕50号", "MOHRSS General Office 2023 No 50"), in: .national,
    .unverified(.excerpt, "P-fz50"))
  private static let algorithmGuide = LawRows(
    "《平台劳动规则和算法协商指引（试行）》",
    "Guideline on consultation on platform labour rules and algorithms (trial)",
    in: .national, for: [.algorithmAgreement], .unverified(.press, "P-alg1"))
  private static let rightsGuide = LawRows(
    "《新就业形态劳动者权益协商指引》", "Guideline on consultation on rights in new forms of employment",
    in: .national, for: [.algorithmAgreement, .minutes, .memorandum, .supplement],
    from: "2024-11-06", .unverified(.excerpt, "EXC"))
  private static let deliveryStandard = LawRows(
    "《外卖平台服务管理基本要求》", "Basic requirements for food delivery platforms",
    number: .both("GB/T 46862-2025", "GB/T 46862-2025"), in: .national,
    .unverified(.excerpt, "P-std"))
  private static let transportOpinion = LawRows(
    "《关于加强交通运输新业态从业人员权益保障工作的意见》", "Opinions on workers in new forms of transport",
    in: .national, .unverified(.press, "PRESS"))
  private static let feeGuide = LawRows(
    "《网络交易平台收费行为合规指南》", "Compliance guide on fees of trading platforms",
    in: .national, from: "2025-07-31", .unverified(.excerpt, "P-fee"))
  private static let algorithmNotice = LawRows(
    "四部门2024年11月通知（清朗·算法治理）",
    "Notice of four offices of November 2024 on the governance of algorithms", in: .national,
    .unverified(.excerpt, "EXC"))
  private static let centralOpinion = LawRows(
    "《关于加强新就业群体服务管理的意见》", "Opinion on services for new employment groups",
    number: .both("中办、国办，2026年4月26日", "2026-04-26"), in: .national,
    .unverified(.thirdParty, "title"))
  private static let disclosureGuide = LawRows(
    "公示指引", "Guideline on publishing rules",
    number: .both("人社厅发〔2023〕50号之二", "MOHRSS General Office 2023 No 50, second text"),
    in: .national,
    .unverified(.press, "P-xh50"))
  private static let serviceGuide = LawRows(
    "服务指南", "Guide on services",
    number: .both("人社厅发〔2023〕50号之三", "MOHRSS General Office 2023 No 50, third text"), in: .national,
    .unverified(.press, "PRESS"))
  private static let sunlight = LawRows(
    "交通运输部2022年“阳光行动”", "Ministry of Transport, “Sunlight” campaign of 2022",
    in: .national, .unverified(.press, "P-cut"))
  private static let freightTalks = LawRows(
    "2022年7月8日货运平台约谈", "talks with freight platforms of 8 July 2022", in: .national,
    .unverified(.press, "PRESS"))
  private static let supervision = LawRows(
    "工会劳动法律监督“一函两书”（据报道）", "papers of union supervision (as reported)",
    in: .national, .unverified(.press, "PRESS"))
  private static let algorithmMiddle = LawRows(
    "《关于落实网络餐饮平台责任切实维护外卖送餐员权益的指导意见》",
    "Guiding Opinions on food delivery platforms and riders",
    number: .both("国市监网监发〔2021〕38号", "SAMR 2021 No 38"), in: .national,
    .unverified(.excerpt, "EXC"))

  static let rows: [CitedValue] = opinions + rest + guides + standard + transport

  private static let opinions: [CitedValue] = [
    opinion56(
      .provision,
      .words(
        "符合确立劳动关系情形的订立劳动合同；不完全符合的订立书面协议，合理确定权利义务；个人自主经营的按民事法律调整",
        "employment: a labour contract; not fully employed: a written agreement with fair rights "
          + "and duties; self-run: civil law"),
      .clause("2"), variant: "categories"),
    opinion56(
      .provision,
      .words(
        "制定修订进入退出、订单分配、计件单价、抽成比例、报酬构成及支付、工作时间、奖惩等规则和算法，听取工会或者劳动者代表意见并公示、告知",
        "rules and algorithms on entry and exit, dispatch, piece rates, commission, make-up and "
          + "payment of pay, hours, rewards and penalties: hear union or representatives, publish "
          + "and tell workers"),
      .notSeen, variant: "matters-to-consult", reading: .unverified(.press, "P-fzgh")),
    opinion56(
      .provision,
      .words("不得违法限制劳动者在多平台就业", "work on several platforms may not be unlawfully restricted"),
      .notSeen, variant: "several-platforms", reading: .unverified(.press, "P-fzgh")),
    algorithmMiddle(
      .provision,
      .words(
        "不得将“最严算法”作为考核要求，以“算法取中”合理确定订单数量、准时率、在线率",
        "no “strictest algorithm”; order volume, on-time rate and online rate by the middle"),
      .notSeen, variant: "middle-algorithm"),
    algorithmNotice(
      .provision,
      .words(
        "平台公开时间预估、路线规划、配送费的计算方法",
        "platforms publish how time estimates, routes and delivery fees are computed"),
      .notSeen, variant: "algorithm-disclosure"),
    centralOpinion(
      .provision,
      .words(
        "2026年4月26日；仅见标题和日期，内容未读", "26 April 2026; title and date only, its text was not read"),
      .notSeen, variant: "new-groups"),
  ]

  private static let rest: [CitedValue] = [
    restGuide(
      .provision,
      .words(
        "适用于线上接单提供配送、出行、运输、家政等服务的劳动者；企业包括平台企业和平台用工合作企业",
        "people taking online orders for delivery, rides, freight and home services; companies are "
          + "the platform and its labour partners"),
      2, variant: "rest-scope"),
    restGuide(
      .provision,
      .words(
        "工作时间为当日累计接单时间与宽放时间之和；企业要求在线或者线下接受管理的时间计入；接单时间自开始至完成，重叠的不重复计算；"
          + "宽放时间与工会或者劳动者代表平等协商确定",
        "working time is the day's order time plus allowance time; time online or on site by the "
          + "company's order counts; overlapping orders count once; allowance time is fixed by "
          + "equal consultation"),
      4, variant: "working-time"),
    restGuide(
      .provision,
      .words(
        "连续最长接单时间和每日最长工作时间由平等协商确定；达到上限的，系统推送休息提示并停止推送订单一定时间",
        "longest continuous order time and daily working time are fixed by equal consultation; on "
          + "reaching them the system prompts rest and stops pushing orders for a time"),
      5, variant: "working-time-caps"),
    restGuide(
      .provision,
      .words(
        "不完全符合确立劳动关系情形的，报酬不低于实际工作地小时最低工资标准",
        "not fully employed: at least the hourly minimum wage of the actual workplace"), .notSeen,
      variant: "pay-floor"),
    restGuide(
      .provision,
      .words(
        "法定节假日工作的，支付高于正常工作时间的合理报酬（未定倍数）",
        "statutory holidays: reasonable pay above the normal (no multiple)"), .notSeen,
      variant: "holiday-pay"),
    restGuide(
      .provision,
      .words(
        "报酬规则与工会或者劳动者代表平等协商制定",
        "rules on pay are made by equal consultation with union or representatives"),
      .notSeen, variant: "pay-rules"),
    disclosureGuide(
      .provision,
      .words(
        "制定、修订平台劳动规则的原则和民主程序；公示天数未核",
        "principles and democratic steps for making and changing platform rules; the day count "
          + "of the notice was not read"),
      .notSeen, variant: "rule-disclosure"),
    serviceGuide(
      .provision,
      .words("鼓励设立一站式纠纷调处机构", "one-stop bodies for disputes are encouraged"), .notSeen,
      variant: "one-stop-bodies"),
  ]

  private static let guides: [CitedValue] = [
    algorithmGuide(
      .talksFrequency, .words("原则上每年至少一次", "in principle at least once a year"), .notSeen,
      reading: .unverified(.press, "P-alg3")),
    algorithmGuide(
      .provision,
      .words(
        "议题：订单分配；收入与抽成；工作时长与休息；时间预估与路线规划；考核与奖惩",
        "topics: dispatch; income and commission; hours and rest; time estimates and routes; "
          + "assessment, rewards and penalties"),
      .notSeen, variant: "algorithm-topics"),
    algorithmGuide(
      .provision,
      .words(
        "时间预估坚持算法取中，按天气、路况、物业准入等调整时限",
        "time estimates by the middle; limits adjusted to weather, road and property access"),
      .notSeen, variant: "time-estimates"),
    algorithmGuide(
      .provision,
      .words(
        "公布协商结果，建立常态沟通渠道，定期反馈执行情况，地方总工会监督",
        "publish the result; standing channel; regular feedback; local general unions supervise"),
      .notSeen, variant: "algorithm-follow-up"),
    algorithmGuide(
      .provision,
      .words(
        "对代表的人数、构成、素质、产生作出规定（人数未核）；劳动者代表参加协商期间给予合理补助",
        "rules on number, make-up, quality and choice of representatives (numbers not read); a "
          + "reasonable allowance for workers' representatives during talks"),
      .notSeen, variant: "algorithm-representatives"),
    algorithmGuide(
      .provision,
      .words(
        "对会议形式、议题选择、申请、答复时间、会议流程、达成结果、争议协调作出规定（天数未核）",
        "rules on form, choice of topics, application, reply time, meetings, results and "
          + "coordination of disputes (numbers not read)"),
      .notSeen, variant: "algorithm-procedure"),
    supervision(
      .provision,
      .words(
        "提示函、意见书、建议书", "letter of notice, written opinion, written suggestion"), .notSeen,
      variant: "supervision-papers"),
    rightsGuide(
      .publicationPeriod, .days(10), .notSeen,
      runsFrom: .both("双方首席代表签字之日", "signature by both chiefs"),
      note: .both("向协商所涉全体劳动者公布", "to all workers covered")),
    rightsGuide(
      .provision,
      .words(
        "形式包括集体协商、协商协调会、协商恳谈会等；成果可以是合同草案、会议纪要、备忘录，由双方首席代表签字",
        "collective talks, coordination meetings, round tables; results are draft contracts, "
          + "minutes or memoranda signed by both chiefs"),
      [1, 2, 3], variant: "forms-and-results"),
    feeGuide(
      .ruleHistory, .years(3), .notSeen,
      note: .both("新版本生效之日前三年的全部历史版本", "all versions of the 3 years before a new one's effect")),
    feeGuide(
      .provision,
      .words(
        "佣金、抽成、会员费、技术服务费等收费规则在首页公示，变更公开征求意见；不得重复收费、只收费不服务、变相收取保证金",
        "fee rules on the front page, public consultation on changes; no double charging, no pay "
          + "without service, no disguised deposits"),
      .notSeen, variant: "fee-rules"),
  ]

  private static let standard: [CitedValue] = [
    deliveryStandard(
      .orderTimePerDay, .hours(8), .clause("7.4.1 a)"),
      note: .both(
        "原则上；满8小时询问是否继续，并合理确定上限", "in principle; at 8 h the rider is asked; a cap beyond")),
    deliveryStandard(
      .continuousOrderTime, .hours(4), .clause("7.4.1 b)"),
      note: .both("超过4小时发出疲劳提示（不含4小时整）", "beyond 4 h a fatigue prompt; 4 h itself is not beyond")),
    deliveryStandard(
      .restBreak, .minutes(20), .clause("7.4.1 b)"),
      note: .both("停止派单，自手头订单完成起算", "no orders, from the end of the order in hand")),
    deliveryStandard(
      .restDaysPerWeek, .count(1), .clause("7.4.1 e)"), variant: "delivery",
      note: .both("原则上；全勤奖励不得变相取消", "in principle; attendance bonuses must not defeat it")),
    deliveryStandard(
      .provision,
      .words("不以扣款作为超时、差评的处罚方式", "deductions are not the sanction for lateness or bad reviews"),
      .clause("7.2.8"), variant: "no-fines", reading: .unverified(.excerpt, "P-std2")),
    deliveryStandard(
      .speedForEstimates, .kilometresPerHour(15), .clause("7.4.4"),
      reading: .unverified(.excerpt, "P-std2"), note: .both("电动自行车不超过", "e-bikes, at most")),
    deliveryStandard(
      .provision,
      .words(
        "平台向商户只收取技术服务费、配送服务费、推广服务费三类",
        "towards merchants only three fees: technical service, delivery service, promotion"),
      .notSeen,
      variant: "three-fees", reading: .unverified(.press, "PRESS")),
  ]

  private static let transport: [CitedValue] = [
    transportOpinion(
      .ruleChangeNotice, .months(1), .notSeen, variant: "ride-hailing",
      note: .both(
        "网约车平台调整计价、收入分配规则，征求驾驶员代表和工会意见，提前一个月公布",
        "changes of pricing or income rules: consult drivers' representatives and the union, "
          + "publish a month ahead")),
    transportOpinion(
      .provision,
      .words(
        "抽成=（乘客支付总额−驾驶员劳动报酬）÷乘客支付总额，每单显示",
        "commission = (passenger's total payment − driver's pay) ÷ passenger's total payment, "
          + "shown per order"),
      .notSeen, variant: "commission"),
    sunlight(
      .commissionCeiling, .share(Share(partsPerMillion: 300_000)), .notSeen,
      variant: "ride-hailing",
      note: .both("平台公布的抽成上限不超过", "the ceilings that platforms publish, at most")),
    freightTalks(
      .provision,
      .words(
        "公布抽成比例或者会员费上限", "publish the upper limit of commission or membership fee"),
      .notSeen, variant: "freight-ceiling"),
  ]
}

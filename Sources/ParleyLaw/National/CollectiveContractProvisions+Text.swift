import ParleyValues

extension CollectiveContractProvisions {
  /// What the provisions say in words.
  static let texts: [CitedValue] = standing + conduct + authority

  private static let standing: [CitedValue] = [
    provision(
      "scope", 2, "适用于企业和实行企业化管理的事业单位与本单位职工",
      "enterprises and enterprise-managed institutions with their own staff"),
    provision(
      "kinds", 3, "集体合同；就某项内容签订的为专项集体合同",
      "collective contracts on the whole; special contracts on one topic"),
    provision("form", 4, "集体协商主要采取协商会议的形式", "talks are chiefly meetings"),
    provision(
      "principles", 5, "遵守法律；相互尊重、平等协商；诚实守信；兼顾双方利益；不得采取过激行为",
      "legality; mutual respect; good faith; both sides' interests; no extreme acts"),
    provision(
      "binding-effect", 6, "劳动合同约定的标准不得低于集体合同",
      "individual contracts may not be below the collective contract"),
    provision(
      "topics", 8,
      "报酬、工时、休息休假、安全卫生、补充保险和福利、女职工和未成年工保护、技能培训、劳动合同管理、奖惩、裁员、期限、变更解除程序、"
        + "履行争议处理、违约责任、其他，共十五项",
      "fifteen topics: pay; hours; rest and leave; safety; supplementary insurance and welfare; "
        + "women and minors; training; labour-contract management; rewards and penalties; "
        + "layoffs; term; change and termination; disputes on performance; liability; other"),
    provision(
      "pay-topics", 9, "包括津贴、补贴标准和工资调整办法、分配形式",
      "includes allowances and subsidies, ways of adjusting pay, forms of distribution"),
    provision("hours-topics", 10, "包括劳动定额标准", "includes standards of work quotas"),
    provision(
      "workers-representatives", 20,
      "由本单位工会选派；未建工会的，由本单位职工民主推荐并经半数以上职工同意；首席代表由工会主席担任，可以书面委托其他代表；"
        + "未建工会的，从代表中推举",
      "chosen by the union, or nominated by staff and agreed by half or more; chief is the union "
        + "chair, who may delegate in writing, or is elected among the representatives"),
    provision(
      "employers-representatives", 21, "由法定代表人指派；首席代表由法定代表人担任或者书面委托管理人员担任",
      "appointed by the legal representative, who is chief or authorises a manager in writing"),
    provision(
      "outsiders-mandate", 23, "委托本单位以外的专业人员作为代表，须有书面委托",
      "outside professionals sit by written mandate"),
    provision(
      "duties", 25, "参加协商；接受质询、公布情况；提供资料；代表本方参加争议处理；监督履行",
      "attend; answer constituents; give information; take part in disputes; monitor performance"),
    provision(
      "protection", [27, 28],
      "参加协商视为提供正常劳动；职工方代表劳动合同顺延至履职期满，除三种情形外不得解除；无正当理由不得调动岗位",
      "talks count as normal work; the contract runs to the end of duty and is not ended save on "
        + "three grounds; no transfer without good reason"),
  ]

  private static let conduct: [CitedValue] = [
    provision(
      "demand", 32, "任何一方均可以书面形式提出进行集体协商的要求", "either side may ask for talks, in writing"),
    provision(
      "preparation", 33, "熟悉法律；收集资料和意见；拟定议题；确定时间、地点；共同确定记录员",
      "know the law; gather data and opinions; draft topics; fix time, place; name the recorder"),
    provision(
      "meeting-order", 34,
      "宣布议程和会议纪律；一方首席代表提出要求，另一方回应；双方讨论；首席代表归纳意见；达成一致的形成草案由双方首席代表签字",
      "agenda and discipline; one chief states the demand, the other responds; discussion; the "
        + "chiefs sum up; what is agreed becomes a draft signed by both"),
    provision(
      "end", [39, 40],
      "双方协商一致，可以变更或者解除；合并、解散、破产等致无法履行，不可抗力，约定条件出现，法律规定的其他情形，可以变更或者解除",
      "by agreement; or merger, dissolution or bankruptcy that makes it impossible, force "
        + "majeure, agreed events and other law"),
  ]

  private static let authority: [CitedValue] = [
    provision(
      "which-authority", 43,
      "实行属地管辖，由省级劳动保障行政部门规定；中央管辖企业和跨省企业报劳动保障部或者其指定的省级部门",
      "territorial, set by the province; central and cross-province employers to the ministry or "
        + "its designated province"),
    provision(
      "review-scope", 44, "审查双方主体资格、协商程序、内容是否与国家规定相抵触",
      "parties' standing; procedure; content not against state rules"),
    provision(
      "objection", 45, "《审查意见书》载明双方名称和地址、收到日期、审查意见、作出日期，加盖印章，送达双方代表",
      "the written opinion states names, addresses, date received, opinion and its date, sealed, "
        + "and is served on both sides' representatives"),
    provision(
      "after-objection", 46, "对异议部分经协商重新签订的，按规定重新报送",
      "what was objected to is renegotiated, signed and submitted again"),
    provision(
      "dispute-in-talks", [49, 50], "双方或者一方可以书面提出协调处理申请；未申请的，部门认为必要时也可以协调；组织三方共同处理",
      "either or both apply in writing; the authority may act on its own; handled by the three "
        + "parties"),
    provision(
      "refusal-to-bargain", 56, "无正当理由拒绝集体协商的，依照《工会法》处理", "dealt with under the Trade Union Law"),
  ]

  private static func provision(
    _ variant: String, _ place: LawPlace, _ zhHans: String, _ en: String
  ) -> CitedValue {
    order22(.provision, .words(zhHans, en), place, variant: variant)
  }
}

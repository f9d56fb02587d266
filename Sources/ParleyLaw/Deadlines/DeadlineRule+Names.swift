import ParleyValues

extension DeadlineRule {
  /// The name, `答复期限` and `reply`.
  public var name: LocalizedText {
    let (zhHans, en) = words
    return LocalizedText(zhHans: zhHans, en: en)
  }

  private var words: (String, String) {
    switch self {
    case .reply: ("答复期限", "reply to the demand")
    case .delegateList: ("代表名单期限", "naming of the representatives")
    case .dataBeforeTalks: ("协商前提供资料期限", "data before the talks")
    case .reportToHigherUnion: ("协商前报告上级工会期限", "report to the higher union")
    case .concludeTalks: ("协商期限", "conclusion of the talks")
    case .suspension: ("中止协商期限", "end of the suspension")
    case .vacancy: ("代表补选期限", "filling of the vacant seat")
    case .submission: ("报送期限", "submission to the authority")
    case .cure: ("补正期限", "cure of gaps")
    case .review: ("审查异议期限", "authority's objection")
    case .effect: ("生效日期", "entry into force")
    case .publication: ("公布期限", "publication")
    case .performanceReport: ("履行情况报告期限", "report on performance")
    case .renewalWindow: ("续订要求期间", "window to ask for renewal")
    case .terminationFiling: ("终止报告期限", "filing of the end")
    case .coordination: ("协调处理期限", "coordination by the authority")
    case .coordinationExtension: ("协调处理延长后期限", "coordination with extension")
    case .ruleChangeNotice: ("规则变更公示期限", "publication of the rule change")
    case .layoffNotice: ("裁员说明期限", "explanation of the layoff")
    case .mediation: ("调解期限", "mediation")
    case .judicialConfirmation: ("申请司法确认期限", "application for judicial confirmation")
    case .arbitrationReview: ("申请仲裁审查期限", "application for arbitral review")
    case .limitation: ("申请仲裁时效", "limitation for arbitration")
    case .award: ("仲裁裁决期限", "award")
    case .awardExtension: ("仲裁裁决延长后期限", "award with extension")
    case .suit: ("起诉期限", "suit after the award")
    }
  }

  /// The short Chinese name that `parley due` takes, `答复`.
  public var shortName: String {
    switch self {
    case .reply: "答复"
    case .delegateList: "代表名单"
    case .dataBeforeTalks: "提供资料"
    case .reportToHigherUnion: "报告上级工会"
    case .concludeTalks: "协商"
    case .suspension: "中止"
    case .vacancy: "补选"
    case .submission: "报送"
    case .cure: "补正"
    case .review: "审查"
    case .effect: "生效"
    case .publication: "公布"
    case .performanceReport: "履行报告"
    case .renewalWindow: "续订"
    case .terminationFiling: "终止报告"
    case .coordination: "协调"
    case .coordinationExtension: "协调延长"
    case .ruleChangeNotice: "规则变更"
    case .layoffNotice: "裁员"
    case .mediation: "调解"
    case .judicialConfirmation: "司法确认"
    case .arbitrationReview: "仲裁审查"
    case .limitation: "时效"
    case .award: "裁决"
    case .awardExtension: "裁决延长"
    case .suit: "起诉"
    }
  }

  /// What `--from` means for the rule: the day that starts the count, or ends it when it is counted
  /// back.
  public var event: LocalizedText {
    switch self {
    case .reply: LocalizedText(zhHans: "收到要约之日", en: "receipt of the demand")
    case .delegateList: LocalizedText(zhHans: "同意协商之日", en: "agreement to talk")
    case .dataBeforeTalks, .reportToHigherUnion:
      LocalizedText(zhHans: "协商开始之日", en: "opening of the talks")
    case .concludeTalks: LocalizedText(zhHans: "同意协商的答复之日", en: "reply that agrees to talk")
    case .suspension: LocalizedText(zhHans: "中止协商之日", en: "start of the suspension")
    case .vacancy: LocalizedText(zhHans: "空缺之日", en: "vacancy")
    case .submission: LocalizedText(zhHans: "双方首席代表签字之日", en: "signature by both chiefs")
    case .cure: LocalizedText(zhHans: "收到补正通知之日", en: "notice of the gaps")
    case .review, .effect:
      LocalizedText(zhHans: "劳动行政部门收到文本之日", en: "receipt by the authority")
    case .publication: LocalizedText(zhHans: "生效之日", en: "entry into force")
    case .performanceReport:
      LocalizedText(zhHans: "生效之日或者上次报告之日", en: "effect or the last report")
    case .renewalWindow: LocalizedText(zhHans: "期满之日", en: "last day of the term")
    case .terminationFiling: LocalizedText(zhHans: "终止之日", en: "end of the contract")
    case .coordination, .coordinationExtension:
      LocalizedText(zhHans: "受理协调处理申请之日", en: "acceptance of the application")
    case .ruleChangeNotice: LocalizedText(zhHans: "新规则实施之日", en: "effect of the changed rule")
    case .layoffNotice: LocalizedText(zhHans: "裁减人员之日", en: "layoff")
    case .mediation: LocalizedText(zhHans: "收到调解申请之日", en: "application for mediation")
    case .judicialConfirmation, .arbitrationReview:
      LocalizedText(zhHans: "调解协议生效之日", en: "effect of the mediation agreement")
    case .limitation:
      LocalizedText(zhHans: "知道或者应当知道权利被侵害之日", en: "knowledge of the violation")
    case .award, .awardExtension:
      LocalizedText(zhHans: "受理仲裁申请之日", en: "acceptance of the claim")
    case .suit: LocalizedText(zhHans: "收到裁决书之日", en: "receipt of the award")
    }
  }

  /// Reads a key (`reply`), a short name (`答复`) or a name (`答复期限`).
  ///
  /// - Throws: ``Diagnostic`` `due.unknown-rule` with the nearest known one.
  public init(parsing text: String, at place: SourcePlace? = nil) throws(Diagnostic) {
    let typed = text.lowercased()
    let aliases: [String: DeadlineRule] = [
      "objection": .review, "异议": .review, "submit": .submission, "renewal": .renewalWindow,
      "data": .dataBeforeTalks, "publish": .publication, "extension": .coordinationExtension,
      "rule-change": .ruleChangeNotice, "layoff": .layoffNotice, "delegates": .delegateList,
    ]
    let known = DeadlineRule.allCases.first {
      $0.rawValue == typed || $0.shortName == text || $0.name.zhHans == text
    }
    if let known = known ?? aliases[typed] {
      self = known
      return
    }
    let names = DeadlineRule.allCases.map(\.rawValue) + aliases.keys.sorted()
    let nearest = NearestName.find(typed, in: names)
      .flatMap { DeadlineRule(rawValue: $0) ?? aliases[$0] }
    let all = LocalizedText.list(
      DeadlineRule.allCases.map { LocalizedText(zhHans: $0.shortName, en: $0.rawValue) })
    throw Diagnostic(
      "due.unknown-rule", .error, at: place,
      LocalizedText(zhHans: "没有名为“\(text)”的期限", en: "there is no deadline “\(text)”"),
      remedy: nearest.map {
        LocalizedText(
          zhHans: "是否指 \($0.rawValue)（\($0.shortName)）？", en: "did you mean \($0.rawValue)?")
      } ?? LocalizedText(zhHans: "可选：", en: "known: ") + all,
      help: "due")
  }
}

/// What a figure of the law book says: the kinds of periods, numbers, amounts and words.
public enum LawKey: String, CaseIterable, Codable, Sendable {
  // Delegation.
  /// 每方代表最少人数: fewest representatives of a side.
  case representativesMinimum = "representatives-minimum"
  /// 每方代表最多人数: most representatives of a side.
  case representativesMaximum = "representatives-maximum"
  /// 双方代表人数关系: numbers of the two sides.
  case delegationBalance = "delegation-balance"
  /// 聘请的外部人员占本方代表的比例: share of outsiders on a side.
  case outsiderShare = "outsider-share"
  /// 首席代表可否由外部人员担任: whether an outsider may be chief.
  case chiefOutsider = "chief-outsider"
  /// 一线职工占职工方代表的比例: front-line share of the workers' side.
  case frontLineShare = "front-line-share"
  /// 可否兼任双方代表: whether one may sit for both sides.
  case doubleRole = "double-role"
  /// 无工会时职工方代表的同意比例: consent to representatives where there is no union.
  case nominationMajority = "nomination-majority"
  /// 代表空缺补选期限: filling of a vacant seat.
  case vacancyPeriod = "vacancy-period"
  /// 代表名单期限: naming of the representatives.
  case delegateListPeriod = "delegate-list-period"

  // Talks.
  /// 答复期限: reply period.
  case replyPeriod = "reply-period"
  /// 不得拒绝协商的情形: where talks may not be refused.
  case refusalOfTalks = "refusal-of-talks"
  /// 协商周期: rhythm of the talks.
  case talksFrequency = "talks-frequency"
  /// 协商前提供资料期限: data before the talks.
  case dataPeriod = "data-period"
  /// 应当提供的资料: data that must be given.
  case dataToGive = "data-to-give"
  /// 协商前报告上级工会期限: report to the higher union before the talks.
  case reportToHigherUnionPeriod = "report-to-higher-union-period"
  /// 会议主持: who chairs.
  case chairing
  /// 记录员: recorder.
  case recorder
  /// 会议记录的签字: who signs the minutes.
  case minutesSignature = "minutes-signature"
  /// 协商期限: time to conclude the talks.
  case conclusionPeriod = "conclusion-period"
  /// 不计入协商期限的中止: suspension that the time of the talks does not count.
  case conclusionPause = "conclusion-pause"
  /// 中止协商最长期限: longest suspension.
  case suspensionMaximum = "suspension-maximum"

  // Adoption and term.
  /// 草案审议的出席比例: attendance for the vote.
  case adoptionQuorum = "adoption-quorum"
  /// 草案通过的赞成比例: majority for the draft.
  case adoptionMajority = "adoption-majority"
  /// 签字与审议的先后: order of signature and adoption.
  case signatureOrder = "signature-order"
  /// 一般期限: usual term.
  case usualTerm = "usual-term"
  /// 最长期限: longest term.
  case longestTerm = "longest-term"
  /// 续订要求期间: window to ask for renewal.
  case renewalWindow = "renewal-window"

  // Filing and effect.
  /// 报送期限: submission period.
  case submissionPeriod = "submission-period"
  /// 报送份数: copies to file.
  case filingCopies = "filing-copies"
  /// 报送材料: paper to file.
  case filingPaper = "filing-paper"
  /// 补正期限: time to cure gaps.
  case curePeriod = "cure-period"
  /// 审查异议期限: review period.
  case reviewPeriod = "review-period"
  /// 公布期限: publication period.
  case publicationPeriod = "publication-period"
  /// 履行情况报告: report on performance.
  case performanceReport = "performance-report"
  /// 终止报告期限: filing of the end of a contract.
  case terminationFilingPeriod = "termination-filing-period"

  // Coordination.
  /// 协调处理期限: coordination period.
  case coordinationPeriod = "coordination-period"
  /// 协调处理延长期限: extension of the coordination.
  case coordinationExtension = "coordination-extension"

  // Rules of the house and layoffs.
  /// 规则变更公示期限: notice of a rule change.
  case ruleChangeNotice = "rule-change-notice"
  /// 历史规则保存期限: keeping of past versions of rules.
  case ruleHistory = "rule-history"
  /// 劳动定额可达比例: share of staff who must reach the quota.
  case quotaReach = "quota-reach"
  /// 裁员人数标准: layoff, number of persons.
  case layoffPersons = "layoff-persons"
  /// 裁员比例标准: layoff, share of staff.
  case layoffShare = "layoff-share"
  /// 裁员说明期限: notice of a layoff.
  case layoffNotice = "layoff-notice"
  /// 工会组织人数标准: size from which a union body is due.
  case unionThreshold = "union-threshold"
  /// 加班工资比例: overtime pay.
  case overtimePay = "overtime-pay"
  /// 加班时间上限: overtime limit.
  case overtimeLimit = "overtime-limit"
  /// 条文: provision.
  case provision

  // Platform work.
  /// 抽成比例上限: ceiling of the commission.
  case commissionCeiling = "commission-ceiling"
  /// 每日接单时间: order time a day.
  case orderTimePerDay = "order-time-per-day"
  /// 连续接单时间: continuous order time.
  case continuousOrderTime = "continuous-order-time"
  /// 停止派单休息时间: rest without orders.
  case restBreak = "rest-break"
  /// 每周休息日: rest days a week.
  case restDaysPerWeek = "rest-days-per-week"
  /// 预估时间所用车速: speed for time estimates.
  case speedForEstimates = "speed-for-estimates"

  // Weather.
  /// 高温天气标准: high-temperature weather.
  case heatThreshold = "heat-threshold"
  /// 高温作业规定: rule for work in the heat.
  case heatRule = "heat-rule"
  /// 高温户外作业时间上限: longest outdoor work in the heat.
  case heatHours = "heat-hours"
  /// 高温禁止户外作业时段: hours of the day closed to outdoor work in the heat.
  case heatClosedHours = "heat-closed-hours"
  /// 高温津贴（月）: heat allowance, monthly.
  case heatAllowanceMonthly = "heat-allowance-monthly"
  /// 高温津贴（日）: heat allowance, daily.
  case heatAllowanceDaily = "heat-allowance-daily"
  /// 高温津贴发放月份: months of the heat allowance.
  case heatAllowanceSeason = "heat-allowance-season"
  /// 气象灾害预警信号: weather warning signal.
  case warningSignal = "warning-signal"

  // Minimum wages.
  /// 小时最低工资标准: hourly minimum wage.
  case minimumWageHourly = "minimum-wage-hourly"
  /// 月最低工资标准: monthly minimum wage.
  case minimumWageMonthly = "minimum-wage-monthly"
  /// 最低工资类区: class of the place in the province's minimum wages.
  case wageClass = "wage-class"

  // Disputes.
  /// 集体争议推举代表人数标准: claimants who may elect representatives.
  case groupClaimSize = "group-claim-size"
  /// 调解期限: mediation period.
  case mediationPeriod = "mediation-period"
  /// 调解延长期限: extension of the mediation.
  case mediationExtension = "mediation-extension"
  /// 申请司法确认期限: application for judicial confirmation.
  case judicialConfirmationPeriod = "judicial-confirmation-period"
  /// 申请仲裁审查期限: application for arbitral review.
  case arbitrationReviewPeriod = "arbitration-review-period"
  /// 仲裁时效: limitation of claims.
  case limitationPeriod = "limitation-period"
  /// 仲裁程序期限: notices and copies in arbitration.
  case arbitrationNotice = "arbitration-notice"
  /// 仲裁受理期限: acceptance of the claim.
  case arbitrationAcceptance = "arbitration-acceptance"
  /// 答辩期限: defence.
  case arbitrationDefence = "arbitration-defence"
  /// 仲裁审理期限: award period.
  case awardPeriod = "award-period"
  /// 仲裁延长期限: extension of the award period.
  case awardExtension = "award-extension"
  /// 起诉期限: suit after the award.
  case suitPeriod = "suit-period"
  /// 申请撤销裁决期限: setting aside of a final award.
  case setAsidePeriod = "set-aside-period"
  /// 劳动保障监察办案期限: labour inspection.
  case inspectionPeriod = "inspection-period"
  /// 监察延长期限: extension of the inspection.
  case inspectionExtension = "inspection-extension"
  /// 监察追溯期限: how far back inspection looks.
  case inspectionLookBack = "inspection-look-back"

  // Counting.
  /// 期间计算规则: counting rule.
  case countingRule = "counting-rule"
}

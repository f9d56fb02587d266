import ParleyValues

/// A sentence that states a term together with its companions: a band's addition with its hours,
/// a limit with its rest. It is used where every companion is set; otherwise each term has its own
/// sentence.
struct JointSentence: Sendable {
  /// The key of the term that carries the sentence.
  let pattern: TermPattern
  /// The last words of the companions' keys; the sentence holds each in braces.
  let companions: [String]
  /// The sentence; `{value}` and the indices as in ``TermFamily/sentence``.
  let sentence: LocalizedText

  private init(_ pattern: String, _ companions: [String], _ zhHans: String, _ en: String) {
    self.pattern = TermPattern(pattern)
    self.companions = companions
    sentence = LocalizedText(zhHans: zhHans, en: en)
  }

  /// The joint sentences there are.
  static let all: [JointSentence] = [
    JointSentence(
      "piece-rate.bands.{name}.add", ["from", "to"],
      "{1}时段（{from}至{to}）内接受的订单，另加{value}。",
      "An order accepted in band {1}, from {from} to {to}, gets a further {value}."),
    JointSentence(
      "piece-rate.task.pay", ["orders", "per", "short"],
      "{per}完成基础任务 {orders} 单的，发放底薪{value}；未完成的，底薪{short}。订单报酬另计。",
      "Per {per}, {orders} orders earn base pay of {value} beside the pay of the orders; "
        + "if the task is not finished, base pay is {short}."),
    JointSentence(
      "piece-rate.extras.pickup.rate", ["free"], "到取货点的里程超过{free}的部分，按{value}计费。",
      "The way to the pick-up beyond {free} pays {value}."),
    JointSentence(
      "piece-rate.extras.wait.rate", ["at", "free"], "在{at}等候超过{free}的部分，按{value}计付等候费。",
      "Waiting {at} beyond {free} pays {value}."),
    JointSentence(
      "piece-rate.extras.wait.rate", ["free"], "等候超过{free}的部分，按{value}计付等候费。",
      "Waiting beyond {free} pays {value}."),
    JointSentence(
      "piece-rate.extras.cancel.pay", ["after"], "接单满{after}后非因劳动者原因取消的订单，补偿{value}。",
      "An order cancelled by anybody but the worker, {after} or more after acceptance, pays {value}."
    ),
    JointSentence(
      "piece-rate.extras.stairs.add", ["from-floor"], "自第 {from-floor} 层起，每层另加爬楼费{value}。",
      "From floor {from-floor} on, stairs pay {value}."),
    JointSentence(
      "piece-rate.quests.{name}.per", ["from", "to", "mode"],
      "冲单奖“{1}”：{value}计{from}至{to}接受并完成的订单，{mode}。",
      "Quest {1} counts the orders of a {value} accepted from {from} to {to}; {mode}."),
    JointSentence(
      "piece-rate.quests.{name}.per", ["from", "to"],
      "冲单奖“{1}”：{value}计{from}至{to}接受并完成的订单，按达到的最高档计奖。",
      "Quest {1} counts the orders of a {value} accepted from {from} to {to}; "
        + "the highest step reached pays."),
    JointSentence(
      "piece-rate.attendance.pay", ["per", "days"], "{per}出勤满 {days} 天的，发放全勤奖{value}。",
      "Per {per}, {days} days with an order earn an attendance bonus of {value}."),
    JointSentence(
      "commission.membership.fee", ["replaces"], "有接单的周期收取会员费{value}；{replaces}。",
      "A period with an order costs a membership fee of {value}; {replaces}."),
    JointSentence(
      "assessment.deductions.{cause}.period-cap.share", ["per"],
      "因{1}扣款的，{per}合计不超过订单报酬的{value}。",
      "Per {per}, no more than {value} of order pay is deducted for {1}."),
    JointSentence(
      "assessment.deductions.{cause}.max", ["only-if"], "因{1}扣款的，仅限{only-if}，且不超过{value}。",
      "For {1} something is deducted only if {only-if}, and no more than {value}."),
    JointSentence(
      "assessment.appeal.file-within", ["decide-within", "silence"],
      "对扣款不服的，可在{value}内申诉，平台在{decide-within}内答复；逾期未答复的，{silence}。",
      "A deduction may be appealed within {value} and the appeal is decided within {decide-within}; "
        + "without a decision in time, {silence}."),
    JointSentence(
      "commission.period-cap.share", ["per", "from-orders"],
      "{per}完成 {from-orders} 单及以上的，平台抽成合计不超过{value}，超出部分于下一周期返还。",
      "Per {per} with at least {from-orders} orders the platform keeps no more than {value} in all; "
        + "the excess is returned in the next."),
    JointSentence(
      "online-hours.continuous-limit.limit", ["at", "rest"],
      "连续工作时间{at}{value}的，系统提示休息并暂停派单不少于{rest}。",
      "Once continuous work has {at} {value}, dispatch pauses for a rest of at least {rest}."),
    JointSentence(
      "online-hours.daily-limit.limit", ["of"], "每日{of}不超过{value}。",
      "No more than {value} of {of} a day."),
    JointSentence(
      "online-hours.weekly-limit.limit", ["of"], "每周{of}不超过{value}。",
      "No more than {value} of {of} a week."),
    JointSentence(
      "online-hours.hourly-floor.amount", ["time", "per"],
      "劳动报酬按{time}折算，{per}核算，不低于{value}，不足部分由平台补足。",
      "Pay over {time} comes to at least {value}, tested per {per}; a shortfall is topped up."),
    JointSentence(
      "online-hours.period-floor.{periodWithStart}.amount", ["to"],
      "{1}（至{to}止）劳动报酬不低于{value}，不足部分由平台补足。",
      "Until {to}, pay per {1} is at least {value}; a shortfall is topped up."),
    JointSentence(
      "dispatch.guaranteed-orders.count", ["per"], "平台保证{per}派单不少于 {value} 单。",
      "The platform guarantees at least {value} orders per {per}."),
    JointSentence(
      "weather.{signal}.{level}.stop-pay.amount", ["upto"],
      "因{1}{2}预警暂停派单的，停工补偿为{value}，最多计{upto}。",
      "A stop for a {1} warning ({2}) pays {value}, for up to {upto}."),
    JointSentence(
      "weather.forecast-max.{temperature}.allowance", ["months"],
      "{months}，预报最高气温{1}且当日有接单的，发放高温津贴{value}。",
      "In {months}, a day with an order whose forecast maximum is {1} gets a heat allowance of {value}."
    ),
    JointSentence(
      "adjustment.review.every", ["window"], "双方每{value}对本协议标准评估一次，每次在{window}内完成。",
      "The standards are reviewed every {value}; a review is completed within {window}."),
    JointSentence(
      "adjustment.consultation.reply-within", ["conclude-within", "otherwise"],
      "收到协商请求的一方在{value}内答复，协商在{conclude-within}内结束；未达成一致的，{otherwise}。",
      "A request to consult is answered within {value} and concluded within {conclude-within}; "
        + "without agreement: {otherwise}."),
    JointSentence(
      "adjustment.cap.change", ["per"], "同一标准{per}累计调整幅度不超过{value}。",
      "In a {per} a standard changes by no more than {value} in all."),
    JointSentence(
      "disputes.ladder.{name}.decides", ["within", "silence"],
      "{1}：由{value}处理，在{within}内办结；逾期未办结的，{silence}。",
      "{1}: {value} decides within {within}; on silence, {silence}."),
    JointSentence(
      "adjustment.triggers.{position}.indicator", ["change", "action", "term", "formula"],
      "指标 {value} 变动 {change} 的，{action}：{term} 调整为 {formula}。",
      "When the indicator {value} changes by {change}: {action}; {term} becomes {formula}."),
    JointSentence(
      "adjustment.triggers.{position}.indicator", ["change", "over", "action"],
      "指标 {value} 在{over}内变动 {change} 的，{action}。",
      "When the indicator {value} changes by {change} over {over}: {action}."),
    JointSentence(
      "adjustment.triggers.{position}.indicator", ["change", "action"],
      "指标 {value} 变动 {change} 的，{action}。",
      "When the indicator {value} changes by {change}: {action}."),
    JointSentence(
      "payment.cycle", ["pay-within"], "劳动报酬结算周期为{value}，周期届满后{pay-within}内支付。",
      "Pay is settled per {value} and due within {pay-within} of its end."),
  ]
}

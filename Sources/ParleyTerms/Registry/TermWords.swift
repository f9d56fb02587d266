import ParleyValues

/// The Chinese names of the fixed words in term keys and standards files, so that both may be
/// written in either language.
public enum TermWords {
  /// Chinese name and English word, in the order of the topics.
  public static let all: [(zhHans: String, en: String)] =
    [
      ("标准", "parley"), ("标题", "title"), ("货币", "currency"), ("来源", "source"), ("说明", "note"),
      ("计酬基础", "basis"), ("舍入", "rounding"), ("每周起始", "week-starts"), ("每日起始", "day-starts"),
      ("节假日清单", "holidays"), ("天气补贴叠加", "weather-stacking"),
      ("计件单价", "piece-rate"), ("基础单价", "base"), ("里程", "distance"), ("时间", "time"),
      ("重量", "weight"), ("价目表", "table"), ("行", "rows"), ("超出部分", "beyond"), ("时段", "bands"),
      ("节假日", "holiday"), ("每单保底", "minimum"), ("至少", "at-least"), ("阶梯", "tiers"),
      ("名称", "name"), ("起", "from"), ("止", "to"), ("单价", "rate"), ("加价", "add"), ("超过", "over"),
      ("至", "upto"), ("金额", "amount"), ("周期", "per"), ("方式", "mode"), ("档", "steps"),
      ("单数", "orders"), ("值", "value"),
      ("抽成比例", "commission"), ("顾客支付", "fare"), ("口径", "is"), ("不含", "excludes"),
      ("每单上限", "order-cap"), ("周期上限", "period-cap"), ("比例", "share"), ("起算单数", "from-orders"),
      ("在线时长", "online-hours"), ("计时起点", "engaged-from"), ("重叠", "overlap"),
      ("宽放时间", "allowance-time"), ("每单", "per-order"), ("连续上限", "continuous-limit"),
      ("每日上限", "daily-limit"), ("每周上限", "weekly-limit"), ("上限", "limit"), ("触发", "at"),
      ("休息", "rest"), ("计量", "of"), ("小时保底", "hourly-floor"), ("不计入", "excluding"),
      ("里程保底", "distance-floor"), ("里程补贴", "distance-allowance"), ("周期保底", "period-floor"),
      ("基础任务", "task"), ("发放", "pay"), ("未完成", "short"), ("附加费", "extras"), ("取货", "pickup"),
      ("免计", "free"), ("等候", "wait"), ("地点", "at"), ("取消", "cancel"), ("满", "after"),
      ("爬楼", "stairs"), ("起算楼层", "from-floor"), ("装卸", "loading"), ("拼单", "batch"),
      ("后续订单", "next-orders"), ("冲单奖", "quests"), ("全勤奖", "attendance"), ("天数", "days"),
      ("条件加价", "conditions"), ("条件", "of"), ("按项数", "by-count"), ("分层抽成", "layers"),
      ("收取方", "who"), ("抽成上限", "cap"), ("会员制", "membership"), ("会费", "fee"), ("替代", "replaces"),
      ("每单固定", "fixed"),
      ("考核与奖惩", "assessment"), ("扣款", "deductions"), ("事由", "cause"), ("最高", "max"),
      ("仅限", "only-if"), ("免责情形", "exempt"), ("申诉", "appeal"), ("提出期限", "file-within"),
      ("答复期限", "decide-within"), ("暂缓扣款", "hold-deduction"),
      ("时间预估", "time-estimate"), ("时速上限", "speed-max"), ("延长", "add"), ("情形", "when"),
      ("取值方法", "method"),
      ("派单量", "dispatch"), ("同时上限", "concurrent-limit"), ("每小时上限", "hourly-limit"),
      ("保底单量", "guaranteed-orders"), ("数量", "count"), ("拒单", "refusals"), ("免责次数", "free"),
      ("始终免责", "always-free"),
      ("极端天气补贴", "weather"), ("信号", "signal"), ("级别", "level"), ("延长时限", "extra-time"),
      ("停工", "stop"), ("停工补偿", "stop-pay"), ("最多", "upto"), ("预报最高气温", "forecast-max"),
      ("月份", "months"), ("津贴", "allowance"),
      ("支付", "payment"), ("结算周期", "cycle"), ("支付时限", "pay-within"),
      ("调整程序", "adjustment"), ("定期评估", "review"), ("每隔", "every"), ("窗口", "window"),
      ("触发条件", "triggers"), ("指标", "indicator"), ("变动", "change"), ("期间", "over"),
      ("动作", "action"), ("标准项", "term"), ("公式", "formula"), ("预告期", "notice"),
      ("协商", "consultation"), ("答复期", "reply-within"), ("协商期", "conclude-within"),
      ("未达成", "otherwise"), ("幅度上限", "cap"),
      ("争议解决", "disputes"), ("程序", "ladder"), ("步骤", "step"), ("处理方", "decides"),
      ("时限", "within"), ("逾期", "silence"),
      ("类别", "categories"), ("用工关系", "relation"), ("用人方", "employer"), ("车型", "variants"),
      ("适用范围", "scopes"), ("适用于", "for"), ("用工类别", "category"), ("区域", "area"),
      ("事项", "items"), ("承诺", "promise"), ("责任方", "owner"), ("期限", "by"), ("标准值", "terms"),
    ] + rules

  private static let englishByChinese = Dictionary(
    all.map { ($0.zhHans, $0.en) }, uniquingKeysWith: { first, _ in first })

  /// The English word of a word in either language; words that are not known stay as they are.
  public static func english(_ word: String) -> String {
    // Every name that is looked up is Chinese.
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    return englishByChinese[word] ?? word
  }

  /// A key in words, for lists and topics, which have no label of their own.
  public static func phrase(_ path: String) -> LocalizedText {
    let words = path.split(separator: ".").map { chinese(String($0)) ?? String($0) }
    return LocalizedText(zhHans: words.joined(separator: "·"), en: path)
  }

  /// The Chinese name of an English word, if it has one.
  public static func chinese(_ word: String) -> String? { all.first { $0.en == word }?.zhHans }
}

extension TermWords {
  /// The words of shapes that statutes and collective agreements of the world need.
  static let rules: [(zhHans: String, en: String)] = [
    ("利用率", "utilisation"), ("每单保底系数", "minimum-factors"), ("每单保底周期", "minimum-period"),
    ("里程档", "distance-steps"), ("取消单比例", "cancelled-share"), ("行程方向", "routes"),
    ("驶出", "leaving"), ("驶入", "entering"), ("途经", "through"), ("区外", "outside"),
    ("驶出倍率", "leaving-rate"), ("查表方式", "lookup"), ("星期", "days"), ("工资", "wage"),
    ("月工时", "month-hours"), ("指数", "index"), ("成本", "costs"), ("平台总额保底", "platform-floor"),
    ("文件", "document"), ("网址", "addresses"), ("地方", "place"), ("效力", "status"),
    ("生效日", "in-force"), ("核算单位", "unit"), ("推算", "implied"), ("未知", "unknown"),
    ("中文", "zh"), ("英文", "en"),
  ]
}

import ParleyValues

/// How periods are counted. The Civil Code governs civil periods; it is applied to filings by
/// analogy (its art 200 speaks of periods “in the civil law”).
enum CountingRules {
  private static let civilCode = LawRows(
    "《中华人民共和国民法典》", "Civil Code", in: .national, .read("LRB"))
  private static let notice2025 = LawRows(
    "《国务院办公厅关于2025年部分节假日安排的通知》",
    "Notice of the General Office of the State Council on holidays in 2025",
    number: .both("国办发明电〔2024〕12号", "Guoban Fa Mingdian 2024 No 12"), in: .national,
    .unverified(.thirdParty, "reprint"))
  private static let notice2026 = LawRows(
    "《国务院办公厅关于2026年部分节假日安排的通知》",
    "Notice of the General Office of the State Council on holidays in 2026",
    number: .both("国办发明电〔2025〕7号", "Guoban Fa Mingdian 2025 No 7"), in: .national,
    .unverified(.thirdParty, "P-hol"))
  private static let holidays = LawRows(
    "《全国年节及纪念日放假办法》", "Measures on public holidays",
    number: .both("2024年修订", "as revised in 2024"), in: .national, from: "2025-01-01",
    .unverified(.thirdParty, "C9b"))

  static let rows: [CitedValue] = [
    civilCode(
      .countingRule, .words("开始的当日不计入，自下一日开始计算", "the day it starts is not counted"), 201,
      variant: "start"),
    civilCode(
      .countingRule,
      .words(
        "到期月的对应日为最后一日；没有对应日的，月末日为最后一日",
        "months and years end on the corresponding day, or the month's last"),
      202, variant: "months"),
    civilCode(
      .countingRule,
      .words(
        "最后一日是法定休假日的，以休假日结束的次日为最后一日，截止24时；有业务时间的，停止业务活动时截止",
        "a last day that is a statutory day off moves to the day after; it ends at 24:00 or at the "
          + "close of business"),
      203, variant: "end"),
    civilCode(
      .countingRule,
      .words(
        "“以上”“以下”“以内”“届满”包括本数；“不满”“超过”“以外”不包括本数",
        "以上, 以下, 以内, 届满 include the number; 不满, 超过, 以外 exclude it"), 1259,
      variant: "inclusive-words"),
    civilCode(
      .countingRule,
      .words(
        "本条所称为民法上的期间；用于报送、审查为参照适用",
        "the code speaks of civil periods; for filings it is applied by analogy"),
      200, variant: "scope"),
    notice2025(
      .countingRule,
      .words(
        "放假：1.1，1.28-2.4，4.4-4.6，5.1-5.5，5.31-6.2，10.1-10.8；上班：1.26，2.8，4.27，9.28，10.11",
        "off: 1.1, 1.28-2.4, 4.4-4.6, 5.1-5.5, 5.31-6.2, 10.1-10.8; worked: 1.26, 2.8, 4.27, 9.28, "
          + "10.11"),
      .whole, variant: "calendar-2025"),
    notice2026(
      .countingRule,
      .words(
        "放假：1.1-1.3，2.15-2.23，4.4-4.6，5.1-5.5，6.19-6.21，9.25-9.27，10.1-10.7；"
          + "上班：1.4，2.14，2.28，5.9，9.20，10.10",
        "off: 1.1-1.3, 2.15-2.23, 4.4-4.6, 5.1-5.5, 6.19-6.21, 9.25-9.27, 10.1-10.7; worked: 1.4, "
          + "2.14, 2.28, 5.9, 9.20, 10.10"),
      .whole, variant: "calendar-2026"),
    holidays(
      .countingRule,
      .words(
        "全体公民放假的节日13天：元旦1天，春节4天，清明节1天，劳动节2天，端午节1天，中秋节1天，国庆节3天",
        "13 statutory days: New Year 1, Spring Festival 4, Qingming 1, Labour Day 2, Dragon Boat 1,"
          + " Mid-Autumn 1, National Day 3"),
      .whole, variant: "statutory-holidays"),
  ]
}

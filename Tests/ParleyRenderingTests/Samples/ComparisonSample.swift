import ParleyRendering
import ParleyValues

/// The comparison sheet of twelve terms, filled in or blank; all values are made up.
enum ComparisonSample {
  /// One line: name in both languages, in force, workers' side, company side, gap, result.
  typealias Line = (String, String, String, String, String, String, String)

  static let lines: [Line] = [
    ("基础单价（元/单）", "Base rate (yuan/order)", "4.50", "5.20", "4.60", "0.60", "未定 open"),
    ("3至5公里加价（元）", "3–5 km supplement (yuan)", "1.00", "1.50", "1.30", "0.20", "一揽子P1 package P1"),
    (
      "5公里以上每公里（元）", "Beyond 5 km, each km (yuan)", "0.80", "1.20", "1.05", "0.15",
      "一揽子P1 package P1"
    ),
    ("重量加价（元/公斤）", "Weight supplement (yuan/kg)", "0", "0.50", "0.50", "0", "初步一致 agreed"),
    ("夜间补贴（元/单）", "Night supplement (yuan/order)", "0.50", "2.00", "1.00", "1.00", "未定 open"),
    ("橙色暴雨补贴（元/单）", "Rainstorm, orange (yuan/order)", "0", "1.50", "0.50", "1.00", "未定 open"),
    ("红色暴雨补贴（元/单）", "Rainstorm, red (yuan/order)", "0", "3.00", "1.00", "2.00", "未定 open"),
    ("高温津贴（元/月）", "Heat allowance (yuan/month)", "0", "300.00", "150.00", "150.00", "未定 open"),
    (
      "超时扣款上限（元/单）", "Late deduction cap (yuan/order)", "5.00", "1.00", "2.00", "1.00", "搁置 on hold"
    ),
    ("连续在线上限（小时）", "Continuous online limit (hours)", "—", "4", "4", "0", "初步一致 agreed"),
    ("每日最多派单（单）", "Dispatch cap (orders/day)", "—", "60", "70", "10", "未定 open"),
    ("申诉答复（小时）", "Reply to complaints (hours)", "72", "24", "24", "0", "初步一致 agreed"),
  ]

  static let columns: [Table.Column] = [
    .init(LocalizedText(zhHans: "序号", en: "No."), alignment: .centered, weight: 4),
    .init(LocalizedText(zhHans: "议题", en: "Item"), weight: 18),
    .init(LocalizedText(zhHans: "现行", en: "In force"), alignment: .trailing, weight: 8),
    .init(LocalizedText(zhHans: "职工方方案", en: "Workers’ side"), alignment: .trailing, weight: 10),
    .init(LocalizedText(zhHans: "企业方方案", en: "Company side"), alignment: .trailing, weight: 10),
    .init(LocalizedText(zhHans: "差距", en: "Gap"), alignment: .trailing, weight: 8),
    .init(LocalizedText(zhHans: "结果", en: "Result"), weight: 16),
  ]

  static func document(blank: Bool) -> Document {
    let rows = lines.enumerated().map { index, line -> Table.Row in
      let words = line.6.split(separator: " ", maxSplits: 1).map(String.init)
      return Table.Row([
        TableCell(verbatim: String(index + 1), value: .whole(Int64(index + 1))),
        TableCell(LocalizedText(zhHans: line.0, en: line.1)),
        TableCell(verbatim: line.2), TableCell(verbatim: line.3), TableCell(verbatim: line.4),
        TableCell(verbatim: line.5, tone: line.5 == "0" ? .good : nil),
        TableCell(LocalizedText(zhHans: words[0], en: words[1])),
      ])
    }
    return Document(
      purpose: .paper,
      title: LocalizedText(zhHans: "协商议题对照表", en: "Comparison of Positions"),
      dateline: [
        RichText(zhHans: "协商：东湖区网约配送专项协商", en: "Talks: platform delivery, East Lake District"),
        blank
          ? RichText(zhHans: "第\(blank: 6)轮", en: "Round \(blank: 6)")
          : RichText(zhHans: "第3轮", en: "Round 3"),
        blank
          ? RichText(zhHans: "日期：\(blank: 16)", en: "Date: \(blank: 16)")
          : RichText(zhHans: "2026年4月20日", en: "20 April 2026"),
      ],
      page: PageSetup(orientation: .landscape, margins: .sheet),
      blocks: [
        .table(Table(columns: columns, rows: blank ? [] : rows, emptyRows: blank ? 12 : 0)),
        .paragraph(
          RichText(
            zhHans: "职工方记录人：\(blank: 18)　　企业方记录人：\(blank: 18)",
            en: "For the workers’ side: \(blank: 18)  For the company side: \(blank: 18)"),
          style: .flush),
      ])
  }
}

import ParleyRendering
import ParleyValues

/// One of every block, small enough to read in a golden.
enum RichSample {
  static let table = Table(
    caption: RichText(LocalizedText(zhHans: "差距", en: "Gaps")),
    columns: [
      .init(LocalizedText(zhHans: "议题", en: "Item")),
      .init(LocalizedText(zhHans: "差距（元）", en: "Gap (yuan)"), alignment: .trailing),
      .init(LocalizedText(zhHans: "状态", en: "State"), alignment: .centered),
    ],
    rows: [
      .group(LocalizedText(zhHans: "单价", en: "Rates")),
      .init([
        TableCell(LocalizedText(zhHans: "基础单价", en: "Base rate")),
        TableCell(
          verbatim: "0.60", value: .money(Money(minorUnits: 60), in: .cny), tone: .bad),
        TableCell(LocalizedText(zhHans: "未定", en: "open"), tone: .muted),
      ]),
      .init([
        TableCell(
          RichText(
            zhHans: "抽成比例\(run: .lineBreak)（上限）", en: "Commission\(run: .lineBreak)(cap)")),
        TableCell(verbatim: "2 %", value: .share(Share(partsPerMillion: 20_000), decimals: 1)),
        TableCell(LocalizedText(zhHans: "一致", en: "agreed"), tone: .good),
      ]),
      .init(
        [
          TableCell(LocalizedText(zhHans: "合计", en: "Total")),
          TableCell(verbatim: "-0.60", value: .money(Money(minorUnits: -60), in: .cny)),
        ], kind: .total),
    ],
    emptyRows: 1, note: RichText(zhHans: "见\(reference: "rate")。", en: "See \(reference: "rate")."))

  static let clauses: [Clause] = [
    Clause(
      key: "rate", title: LocalizedText(zhHans: "单价", en: "Rates"),
      RichText(zhHans: "每单\(strong: "4.90元")。", en: "\(strong: "4.90 yuan") for each order."),
      clauses: [
        Clause(key: "night", LocalizedText(zhHans: "夜间另计。", en: "Nights are extra.")),
        Clause(
          LocalizedText(zhHans: "天气：", en: "Weather:"),
          clauses: [
            Clause(key: "rain", LocalizedText(zhHans: "暴雨；", en: "rain;")),
            Clause(LocalizedText(zhHans: "高温。", en: "heat.")),
          ]),
      ]),
    Clause(
      key: "review",
      RichText(
        zhHans:
          "按\(reference: "rain")和\(reference: "night")每\(blank: 8, label: LocalizedText(zhHans: "月数", en: "months"))复核。",
        en:
          "Reviewed under \(reference: "rain") and \(reference: "night") every \(blank: 8, label: LocalizedText(zhHans: "月数", en: "months"))."
      )),
  ]

  static let document = Document(
    purpose: .paper,
    title: LocalizedText(zhHans: "协议样本 <一>", en: "Sample & Agreement"),
    subtitle: LocalizedText(zhHans: "草案", en: "Draft"),
    dateline: [RichText(zhHans: "日期：\(blank: 6)", en: "Date: \(blank: 6)")],
    page: PageSetup(header: LocalizedText(zhHans: "样本\"1\"", en: "Sample \"1\"")),
    blocks: [
      .notice(.confidential),
      .facts([
        Fact(LocalizedText(zhHans: "主送", en: "To"), LocalizedText(zhHans: "快达平台", en: "Kuaida"))
      ]),
      .heading(.chapter(LocalizedText(zhHans: "总则", en: "General"))),
      .clauses(clauses),
      .heading(2, LocalizedText(zhHans: "说明", en: "Remarks")),
      .paragraph(
        zhHans: "运行 \(code: "parley status | less") 查看\(emphasis: "全部")议题。",
        en: "Run \(code: "parley status | less") for \(emphasis: "all") items."),
      .bullets([
        RichText(zhHans: "第一点", en: "first point"), RichText(zhHans: "第二点", en: "second point"),
      ]),
      .table(table),
      .chart(.bars(ReportSample.parts)),
      .quote([RichText(zhHans: "我们可以研究。", en: "We can look at that.")]),
      .pageBreak,
      .paragraph(LocalizedText(zhHans: "2026年3月2日", en: "2 March 2026"), style: .closing),
      .signatures(
        SignatureBlock([
          .init(role: LocalizedText(zhHans: "甲方", en: "Party A")),
          .init(
            role: LocalizedText(zhHans: "乙方", en: "Party B"),
            name: LocalizedText(zhHans: "东湖区工会", en: "East Lake Union"),
            lines: [
              .init(
                .text, LocalizedText(zhHans: "职务", en: "Office"),
                value: LocalizedText(zhHans: "主席", en: "Chair"))
            ]),
        ])),
    ])
}

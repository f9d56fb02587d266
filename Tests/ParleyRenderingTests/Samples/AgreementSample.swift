import ParleyRendering
import ParleyValues

/// A short agreement with everything a paper may hold; all names are made up.
enum AgreementSample {
  static let rates = Table(
    caption: RichText(LocalizedText(zhHans: "表一　计件单价", en: "Table 1. Piece rates")),
    columns: [
      .init(LocalizedText(zhHans: "配送距离", en: "Distance"), weight: 3),
      .init(LocalizedText(zhHans: "单价（元）", en: "Rate (yuan)"), alignment: .trailing, weight: 2),
      .init(LocalizedText(zhHans: "大写", en: "In capitals"), weight: 4),
    ],
    rows: [
      .init([
        TableCell(LocalizedText(zhHans: "3公里以内（含）", en: "up to 3 km")),
        TableCell(verbatim: "4.90", value: .money(Money(minorUnits: 490), decimals: 2)),
        TableCell(LocalizedText(zhHans: "人民币肆元玖角", en: "four yuan ninety")),
      ]),
      .init([
        TableCell(LocalizedText(zhHans: "3至5公里", en: "3 to 5 km")),
        TableCell(verbatim: "6.30", value: .money(Money(minorUnits: 630), decimals: 2)),
        TableCell(LocalizedText(zhHans: "人民币陆元叁角", en: "six yuan thirty")),
      ]),
      .init([
        TableCell(LocalizedText(zhHans: "超过5公里，每增加1公里", en: "beyond 5 km, each km")),
        TableCell(verbatim: "1.05", value: .money(Money(minorUnits: 105), decimals: 2)),
        TableCell(LocalizedText(zhHans: "人民币壹元零伍分", en: "one yuan and five fen")),
      ]),
    ])

  static let general: [Clause] = [
    Clause(
      key: "scope", title: LocalizedText(zhHans: "适用范围", en: "Scope"),
      RichText(
        zhHans: "本协议适用于在东湖区通过“快达平台”承揽配送任务的全体配送员（约4,200人），以及与平台合作的配送服务商。",
        en:
          "This agreement covers all couriers (about 4,200) who deliver in East Lake District through the Kuaida platform, and the platform’s delivery partners."
      )),
    Clause(
      key: "terms", title: LocalizedText(zhHans: "用语", en: "Terms"),
      RichText(
        zhHans: "本协议所称“接单时间”，是指自配送员接受订单起至订单完成止的时间；\(strong: "宽放时间")另计。",
        en:
          "“Engaged time” is the time from acceptance of an order to its completion; \(strong: "allowance time") is counted separately."
      )),
  ]

  static let pay: [Clause] = [
    Clause(
      key: "rate", title: LocalizedText(zhHans: "计件单价", en: "Piece rates"),
      content: [
        .paragraph(
          LocalizedText(zhHans: "配送报酬按下表计算：", en: "Pay for each order is taken from this table:")),
        .table(rates),
      ],
      clauses: [
        Clause(
          LocalizedText(
            zhHans: "距离按导航骑行路线计算，不足1公里的部分按1公里计。",
            en: "Distance is that of the cycling route; a part of a kilometre counts as one.")),
        Clause(
          key: "night",
          LocalizedText(
            zhHans: "夜间（22时至次日6时）完成的订单，每单另加下列金额：",
            en: "For orders completed at night (22:00 to 6:00) the following is added:"),
          clauses: [
            Clause(LocalizedText(zhHans: "22时至24时，1.00元；", en: "from 22:00 to 24:00, 1.00 yuan;")),
            Clause(LocalizedText(zhHans: "0时至6时，2.00元。", en: "from 0:00 to 6:00, 2.00 yuan.")),
          ]),
      ]),
    Clause(
      key: "weather", title: LocalizedText(zhHans: "极端天气补贴", en: "Extreme-weather subsidies"),
      RichText(
        zhHans: "气象台发布橙色以上暴雨预警期间完成的订单，每单补贴1.50元（大写：人民币壹元伍角），与\(reference: "night")规定的金额分别计算。",
        en:
          "While an orange or red rainstorm warning is in force each order earns 1.50 yuan more, besides the amounts of \(reference: "night")."
      )),
    Clause(
      key: "adjust", title: LocalizedText(zhHans: "标准调整", en: "Adjustment"),
      RichText(
        zhHans:
          "\(reference: "rate")、\(reference: "weather")约定的标准，每年\(blank: 6)月由双方按本协议第五章的程序复核一次；任何一方认为确需调整的，应当提前\(blank: 6)日书面提出。",
        en:
          "The standards of \(reference: "rate") and \(reference: "weather") are reviewed every year in \(blank: 12); a side that asks for a change gives \(blank: 6) days’ written notice."
      )),
  ]

  static let document = Document(
    purpose: .paper,
    title: LocalizedText(
      zhHans: "东湖区网约配送行业算法和劳动规则协议",
      en: "Agreement on Algorithms and Labour Rules for Platform Delivery in East Lake District"),
    subtitle: LocalizedText(zhHans: "（草案第三稿）", en: "(third draft)"),
    dateline: [
      RichText(zhHans: "协议编号：东湖协〔2026〕3号", en: "Agreement no. 2026-3"),
      RichText(zhHans: "签订日期：\(blank: 16)", en: "Signed on: \(blank: 16)"),
    ],
    page: PageSetup(footer: LocalizedText(zhHans: "草案，供代表审议", en: "Draft for the delegates")),
    blocks: [
      .facts([
        Fact(
          LocalizedText(zhHans: "职工方", en: "Workers’ side"),
          LocalizedText(
            zhHans: "东湖区网约配送行业工会联合会", en: "East Lake Federation of Platform Delivery Unions")),
        Fact(
          LocalizedText(zhHans: "企业方", en: "Company side"),
          LocalizedText(zhHans: "快达平台（东湖）有限公司", en: "Kuaida Platform (East Lake) Ltd.")),
        Fact(LocalizedText(zhHans: "见证方", en: "Witness"), .blank(36)),
      ]),
      .heading(.chapter(LocalizedText(zhHans: "总则", en: "General"))),
      .clauses(general),
      .heading(.chapter(LocalizedText(zhHans: "劳动报酬", en: "Pay"))),
      .clauses(pay),
      .heading(.chapter(LocalizedText(zhHans: "附则", en: "Final provisions"))),
      .clauses([
        Clause(
          key: "copies",
          RichText(
            zhHans: "本协议一式\(emphasis: "六")份，双方各执二份，报送\(blank: 20)二份。自双方首席代表签字之日起生效，有效期二年。",
            en:
              "This agreement is made in \(emphasis: "six") copies, two for each side and two for \(blank: 20). It takes effect when both chief representatives have signed and runs for two years."
          ))
      ]),
      .paragraph(
        RichText(zhHans: "（以下无正文，为签署页）", en: "(End of text; signatures follow.)"), style: .centered),
      .signatures(
        SignatureBlock([
          .init(
            role: LocalizedText(zhHans: "甲方（企业方）", en: "Company side"),
            name: LocalizedText(zhHans: "快达平台（东湖）有限公司", en: "Kuaida Platform (East Lake) Ltd.")),
          .init(
            role: LocalizedText(zhHans: "乙方（劳动者方）", en: "Workers’ side"),
            name: LocalizedText(
              zhHans: "东湖区网约配送行业工会联合会", en: "East Lake Federation of Platform Delivery Unions")),
        ])),
    ])
}

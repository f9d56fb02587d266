extension PresetStandards {
  /// The text of `scenarios/standards/washington-tnc.yaml`; `make-presets.py` writes it.
  static let washingtonTnc = PresetStandards(
    name: "washington-tnc",
    text: #"""
      parley: standards/1
      title: 华盛顿州网约车司机最低报酬 — Washington State ride-hail minimum pay
      currency: USD
      source:
        document: {zh: 华盛顿州法典 49.46.300, en: RCW 49.46.300}
        addresses:
          - lawfilesext.leg.wa.gov/law/wsr/2023/20/23-20-087.htm
          - lni.wa.gov getting-paid
          - lmtribune.com
          - bookshelf.americanpayroll.org/psu2209/1
        place: {zh: 美国华盛顿州（含西雅图）, en: "Washington State with Seattle, US"}
        status: law
        in-force: 2023-01-01
        unit: {zh: 每程, en: trip}
        implied:
          - zh: 各年数额自当年 1 月 1 日起
            en: the amounts of each year hold from 1 January
        unknown:
          - zh: 2026 年的数额
            en: the amounts of 2026
          - zh: 驶入西雅图的行程适用哪一个每单最低额（此处按西雅图的）
            en: "which least amount holds for trips that enter Seattle; here that of Seattle"
          - zh: 途经西雅图的行程如何计酬（此处分段计酬）
            en: "how trips through Seattle count; here each part at its own rates"
      piece-rate:
        minimum:                                             # Seattle
          time:
            steps:
              - {value: 0.64 /min}
              - {from: 2024-01-01, value: 0.66 /min}
              - {from: 2025-01-01, value: 0.68 /min}
          distance:
            steps:
              - {value: 1.50 /mi}
              - {from: 2024-01-01, value: 1.55 /mi}
              - {from: 2025-01-01, value: 1.59 /mi}
          at-least:
            steps:
              - {value: 5.62 /order}
              - {from: 2024-01-01, value: 5.81 /order}
              - {from: 2025-01-01, value: 5.95 /order}
        routes: {leaving: whole, entering: split, through: split, outside: split}
        outside:                                             # elsewhere in the state
          time:
            steps:
              - {value: 0.37 /min}
              - {from: 2024-01-01, value: 0.38 /min}
              - {from: 2025-01-01, value: 0.39 /min}
          distance:
            steps:
              - {value: 1.27 /mi}
              - {from: 2024-01-01, value: 1.31 /mi}
              - {from: 2025-01-01, value: 1.34 /mi}
          at-least:
            steps:
              - {value: 3.26 /order}
              - {from: 2024-01-01, value: 3.37 /order}
              - {from: 2025-01-01, value: 3.45 /order}
      online-hours: {engaged-from: picked-up, overlap: once}

      """#)
}

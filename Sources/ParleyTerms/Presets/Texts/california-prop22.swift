extension PresetStandards {
  /// The text of `scenarios/standards/california-prop22.yaml`; `make-presets.py` writes it.
  static let californiaProp22 = PresetStandards(
    name: "california-prop22",
    text: #"""
      parley: standards/1
      title: 加州第 22 号提案收入保障 — California Proposition 22 earnings guarantee
      currency: USD
      source:
        document: {zh: 加州商业与职业法典 7453 条, en: California Business and Professions Code 7453}
        addresses:
          - getpocketlaw.com section-7453
          - help.gopuff.com/articles/earning-in-california/california-pay-prop-22
          - terms.law/Demand-Letters/Employment/california-delivery-driver-wage-demand.html
        place: {zh: 美国加利福尼亚州, en: "California, US"}
        status: law
        unit: {zh: 每周或每两周, en: one or two weeks}
        implied:
          - zh: 里程数额自当年 1 月 1 日起
            en: the mile amounts hold from 1 January
        unknown:
          - zh: 里程数额在 2021 与 2024 年之间、2026 年的值
            en: the mile amounts between 2021 and 2024 and of 2026
          - zh: 取货地的最低工资要由使用者给出（--minimum-wage）
            en: "the minimum wage of the pick-up place has to be given (--minimum-wage)"
      online-hours:
        engaged-from: accepted
        overlap: once
        hourly-floor: {amount: 120 % local-minimum, time: engaged, per: week, excluding: [tips]}
        distance-floor:
          steps:
            - {value: 0.30 /mi}
            - {from: 2024-01-01, value: 0.35 /mi}
            - {from: 2025-01-01, value: 0.36 /mi}

      """#)
}

extension PresetStandards {
  /// The text of `scenarios/standards/seattle-payup.yaml`; `make-presets.py` writes it.
  static let seattlePayup = PresetStandards(
    name: "seattle-payup",
    text: #"""
      parley: standards/1
      title: 西雅图应用平台劳动者最低报酬 — Seattle minimum pay for app-based work
      currency: USD
      source:
        document:
          zh: 西雅图市法典 8.37 章
          en: Seattle Municipal Code 8.37 (App-Based Worker Minimum Payment)
        addresses:
          - seattle.gov app-based-worker-minimum-payment-ordinance
          - payup.wtf/minimum-pay-ordinance-faqs
        place: {zh: 美国西雅图市, en: "Seattle, US"}
        status: law
        in-force: 2024-01-13
        unit: {zh: 每个派单（可含多单）, en: offer (may bundle orders)}
        implied:
          - zh: 2025 年数额自当年 1 月 1 日起
            en: the amounts of 2025 hold from 1 January
        unknown:
          - zh: 2026 年的数额
            en: the amounts of 2026
          - zh: 单价所含成本与时间系数的法定值
            en: the cost and time factors inside the rates
      piece-rate:
        minimum:
          time: {steps: [{value: 0.44 /min}, {from: 2025-01-01, value: 0.45 /min}]}
          distance: {steps: [{value: 0.74 /mi}, {from: 2025-01-01, value: 0.77 /mi}]}
          at-least: {steps: [{value: 5.00 /order}, {from: 2025-01-01, value: 5.20 /order}]}
        routes: {leaving: whole, entering: inside, through: uncovered, outside: uncovered}
      online-hours: {engaged-from: accepted, overlap: each}

      """#)
}

extension PresetStandards {
  /// The text of `scenarios/standards/nyc-food.yaml`; `make-presets.py` writes it.
  static let nycFood = PresetStandards(
    name: "nyc-food",
    text: #"""
      parley: standards/1
      title: 纽约市外卖骑手最低报酬 — New York City minimum pay for app food delivery
      currency: USD
      source:
        document: {zh: 纽约市消费者与劳动者保护局规则 6 RCNY 7-810 标准方法, en: "6 RCNY 7-810, standard method"}
        addresses:
          - codelibrary.amlegal.com/codes/newyorkcity/latest/NYCrules/0-0-0-131803
          - dateas.com City Record 2022-11-16 p. 20
          - rooseveltislander.blogspot.com 2024-04
          - bkreader.com nyc-delivery-workers-now-guaranteed-2144-minimum-hourly-pay
        place: {zh: 美国纽约市, en: "New York City, US"}
        status: law
        unit: {zh: 每人每周，并平台每周, en: worker-week and platform-week}
        unknown:
          - zh: 开始执行的日子（2023 年 12 月）
            en: the day on which enforcement began (December 2023)
          - zh: 2026 年的数额
            en: the amount of 2026
          - zh: 利用率限制自 2024-04-01 起，此处未列
            en: "utilisation limits hold from 2024-04-01, not in this file"
      online-hours:
        engaged-from: accepted
        overlap: once
        hourly-floor:
          amount:
            steps:
              - {value: 17.96 /h}
              - {from: 2024-04-01, value: 19.56 /h}          # 18.96 × 1.0315
              - {from: 2025-04-01, value: 21.44 /h}
          time: engaged
          per: week
          excluding: [tips]
        platform-floor:                                      # trip and on-call hours of all workers
          amount:
            steps:
              - {value: 17.96 /h}
              - {from: 2024-04-01, value: 19.56 /h}
              - {from: 2025-04-01, value: 21.44 /h}
          per: week

      """#)
}

extension PresetStandards {
  /// The text of `scenarios/standards/nyc-food-formula.yaml`; `make-presets.py` writes it.
  static let nycFoodFormula = PresetStandards(
    name: "nyc-food-formula",
    text: #"""
      parley: standards/1
      title: 纽约市外卖骑手小时数额的构成 — How New York City's food delivery rate is indexed
      currency: USD
      source:
        document: {zh: 纽约市规则 6 RCNY 7-810 的指数条款, en: "6 RCNY 7-810, indexing"}
        addresses:
          - rooseveltislander.blogspot.com/2024/04/roosevelt-island-mentioned-by-john.html
          - bkreader.com nyc-delivery-workers-now-guaranteed-2144-minimum-hourly-pay
        place: {zh: 美国纽约市, en: "New York City, US"}
        status: law
        unit: {zh: 每人每周, en: worker-week}
        implied:
          - zh: 2025 年的累计指数 107.41 % 由 19.96 与 21.44 推得
            en: "the cumulative index of 2025, 107.41 %, follows from 19.96 and 21.44"
        unknown:
          - zh: 2026 年的指数
            en: the index of 2026
      online-hours:
        engaged-from: accepted
        overlap: once
        hourly-floor:
          amount:
            steps:
              - {value: 17.96 /h}
              - {from: 2024-04-01, value: 18.96 /h}
              - {from: 2025-04-01, value: 19.96 /h}
          index:                                             # multiplied unrounded
            steps:
              - {value: 100 %}
              - {from: 2024-04-01, value: 103.15 %}
              - {from: 2025-04-01, value: 107.41 %}          # implied
          time: engaged
          per: week
          excluding: [tips]

      """#)
}

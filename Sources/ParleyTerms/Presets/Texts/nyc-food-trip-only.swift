extension PresetStandards {
  /// The text of `scenarios/standards/nyc-food-trip-only.yaml`; `make-presets.py` writes it.
  static let nycFoodTripOnly = PresetStandards(
    name: "nyc-food-trip-only",
    text: #"""
      parley: standards/1
      title: 纽约市外卖骑手最低报酬（只计送单时间） — New York City food delivery paid by trip time only
      currency: USD
      source:
        document: {zh: 纽约市规则 6 RCNY 7-810 替代方法, en: "6 RCNY 7-810, alternative method"}
        addresses:
          - codelibrary.amlegal.com/codes/newyorkcity/latest/NYCrules/0-0-0-131803
          - adpinsightsandsolutionsbulletin.com
        place: {zh: 美国纽约市, en: "New York City, US"}
        status: law
        unit: {zh: 每人每周, en: worker-week}
        implied:
          - zh: 除数 60 % 由公布的每分钟约 0.50 美元推得
            en: the divisor of 60 % follows from about 0.50 a minute
        unknown:
          - zh: 2026 年的数额
            en: the amount of 2026
      online-hours:
        engaged-from: accepted
        overlap: once
        hourly-floor:
          amount:
            steps:
              - {value: 17.96 /h}
              - {from: 2024-04-01, value: 19.56 /h}
              - {from: 2025-04-01, value: 21.44 /h}
          utilisation: 60 %
          time: engaged
          per: week
          excluding: [tips]

      """#)
}

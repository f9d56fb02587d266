extension PresetStandards {
  /// The text of `scenarios/standards/india-mvag.yaml`; `make-presets.py` writes it.
  static let indiaMvag = PresetStandards(
    name: "india-mvag",
    text: #"""
      parley: standards/1
      title: 印度机动车聚合平台指引 2025 — India Motor Vehicle Aggregator Guidelines 2025
      currency: INR
      source:
        document:
          zh: 机动车聚合平台指引（2020 年，2025 年修订）
          en: "Motor Vehicle Aggregator Guidelines, 2020 and 2025"
        addresses:
          - rediff.com
          - indiangovtscheme.com/motor-vehicles-aggregators-guidelines-2025
          - commerciallawpublishers.com
        place: {zh: 印度, en: India}
        status: guidance
        in-force: 2025-07-01
        unit: {zh: 每程, en: trip}
        unknown:
          - zh: 各邦基础运价（车费为其 0.5 至 2 倍，至少含 3 公里）
            en: "base fares of the states; fares are 0.5 to 2 times the base, which covers at
              least 3 km"
          - zh: 取消费为车费 10 %、至多 100 卢比，归谁未写明
            en: "who gets the cancellation fee of 10 %, at most Rs 100"
      commission: {order-cap: 20 %}                          # own car: the driver keeps 80 %
      variants:
        aggregator-car: {commission.order-cap: 40 %}

      """#)
}

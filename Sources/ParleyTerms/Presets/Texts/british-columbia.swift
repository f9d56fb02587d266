extension PresetStandards {
  /// The text of `scenarios/standards/british-columbia.yaml`; `make-presets.py` writes it.
  static let britishColumbia = PresetStandards(
    name: "british-columbia",
    text: #"""
      parley: standards/1
      title: 不列颠哥伦比亚省在线平台劳动者最低报酬 — British Columbia online platform workers
      currency: CAD
      source:
        document: {zh: 就业标准条例 18.2 与 45.29 条, en: "Employment Standards Regulation 18.2, 45.29"}
        addresses:
          - www2.gov.bc.ca igm esr-part-4-section-18-2
          - www2.gov.bc.ca igm esr-part-7-2-section-45-29
          - news.gov.bc.ca/releases/2024LBR0011-000900
        place: {zh: 加拿大不列颠哥伦比亚省, en: "British Columbia, CA"}
        status: law
        in-force: 2024-09-03
        unit: {zh: 支付周期, en: pay period}
        unknown:
          - zh: 支付周期的长度（此处按周）
            en: the length of the pay period; here a week
          - zh: 2025 和 2026 年按指数调整后的数额
            en: the indexed amounts of 2025 and 2026
      online-hours:
        engaged-from: accepted
        overlap: once
        hourly-floor: {amount: 20.88 /h, time: engaged, per: week, excluding: [tips]}
        distance-allowance: 0.35 /km                         # delivery
      variants:
        ride-hail: {online-hours.distance-allowance: 0.45 /km}
        on-foot: {online-hours.distance-allowance: none}

      """#)
}

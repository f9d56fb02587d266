extension PresetStandards {
  /// The text of `scenarios/standards/kenya-commission.yaml`; `make-presets.py` writes it.
  static let kenyaCommission = PresetStandards(
    name: "kenya-commission",
    text: #"""
      parley: standards/1
      title: 肯尼亚网约车佣金上限 — Kenya cap on ride-hail commission
      currency: KES
      source:
        document: {zh: 法律公告 2022 年第 120 号, en: "Legal Notice 120 of 2022"}
        addresses: ["new.kenyalaw.org/akn/ke/act/ln/2022/120/eng@2022-12-31"]
        place: {zh: 肯尼亚, en: Kenya}
        status: law
        in-force: 2022-07-01
        unit: {zh: 每程, en: trip}
        unknown:
          - zh: 各地运价表
            en: fare tables
      commission: {order-cap: 18 %}

      """#)
}

extension PresetStandards {
  /// The text of `scenarios/standards/kenya-draft-2020.yaml`; `make-presets.py` writes it.
  static let kenyaDraft2020 = PresetStandards(
    name: "kenya-draft-2020",
    text: #"""
      parley: standards/1
      title: 肯尼亚网约车规则 2020 年稿 — Kenya ride-hail rules, draft of 2020
      currency: KES
      source:
        document: {zh: 国家运输安全局规则草案, en: draft rules of 2020}
        addresses: [gadgets-africa.com]
        place: {zh: 肯尼亚, en: Kenya}
        status: proposal
        unit: {zh: 每程, en: trip}
        unknown:
          - zh: 24 小时内满 8 小时后锁定 4 小时：此处按连续工作检查
            en: "locked out for 4 hours after 8 hours in 24; here tested over a continuous stretch"
      commission: {order-cap: 15 %}
      online-hours:
        continuous-limit: {limit: 8 h, at: reached, rest: 4 h}

      """#)
}

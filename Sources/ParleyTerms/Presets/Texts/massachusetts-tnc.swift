extension PresetStandards {
  /// The text of `scenarios/standards/massachusetts-tnc.yaml`; `make-presets.py` writes it.
  static let massachusettsTnc = PresetStandards(
    name: "massachusetts-tnc",
    text: #"""
      parley: standards/1
      title: 马萨诸塞州网约车小时最低报酬 — Massachusetts ride-hail minimum pay
      currency: USD
      source:
        document: {zh: 州总检察长与优步、来福车的和解, en: settlement of the Attorney General with Uber and Lyft}
        addresses: [mass.gov FAQ]
        place: {zh: 美国马萨诸塞州, en: "Massachusetts, US"}
        status: settlement
        in-force: 2024-08-15
        unit: {zh: 支付周期, en: pay period}
        unknown:
          - zh: 支付周期的长度（此处按周）
            en: the length of the pay period; here a week
          - zh: 2026 年的数额
            en: the amount of 2026
      online-hours:
        engaged-from: accepted                               # en route and with a rider
        overlap: once
        hourly-floor:
          amount: {steps: [{value: 32.50 /h}, {from: 2025-01-01, value: 33.48 /h}]}
          time: engaged
          per: week
          excluding: [tips]

      """#)
}

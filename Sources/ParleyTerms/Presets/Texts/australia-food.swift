extension PresetStandards {
  /// The text of `scenarios/standards/australia-food.yaml`; `make-presets.py` writes it.
  static let australiaFood = PresetStandards(
    name: "australia-food",
    text: #"""
      parley: standards/1
      title: 澳大利亚外卖骑手小时最低报酬（申请） — Australia food delivery, application to the FWC
      currency: AUD
      source:
        document:
          zh: 优步外卖、DoorDash 与运输工会向公平工作委员会的申请
          en: "application of Uber Eats, DoorDash and the TWU to the Fair Work Commission"
        addresses: [web-prd.fwc.gov.au, hoyonews.com]
        place: {zh: 澳大利亚, en: Australia}
        status: proposal
        in-force: 2026-07-01
        unit: {zh: 支付周期, en: pay period}
        unknown:
          - zh: 公平工作委员会的决定
            en: the decision of the Fair Work Commission
          - zh: 2027 年 1 月一步及按车型的数额
            en: the step of January 2027 and the amounts by vehicle
          - zh: 支付周期的长度（此处按周）
            en: the length of the pay period; here a week
      online-hours:
        engaged-from: accepted
        overlap: once
        hourly-floor: {amount: 31.30 /h, time: engaged, per: week, excluding: [tips]}

      """#)
}

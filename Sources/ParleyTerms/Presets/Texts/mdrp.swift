extension PresetStandards {
  /// The text of `scenarios/standards/mdrp.yaml`; `make-presets.py` writes it.
  static let mdrp = PresetStandards(
    name: "mdrp",
    text: #"""
      parley: standards/1
      title: 送餐路径问题研究规则 — Meal delivery routing problem, rule of research
      currency: USD
      source:
        document: {zh: MDRP 算例说明（2018 年）, en: "description of the MDRP instances, 2018"}
        addresses: [github.com/grubhub/mdrplib MDRPInstances.pdf]
        place: {zh: 研究, en: research}
        status: research
        unit: {zh: 每班次, en: shift}
        unknown:
          - zh: 货币单位（此处按美元）
            en: the currency; here dollars
      piece-rate: {base: 10.00 /order}
      online-hours:
        engaged-from: accepted
        hourly-floor: {amount: 15.00 /h, time: online, per: shift, excluding: [tips]}

      """#)
}

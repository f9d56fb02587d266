extension PresetStandards {
  /// The text of `scenarios/standards/brazil-plp12.yaml`; `make-presets.py` writes it.
  static let brazilPlp12 = PresetStandards(
    name: "brazil-plp12",
    text: #"""
      parley: standards/1
      title: 巴西网约车司机法案 PLP 12/2024 — Brazil bill PLP 12/2024 for app drivers
      currency: BRL
      source:
        document: {zh: 补充法草案 PLP 12/2024, en: complementary bill PLP 12/2024}
        addresses:
          - guiadobeneficio.com.br/motoristas-de-aplicativo-5-64960-com-novo-projeto
          - guaiba.com.br
          - bvalaw.com.br
        place: {zh: 巴西, en: Brazil}
        status: proposal
        unit: {zh: 每小时, en: hour}
        unknown:
          - zh: 核算周期（此处按日）
            en: the period of the test; here a day
          - zh: 养老缴费：司机 7.5 %、平台 20 %，基数为收入的 25 %，此处不计
            en: "pension: 7.5 % of drivers and 20 % of platforms on 25 % of gross, not reckoned
              here"
      online-hours:
        engaged-from: accepted
        overlap: once
        hourly-floor: {amount: 8.03 /h, costs: 24.07 /h, time: engaged, per: day, excluding: [tips]}
        daily-limit: {limit: 12 h, of: online}               # of each platform

      """#)
}

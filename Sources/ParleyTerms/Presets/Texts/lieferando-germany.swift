extension PresetStandards {
  /// The text of `scenarios/standards/lieferando-germany.yaml`; `make-presets.py` writes it.
  static let lieferandoGermany = PresetStandards(
    name: "lieferando-germany",
    text: #"""
      parley: standards/1
      title: 德国 Lieferando 骑手报酬 2021 — Germany Lieferando riders' pay 2021
      currency: EUR
      source:
        document: {zh: 企业报酬办法, en: the company's scheme}
        addresses: [ksta.de, derstandard.at]
        place: {zh: 德国, en: Germany}
        status: scheme
        unit: {zh: 每月阶梯, en: month}
        unknown:
          - zh: 冬季和高峰每小时加 0.50 欧元的时段
            en: when winter and peak hours add 0.50 euros an hour
          - zh: 2022 年以后的数额
            en: the amounts after 2022
      piece-rate:
        tiers:
          per: month
          mode: marginal
          steps:
            - {orders: 25, add: 0.25 /order}
            - {orders: 100, add: 1.00 /order}
            - {orders: 200, add: 2.00 /order}
      online-hours:
        engaged-from: accepted
        wage: {amount: 10.00 /h, time: online, per: day}

      """#)
}

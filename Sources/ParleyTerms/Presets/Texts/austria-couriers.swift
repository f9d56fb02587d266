extension PresetStandards {
  /// The text of `scenarios/standards/austria-couriers.yaml`; `make-presets.py` writes it.
  static let austriaCouriers = PresetStandards(
    name: "austria-couriers",
    text: #"""
      parley: standards/1
      title: 奥地利自行车信使集体协议 — Austria collective agreement of bicycle couriers
      currency: EUR
      source:
        document: {zh: 自行车信使集体合同（2020 年）, en: "collective agreement of bicycle couriers, 2020"}
        addresses:
          - verkehrswirtschaft.at/erster-kollektivvertrag-fuer-fahrradboten-weltweit-abgeschlossen
          - krone.at
        place: {zh: 奥地利, en: Austria}
        status: agreement
        unit: {zh: 每月, en: month}
        implied:
          - zh: 每月 4.33 周，即 40 小时周对应 173 小时 12 分；2022 年数额自当年 1 月 1 日起
            en: "4.33 weeks a month, 173 h 12 min at 40 hours; the amount of 2022 holds from 1
              January"
        unknown:
          - zh: 2022 年以后的数额
            en: the amounts after 2022
      online-hours:
        engaged-from: accepted
        wage:
          amount: {steps: [{value: 1506.00 /month}, {from: 2022-01-01, value: 1592.87 /month}]}
          month-hours: 173 h 12 min
          time: online
          per: month
        distance-allowance: 0.14 /km                         # own bicycle and telephone
      variants:
        food:                                                # food delivery, from 2022
          online-hours.wage.bands.sunday.days: [sunday]
          online-hours.wage.bands.sunday.add:
            steps: [{value: 0 %}, {from: 2022-01-01, value: 50 %}]

      """#)
}

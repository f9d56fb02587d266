extension PresetStandards {
  /// The text of `scenarios/standards/spain-just-eat.yaml`; `make-presets.py` writes it.
  static let spainJustEat = PresetStandards(
    name: "spain-just-eat",
    text: #"""
      parley: standards/1
      title: 西班牙 Just Eat 集体协议 2021 — Spain Just Eat collective agreement 2021
      currency: EUR
      source:
        document: {zh: Just Eat 与工人委员会、劳动者总会协议, en: "agreement of Just Eat, CCOO and UGT"}
        addresses: [cincodias.elpais.com, epe.es, larazon.es/economia/20211217]
        place: {zh: 西班牙, en: Spain}
        status: agreement
        unit: {zh: 每小时, en: hour}
        unknown:
          - zh: 每周至少 12 小时：排班不在记录中
            en: "at least 12 hours a week: rosters are not in the records"
          - zh: 2021 年以后的数额
            en: the amounts after 2021
      online-hours:
        engaged-from: accepted
        wage:
          amount: 8.50 /h
          time: online
          per: day
          holiday: 200 %
          bands: [{name: night, from: "22:00", to: "06:00", add: 25 %}]
        daily-limit: {limit: 9 h, of: online}
      variants:
        moto: {online-hours.distance-allowance: 0.15 /km}
        e-bike: {online-hours.distance-allowance: 0.10 /km}
        bike: {online-hours.distance-allowance: 0.06 /km}

      """#)
}

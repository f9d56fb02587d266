extension PresetStandards {
  /// The text of `scenarios/standards/indonesia-ojek.yaml`; `make-presets.py` writes it.
  static let indonesiaOjek = PresetStandards(
    name: "indonesia-ojek",
    text: #"""
      parley: standards/1
      title: 印尼网约摩托车一区运价 — Indonesia online motorcycle taxis, zone 1
      currency: IDR
      source:
        document:
          zh: 交通部网约摩托车运价规定（2022 年 8 月稿与 9 月稿）
          en: "fares of the Ministry of Transportation, August and September 2022"
        addresses: [aspek.id/tarif-ojek-online-naik-10-september, belu.inews.id/read/156714]
        place: {zh: 印度尼西亚一区, en: "Indonesia, zone 1"}
        status: law
        in-force: 2022-09-10
        unit: {zh: 每程, en: trip}
        implied:
          - zh: 9 月稿的生效日取自报道地址；8 月稿按首 5 公里计
            en: "the day of the September version is that in the source's address; the August
              version covers 5 km"
        unknown:
          - zh: 二区、三区的数额
            en: the amounts of zones 2 and 3
          - zh: 2022 年以后的调整
            en: changes after 2022
      piece-rate:                                            # lower bound
        distance:
          - {from: 0 km, rate: {steps: [{value: 1850 /km}, {from: 2022-09-10, value: 2000 /km}]}}
        minimum: {steps: [{value: 9250 /order}, {from: 2022-09-10, value: 8000 /order}]}
      variants:
        upper:                                               # upper bound
          piece-rate.distance.0km.rate:
            steps: [{value: 2300 /km}, {from: 2022-09-10, value: 2500 /km}]
          piece-rate.minimum:
            steps: [{value: 11500 /order}, {from: 2022-09-10, value: 10000 /order}]

      """#)
}

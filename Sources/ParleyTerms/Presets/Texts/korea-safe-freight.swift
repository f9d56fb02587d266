extension PresetStandards {
  /// The text of `scenarios/standards/korea-safe-freight.yaml`; `make-presets.py` writes it.
  static let koreaSafeFreight = PresetStandards(
    name: "korea-safe-freight",
    text: #"""
      parley: standards/1
      title: 韩国货运安全运价 2022 — Korea safe trucking freight rates 2022
      currency: KRW
      source:
        document:
          zh: 国土交通部安全运价表（2022 年 1 月）
          en: "MOLIT table of safe freight rates, January 2022"
        addresses:
          - daily-standup.tistory.com (copy of the MOLIT release)
          - logibridge.kr/blogPost/55
          - cello-square.com view-1851
          - ksg.co.kr 146537
        place: {zh: 韩国, en: South Korea}
        status: law
        unit: {zh: 每趟（往返里程）, en: haul (round-trip distance)}
        unknown:
          - zh: 100、300、500、700 公里以外各档的运价
            en: "the rates of distances other than 100, 300, 500 and 700 km"
          - zh: 2026-02-01 起重新实施的运价表
            en: the table that holds again from 2026-02-01
          - zh: 2020 年平均：集装箱 2,033（车主）、2,277（货主）元/公里，水泥 899、957
            en: "averages of 2020 a kilometre: container 2,033 (driver), 2,277 (shipper), cement
              899, 957"
      piece-rate:
        table:                                               # container, driver's rate
          rows:
            - {upto: 100 km, amount: 228400 /order}
            - {upto: 300 km, amount: 411900 /order}
            - {upto: 500 km, amount: 583800 /order}
            - {upto: 700 km, amount: 752000 /order}
          lookup: listed
      variants:
        container-shipper:                                   # what the shipper pays the carrier
          piece-rate:
            table:
              rows:
                - {upto: 100 km, amount: 257800 /order}
                - {upto: 300 km, amount: 469100 /order}
                - {upto: 500 km, amount: 668800 /order}
                - {upto: 700 km, amount: 864600 /order}
        cement:
          piece-rate:
            table:
              rows:
                - {upto: 100 km, amount: 153300 /order}
                - {upto: 300 km, amount: 318400 /order}
                - {upto: 500 km, amount: 452400 /order}
                - {upto: 700 km, amount: 664400 /order}
        cement-shipper:
          piece-rate:
            table:
              rows:
                - {upto: 100 km, amount: 167100 /order}
                - {upto: 300 km, amount: 347000 /order}
                - {upto: 500 km, amount: 493300 /order}
                - {upto: 700 km, amount: 721300 /order}

      """#)
}

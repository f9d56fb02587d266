extension PresetStandards {
  /// The text of `scenarios/standards/nyc-hvfhv-formula.yaml`; `make-presets.py` writes it.
  static let nycHvfhvFormula = PresetStandards(
    name: "nyc-hvfhv-formula",
    text: #"""
      parley: standards/1
      title: 纽约市网约车 2019 年单价的构成 — How New York City built its trip rates in 2019
      currency: USD
      source:
        document: {zh: 纽约市网约车最低报酬公式：成本单价除以利用率, en: "NYC TLC formula: costs divided by utilisation"}
        addresses:
          - tlc-mag.com/feb19_tlc_news_driver_pay_rates.html
          - sambuz.com minimum-earnings-regulation-and-the-stability-of-ppt-presentation-917561
        place: {zh: 美国纽约市, en: "New York City, US"}
        status: law
        in-force: 2019-02-01
        unit: {zh: 每程, en: trip}
        implied:
          - zh: 无障碍车成本 0.818 由公布单价推得
            en: 0.818 for accessible vehicles follows from the published rate
          - zh: Via 的利用率 69 % 由公布单价推得
            en: the utilisation of Via (69 %) follows from its published rates
        unknown:
          - zh: 以后各年的成本单价与利用率
            en: costs and utilisation of later years
      piece-rate:
        distance: [{from: 0 mi, rate: 0.631 /mi}]
        time: 0.287 /min
        utilisation: 58 %                                    # of the sector
        routes: {leaving: split}
        outside: {distance: 0.631 /mi, time: 0.287 /min, utilisation: 50 %}
      online-hours: {engaged-from: picked-up, overlap: once}
      variants:
        wav: {piece-rate.distance.0mi.rate: 0.818 /mi, piece-rate.outside.distance: 0.818 /mi}
        via: {piece-rate.utilisation: 69 %}

      """#)
}

extension PresetStandards {
  /// The text of `scenarios/standards/minnesota-tnc.yaml`; `make-presets.py` writes it.
  static let minnesotaTnc = PresetStandards(
    name: "minnesota-tnc",
    text: #"""
      parley: standards/1
      title: 明尼苏达州网约车司机最低报酬 — Minnesota ride-hail minimum pay
      currency: USD
      source:
        document: {zh: 明尼苏达州法典 181C.03, en: Minnesota Statutes 181C.03}
        addresses: [dli.mn.gov/tnc, codes.findlaw.com]
        place: {zh: 美国明尼苏达州, en: "Minnesota, US"}
        status: law
        in-force: 2024-12-01
        unit: {zh: 不超过 14 日的周期, en: period of at most 14 days}
        implied:
          - zh: 14 日周期自生效日起算
            en: the periods of 14 days are counted from the first day in force
        unknown:
          - zh: 2026 年按指数调整后的数额
            en: the indexed amounts of 2026
          - zh: 州研究的 0.49/0.89 何者为里程、何者为时间；市议会的表决见 minneapolis-vote
            en: "which of 0.49/0.89 of a state study is for miles; for the vote of the city see
              minneapolis-vote"
      piece-rate:
        minimum:
          distance: 1.28 /mi
          time: 0.31 /min
          at-least: 5.00 /order
        minimum-period: 14 days from 2024-12-01
        cancelled-share: 80 %                                # cancelled after departure
      online-hours: {engaged-from: picked-up, overlap: once}
      variants:
        wav: {piece-rate.minimum.distance: 2.19 /mi}         # 1.28 + 0.91

      """#)
}

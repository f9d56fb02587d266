extension PresetStandards {
  /// The text of `scenarios/standards/minneapolis-vote.yaml`; `make-presets.py` writes it.
  static let minneapolisVote = PresetStandards(
    name: "minneapolis-vote",
    text: #"""
      parley: standards/1
      title: 明尼阿波利斯市议会表决的网约车最低报酬 — Minneapolis ride-hail minimum voted by the council
      currency: USD
      source:
        document: {zh: 明尼阿波利斯市议会表决（未实施）, en: "vote of the Minneapolis council, never in force"}
        addresses: [dli.mn.gov/tnc, codes.findlaw.com]
        place: {zh: 美国明尼阿波利斯市, en: "Minneapolis, US"}
        status: proposal
        unit: {zh: 每程, en: trip}
        unknown:
          - zh: 每单最低额
            en: the least amount of a trip
          - zh: 拟定的起日；后由州法律取代，见 minnesota-tnc
            en: "the day on which it was to begin; state law holds instead, see minnesota-tnc"
      piece-rate:
        minimum: {distance: 1.40 /mi, time: 0.51 /min}
      online-hours: {engaged-from: picked-up, overlap: once}

      """#)
}

extension PresetStandards {
  /// The text of `scenarios/standards/seattle-payup-proposal.yaml`; `make-presets.py` writes it.
  static let seattlePayupProposal = PresetStandards(
    name: "seattle-payup-proposal",
    text: #"""
      parley: standards/1
      title: 西雅图应用平台最低报酬：倡议方案 — Seattle app-based work, the advocates' proposal
      currency: USD
      source:
        document: {zh: 倡议者的计算表（Working Washington）, en: calculation sheet of Working Washington}
        addresses:
          - scribd.com/embeds/569748373
        place: {zh: 美国西雅图市, en: "Seattle, US"}
        status: proposal
        unit: {zh: 每个派单, en: offer}
        unknown:
          - zh: 方案的每单最低额
            en: the least amount of an offer in the proposal
      piece-rate:
        minimum:
          time: 17.27 /h                                     # minimum wage
          distance: 0.585 /mi                                # tax rate of a mile
        minimum-factors: {time: 136.73 %, distance: 125 %}   # 1.13 × 1.21: costs × unpaid time
      online-hours: {engaged-from: accepted, overlap: each}
      variants:
        design-2022:                                         # the council's design of 2022
          piece-rate.minimum.time: 0.38 /min
          piece-rate.minimum.distance: 0.64 /mi
          piece-rate.minimum.at-least: 5.00 /order
          piece-rate.minimum-factors.time: none
          piece-rate.minimum-factors.distance: none

      """#)
}

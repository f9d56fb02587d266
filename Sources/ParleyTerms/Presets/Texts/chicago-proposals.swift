extension PresetStandards {
  /// The text of `scenarios/standards/chicago-proposals.yaml`; `make-presets.py` writes it.
  static let chicagoProposals = PresetStandards(
    name: "chicago-proposals",
    text: #"""
      parley: standards/1
      title: 芝加哥网约车方案 2023—2025 — Chicago ride-hail proposals 2023–25
      currency: USD
      source:
        document: {zh: 芝加哥网约车报酬条例各稿, en: drafts of a Chicago ride-hail ordinance}
        addresses: [chicagojwj.org/tnp, chicagotime.info, daily8.com (WGN)]
        place: {zh: 美国芝加哥市, en: "Chicago, US"}
        status: proposal
        unit: {zh: 每程, en: trip}
        unknown:
          - zh: 2025 年 6 月稿的每分钟数额：两处分别写 0.62 和 0.625
            en: "the minute rate of June 2025: sources say 0.62 and 0.625"
          - zh: 是否通过
            en: whether any draft was passed
      piece-rate:
        minimum: {distance: 1.50 /mi, time: 0.62 /min, at-least: 7.00 /order}   # June 2025
        routes: {leaving-rate: 150 %}                        # rides that leave the city
      commission: {order-cap: 20 %}
      online-hours: {engaged-from: picked-up, overlap: once}
      variants:
        early-2025:
          piece-rate.minimum.distance: 1.85 /mi
          piece-rate.minimum.time: 0.65 /min
        draft-2023:
          piece-rate.minimum.distance: 1.20 /mi
          piece-rate.minimum.time: 0.30 /min
          piece-rate.minimum.at-least: 5.00 /order

      """#)
}

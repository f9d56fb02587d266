extension PresetStandards {
  /// The text of `scenarios/standards/nyc-food-proposal-2022.yaml`; `make-presets.py` writes it.
  static let nycFoodProposal2022 = PresetStandards(
    name: "nyc-food-proposal-2022",
    text: #"""
      parley: standards/1
      title: 纽约市外卖骑手最低报酬 2022 年草案 — New York City food delivery, the proposal of 2022
      currency: USD
      source:
        document: {zh: 纽约市消费者与劳动者保护局规则草案, en: rule proposed by the NYC DCWP in November 2022}
        addresses: [dateas.com City Record 2022-11-16 p. 20]
        place: {zh: 美国纽约市, en: "New York City, US"}
        status: proposal
        unit: {zh: 每人每周，并平台每周, en: worker-week and platform-week}
        unknown:
          - zh: 三步（17.87、20.25、23.82）各自的起日
            en: "the days on which the three steps (17.87, 20.25, 23.82) were to begin"
          - zh: 核算方法此处按后来的规则
            en: "how hours were to be tested; here as in the rule that followed, see nyc-food"
      online-hours:
        engaged-from: accepted
        overlap: once
        hourly-floor: {amount: 17.87 /h, time: engaged, per: week, excluding: [tips]}
        platform-floor: {amount: 17.87 /h, per: week}
      variants:
        second-step:
          online-hours.hourly-floor.amount: 20.25 /h
          online-hours.platform-floor.amount: 20.25 /h
        third-step:
          online-hours.hourly-floor.amount: 23.82 /h
          online-hours.platform-floor.amount: 23.82 /h

      """#)
}

import ParleyTerms
import ParleyValues

/// One player of an attribution: changes that are made together or not at all.
struct TermPlayer: Equatable {
  /// The scope or variant they belong to.
  var scope: String?
  /// The group: a term's path, or the path of a list.
  var group: String
  /// The terms that change, in the order of the registry.
  var keys: [TermKey]

  /// Whether any of the terms moves money.
  var movesMoney: Bool { keys.contains { TermPlayer.movesMoney($0.path) } }

  /// What the player is called: its term, or its list.
  var label: LocalizedText {
    let name =
      TermPlayer.lists.first { $0.prefix == group }?.name
      ?? TermRegistry.match(keys.first?.path ?? group)?.label ?? LocalizedText(verbatim: group)
    guard let scope else { return name }
    return LocalizedText(zhHans: "\(scope)：", en: "\(scope): ") + name
  }

  /// The lists, whose changes are one player each, and groups of terms that mean nothing apart.
  static let lists: [(prefix: String, name: LocalizedText)] = [
    ("basis", LocalizedText(zhHans: "计酬基础及其单价", en: "basis of pay with its rates")),
    ("piece-rate.distance", LocalizedText(zhHans: "里程单价", en: "distance rates")),
    ("piece-rate.weight", LocalizedText(zhHans: "重量加价", en: "weight additions")),
    ("piece-rate.table", LocalizedText(zhHans: "价目表", en: "price table")),
    ("piece-rate.bands", LocalizedText(zhHans: "时段加价", en: "time-band additions")),
    ("piece-rate.tiers", LocalizedText(zhHans: "阶梯加价", en: "tiers")),
    ("piece-rate.conditions", LocalizedText(zhHans: "条件加价", en: "additions by conditions")),
    ("piece-rate.quests", LocalizedText(zhHans: "冲单奖", en: "quests")),
    ("piece-rate.attendance", LocalizedText(zhHans: "全勤奖", en: "attendance bonus")),
    ("piece-rate.task", LocalizedText(zhHans: "底薪及基础任务", en: "base pay and its task")),
    ("piece-rate.extras.pickup", LocalizedText(zhHans: "取货里程费", en: "pick-up rate")),
    ("piece-rate.extras.wait", LocalizedText(zhHans: "等候费", en: "waiting")),
    ("piece-rate.extras.cancel", LocalizedText(zhHans: "取消补偿", en: "cancellation pay")),
    ("piece-rate.extras.stairs", LocalizedText(zhHans: "爬楼费", en: "stairs")),
    ("commission.layers", LocalizedText(zhHans: "分层抽成上限", en: "caps of layers")),
    ("commission.membership", LocalizedText(zhHans: "会员费", en: "membership fee")),
    ("assessment", LocalizedText(zhHans: "扣款条款", en: "deductions")),
    ("online-hours.period-floor", LocalizedText(zhHans: "周期保底", en: "period floors")),
    ("weather.forecast-max", LocalizedText(zhHans: "高温津贴", en: "heat allowances")),
    ("weather", LocalizedText(zhHans: "预警天气补贴", en: "weather-signal additions")),
    ("piece-rate.minimum", LocalizedText(zhHans: "每单保底", en: "order minimum")),
    ("commission.period-cap", LocalizedText(zhHans: "周期抽成上限", en: "period commission cap")),
    ("online-hours.hourly-floor", LocalizedText(zhHans: "小时保底", en: "hourly floor")),
  ]

  /// Groups that are one player only when they come into being, vanish or change their shape.
  private static let joinedWhenShaped = [
    "piece-rate.minimum", "commission.period-cap", "online-hours.hourly-floor",
    "piece-rate.attendance", "piece-rate.task", "piece-rate.extras.pickup",
    "piece-rate.extras.wait", "piece-rate.extras.cancel", "piece-rate.extras.stairs",
    "commission.membership",
  ]

  private static let rates = [
    "piece-rate.base", "piece-rate.distance", "piece-rate.time", "piece-rate.weight",
    "piece-rate.table",
  ]

  /// Whether a term moves money on order records.
  static func movesMoney(_ path: String) -> Bool {
    let never = [
      "commission.fare", "online-hours.continuous-limit", "online-hours.daily-limit",
      "online-hours.weekly-limit", "dispatch", "payment", "adjustment", "disputes",
      "time-estimate", "piece-rate.extras.wait.at", "assessment.appeal.file-within",
      "assessment.appeal.decide-within",
    ]
    if never.contains(where: { path.isBelow($0) }) { return false }
    return
      !(path.isBelow("weather")
      && (path.hasSuffix(".extra-time") || path.hasSuffix(".stop")
        || path.contains(".stop-pay.")))
  }

  /// The players of the change from one position to another, in the order of the registry.
  static func players(from baseline: Standards, to proposal: Standards) -> [TermPlayer] {
    let changes = baseline.changes(to: proposal)
    let reshaped = joinedWhenShaped.filter { group in
      changes.contains { $0.key.path.isBelow(group) && ($0.from == nil || $0.to == nil) }
    }
    let basisChanges = changes.contains { $0.key.path == "basis" }
    let tableAppears =
      baseline.pieceRate.table.rows.isEmpty != proposal.pieceRate.table.rows.isEmpty
    var players: [TermPlayer] = []
    for change in changes {
      let path = change.key.path
      var group =
        lists.first { path.isBelow($0.prefix) && !joinedWhenShaped.contains($0.prefix) }?.prefix
        ?? reshaped.first { path.isBelow($0) } ?? path
      if path == "online-hours.distance-floor", reshaped.contains("online-hours.hourly-floor") {
        group = "online-hours.hourly-floor"
      }
      if tableAppears, rates.contains(where: { path.isBelow($0) }) { group = "piece-rate.table" }
      // A fee that comes or goes in place of the rate means nothing without it.
      if path == "commission.rate" || path == "commission.fixed",
        reshaped.contains("commission.membership")
      {
        group = "commission.membership"
      }
      if basisChanges,
        ["commission.rate", "commission.fixed"].contains(path)
          || rates.contains(where: { path.isBelow($0) })
      {
        group = "basis"
      }
      if let place = players.firstIndex(where: {
        $0.scope == change.key.scope && $0.group == group
      }) {
        players[place].keys.append(change.key)
      } else {
        players.append(TermPlayer(scope: change.key.scope, group: group, keys: [change.key]))
      }
    }
    return players
  }
}

extension String {
  /// Whether a key is the given one or stands below it.
  func isBelow(_ prefix: String) -> Bool { self == prefix || hasPrefix(prefix + ".") }
}

extension Standards {
  /// These standards with the terms of some players as another position has them.
  ///
  /// Only what pays is meant: titles, categories and the like stay as they are here.
  func taking(_ players: [TermPlayer], from other: Standards) -> Standards {
    var mixed = self
    // Scopes and variants that only the other has begin empty, behind the own ones.
    for scope in other.scopes where !mixed.scopes.contains(where: { $0.name == scope.name }) {
      mixed.scopes.append(
        Scope(category: scope.category, area: scope.area, employer: scope.employer))
    }
    for variant in other.variants
    where !mixed.variants.contains(where: { $0.name == variant.name }) {
      mixed.variants.append(Variant(name: variant.name, changes: []))
    }
    for player in players { mixed.take(player, from: other) }
    return mixed
  }

  private mutating func take(_ player: TermPlayer, from other: Standards) {
    let paths = Set(player.keys.map(\.path))
    func replace(_ own: inout [TermAssignment], _ theirs: [TermAssignment]) {
      own.removeAll { paths.contains($0.key.path) }
      for term in theirs where paths.contains(term.key.path) { own.set(term) }
    }
    guard let scope = player.scope else {
      replace(&datedTerms, other.datedTerms)
      for key in player.keys where key.from == nil {
        setPlain(TermAssignment(TermKey(key.path), other.value(key.path)))
      }
      return
    }
    if let place = scopes.firstIndex(where: { $0.name == scope }) {
      let theirs = other.scopes.first { $0.name == scope }?.changes ?? []
      replace(&scopes[place].changes, theirs)
    } else if let place = variants.firstIndex(where: { $0.name == scope }) {
      let theirs = other.variants.first { $0.name == scope }?.changes ?? []
      replace(&variants[place].changes, theirs)
    }
  }
}

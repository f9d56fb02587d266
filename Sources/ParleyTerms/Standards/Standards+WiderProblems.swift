import ParleyValues

extension Standards {
  /// What is wrong with task pay, extras, quests, attendance, conditions, layers, membership,
  /// deductions and time estimates.
  func widerProblems(at place: TermLocator) -> [Diagnostic] {
    let checks = WiderChecks(standards: self, place: place)
    return checks.incompleteEntries + checks.incompleteGroups + checks.contradictions
      + checks.warnings
  }
}

/// The checks of the shapes beside rates, caps and floors.
private struct WiderChecks {
  let standards: Standards
  let place: TermLocator

  private func finding(
    _ code: String, at path: String, severity: Diagnostic.Severity = .error, _ zhHans: String,
    _ en: String, remedy: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, severity, at: place(path), LocalizedText(zhHans: zhHans, en: en), remedy: remedy,
      help: "standards")
  }

  private func missing<Entry: TermEntry>(_ list: [Entry], _ path: String) -> [Diagnostic] {
    list.flatMap { entry in
      entry.missingFields.map { field in
        let key = ([path] + entry.index).joined(separator: ".")
        return finding(
          "offer.missing-field", at: key, "“\(key)”还缺 \(field)",
          "\"\(key)\" still needs its \(field)",
          remedy: LocalizedText(
            zhHans: "一并写明 \(key).\(field)=…", en: "state \(key).\(field)=… as well"))
      }
    }
  }

  var incompleteEntries: [Diagnostic] {
    var findings =
      missing(standards.pieceRate.quests, "piece-rate.quests")
      + missing(standards.commission.layers, "commission.layers")
      + missing(standards.assessment.deductions, "assessment.deductions")
      + missing(standards.timeEstimate.add, "time-estimate.add")
    for quest in standards.pieceRate.quests {
      findings += missing(quest.steps, "piece-rate.quests.\(quest.name).steps")
    }
    return findings
  }

  /// Terms that say nothing without each other: where one stands, all of the second list must.
  private static let groups: [(given: [String], needed: [String])] = [
    (["orders", "per", "pay", "short"].map { "piece-rate.task." + $0 }, []),
    (["per", "days", "pay"].map { "piece-rate.attendance." + $0 }, []),
    (["piece-rate.extras.pickup.free"], ["piece-rate.extras.pickup.rate"]),
    (
      ["piece-rate.extras.wait.at", "piece-rate.extras.wait.free"],
      ["piece-rate.extras.wait.rate"]
    ),
    (["piece-rate.extras.cancel.after"], ["piece-rate.extras.cancel.pay"]),
    (["from-floor", "add"].map { "piece-rate.extras.stairs." + $0 }, []),
    (["commission.membership.replaces"], ["commission.membership.fee"]),
    (["commission.membership.fee"], ["commission.membership.replaces"]),
  ]

  /// The families of the terms in groups, looked up once.
  private static let members: [String: TermRegistry.Match] = Dictionary(
    uniqueKeysWithValues: Set(groups.flatMap { $0.given + $0.needed }).compactMap { key in
      TermRegistry.match(key).map { (key, $0) }
    })

  var incompleteGroups: [Diagnostic] {
    func isStated(_ key: String) -> Bool {
      WiderChecks.members[key].map { $0.family.read(standards, $0.indices) != nil } ?? false
    }
    var findings: [Diagnostic] = []
    for (given, needed) in WiderChecks.groups where given.contains(where: isStated) {
      for key in needed.isEmpty ? given : needed where !isStated(key) {
        findings.append(
          finding(
            "standards.incomplete", at: key, "还需要写明 \(key)", "\(key) has to be stated as well"))
      }
    }
    let conditions = standards.pieceRate.conditions
    if conditions.of != nil, conditions.byCount.isEmpty {
      findings.append(
        finding(
          "standards.incomplete", at: "piece-rate.conditions",
          "还需要写明 piece-rate.conditions.by-count，例如 by-count: {1: 10 %}",
          "piece-rate.conditions.by-count has to be stated as well, as in by-count: {1: 10 %}"))
    }
    if conditions.of == nil, !conditions.byCount.isEmpty {
      findings.append(
        finding(
          "standards.incomplete", at: "piece-rate.conditions", "还需要写明 piece-rate.conditions.of",
          "piece-rate.conditions.of has to be stated as well"))
    }
    return findings
  }

  var contradictions: [Diagnostic] {
    var findings: [Diagnostic] = []
    let conditions = standards.pieceRate.conditions
    let bands = standards.pieceRate.bands.map(\.name)
    for name in conditions.of?.names ?? []
    where name != Conditions.holiday && name != Conditions.weather && !bands.contains(name) {
      findings.append(
        finding(
          "standards.unknown-band", at: "piece-rate.conditions.of",
          "条件“\(name)”不是 holiday、weather，也不是某个时段（bands）的名称",
          "the condition \"\(name)\" is neither holiday nor weather nor the name of a time band",
          remedy: NearestName.find(name, in: bands + [Conditions.holiday, Conditions.weather]).map {
            LocalizedText(zhHans: "是否想写“\($0)”？", en: "did you mean \"\($0)\"?")
          }
            ?? LocalizedText(
              zhHans: "在 bands 中写明该时段，例如 {name: \(name), from: \"22:00\", to: \"06:00\", add: 0 %}",
              en: "state it under bands, as in "
                + "{name: \(name), from: \"22:00\", to: \"06:00\", add: 0 %}")))
    }
    if let of = conditions.of, let most = conditions.byCount.last, most.count > of.names.count {
      findings.append(
        finding(
          "standards.too-many-conditions", at: "piece-rate.conditions.by-count",
          "by-count 写到 \(most.count) 项，但条件（of）只有 \(of.names.count) 项",
          "by-count goes up to \(most.count), but there are only \(of.names.count) conditions"))
    }
    if standards.basis == .piece, standards.commission.fixed != nil {
      findings.append(
        finding(
          "standards.fixed-without-fare", at: "commission.fixed",
          "commission.fixed 只用于 basis: fare（按顾客支付计酬）",
          "commission.fixed means something only with basis: fare"))
    }
    for addition in standards.timeEstimate.add {
      if case .weather = addition.when, addition.time == .actual {
        findings.append(
          finding(
            "standards.no-actual-time", at: "time-estimate.add.\(addition.when.index)",
            "天气情形没有“实际用时”，请写时长或百分比",
            "weather takes no time of its own: write a length of time or a percentage"))
      }
      if addition.when == .stairs, addition.time == .actual {
        findings.append(
          finding(
            "standards.no-actual-time", at: "time-estimate.add.\(addition.when.index)",
            "记录中没有爬楼的实际用时，请写每单延长的时长或百分比",
            "records do not tell how long stairs took: write a length of time or a percentage"))
      }
    }
    return findings
  }

  var warnings: [Diagnostic] {
    let bonus = standards.pieceRate.attendance
    guard let per = bonus.per, let days = bonus.days,
      let most = Attendance.mostDaysWithRest(in: per), days > most
    else { return [] }
    return [
      finding(
        "standards.attendance-against-rest", at: "piece-rate.attendance.days", severity: .warning,
        "全勤奖要求\(per.name.zhHans)出勤 \(days) 天，无法保证每周至少休息一日（劳动法第三十八条）",
        "the attendance bonus asks for \(days) days per \(per.name.en), which leaves less than one "
          + "day of rest a week (劳动法 art 38)",
        remedy: LocalizedText(
          zhHans: "\(per.name.zhHans)不超过 \(most) 天时，每周都能休息一日" + (per == .month ? "（按二月计）" : ""),
          en: "up to \(most) days leave a day of rest in every week"
            + (per == .month ? " (of a February)" : "")))
    ]
  }
}

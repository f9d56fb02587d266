import ParleyValues

extension Standards {
  /// What is wrong with the standards as a whole, each value by itself being right.
  ///
  /// - Parameter place: where the standards stand, for the messages.
  /// - Returns: the findings; empty when the standards can be priced.
  public func problems(at place: SourcePlace? = nil) -> [Diagnostic] {
    let words = Set(categories.map(\.name))
    var findings = checkedByThemselves(at: place)
    for day in daysOfChange { findings += inForce(on: day).checkedByThemselves(at: place) }
    for scope in scopes { findings += changed(by: scope.changes).checkedByThemselves(at: place) }
    for variant in variants {
      findings += changed(by: variant.changes).checkedByThemselves(at: place)
    }
    for scope in scopes {
      if let category = scope.category, !words.isEmpty, !words.contains(category) {
        findings.append(
          Diagnostic(
            "standards.unknown-category", .error, at: place,
            LocalizedText(
              zhHans: "适用范围提到的类别“\(category)”没有在 categories 中列出",
              en: "the scope's category \"\(category)\" is not listed under categories"),
            remedy: NearestName.find(category, in: words.sorted()).map {
              LocalizedText(zhHans: "是否想写“\($0)”？", en: "did you mean \"\($0)\"?")
            }, help: "standards"))
      }
    }
    var seen: Set<Diagnostic> = []
    return findings.filter { seen.insert($0).inserted }
  }

  /// The plain terms with the changes of one scope or variant.
  private func changed(by changes: [TermAssignment]) -> Standards {
    var standards = self
    (standards.datedTerms, standards.scopes, standards.variants) = ([], [], [])
    for term in datedTerms + changes { standards.setPlain(term) }
    return standards
  }

  private func checkedByThemselves(at place: SourcePlace?) -> [Diagnostic] {
    incompleteEntries(at: place) + contradictions(at: place) + widerProblems(at: place)
  }

  private func incompleteEntries(at place: SourcePlace?) -> [Diagnostic] {
    func missing<Entry: TermEntry>(_ list: [Entry], _ path: String) -> [Diagnostic] {
      list.flatMap { entry in
        entry.missingFields.map { field in
          let key = ([path] + entry.index).joined(separator: ".")
          return Diagnostic(
            "offer.missing-field", .error, at: place,
            LocalizedText(
              zhHans: "“\(key)”还缺 \(field)", en: "\"\(key)\" still needs its \(field)"),
            remedy: LocalizedText(
              zhHans: "一并写明 \(key).\(field)=…", en: "state \(key).\(field)=… as well"),
            help: "standards")
        }
      }
    }
    var findings =
      missing(pieceRate.distance, "piece-rate.distance")
      + missing(pieceRate.weight, "piece-rate.weight")
      + missing(pieceRate.table.rows, "piece-rate.table.rows")
      + missing(pieceRate.bands, "piece-rate.bands") + missing(pieceRate.tiers, "piece-rate.tiers")
    findings += missing(onlineHours.periodFloors, "online-hours.period-floor")
    findings += missing(weather.forecasts, "weather.forecast-max")
    findings += missing(adjustment.triggers, "adjustment.triggers")
    findings += missing(disputes.ladder, "disputes.ladder")
    for list in pieceRate.tiers {
      findings += missing(list.steps, "piece-rate.tiers.\(list.per.key).steps")
    }
    return findings
  }

  private func contradictions(at place: SourcePlace?) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func add(_ code: String, _ zhHans: String, _ en: String) {
      findings.append(
        Diagnostic(
          "standards.\(code)", .error, at: place, LocalizedText(zhHans: zhHans, en: en),
          help: "standards"))
    }
    let rates = pieceRate
    if !rates.table.rows.isEmpty,
      rates.base != nil || !rates.distance.isEmpty || rates.time != nil || !rates.weight.isEmpty
    {
      add(
        "table-with-rates", "有价目表（table）时不能再有 base、distance、time 或 weight",
        "a table excludes base, distance, time and weight")
    }
    if rates.table.rows.isEmpty, rates.table.beyond != nil {
      add("table-without-rows", "价目表没有行（rows）", "the table has no rows")
    }
    if rates.minimum.amount != nil,
      rates.minimum.base != nil || rates.minimum.distance != nil || rates.minimum.time != nil
        || rates.minimum.atLeast != nil
    {
      add(
        "minimum-twice", "每单保底（minimum）只能写金额或公式之一",
        "the order minimum is either an amount or a formula")
    }
    if basis == .fare, commission.rate == nil, !commission.membership.replacesRate {
      add(
        "fare-without-commission", "basis: fare 需要写明 commission.rate",
        "basis: fare needs commission.rate")
    }
    for (given, needed, name) in [
      (
        commission.periodCapShare != nil, commission.periodCapPer != nil,
        "commission.period-cap.per"
      ),
      (
        commission.periodCapPer != nil, commission.periodCapShare != nil,
        "commission.period-cap.share"
      ),
      (
        onlineHours.continuousLimit != nil, onlineHours.continuousLimitRest != nil,
        "online-hours.continuous-limit.rest"
      ),
      (
        onlineHours.hourlyFloor.amount != nil || onlineHours.distanceFloor != nil,
        onlineHours.hourlyFloor.per != nil, "online-hours.hourly-floor.per"
      ),
      (
        onlineHours.hourlyFloor.per != nil, onlineHours.hourlyFloor.amount != nil,
        "online-hours.hourly-floor.amount"
      ),
      (
        dispatch.guaranteedOrdersCount != nil, dispatch.guaranteedOrdersPer != nil,
        "dispatch.guaranteed-orders.per"
      ),
    ] where given && !needed {
      add("incomplete", "还需要写明 \(name)", "\(name) has to be stated as well")
    }
    return findings + ruleProblems(at: place)
  }
}

import ParleyValues

extension Standards {
  /// What is wrong with the standards as a whole, each value by itself being right.
  ///
  /// - Parameter place: where the standards stand, for the messages.
  /// - Returns: the findings; empty when the standards can be priced.
  public func problems(at place: SourcePlace? = nil) -> [Diagnostic] {
    problems(in: PlacedTerms(file: place))
  }

  /// What is wrong with the standards as a whole, each finding at the term it is about.
  func problems(in places: PlacedTerms) -> [Diagnostic] {
    let oversize = sizeProblems(in: places)
    if !oversize.isEmpty { return oversize }
    let words = Set(categories.map(\.name))
    var findings = checkedByThemselves(at: places.locator)
    for standards in daysInForce { findings += standards.checkedByThemselves(at: places.locator) }
    for (index, scope) in scopes.enumerated() {
      let locator = places.locator(in: places.scopes, index)
      findings += changed(by: scope.changes).checkedByThemselves(at: locator)
    }
    for (index, variant) in variants.enumerated() {
      let locator = places.locator(in: places.variants, index)
      findings += changed(by: variant.changes).checkedByThemselves(at: locator)
    }
    for (index, scope) in scopes.enumerated() {
      if let category = scope.category, !words.isEmpty, !words.contains(category) {
        findings.append(
          Diagnostic(
            "standards.unknown-category", .error,
            at: places.scopes.indices.contains(index) ? places.scopes[index][""] : places.file,
            LocalizedText(
              zhHans: "适用范围提到的类别“\(category)”没有在 categories 中列出",
              en: "the scope's category \"\(category)\" is not listed under categories"),
            remedy: NearestName.find(category, in: words.sorted()).map {
              LocalizedText(zhHans: "是否想写“\($0)”？", en: "did you mean \"\($0)\"?")
            }
              ?? LocalizedText(
                zhHans: "列出的类别：\(words.sorted().joined(separator: "、"))",
                en: "listed: \(words.sorted().joined(separator: ", "))"), help: "standards"))
      }
    }
    var seen: Set<Diagnostic> = []
    return findings.filter { seen.insert($0).inserted }
  }

  /// The most scopes and variants times days of change that are checked and reckoned.
  static let combinationLimit = 20_000

  /// Standards that change on so many days for so many groups that nobody can have meant it.
  private func sizeProblems(in places: PlacedTerms) -> [Diagnostic] {
    let (groups, days) = (scopes.count + variants.count, daysOfChange.count)
    guard (groups + 1) * (days + 1) > Standards.combinationLimit else { return [] }
    return [
      Diagnostic(
        "standards.too-many-combinations", .error, at: places.file,
        LocalizedText(
          zhHans: "标准有 \(groups) 个适用范围和车型、\(days) 个变更日，合计超过 \(Standards.combinationLimit) 种组合",
          en: "\(groups) scopes and variants with \(days) days of change are more than "
            + "\(Standards.combinationLimit) combinations"),
        remedy: LocalizedText(
          zhHans: "请拆成几份标准，或去掉已经过去的变更日", en: "split the file, or leave out days that have passed"),
        help: "standards")
    ]
  }

  /// The plain terms as they stand on each day of change.
  private var daysInForce: [Standards] {
    var standards = self
    (standards.datedTerms, standards.scopes, standards.variants) = ([], [], [])
    var terms = datedTerms.byDay[...]
    return daysOfChange.map { day in
      while let next = terms.first, (next.key.from ?? .distantPast) <= day {
        standards.setPlain(next)
        terms.removeFirst()
      }
      return standards
    }
  }

  /// The plain terms with the changes of one scope or variant.
  private func changed(by changes: [TermAssignment]) -> Standards {
    var standards = self
    (standards.datedTerms, standards.scopes, standards.variants) = ([], [], [])
    for term in datedTerms.byDay + changes.byDay { standards.setPlain(term) }
    return standards
  }

  private func checkedByThemselves(at place: TermLocator) -> [Diagnostic] {
    incompleteEntries(at: place) + contradictions(at: place) + widerProblems(at: place)
      + cautions(at: place)
  }

  private func incompleteEntries(at place: TermLocator) -> [Diagnostic] {
    func missing<Entry: TermEntry>(_ list: [Entry], _ path: String) -> [Diagnostic] {
      list.flatMap { entry in
        entry.missingFields.map { field in
          let key = ([path] + entry.index).joined(separator: ".")
          return Diagnostic(
            "offer.missing-field", .error, at: place(key),
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

  private func contradictions(at place: TermLocator) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func add(_ code: String, _ path: String, _ zhHans: String, _ en: String) {
      findings.append(
        Diagnostic(
          "standards.\(code)", .error, at: place(path), LocalizedText(zhHans: zhHans, en: en),
          help: "standards"))
    }
    let rates = pieceRate
    if !rates.table.rows.isEmpty,
      rates.base != nil || !rates.distance.isEmpty || rates.time != nil || !rates.weight.isEmpty
    {
      add(
        "table-with-rates", "piece-rate.table",
        "有价目表（table）时不能再有 base、distance、time 或 weight，请删去其一",
        "a table excludes base, distance, time and weight; leave out one or the other")
    }
    if rates.table.rows.isEmpty, rates.table.beyond != nil {
      add(
        "table-without-rows", "piece-rate.table",
        "价目表没有行（rows），例如 rows: [{upto: 10 km, amount: 50.00 /order}]",
        "the table has no rows, as in rows: [{upto: 10 km, amount: 50.00 /order}]")
    }
    if rates.minimum.amount != nil,
      rates.minimum.base != nil || rates.minimum.distance != nil || rates.minimum.time != nil
        || rates.minimum.atLeast != nil
    {
      add(
        "minimum-twice", "piece-rate.minimum", "每单保底（minimum）只能写金额或公式之一",
        "the order minimum is either an amount or a formula")
    }
    if basis == .fare, commission.rate == nil, !commission.membership.replacesRate {
      add(
        "fare-without-commission", "basis", "basis: fare 需要写明 commission.rate，例如 rate: 22 %",
        "basis: fare needs commission.rate, as in rate: 22 %")
    }
    let cap = commission.periodCapPer != nil || commission.periodCapFromOrders != nil
    let floor = onlineHours.hourlyFloor
    for (isIncomplete, name) in [
      (
        commission.periodCapShare != nil && commission.periodCapPer == nil,
        "commission.period-cap.per"
      ),
      (cap && commission.periodCapShare == nil, "commission.period-cap.share"),
      (
        onlineHours.continuousLimit != nil && onlineHours.continuousLimitRest == nil,
        "online-hours.continuous-limit.rest"
      ),
      (
        floor.per == nil && (floor.amount != nil || onlineHours.distanceFloor != nil),
        "online-hours.hourly-floor.per"
      ),
      (floor.per != nil && floor.amount == nil, "online-hours.hourly-floor.amount"),
      (
        dispatch.guaranteedOrdersCount != nil && dispatch.guaranteedOrdersPer == nil,
        "dispatch.guaranteed-orders.per"
      ),
    ] where isIncomplete {
      add("incomplete", name, "还需要写明 \(name)", "\(name) has to be stated as well")
    }
    return findings + ruleProblems(at: place)
  }
}

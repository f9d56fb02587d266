import ParleyValues

extension Standards {
  /// What is wrong with factors, routes, wages and the floor over all workers.
  func ruleProblems(at place: TermLocator) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func add(_ code: String, _ path: String, _ zhHans: String, _ en: String) {
      findings.append(
        Diagnostic(
          code, .error, at: place(path), LocalizedText(zhHans: zhHans, en: en), help: "standards"))
    }
    func needs(_ key: String) {
      add("standards.incomplete", key, "还需要写明 \(key)", "\(key) has to be stated as well")
    }
    for (share, key) in [
      (pieceRate.factors.utilisation, "piece-rate.utilisation"),
      (pieceRate.outside.utilisation, "piece-rate.outside.utilisation"),
      (onlineHours.floorFactors.utilisation, "online-hours.hourly-floor.utilisation"),
    ] where share == .zero {
      add(
        "standards.utilisation-zero", key, "利用率（\(key)）不能为 0",
        "a utilisation of zero (\(key)) divides by nothing")
    }
    let wage = onlineHours.wage
    if wage.amount?.per == .month, (wage.monthHours?.seconds ?? 0) == 0 {
      needs("online-hours.wage.month-hours")
    }
    if wage.amount == nil, wage != HourlyWage() { needs("online-hours.wage.amount") }
    for band in wage.bands where band.add == nil {
      let key = "online-hours.wage.bands.\(band.name)"
      findings.append(
        Diagnostic(
          "offer.missing-field", .error, at: place(key),
          LocalizedText(zhHans: "“\(key)”还缺 add", en: "\"\(key)\" still needs its add"),
          remedy: LocalizedText(zhHans: "一并写明 \(key).add=…", en: "state \(key).add=… as well"),
          help: "standards"))
    }
    let platform = onlineHours.platformFloor
    if platform.amount != nil, platform.per == nil { needs("online-hours.platform-floor.per") }
    if platform.per != nil, platform.amount == nil { needs("online-hours.platform-floor.amount") }
    if onlineHours.floorFactors != FloorFactors(), onlineHours.hourlyFloor.amount == nil {
      needs("online-hours.hourly-floor.amount")
    }
    return findings
  }
}

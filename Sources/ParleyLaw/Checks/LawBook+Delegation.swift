import ParleyValues

extension LawBook {
  /// Checks the representatives of both sides: number, balance, outsiders, chiefs, front-line
  /// share, nobody on both sides.
  ///
  /// - Returns: the findings, refusals of the gravest matter first; empty when all is well.
  public func check(
    _ facts: DelegationFacts, in jurisdiction: Jurisdiction, for instrument: Instrument?,
    on date: CivilDate
  ) -> [LawFinding] {
    func rule(_ key: LawKey, variant: String? = nil) -> LawAnswer? {
      figure(key, variant: variant, in: jurisdiction, for: instrument, on: date)
    }
    var findings: [LawFinding] = []
    let words = (instrument ?? .collectiveContract).words
    let sides = [
      (LawBook.named(words.workersSide), facts.workers),
      (LawBook.named(words.companySide), facts.company),
    ]
    for (name, side) in sides where !side.isPossible {
      findings.append(LawBook.impossibleCount(side, name))
    }
    if !findings.isEmpty { return findings }
    findings += LawBook.doubleRoles(facts, rule(.doubleRole))
    for (name, side) in sides {
      findings += numbers(
        side, name, atLeast: rule(.representativesMinimum), atMost: rule(.representativesMaximum))
      findings += LawBook.outsiders(
        side, name, share: rule(.outsiderShare), chief: rule(.chiefOutsider))
    }
    if facts.companyIsAboveScale == true,
      let minimum = rule(.representativesMinimum, variant: "above-scale")
    {
      for (name, side) in sides {
        findings += numbers(side, name, atLeast: minimum, atMost: nil).filter {
          $0.code == "delegation.too-few" && !findings.contains($0)
        }
      }
    }
    findings += LawBook.balance(facts, rule(.delegationBalance), words)
    findings += LawBook.frontLine(facts.workers, rule(.frontLineShare), words)
    return findings
  }

  /// A side as the subject of a sentence.
  private static func named(_ side: LocalizedText) -> LocalizedText {
    LocalizedText(zhHans: side.zhHans, en: "the " + side.en)
  }

  private static func impossibleCount(_ side: DelegationFacts.Side, _ name: LocalizedText)
    -> LawFinding
  {
    let frontLine = side.frontLine.map(String.init)
    return LawFinding(
      "delegation.impossible-count", .refusal,
      LocalizedText(
        zhHans: "\(name.zhHans)人数不符：代表\(side.count)人，外部人员\(side.outsiders)人，"
          + "首席代表\(side.chiefs)人，一线职工\(frontLine ?? "未注明")",
        en: "the numbers of \(name.en) cannot be: \(side.count) representatives, "
          + "\(side.outsiders) outsiders, \(side.chiefs) chiefs, "
          + "\(frontLine ?? "not noted") from the front line"),
      remedy: LocalizedText(zhHans: "对照代表名单更正", en: "correct them from the list"))
  }

  private static func doubleRoles(_ facts: DelegationFacts, _ rule: LawAnswer?) -> [LawFinding] {
    guard let rule, !facts.onBothSides.isEmpty else { return [] }
    let names = facts.onBothSides.sorted()
    return [
      LawFinding(
        "delegation.double-role", against: rule,
        LocalizedText(
          zhHans: "\(names.joined(separator: "、"))同时列为双方代表",
          en: "\(names.joined(separator: ", ")) on both sides at once"),
        remedy: LocalizedText(zhHans: "从一方名单中撤下", en: "take them off one of the lists"))
    ]
  }

  private func numbers(
    _ side: DelegationFacts.Side, _ name: LocalizedText, atLeast: LawAnswer?, atMost: LawAnswer?
  ) -> [LawFinding] {
    var findings: [LawFinding] = []
    if let atLeast, let minimum = atLeast.value.value.number, side.count < minimum {
      findings.append(
        LawFinding(
          "delegation.too-few", against: atLeast,
          LocalizedText(
            zhHans: "\(name.zhHans)代表\(side.count)人，少于\(minimum)人",
            en: "\(name.en) has \(side.count) representatives, fewer than \(minimum)"),
          remedy: LocalizedText(
            zhHans: "增补代表\(minimum - side.count)人", en: "name \(minimum - side.count) more")))
    }
    if let atMost, let maximum = atMost.value.value.number, side.count > maximum {
      findings.append(
        LawFinding(
          "delegation.too-many", against: atMost,
          LocalizedText(
            zhHans: "\(name.zhHans)代表\(side.count)人，多于\(maximum)人",
            en: "\(name.en) has \(side.count) representatives, more than \(maximum)"),
          remedy: LocalizedText(
            zhHans: "减少代表\(side.count - maximum)人，或改任顾问",
            en: "take off \(side.count - maximum), or seat them as advisers")))
    }
    if side.chiefs != 1, let rule = atLeast {
      findings.append(
        LawFinding(
          "delegation.one-chief", against: rule,
          LocalizedText(
            zhHans: "\(name.zhHans)首席代表\(side.chiefs)人，应为1人",
            en: "\(name.en) has \(side.chiefs) chief representatives; there is one"),
          remedy: LocalizedText(zhHans: "确定一名首席代表", en: "settle on one chief representative")))
    }
    return findings
  }

  private static func outsiders(
    _ side: DelegationFacts.Side, _ name: LocalizedText, share: LawAnswer?, chief: LawAnswer?
  ) -> [LawFinding] {
    var findings: [LawFinding] = []
    if let share, let limit = share.value.value.proportion,
      !limit.isMet(by: side.outsiders, of: side.count)
    {
      let most = limit.people(of: side.count)
      findings.append(
        LawFinding(
          "delegation.too-many-outsiders", against: share,
          LocalizedText(
            zhHans: "\(name.zhHans)代表\(side.count)人，其中外部人员\(side.outsiders)人，最多\(most)人",
            en: "\(name.en) has \(side.outsiders) outsiders among \(side.count) representatives; "
              + "at most \(most)"),
          remedy: LocalizedText(
            zhHans: "将\(side.outsiders - most)人改任顾问",
            en: "seat \(side.outsiders - most) of them as advisers")))
    }
    if let chief, chief.value.value.choice == "forbidden", side.chiefIsOutsider {
      findings.append(
        LawFinding(
          "delegation.chief-is-outsider", against: chief,
          LocalizedText(
            zhHans: "\(name.zhHans)首席代表由外部人员担任", en: "the chief of \(name.en) is an outsider"),
          remedy: LocalizedText(
            zhHans: "首席代表改由本单位人员担任", en: "let someone of the side itself be chief")))
    }
    return findings
  }

  private static func balance(
    _ facts: DelegationFacts, _ rule: LawAnswer?, _ words: WordUse
  ) -> [LawFinding] {
    guard let rule else { return [] }
    let (workers, company) = (facts.workers.count, facts.company.count)
    let isMet = rule.value.value.choice == "equal" ? workers == company : company <= workers
    if isMet { return [] }
    return [
      LawFinding(
        "delegation.unbalanced", against: rule,
        LocalizedText(
          zhHans:
            "\(words.workersSide.zhHans)\(workers)人、企业方\(company)人；\(rule.value.value.text.zhHans)",
          en: "\(workers) representatives of the workers, \(company) of the company; "
            + rule.value.value.text.en),
        remedy: LocalizedText(zhHans: "调整双方代表人数", en: "even out the numbers"))
    ]
  }

  private static func frontLine(
    _ workers: DelegationFacts.Side, _ rule: LawAnswer?, _ words: WordUse
  ) -> [LawFinding] {
    guard let rule, let share = rule.value.value.proportion else { return [] }
    let needed = share.people(of: workers.count)
    let (side, worker) = (words.workersSide.zhHans, words.worker.zhHans)
    guard let present = workers.frontLine else {
      return [
        LawFinding(
          "delegation.front-line-not-noted", .warning,
          LocalizedText(
            zhHans: "未注明\(side)代表中一线\(worker)人数，应不少于\(needed)人",
            en: "front-line representatives are not marked; at least \(needed) are needed"),
          article: rule.article,
          remedy: LocalizedText(zhHans: "在代表名单中注明", en: "mark them in the list"))
      ]
    }
    if share.isMet(by: present, of: workers.count) { return [] }
    return [
      LawFinding(
        "delegation.too-few-front-line", against: rule,
        LocalizedText(
          zhHans: "\(side)代表\(workers.count)人，其中一线\(worker)\(present)人，应不少于\(needed)人",
          en: "\(present) of the workers' \(workers.count) representatives are from the front "
            + "line; at least \(needed) are needed"),
        remedy: LocalizedText(
          zhHans: "增补一线\(worker)代表\(needed - present)人",
          en: "name \(needed - present) more from there"))
    ]
  }
}

import ParleyValues

extension Standards {
  /// What is not wrong but was hardly meant: bands that hold at no time or at the same time, steps
  /// that pay less for more.
  func cautions(at place: TermLocator) -> [Diagnostic] {
    func caution(
      _ code: String, _ path: String, _ message: LocalizedText, _ remedy: LocalizedText
    ) -> Diagnostic {
      Diagnostic(
        "standards.\(code)", .warning, at: place(path), message, remedy: remedy, help: "standards")
    }
    var findings: [Diagnostic] = []
    let bands = pieceRate.bands
    for band in bands where band.from == band.to && band.from != nil && !band.addsNothing {
      findings.append(
        caution(
          "empty-band", "piece-rate.bands.\(band.name)",
          LocalizedText(
            zhHans: "时段“\(band.name)”起止相同，任何时间都不适用",
            en: "band \"\(band.name)\" ends when it begins, so it holds at no time"),
          LocalizedText(
            zhHans: "全天适用的写 from: \"00:00\", to: \"24:00\"",
            en: "for the whole day write from: \"00:00\", to: \"24:00\"")))
    }
    for (index, band) in bands.enumerated() {
      for other in bands[(index + 1)...].prefix(50) where band.overlaps(other) {
        findings.append(
          caution(
            "overlapping-bands", "piece-rate.bands.\(other.name)",
            LocalizedText(
              zhHans: "时段“\(band.name)”和“\(other.name)”有重叠，重叠时两项加价都计",
              en:
                "bands \"\(band.name)\" and \"\(other.name)\" overlap; where they do, both are added"
            ),
            LocalizedText(
              zhHans: "如不是这个意思，请改起止时间", en: "if that is not meant, change where they begin or end"))
        )
      }
    }
    for (path, last) in fallingSteps {
      let label = TermRegistry.match(path)?.label ?? LocalizedText(verbatim: path)
      findings.append(
        caution(
          "falling-steps", path,
          LocalizedText(
            zhHans: "“\(label.zhHans)”比第 \(last) 单那一档还少",
            en: "\(label.en) gives less than the step of \(last) orders"),
          LocalizedText(zhHans: "请核对各档的数额", en: "check the amounts of the steps")))
    }
    return findings
  }

  /// Steps of quests and tiers that give less than the step before: where, and the orders of that.
  private var fallingSteps: [(path: String, last: Int)] {
    var falling: [(path: String, last: Int)] = []
    for quest in pieceRate.quests where quest.mode != .each {
      for (last, next) in zip(quest.steps, quest.steps.dropFirst()) {
        guard let pay = last.pay, let more = next.pay, more.millionths < pay.millionths else {
          continue
        }
        let path = "piece-rate.quests.\(quest.name).steps.\(next.orders)"
        falling.append((path, last.orders))
      }
    }
    for list in pieceRate.tiers {
      for (last, next) in zip(list.steps, list.steps.dropFirst()) {
        guard let add = last.add, let more = next.add, more.price.millionths < add.price.millionths
        else { continue }
        let path = "piece-rate.tiers.\(list.per.key).steps.\(next.orders)"
        falling.append((path, last.orders))
      }
    }
    return falling
  }
}

extension TimeBand {
  fileprivate var addsNothing: Bool {
    switch add {
    case .percentage(let share): share == .zero
    case .amount(let rate): rate.price.millionths == 0
    case nil: true
    }
  }

  /// The seconds of a day in which the band holds; nothing for bands of the whole day, which are
  /// meant to hold beside others.
  private var stretches: [Range<Int>] {
    guard let from, let to else { return [] }
    let (start, end) = (Int(from.secondOfDay), Int(to.secondOfDay))
    if start == 0, end == 86_400 { return [] }
    return start <= end ? [start..<end] : [0..<end, start..<86_400]
  }

  /// Whether two bands hold at the same time of some day.
  fileprivate func overlaps(_ other: TimeBand) -> Bool {
    if let days, let others = other.days, !days.choices.contains(where: others.contains) {
      return false
    }
    return stretches.contains { own in other.stretches.contains { own.overlaps($0) } }
  }
}

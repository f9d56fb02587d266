import ParleyValues

extension LawBook {
  /// Checks the papers that are handed in against the list of the place: what the law asks for is
  /// a refusal where it is missing, what only a guide asks for a warning.
  ///
  /// - Parameters:
  ///   - papers: what the papers are called, `职代会决议`, `营业执照复印件`.
  ///   - jurisdiction: the place.
  ///   - instrument: the instrument.
  ///   - date: the day on which the list must be in force.
  /// - Returns: one finding for each paper of the list that none of the names stands for.
  public func checkPapers(
    _ papers: [String], in jurisdiction: Jurisdiction, for instrument: Instrument,
    on date: CivilDate
  ) -> [LawFinding] {
    let names = papers.map { $0.lowercased() }
    return filingPapers(for: instrument, in: jurisdiction, on: date).compactMap { row in
      let words = LawBook.paperWords[row.variant ?? ""] ?? []
      let isThere = names.contains { name in
        name == row.value.text.zhHans || name == row.value.text.en.lowercased()
          || words.contains { name.contains($0) }
      }
      if isThere { return nil }
      let answer = LawAnswer(
        value: row, askedFor: jurisdiction, instrument: instrument, isBorrowed: false, others: [])
      return LawFinding(
        "papers.missing", against: answer,
        .both("缺少报送材料：\(row.value.text.zhHans)", "a paper is missing: \(row.value.text.en)"),
        remedy: .both("备齐后一并报送，并用 --材料 列明", "add it and name it with --paper"))
    }
  }

  /// The words by which a paper is known.
  private static let paperWords: [String: [String]] = [
    "text": ["文本", "集体合同", "工资协议", "text", "contract", "agreement"],
    "resolution": ["决议", "审议", "表决", "resolution", "vote", "adoption"],
    "account": ["说明", "审查报告", "account"],
    "representatives": [
      "名单", "代表", "身份", "representatives", "delegates", "identity",
    ],
    "licence": ["执照", "登记证", "登记证明", "licence", "registration"],
    "submission-form": ["送审表", "申报表", "form"],
    "minutes": ["记录", "minutes"],
    "mandate": ["委托", "mandate"],
    "profile": ["概况", "profile"],
    "union-certificate": ["工会法人", "工会证明", "union certificate"],
    "representatives-decision": ["代表的决定", "decision"],
  ]
}

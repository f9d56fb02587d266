import ParleyLaw
import ParleyTerms
import ParleyValues

extension Agreement {
  /// The agreement's text: general provisions, standards by topic, other points, procedures, final
  /// provisions. Chapters without clauses are left out; minutes and memoranda begin with the
  /// standards, because they name the sides and their meetings at the head.
  public var chapters: [AgreementChapter] {
    [
      AgreementChapter(
        heading: LocalizedText(zhHans: "总则", en: "General provisions"),
        clauses: isInArticles ? general : []),
      AgreementChapter(
        heading: LocalizedText(zhHans: "各项标准", en: "Standards"),
        clauses: clauses(of: Agreement.standardTopics)),
      AgreementChapter(
        heading: LocalizedText(zhHans: "其他约定事项", en: "Other points"), clauses: points),
      AgreementChapter(
        heading: LocalizedText(zhHans: "标准调整与争议解决", en: "Adjustment and disputes"),
        clauses: clauses(of: [.adjustment, .disputes])),
      AgreementChapter(
        heading: LocalizedText(zhHans: "附则", en: "Final provisions"), clauses: final),
    ].filter { !$0.clauses.isEmpty }
  }

  private static let standardTopics: [Topic] = [
    .pieceRate, .commission, .onlineHours, .dispatch, .weather, .assessment, .timeEstimate,
    .payment, .general,
  ]

  // MARK: Standards

  private func clauses(of topics: [Topic]) -> [AgreementClause] {
    let own = Set(ownKeys)
    let statements = standards.statements().filter {
      !statesOnlyItsOwn || !own.isDisjoint(with: $0.keys)
    }
    return topics.compactMap { topic in
      let own = statements.filter { $0.topic == topic }
      guard !own.isEmpty else { return nil }
      return AgreementClause(
        key: topic.rawValue, heading: topic.name,
        statements: own.map {
          AgreementClause.Statement(keys: $0.keys, text: withCapitals($0))
        })
    }
  }

  /// The sentence with each amount also in capitals 大写, so that no figure can be altered by hand.
  private func withCapitals(_ statement: TermStatement) -> LocalizedText {
    var text = statement.text
    for (key, value) in zip(statement.keys, statement.values) {
      guard let price = value.price, let capitals = price.chineseCapitals(in: standards.currency),
        let kind = TermRegistry.match(key.path)?.family.kind
      else { continue }
      let shown = value.display(in: standards.currency, kind: kind).zhHans
      if let range = text.zhHans.firstRange(of: shown) {
        text.zhHans.insert(contentsOf: "（大写：\(capitals)）", at: range.upperBound)
      }
    }
    return text
  }

  // MARK: Words

  private var general: [AgreementClause] {
    let unionNames = names(of: .union)
    let platformNames = names(of: .platform)
    return [
      words(
        "purpose", ("目的和依据", "Purpose and basis"),
        [
          LocalizedText(
            zhHans: "为规范\(instrument.words.pay.zhHans)和劳动条件，维护双方合法权益，"
              + "根据\(basis.zhHans)，经双方平等协商，\(making)\(noun.zhHans)。",
            en: "To settle \(instrument.words.pay.en) and conditions of work, and relying on "
              + "\(basis.en), the sides have bargained as equals and make \(noun.en).")
        ]),
      words(
        "parties", ("当事人", "Parties"),
        [
          LocalizedText(
            zhHans: "\(instrument.words.workersSide.zhHans)：\(unionNames.zhHans)。",
            en: "For the \(instrument.words.workersSide.en): \(unionNames.en)."),
          LocalizedText(
            zhHans: "\(instrument.words.companySide.zhHans)：\(platformNames.zhHans)。",
            en: "For the \(instrument.words.companySide.en): \(platformNames.en)."),
        ]),
      words(
        "scope", ("适用范围", "Scope"),
        [
          LocalizedText(
            zhHans: "\(noun.zhHans)适用于\(unit)。",
            en: "\(nounFirst) \(verb("covers", "cover")): \(unit).")
        ]),
    ] + relation
  }

  /// How a supplement stands to the agreement that it changes.
  private var relation: [AgreementClause] {
    guard instrument == .supplement else { return [] }
    let base =
      follows.map {
        LocalizedText(zhHans: "《\($0)》", en: "“\($0)”")
      } ?? LocalizedText(zhHans: "原协议", en: "the agreement it supplements")
    var statements = [
      LocalizedText(
        zhHans: "本补充协议变更、补充\(base.zhHans)的有关内容；未涉及的内容继续执行，不一致的以本补充协议为准。",
        en: "This supplementary agreement changes and completes \(base.en). What it does not touch "
          + "goes on; where they differ this one holds.")
    ]
    if !droppedKeys.isEmpty {
      let labels = LocalizedText.list(
        droppedKeys.map {
          TermRegistry.match($0.path)?.label ?? LocalizedText(verbatim: $0.description)
        })
      statements.append(
        LocalizedText(zhHans: "不再执行：\(labels.zhHans)。", en: "No longer in force: \(labels.en)."))
    }
    return [words("relation", ("与原协议的关系", "The agreement supplemented"), statements)]
  }

  private func names(of side: Side) -> LocalizedText {
    .list(
      boundParties(of: side).map { party in
        party.position == .signs
          ? LocalizedText(verbatim: party.name)
          : LocalizedText(
            zhHans: "\(party.name)（\(party.position.name.zhHans)）",
            en: "\(party.name) (\(party.position.name.en))")
      })
  }

  /// The acts that a filed contract rests on; agreements for workers who are not employees rest on
  /// the talks themselves, because no statute names them.
  var basis: LocalizedText {
    instrument.hasStatutoryReview
      ? LocalizedText(
        zhHans: "《中华人民共和国劳动合同法》和《集体合同规定》",
        en: "the Labour Contract Law and the Provisions on Collective Contracts")
      : LocalizedText(
        zhHans: "平等协商、诚实信用的原则", en: "the principles of equality and good faith")
  }

  /// The paper as its own clauses name it.
  var noun: LocalizedText {
    switch instrument {
    case .collectiveContract, .specialContract, .sectoralContract:
      LocalizedText(zhHans: "本合同", en: "this contract")
    case .wageAgreement, .algorithmAgreement:
      LocalizedText(zhHans: "本协议", en: "this agreement")
    case .minutes: LocalizedText(zhHans: "本纪要", en: "these minutes")
    case .memorandum: LocalizedText(zhHans: "本备忘录", en: "this memorandum")
    case .supplement: LocalizedText(zhHans: "本补充协议", en: "this supplementary agreement")
    }
  }

  /// The paper at the beginning of an English sentence.
  private var nounFirst: String { noun.en.prefix(1).uppercased() + noun.en.dropFirst() }

  /// The verb for making it.
  var making: String {
    switch instrument {
    case .minutes: "形成"
    case .memorandum: "签署"
    default: "订立"
    }
  }

  /// An English verb that agrees with the noun.
  private func verb(_ one: String, _ many: String) -> String {
    instrument == .minutes ? many : one
  }

  private var points: [AgreementClause] {
    let own = items.map { item in
      AgreementClause(
        key: "item." + item.name, heading: LocalizedText(verbatim: item.name),
        statements: [AgreementClause.Statement(text: sentence(item))])
    }
    let free = freeClauses.map { clause in
      AgreementClause(
        key: "clause." + clause.key, heading: LocalizedText(verbatim: clause.heading),
        statements: [AgreementClause.Statement(text: LocalizedText(verbatim: clause.text))])
    }
    return own + free
  }

  private func sentence(_ item: ItemText) -> LocalizedText {
    let words = item.words
    return LocalizedText(
      zhHans: words.zhHans.hasSuffix("。") ? words.zhHans : words.zhHans + "。",
      en: words.en.hasSuffix(".") || words.en.hasSuffix("。") ? words.en : words.en + ".")
  }

  private var final: [AgreementClause] {
    var statements: [LocalizedText] = []
    if let from = validFrom, let through = validThrough {
      statements.append(
        LocalizedText(
          zhHans: "\(noun.zhHans)期限自\(from.text.zhHans)起至\(through.text.zhHans)止。",
          en: "\(nounFirst) \(verb("is", "are")) valid from \(from.text.en) through "
            + "\(through.text.en)."))
    }
    // 令22 arts 37, 42 and 47; other instruments have no statutory review.
    statements.append(
      instrument.hasStatutoryReview
        ? LocalizedText(
          zhHans: "\(noun.zhHans)经审议通过并由双方首席代表签字后，"
            + "报送人力资源社会保障行政部门审查，依法生效。",
          en: "Once adopted and signed by both chief representatives, \(noun.en) is submitted "
            + "for review and takes effect as the law provides.")
        : LocalizedText(
          zhHans: "\(noun.zhHans)由双方首席代表签字，并向适用范围内的全体劳动者公布。",
          en:
            "\(nounFirst) \(verb("is", "are")) signed by both chief representatives and published "
            + "to every worker covered."))
    return [
      words("validity", ("期限和生效", "Validity and effect"), statements),
      words(
        "language", ("文本", "Text"),
        [
          LocalizedText(
            zhHans: "\(noun.zhHans)以中文文本为准。", en: "The Chinese text is authoritative.")
        ]),
    ].filter { $0.key != "language" || jurisdiction.isChinese }
  }

  private func words(
    _ key: String, _ heading: (String, String), _ texts: [LocalizedText]
  ) -> AgreementClause {
    AgreementClause(
      key: key, heading: LocalizedText(zhHans: heading.0, en: heading.1),
      statements: texts.map { AgreementClause.Statement(text: $0) })
  }
}

extension TermValue {
  /// The amount of a rate or floor.
  var price: UnitPrice? {
    switch self {
    case .rate(let rate): rate.price
    case .floor(.hourly(let price)), .floor(.period(let price)): price
    default: nil
    }
  }
}

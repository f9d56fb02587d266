import ParleyValues

/// The kind of agreement 文书类型 that the talks aim at. It decides which rules hold, which words
/// the papers use, and whether there is a statutory filing step at all.
public enum Instrument: String, CaseIterable, Codable, Sendable {
  /// 集体合同: a collective contract on the whole of the conditions (令22 art 3).
  case collectiveContract = "collective-contract"
  /// 专项集体合同: a collective contract on one topic (令22 art 3).
  case specialContract = "special-contract"
  /// 工资协议: the agreement of wage talks (令9); a special contract on wages.
  case wageAgreement = "wage-agreement"
  /// 行业性、区域性集体合同: of a sector or area below county level (劳动合同法 art 53).
  case sectoralContract = "sectoral-contract"
  /// 算法和劳动规则协议: what unions and platforms sign since 2025; no statutory filing was found.
  case algorithmAgreement = "algorithm-agreement"
  /// 协商会议纪要: minutes of talks signed as a result.
  case minutes
  /// 备忘录: a memorandum.
  case memorandum
  /// 补充协议: changes one matter of an agreement without reopening the rest.
  case supplement

  /// The name, `集体合同` and `collective contract`.
  public var name: LocalizedText {
    switch self {
    case .collectiveContract: LocalizedText(zhHans: "集体合同", en: "collective contract")
    case .specialContract: LocalizedText(zhHans: "专项集体合同", en: "special collective contract")
    case .wageAgreement: LocalizedText(zhHans: "工资协议", en: "wage agreement")
    case .sectoralContract:
      LocalizedText(zhHans: "行业性、区域性集体合同", en: "sectoral or regional collective contract")
    case .algorithmAgreement:
      LocalizedText(zhHans: "算法和劳动规则协议", en: "agreement on algorithms and labour rules")
    case .minutes: LocalizedText(zhHans: "协商会议纪要", en: "minutes of the talks")
    case .memorandum: LocalizedText(zhHans: "备忘录", en: "memorandum")
    case .supplement: LocalizedText(zhHans: "补充协议", en: "supplementary agreement")
    }
  }

  /// Whether it is an instrument of employment law, concluded for employees with their employer.
  public var isForEmployees: Bool {
    switch self {
    case .collectiveContract, .specialContract, .wageAgreement, .sectoralContract: true
    case .algorithmAgreement, .minutes, .memorandum, .supplement: false
    }
  }

  /// Whether it is submitted to the labour authority and reviewed by it (令22 arts 42–47). The
  /// others are published and their performance followed; no filing step is claimed for them.
  public var hasStatutoryReview: Bool { isForEmployees }

  /// Whether it takes effect by its own terms and publication, without review.
  public var isPublishedInstead: Bool { !hasStatutoryReview }

  /// Reads a key (`wage-agreement`) or a name (`工资协议`).
  ///
  /// - Throws: ``Diagnostic`` `law.unknown-instrument` with the nearest known one.
  public init(parsing text: String, at place: SourcePlace? = nil) throws(Diagnostic) {
    let aliases: [String: Instrument] = [
      "行业性集体合同": .sectoralContract, "区域性集体合同": .sectoralContract,
      "会议纪要": .minutes, "工资集体协议": .wageAgreement, "工资专项集体合同": .wageAgreement,
    ]
    let typed = text.lowercased()
    let known = Instrument.allCases.first {
      $0.rawValue == typed || $0.name.zhHans == text || $0.name.en == typed
    }
    if let known = known ?? aliases[text] {
      self = known
      return
    }
    let names = Instrument.allCases.map(\.rawValue)
    let list = LocalizedText.list(
      Instrument.allCases.map {
        LocalizedText(zhHans: "\($0.rawValue)（\($0.name.zhHans)）", en: $0.rawValue)
      })
    let nearest = NearestName.find(text, in: names).flatMap(Instrument.init(rawValue:))
    let remedy =
      nearest.map {
        LocalizedText(
          zhHans: "是否指 \($0.rawValue)（\($0.name.zhHans)）？",
          en: "did you mean \($0.rawValue) (\($0.name.zhHans))?")
      } ?? LocalizedText(zhHans: "可选：", en: "known: ") + list
    throw Diagnostic(
      "law.unknown-instrument", .error, at: place,
      LocalizedText(zhHans: "没有名为“\(text)”的文书类型", en: "there is no instrument “\(text)”"),
      remedy: remedy, help: "law")
  }
}

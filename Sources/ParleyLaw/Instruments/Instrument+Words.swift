import ParleyValues

/// The words a paper uses for the people, their pay and the company, by instrument. What is not
/// for employees never says 职工, 工资 or 用人单位: the papers would claim a labour relation.
public struct WordUse: Hashable, Sendable {
  /// The people: 职工 or 劳动者.
  public let worker: LocalizedText
  /// What they earn: 工资 or 劳动报酬.
  public let pay: LocalizedText
  /// The other side as a legal person: 用人单位 or 企业.
  public let company: LocalizedText
  /// The workers' side at the table: 职工方 or 劳动者方.
  public let workersSide: LocalizedText
  /// The company's side at the table: 企业方.
  public let companySide: LocalizedText
  /// Chinese words that must not stand in such a paper.
  public let forbidden: [String]
}

extension Instrument {
  /// The words for the papers of this instrument.
  public var words: WordUse {
    let companySide = LocalizedText(zhHans: "企业方", en: "company side")
    if isForEmployees {
      return WordUse(
        worker: LocalizedText(zhHans: "职工", en: "employee"),
        pay: LocalizedText(zhHans: "工资", en: "wages"),
        company: LocalizedText(zhHans: "用人单位", en: "employer"),
        workersSide: LocalizedText(zhHans: "职工方", en: "employees' side"),
        companySide: companySide, forbidden: [])
    }
    return WordUse(
      worker: LocalizedText(zhHans: "劳动者", en: "worker"),
      pay: LocalizedText(zhHans: "劳动报酬", en: "pay"),
      company: LocalizedText(zhHans: "企业", en: "company"),
      workersSide: LocalizedText(zhHans: "劳动者方", en: "workers' side"),
      companySide: companySide, forbidden: ["职工", "工资", "用人单位"])
  }
}

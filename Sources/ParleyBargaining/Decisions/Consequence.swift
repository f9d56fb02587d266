import ParleyTerms
import ParleyValues

/// What an act brings about beyond its own words. Those that need it are asked about once, before
/// anything is appended.
public enum Consequence: Hashable, Sendable {
  /// Some points of a package were taken alone: it is recorded as a counter-offer.
  case partOfPackage(package: String, points: [String])
  /// Something tentatively agreed is opened again by one side.
  case reopensAlone(side: Side, points: [String])
  /// The draft is not adopted by this vote.
  case notAdopted
  /// What was agreed is no longer what the draft says.
  case draftOutdated
  /// The offer accepted had lapsed.
  case lapsedOffer(number: Int, validUntil: CivilDate)
  /// Both sides now name the same value: it could be recorded as agreed.
  case sameValue(points: [String])
  /// The offer replaces an earlier package of the same side.
  case replacesPackage(String)

  /// Whether the person at the keyboard should say yes before it is recorded.
  public var needsConfirmation: Bool {
    switch self {
    case .partOfPackage, .reopensAlone, .lapsedOffer: true
    case .notAdopted, .draftOutdated, .sameValue, .replacesPackage: false
    }
  }

  /// What it comes to, as a sentence; a question where it needs an answer.
  public var text: LocalizedText {
    switch self {
    case .partOfPackage(let package, let points):
      LocalizedText(
        zhHans: "“\(points.joined(separator: "、"))”属于一揽子方案 \(package)，单独同意将记为回应方案，是否继续？",
        en: "\(points.joined(separator: ", ")) belongs to package \(package); taken alone it is "
          + "recorded as a counter-offer; go on?")
    case .reopensAlone(let side, let points):
      LocalizedText(
        zhHans: "“\(points.joined(separator: "、"))”已初步一致，将记为\(side.name.zhHans)单方重新打开，是否继续？",
        en: "\(points.joined(separator: ", ")) is tentatively agreed; it will be recorded as "
          + "reopened by the \(side.name.en) side alone; go on?")
    case .notAdopted:
      LocalizedText(zhHans: "表决结果：未通过", en: "the draft is not adopted")
    case .draftOutdated:
      LocalizedText(
        zhHans: "草案与现在的一致意见不再相符，签字前请重新形成草案",
        en: "the draft no longer says what was agreed; agree on a new draft before signing")
    case .lapsedOffer(let number, let validUntil):
      LocalizedText(
        zhHans: "第\(number)号方案的有效期至 \(validUntil)，已经过期，是否仍登记为同意？",
        en: "offer \(number) stood until \(validUntil) and has lapsed; record the acceptance?")
    case .sameValue(let points):
      LocalizedText(
        zhHans: "双方在“\(points.joined(separator: "、"))”上数值相同，可登记为初步一致",
        en: "both sides now name the same value for \(points.joined(separator: ", ")); "
          + "it could be recorded as accepted")
    case .replacesPackage(let package):
      LocalizedText(
        zhHans: "新方案取代一揽子方案 \(package)", en: "this replaces package \(package)")
    }
  }
}

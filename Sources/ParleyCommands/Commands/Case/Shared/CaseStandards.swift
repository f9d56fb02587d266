import ParleyBargaining
import ParleyDocuments
import ParleyTerms
import ParleyValues

/// Standards that a case holds: today's, with what a side proposes, with what is agreed, or with
/// one offer.
enum CaseLevel: Hashable, Sendable {
  /// What holds today.
  case current
  /// The pay in the records.
  case paid
  /// With the latest proposals of a side.
  case side(Side)
  /// With everything tentatively agreed.
  case agreed
  /// With a package, by its name.
  case package(String)
  /// With an offer, by the number of its entry.
  case offer(Int)
}

extension ValueKind where Value == CaseLevel {
  /// A level of a case: `union`, `agreed`, `P1`, `12`, `current`; `paid` where it makes sense.
  static func level(paid: Bool) -> ValueKind {
    let words = ["union", "platform", "agreed", "P1", "current"] + (paid ? ["paid"] : [])
    return ValueKind(
      LocalizedText(zhHans: "方案", en: "OFFER"), example: paid ? "current" : "union",
      completion: .words(words)
    ) { (text) throws(ValueProblem) -> CaseLevel in
      let typed = text.narrowed.lowercased()
      if let side = Side(word: typed) { return .side(side) }
      if let number = Int(typed), number > 0 { return .offer(number) }
      if typed.hasPrefix("p"), let number = Int(typed.dropFirst()), number > 0 {
        return .package("P\(number)")
      }
      switch typed {
      case "current", "现行": return .current
      case "agreed", "一致", "初步一致": return .agreed
      case "paid", "实付": if paid { return .paid }
      default: break
      }
      throw ValueProblem.unknown(
        text,
        among: SideWords.sides + [
          LocalizedText(zhHans: "一致", en: "agreed"), LocalizedText(verbatim: "P1"),
          LocalizedText(zhHans: "现行", en: "current"),
        ] + (paid ? [LocalizedText(zhHans: "实付", en: "paid")] : []))
    }
  }
}

/// A level of a case with what it is called.
struct NamedStandards {
  /// The standards; nothing for recorded pay.
  let standards: Standards?
  /// What the level is called: `职工方第 2 轮方案`.
  let name: LocalizedText
}

extension Standards {
  /// The title, where there is one; a file's name says less to those it is shown to.
  var shownTitle: LocalizedText? { title.isEmpty ? nil : LocalizedText(title: title) }

  /// These standards under their title, or another name where they have none.
  func named(or name: LocalizedText) -> NamedStandards {
    NamedStandards(standards: self, name: shownTitle ?? name)
  }
}

extension OpenCase {
  /// The standards of a level.
  ///
  /// - Throws: ``CommandFailure`` when there is no such offer; ``Diagnostics`` when the proposals
  ///   do not make whole standards.
  func standards(of level: CaseLevel) throws -> NamedStandards {
    switch level {
    case .current:
      return NamedStandards(
        standards: record.currentStandards,
        name: LocalizedText(zhHans: "现行标准", en: "current standards"))
    case .paid: return NamedStandards(standards: nil, name: BaselineChoice.paid.name)
    case .side(let side):
      let round = record.offers.last { $0.side == side }?.round
      let words = round.map { LocalizedText(zhHans: "第 \($0) 轮方案", en: ", round \($0)") }
      return NamedStandards(
        standards: try record.proposedStandards(of: side),
        name: record.sideWord(side) + (words ?? LocalizedText(zhHans: "方案", en: "'s offer")))
    case .agreed:
      return NamedStandards(
        standards: try record.agreedStandards(),
        name: LocalizedText(zhHans: "初步一致的内容", en: "what is agreed"))
    case .package(let id):
      guard let package = record.package(id) else {
        throw CommandFailure(unknownPackage(id))
      }
      return NamedStandards(
        standards: try record.standards(with: package),
        name: LocalizedText(zhHans: "一揽子方案 \(id)", en: "package \(id)"))
    case .offer(let number):
      guard let offer = record.offer(number) else {
        throw CommandFailure(unknownPackage("\(number)"))
      }
      return NamedStandards(
        standards: try record.standards(with: offer),
        name: LocalizedText(zhHans: "第 \(number) 号方案", en: "offer \(number)"))
    }
  }

  private func unknownPackage(_ id: String) -> CaseRefusal {
    let known = record.offers.map { $0.packageID ?? "\($0.number)" }
    return CaseRefusal(
      .unknownPackage,
      LocalizedText(zhHans: "没有方案“\(id)”", en: "there is no offer “\(id)”"),
      remedy: known.isEmpty
        ? LocalizedText(zhHans: "桌面上还没有方案", en: "nothing is on the table yet")
        : LocalizedText(
          zhHans: "已有：\(known.joined(separator: "、"))",
          en: "known: \(known.joined(separator: ", "))"))
  }
}

import ParleyLaw
import ParleyTerms
import ParleyValues

extension ValueKind where Value == Jurisdiction {
  /// A place whose rules are asked for: `cn/shandong`, `山东`.
  static var jurisdiction: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "地区", en: "PLACE"), example: "cn/shandong",
      completion: .words(
        Jurisdiction.known.filter { $0.chain.count <= 2 || $0.parent == .guangdong }.map(\.code))
    ) { (text) throws(ValueProblem) -> Jurisdiction in
      do throws(Diagnostic) {
        return try Jurisdiction(parsing: text.narrowed)
      } catch { throw ValueProblem(error) }
    }
  }
}

extension ValueKind where Value == Instrument {
  /// The kind of agreement: `wage-agreement`, `工资协议`.
  static var instrument: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "文书类型", en: "INSTRUMENT"), example: "wage-agreement",
      completion: .words(
        Instrument.allCases.map(\.rawValue) + Instrument.allCases.map(\.name.zhHans))
    ) { (text) throws(ValueProblem) -> Instrument in
      do throws(Diagnostic) {
        return try Instrument(parsing: text.narrowed)
      } catch { throw ValueProblem(error) }
    }
  }
}

extension ValueKind where Value == DeadlineRule {
  /// A date that the law asks for: `reply`, `答复`.
  static var deadline: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "期限", en: "DEADLINE"), example: "reply",
      completion: .words(
        DeadlineRule.allCases.map(\.rawValue) + DeadlineRule.allCases.map(\.shortName))
    ) { (text) throws(ValueProblem) -> DeadlineRule in
      do throws(Diagnostic) {
        return try DeadlineRule(parsing: text.narrowed)
      } catch { throw ValueProblem(error) }
    }
  }
}

extension ValueKind where Value == LawKey {
  /// What a figure of the law book says: `reply-period`, `答复期限`; `reply-deadline` and the names
  /// of deadlines are understood.
  static var lawKey: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "事项", en: "MATTER"), example: "reply-period",
      completion: .words(LawKey.allCases.map(\.rawValue) + LawKey.allCases.map(\.name.zhHans))
    ) { (text) throws(ValueProblem) -> LawKey in
      let typed = text.narrowed
      let asPeriod = typed.lowercased().replacing("-deadline", with: "-period")
      let known = LawKey.allCases.first { key in
        key.rawValue == asPeriod || key.name.zhHans == typed || key.name.en == typed.lowercased()
      }
      if let known { return known }
      if let rule = try? DeadlineRule(parsing: typed) { return rule.key }
      throw ValueProblem.unknown(
        text,
        among: LawKey.allCases.map { LocalizedText(zhHans: $0.name.zhHans, en: $0.rawValue) })
    }
  }
}

import ParleyTerms
import ParleyValues

extension ValueKind {
  /// One of several named values.
  ///
  /// - Parameter values: the values with their names and what they mean.
  static func choice(_ values: [(choice: Choice, value: Value)]) -> ValueKind {
    let choices = values.map(\.choice)
    let names = choices.map(\.name.en)
    return ValueKind(
      LocalizedText(verbatim: names.joined(separator: "|")), example: names.first ?? "",
      choices: choices, completion: .choices
    ) { (text) throws(ValueProblem) -> Value in
      let typed = text.narrowed
      for (choice, value) in values
      where choice.name.en.lowercased() == typed.lowercased() || choice.name.zhHans == typed {
        return value
      }
      throw ValueProblem.unknown(text, among: choices.map(\.name))
    }
  }

  /// One of the cases of an enumeration, under the names given to them.
  static func choice(_ describe: (Value) -> Choice) -> ValueKind where Value: CaseIterable {
    choice(Value.allCases.map { (describe($0), $0) })
  }
}

extension ValueProblem {
  /// A word that is none of the known ones, with the nearest.
  static func unknown(_ text: String, among names: [LocalizedText]) -> ValueProblem {
    let nearest =
      NearestName.find(text, in: names.map(\.en) + names.map(\.zhHans))
      .flatMap { found in names.first { $0.en == found || $0.zhHans == found } }
    let known = names.map { name in
      LocalizedText(zhHans: name.bothLanguages(in: .zhHans), en: name.en)
    }
    let remedy =
      nearest.map { name in
        LocalizedText(
          zhHans: "是否指“\(name.bothLanguages(in: .zhHans))”？", en: "did you mean \"\(name.en)\"?")
      } ?? LocalizedText(zhHans: "可选：", en: "known: ") + LocalizedText.list(known)
    return ValueProblem(
      "unknown-choice",
      LocalizedText(zhHans: "“\(text)”不在可选之列", en: "\"\(text)\" is none of the known values"),
      remedy: remedy)
  }
}

extension LocalizedText {
  /// The English word with the Chinese one where they differ: `yes（是）`, `yes (是)`.
  func bothLanguages(in language: Language) -> String {
    if zhHans == en { return en }
    return language == .zhHans ? "\(zhHans)（\(en)）" : "\(en) (\(zhHans))"
  }
}

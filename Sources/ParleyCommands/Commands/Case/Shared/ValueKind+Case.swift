import ParleyTerms
import ParleyValues

/// Who acted: one side, or both together.
enum ActingSide: Hashable, Sendable {
  /// One side.
  case one(Side)
  /// Both sides together.
  case both

  /// The side, nothing for both.
  var side: Side? { if case .one(let side) = self { side } else { nil } }
}

extension ValueKind where Value == TypedPath {
  /// A case file; the ending may be left out.
  static var caseFile: ValueKind {
    var kind = ValueKind.outputFile(["parley"], example: "east-lake.parley")
    kind.placeholder = LocalizedText(zhHans: "档案", en: "CASE")
    return kind
  }
}

extension ValueKind where Value == Side {
  /// One side: `union`, `职`, `platform`, `企业方`.
  static var side: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "方", en: "SIDE"), example: "union",
      completion: .words(["union", "platform", "职工方", "企业方"])
    ) { (text) throws(ValueProblem) -> Side in
      if let side = Side(word: text) { return side }
      throw ValueProblem.unknown(text, among: SideWords.sides)
    }
  }
}

extension ValueKind where Value == ActingSide {
  /// One side or both: `union`, `企`, `both`, `双方`.
  static var actingSide: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "方", en: "SIDE"), example: "both",
      completion: .words(["union", "platform", "both", "职工方", "企业方", "双方"])
    ) { (text) throws(ValueProblem) -> ActingSide in
      if let side = Side(word: text) { return .one(side) }
      if ["both", "双方", "共同"].contains(text.narrowed.lowercased()) { return .both }
      throw ValueProblem.unknown(text, among: SideWords.all)
    }
  }
}

/// The words for sides in messages.
enum SideWords {
  static let sides = [
    LocalizedText(zhHans: "职工方", en: "union"), LocalizedText(zhHans: "企业方", en: "platform"),
  ]
  static let all = sides + [LocalizedText(zhHans: "双方", en: "both")]
}

extension ValueKind where Value == CivilTime {
  /// A clock time of a day, `14:32`.
  static var clockTime: ValueKind {
    ValueKind(LocalizedText(zhHans: "时刻", en: "TIME"), example: "14:32") {
      (text) throws(ValueProblem) -> CivilTime in
      if let time = CivilTime(text.narrowed), time.secondOfDay < 86_400 { return time }
      throw ValueProblem(
        "not-a-time",
        LocalizedText(
          zhHans: "“\(text)”不是 00:00–23:59 之间的时刻",
          en: "\"\(text)\" is no clock time between 00:00 and 23:59"),
        remedy: .forExample("14:32"))
    }
  }
}

extension ValueKind where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of the cases of an enumeration under its stable name and its Chinese name.
  static func oneOf(_ name: (Value) -> LocalizedText) -> ValueKind {
    choice { value in Choice(value.rawValue, name(value).zhHans, name(value)) }
  }
}

extension ValueKind where Value == Int {
  /// The number of an entry, as `parley log` shows it.
  static var entryNumber: ValueKind {
    whole(1...10_000_000, example: 12).named("编号", "ENTRY")
  }

  /// A count of people or votes.
  static func count(example: Int) -> ValueKind {
    whole(0...1_000_000_000, example: example).named("人数", "NUMBER")
  }
}

extension ValueKind where Value == String {
  /// The name of a person.
  static var person: ValueKind { text.named("姓名", "NAME", example: "张某") }
}

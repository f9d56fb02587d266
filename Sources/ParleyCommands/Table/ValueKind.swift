import ParleyTerms
import ParleyValues

/// How the values of a parameter are named, read, completed and explained.
struct ValueKind<Value: Sendable>: Sendable {
  /// The word for a value in usage and help, `DATE` and `日期`.
  var placeholder: LocalizedText
  /// A value as an example.
  var example: String
  /// The named values, if there are no others.
  var choices: [Choice]
  /// What a shell completes it with.
  var completion: CompletionSource
  /// Whether the value is a file that is read.
  var isInputFile: Bool
  /// Reads a value.
  var read: @Sendable (String) throws(ValueProblem) -> Value

  /// A kind of value.
  init(
    _ placeholder: LocalizedText, example: String, choices: [Choice] = [],
    completion: CompletionSource = .nothing, isInputFile: Bool = false,
    read: @escaping @Sendable (String) throws(ValueProblem) -> Value
  ) {
    self.placeholder = placeholder
    self.example = example
    self.choices = choices
    self.completion = completion
    self.isInputFile = isInputFile
    self.read = read
  }

  /// The same kind with another word for its values.
  func named(_ zhHans: String, _ en: String, example: String? = nil) -> ValueKind {
    var kind = self
    kind.placeholder = LocalizedText(zhHans: zhHans, en: en)
    if let example { kind.example = example }
    return kind
  }
}

extension ValueKind where Value == Bool {
  /// The presence of a flag; it takes no value.
  static var presence: ValueKind {
    ValueKind(LocalizedText(verbatim: ""), example: "") { _ in true }
  }
}

extension ValueKind where Value == String {
  /// Any text that is not empty.
  static var text: ValueKind {
    ValueKind(LocalizedText(zhHans: "文字", en: "TEXT"), example: "…") {
      (text) throws(ValueProblem) -> String in
      if text.contains(where: { !$0.isWhitespace }) { return text }
      throw ValueProblem(
        "empty", LocalizedText(zhHans: "这里的内容是空的", en: "there is nothing in this value"),
        remedy: LocalizedText(zhHans: "请写上内容", en: "write something"))
    }
  }
}

extension ValueKind where Value == Int {
  /// A whole number within bounds.
  static func whole(_ bounds: ClosedRange<Int>, example: Int) -> ValueKind {
    ValueKind(LocalizedText(zhHans: "整数", en: "NUMBER"), example: String(example)) {
      (text) throws(ValueProblem) -> Int in
      let range = "\(bounds.lowerBound)–\(bounds.upperBound)"
      guard let number = Int(text.narrowed) else {
        throw ValueProblem(
          "not-a-number",
          LocalizedText(zhHans: "“\(text)”不是整数", en: "\"\(text)\" is not a whole number"),
          remedy: .forExample(String(example)))
      }
      guard bounds.contains(number) else {
        throw ValueProblem(
          "out-of-bounds",
          LocalizedText(
            zhHans: "\(number) 超出范围（\(range)）", en: "\(number) is out of bounds (\(range))"),
          remedy: .forExample(String(example)))
      }
      return number
    }
  }
}

extension ValueKind where Value == CivilDate {
  /// A date, `2026-03-02`; also written `2026年3月2日` and `2026/3/2`.
  static var date: ValueKind {
    ValueKind(LocalizedText(zhHans: "日期", en: "DATE"), example: "2026-03-02") {
      (text) throws(ValueProblem) -> CivilDate in try DateReading.date(text)
    }
  }
}

extension ValueKind where Value == CivilDateTime {
  /// A date and clock time, `2026-07-03T12:10`.
  static var moment: ValueKind {
    ValueKind(LocalizedText(zhHans: "日期时间", en: "TIME"), example: "2026-07-03T12:10") {
      (text) throws(ValueProblem) -> CivilDateTime in try DateReading.moment(text)
    }
  }
}

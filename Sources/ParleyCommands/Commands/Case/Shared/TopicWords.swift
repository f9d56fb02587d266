import ParleyTerms
import ParleyValues

/// Topics as people name them.
enum TopicWords {
  /// The topic of a key or name.
  static func topic(_ word: String) -> Topic? {
    let typed = word.narrowed
    let aliases: [String: Topic] = [
      "计件": .pieceRate, "单价": .pieceRate, "抽成": .commission, "在线": .onlineHours, "派单": .dispatch,
      "天气": .weather, "补贴": .weather, "考核": .assessment, "奖惩": .assessment, "支付": .payment,
      "调整": .adjustment, "争议": .disputes,
    ]
    return Topic.allCases.first {
      $0.rawValue == typed.lowercased() || $0.name.zhHans == typed
        || $0.name.en == typed.lowercased()
    } ?? aliases[typed]
  }
}

extension ValueKind where Value == [String] {
  /// Topics with commas between them: keys of topics, or free words with a space or in Chinese.
  static var topics: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "议题", en: "TOPICS"), example: "piece-rate,weather",
      completion: .words(Topic.allCases.map(\.rawValue))
    ) { (text) throws(ValueProblem) -> [String] in
      var topics: [String] = []
      for part in text.split(whereSeparator: { ",，、".contains($0) }) {
        let word = String(part).trimmedSpaces
        if word.isEmpty { continue }
        if let topic = TopicWords.topic(word) {
          topics.append(topic.rawValue)
        } else if word.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") }) {
          // One English word is meant as a key; a slip of the pen would become a matter of its own.
          throw ValueProblem.unknown(
            word,
            among: Topic.allCases.map { LocalizedText(zhHans: $0.name.zhHans, en: $0.rawValue) })
        } else {
          topics.append(word)
        }
      }
      if !topics.isEmpty { return topics }
      throw ValueProblem(
        "empty", LocalizedText(zhHans: "没有写议题", en: "no topic is named"),
        remedy: .forExample("piece-rate,weather"))
    }
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmedSpaces: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

import ParleyValues

/// How the numbers of clauses look, level by level.
///
/// | style | 1 | 2 | 3 | 4 |
/// |---|---|---|---|---|
/// | articles, zh-Hans | 第一条 | （一） | 1. | （1） |
/// | articles, en | Article 1 | 1. | (a) | (i) |
/// | outline, zh-Hans | 一、 | （一） | 1. | （1） |
/// | outline, en | 1. | 1.1 | (a) | (i) |
/// | items, zh-Hans | 1. | （1） | ① | （1） |
/// | items, en | 1. | (a) | (i) | (1) |
public enum ClauseNumbering: String, CaseIterable, Sendable {
  /// Articles of an agreement.
  case articles
  /// Sections of a letter or report, as official papers number them (GB/T 9704).
  case outline
  /// A short list of points.
  case items
}

/// Where a clause stands: its place on every level, and how numbers look there.
public struct ClauseNumber: Hashable, Sendable {
  /// How numbers look.
  public var numbering: ClauseNumbering
  /// The place on each level, from 1, outermost first; never empty.
  public var path: [Int]

  /// The place of a clause.
  public init(numbering: ClauseNumbering, path: [Int]) {
    self.numbering = numbering
    self.path = path
  }

  /// The number as it stands before the clause: `第三条`, `（二）`, `Article 3`, `(b)`.
  public var label: LocalizedText {
    let place = path.last ?? 0
    let (zhHans, en): (String, String) =
      switch (numbering, path.count) {
      case (.articles, 1): ("第\(ChineseNumeral.text(place))条", "Article \(place)")
      case (.articles, 2): (chineseInBrackets, "\(place).")
      case (.articles, 3): ("\(place).", "(\(letter))")
      case (.outline, 1): ("\(ChineseNumeral.text(place))、", "\(place).")
      case (.outline, 2): (chineseInBrackets, "\(path[0]).\(place)")
      case (.outline, 3): ("\(place).", "(\(letter))")
      case (.items, 1): ("\(place).", "\(place).")
      case (.items, 2): ("（\(place)）", "(\(letter))")
      case (.items, 3): (ChineseNumeral.circled(place), "(\(roman))")
      case (.items, _): ("（\(place)）", "(\(place))")
      case (_, _): ("（\(place)）", "(\(roman))")
      }
    return LocalizedText(zhHans: zhHans, en: en)
  }

  /// The number as the text refers to it: `第三条第（二）项`, `Article 3(2)(a)`.
  public var reference: LocalizedText {
    LocalizedText(zhHans: chineseReference, en: englishReference)
  }

  private var chineseReference: String {
    let first = path.first ?? 0
    let rest = path.dropFirst().indices.map {
      ClauseNumber(numbering: numbering, path: Array(path[...$0])).label.zhHans
    }
    switch numbering {
    case .articles:
      var text = "第\(ChineseNumeral.text(first))条"
      if let second = rest.first { text += "第\(second)项" }
      if path.count > 2 { text += "第\(path[2])目" }
      return text + rest.dropFirst(2).joined()
    case .outline: return "第\(ChineseNumeral.text(first))项" + rest.map(withoutPoint).joined()
    case .items: return "第\(first)项" + rest.joined()
    }
  }

  private var englishReference: String {
    let first = path.first ?? 0
    let labels = path.dropFirst().indices.map {
      ClauseNumber(numbering: numbering, path: Array(path[...$0])).label.en
    }
    switch numbering {
    case .articles:
      let second = labels.isEmpty ? "" : "(\(path[1]))"
      return "Article \(first)" + second + labels.dropFirst().joined()
    case .outline:
      return "section " + (labels.first ?? "\(first)") + labels.dropFirst().joined()
    case .items: return "item \(first)" + labels.joined()
    }
  }

  private func withoutPoint(_ label: String) -> String {
    label.hasSuffix(".") ? String(label.dropLast()) : label
  }

  private var chineseInBrackets: String { "（\(ChineseNumeral.text(path.last ?? 0))）" }

  /// `a` to `z`, then `aa`, `ab`, …
  private var letter: String {
    var (rest, text) = (path.last ?? 0, "")
    while rest > 0 {
      text = String(UnicodeScalar(UInt8(97 + (rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  private var roman: String {
    let steps: [(Int, String)] = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (rest, text) = (path.last ?? 0, "")
    for (value, sign) in steps {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}

/// Whole numbers in everyday Chinese numerals, as clauses and chapters are numbered.
enum ChineseNumeral {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let units = ["", "十", "百", "千"]

  /// `一`, `十`, `十二`, `一百零三`; plain digits outside 1 to 9999.
  static func text(_ number: Int) -> String {
    guard (1...9999).contains(number) else { return String(number) }
    let places = Array(String(number).compactMap(\.wholeNumberValue).reversed())
    var (text, skipped) = ("", false)
    for place in places.indices.reversed() {
      if places[place] == 0 {
        skipped = true
        continue
      }
      if skipped && !text.isEmpty { text += digits[0] }
      skipped = false
      text += digits[places[place]] + units[place]
    }
    return number < 20 && number > 9 ? String(text.dropFirst()) : text
  }

  /// `①` to `⑳`, then `（21）`.
  static func circled(_ number: Int) -> String {
    guard (1...20).contains(number), let scalar = UnicodeScalar(UInt32(0x245F + number)) else {
      return "（\(number)）"
    }
    return String(Character(scalar))
  }
}

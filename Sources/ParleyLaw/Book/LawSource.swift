import ParleyValues

/// A law, regulation or notice that figures are taken from.
public struct LawDocument: Hashable, Sendable {
  /// The title with its marks, `《集体合同规定》`.
  public let title: LocalizedText
  /// The document number, `劳动和社会保障部令第22号`, where it has one.
  public let number: LocalizedText?

  /// A document.
  public init(title: LocalizedText, number: LocalizedText? = nil) {
    self.title = title
    self.number = number
  }

  /// Title and number, `《集体合同规定》（劳动和社会保障部令第22号）`.
  public var citation: LocalizedText {
    guard let number else { return title }
    return LocalizedText(
      zhHans: "\(title.zhHans)（\(number.zhHans)）", en: "\(title.en) (\(number.en))")
  }
}

/// Where in a document a figure stands.
public enum LawPlace: Hashable, Sendable {
  /// Articles 条.
  case articles([Int])
  /// One item 项 of an article.
  case item(Int, of: Int)
  /// A part of a notice, `二（二）`.
  case part(String)
  /// A clause of a technical standard, `7.4.1 b)`.
  case clause(String)
  /// A place as a file of the user names it.
  case named(String)
  /// The document as a whole: a notice or a table.
  case whole
  /// The article was not seen.
  case notSeen

  /// `第三十二条`, `art 32`; empty for a document as a whole.
  public var text: LocalizedText {
    switch self {
    case .articles(let numbers):
      LocalizedText(
        zhHans: numbers.map { "第\(ChineseNumeral.text($0))条" }.joined(separator: "、"),
        en: (numbers.count == 1 ? "art " : "arts ")
          + numbers.map(String.init).joined(separator: ", "))
    case .item(let item, let article):
      LocalizedText(
        zhHans: "第\(ChineseNumeral.text(article))条第（\(ChineseNumeral.text(item))）项",
        en: "art \(article)(\(item))")
    case .part(let part): LocalizedText(zhHans: part, en: "part " + part)
    case .clause(let clause): LocalizedText(zhHans: "第 \(clause) 条", en: "clause \(clause)")
    case .named(let name): LocalizedText(verbatim: name)
    case .whole: LocalizedText(verbatim: "")
    case .notSeen: LocalizedText(zhHans: "（条号未核）", en: "(article not seen)")
    }
  }
}

extension LawPlace: ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  /// One article.
  public init(integerLiteral article: Int) { self = .articles([article]) }
  /// Several articles.
  public init(arrayLiteral articles: Int...) { self = .articles(articles) }
}

/// Document and place together: what a paper cites. Never a web address.
public struct LawSource: Hashable, Sendable {
  /// The document.
  public let document: LawDocument
  /// Where in it.
  public let place: LawPlace

  /// A place in a document.
  public init(_ document: LawDocument, _ place: LawPlace) {
    self.document = document
    self.place = place
  }

  /// `《集体合同规定》（劳动和社会保障部令第22号）第三十二条`.
  public var citation: LocalizedText {
    let words = place.text
    guard !words.en.isEmpty else { return document.citation }
    return LocalizedText(
      zhHans: document.citation.zhHans + words.zhHans,
      en: document.citation.en + ", " + words.en)
  }

  /// The title without the number, `《集体合同规定》第三十二条`, for tables and warnings.
  public var shortCitation: LocalizedText {
    let words = place.text
    guard !words.en.isEmpty else { return document.title }
    return LocalizedText(
      zhHans: document.title.zhHans + words.zhHans, en: document.title.en + ", " + words.en)
  }
}

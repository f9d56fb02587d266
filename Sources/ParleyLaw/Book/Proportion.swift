import ParleyValues

/// A part of a whole number of people, with the direction and strictness of the law's words:
/// 以上 and 以内 include the number, 超过 and 过 exclude it (民法典 art 1259).
public struct Proportion: Hashable, Sendable {
  /// What the words ask for.
  public enum Bound: String, Hashable, Sendable {
    /// 以上: so many or more.
    case atLeast = "at-least"
    /// 过、超过: more than so many.
    case moreThan = "more-than"
    /// 不超过、以内: so many or fewer.
    case atMost = "at-most"
  }

  /// The upper number, 2 in two thirds.
  public let numerator: Int
  /// The lower number, 3 in two thirds; positive.
  public let denominator: Int
  /// What the words ask for.
  public let bound: Bound

  /// A part of a whole.
  ///
  /// - Precondition: `denominator` is positive, `numerator` from 0 to `denominator`.
  public init(_ numerator: Int, of denominator: Int, _ bound: Bound) {
    precondition(denominator > 0 && (0...denominator).contains(numerator), "0 to 1")
    self.numerator = numerator
    self.denominator = denominator
    self.bound = bound
  }

  /// 半数以上: half or more. Of 180 that is 90.
  public static let halfOrMore = Proportion(1, of: 2, .atLeast)
  /// 过半数: more than half. Of 180 that is 91.
  public static let moreThanHalf = Proportion(1, of: 2, .moreThan)

  /// The smallest number of people that is enough, or for `atMost` the largest that is allowed.
  ///
  ///     Proportion(2, of: 3, .atLeast).people(of: 175)     // 117
  ///     Proportion(1, of: 3, .atMost).people(of: 7)        // 2
  ///
  /// - Precondition: `whole` is not negative and at most 10¹².
  public func people(of whole: Int) -> Int {
    precondition((0...1_000_000_000_000).contains(whole), "a number of people")
    let (quotient, remainder) = (whole * numerator).quotientAndRemainder(dividingBy: denominator)
    switch bound {
    case .atLeast: return remainder == 0 ? quotient : quotient + 1
    case .moreThan: return quotient + 1
    case .atMost: return quotient
    }
  }

  /// Whether `part` of `whole` people meets the words.
  public func isMet(by part: Int, of whole: Int) -> Bool {
    bound == .atMost ? part <= people(of: whole) : part >= people(of: whole)
  }

  /// The words, `三分之二以上` and `two thirds or more` (as a fraction).
  public var text: LocalizedText {
    if numerator == 0, bound == .atMost { return LocalizedText(zhHans: "不得有", en: "none") }
    let isHalf = numerator * 2 == denominator
    let part =
      isHalf
      ? LocalizedText(zhHans: "半数", en: "half")
      : LocalizedText(
        zhHans: "\(ChineseNumeral.text(denominator))分之\(ChineseNumeral.text(numerator))",
        en: "\(numerator)/\(denominator)")
    switch bound {
    case .atLeast: return LocalizedText(zhHans: part.zhHans + "以上", en: part.en + " or more")
    case .moreThan: return LocalizedText(zhHans: "过" + part.zhHans, en: "more than " + part.en)
    case .atMost: return LocalizedText(zhHans: "不超过" + part.zhHans, en: "at most " + part.en)
    }
  }
}

import ParleyValues

/// A place whose rules are asked for: `cn`, `cn/guangdong`, `cn/guangdong/shenzhen`.
///
/// A place that the law book does not cover is answered by the next larger one, which the answer
/// says. `generic` stands for a place outside China; it has no larger one and no built-in rules.
public struct Jurisdiction: Hashable, Comparable, Sendable {
  /// The code: lower-case names from the largest place to the smallest, with `/` between them.
  public let code: String

  /// A place by its code, which is not checked against the places known; see ``init(parsing:at:)``.
  public init(code: String) { self.code = code }

  /// The whole of China: the national rules.
  public static let national = Jurisdiction(code: "cn")
  /// Beijing 北京市.
  public static let beijing = Jurisdiction(code: "cn/beijing")
  /// Chongqing 重庆市.
  public static let chongqing = Jurisdiction(code: "cn/chongqing")
  /// Guangdong 广东省.
  public static let guangdong = Jurisdiction(code: "cn/guangdong")
  /// Shenzhen 深圳市 in Guangdong.
  public static let shenzhen = Jurisdiction(code: "cn/guangdong/shenzhen")
  /// Jiangxi 江西省.
  public static let jiangxi = Jurisdiction(code: "cn/jiangxi")
  /// Shandong 山东省.
  public static let shandong = Jurisdiction(code: "cn/shandong")
  /// Shanghai 上海市.
  public static let shanghai = Jurisdiction(code: "cn/shanghai")
  /// Zhejiang 浙江省.
  public static let zhejiang = Jurisdiction(code: "cn/zhejiang")
  /// A place outside China whose every rule comes from a file.
  public static let generic = Jurisdiction(code: "generic")

  /// The next larger place, if there is one.
  public var parent: Jurisdiction? {
    guard let slash = code.lastIndex(of: "/") else { return nil }
    return Jurisdiction(code: String(code[..<slash]))
  }

  /// The place itself and the larger ones, smallest first.
  public var chain: [Jurisdiction] { [self] + (parent?.chain ?? []) }

  /// Whether Chinese rules apply, so that the Chinese text of a paper is the authoritative one.
  public var isChinese: Bool { chain.last == .national }

  /// Orders by code.
  public static func < (left: Jurisdiction, right: Jurisdiction) -> Bool { left.code < right.code }
}

extension Jurisdiction: CustomStringConvertible, Codable {
  /// The code.
  public var description: String { code }

  /// Reads the code without checking it.
  public init(from decoder: any Decoder) throws {
    code = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}

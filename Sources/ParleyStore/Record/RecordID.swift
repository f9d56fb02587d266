import ParleyValues

/// The random name of a record, from which its chain begins. It says nothing about the case.
public struct RecordID: Hashable, Sendable, CustomStringConvertible {
  /// 32 lower-case hexadecimal digits.
  public let text: String

  /// Reads an id.
  ///
  /// - Returns: nothing unless the text is 32 lower-case hexadecimal digits.
  public init?(_ text: String) {
    let isDigit: (UInt8) -> Bool = {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
    }
    guard text.utf8.count == 32, text.utf8.allSatisfy(isDigit) else { return nil }
    self.text = text
  }

  /// An id of random bits, which the caller draws.
  public init(randomBits high: UInt64, _ low: UInt64) {
    text = [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// The digits.
  public var description: String { text }

  /// What the first event carries as the digest of its predecessor:
  /// SHA-256 over `parley.record/1`, a line feed and the id.
  public var start: Digest { Digest(of: "parley.record/1\n" + text) }
}

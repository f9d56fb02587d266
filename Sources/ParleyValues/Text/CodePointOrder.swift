/// The order of Unicode code points: the same on every machine and in every language setting.
public enum CodePointOrder {
  /// Whether one text stands before another by code points.
  ///
  /// The order of UTF-8 bytes is the order of code points (RFC 3629, section 1).
  public static func precedes(_ first: some StringProtocol, _ second: some StringProtocol) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}

import ParleyValues

/// How well the words behind a figure were read. What was not read in full is never printed as
/// law in a paper that leaves the house.
public enum Reading: Hashable, Sendable {
  /// What stands in the place of the full text.
  public enum Basis: String, Hashable, Sendable {
    /// An excerpt of the document.
    case excerpt
    /// A press report.
    case press
    /// Someone else's restatement or reprint.
    case thirdParty = "third-party"
    /// Common belief; no text was seen.
    case memory
    /// A file that the user gave, which does not say that the text was read.
    case stated
  }

  /// The full text was read; the mark names the reading (`R22`, `LRB`, `S0`).
  case read(String)
  /// The full text was not read; the mark names what was.
  case unverified(Basis, String)

  /// Whether the figure may stand as law, with its article, in papers that leave the house.
  public var mayBeCitedAsLaw: Bool { if case .read = self { true } else { false } }

  /// Whether no text was seen at all; such a figure gives way to any other.
  public var isBelief: Bool {
    if case .unverified(.memory, _) = self { true } else { false }
  }

  /// The mark of the reading.
  public var mark: String {
    switch self {
    case .read(let mark), .unverified(_, let mark): mark
    }
  }

  /// How it was read, in words.
  public var text: LocalizedText {
    switch self {
    case .read: LocalizedText(zhHans: "已核对全文", en: "read in full")
    case .unverified(.excerpt, _): LocalizedText(zhHans: "未核实（仅见节录）", en: "unverified (excerpt)")
    case .unverified(.press, _):
      LocalizedText(zhHans: "未核实（据报道）", en: "unverified (press report)")
    case .unverified(.thirdParty, _):
      LocalizedText(zhHans: "未核实（据转载、转述）", en: "unverified (third party's restatement)")
    case .unverified(.memory, _):
      LocalizedText(zhHans: "未核实（未见原文）", en: "unverified (no text seen)")
    case .unverified(.stated, _):
      LocalizedText(zhHans: "未核实（使用者自行载入）", en: "unverified (given by the user)")
    }
  }
}

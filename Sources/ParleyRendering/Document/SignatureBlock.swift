import ParleyValues

/// Places to sign, seal and date, one column for each side.
public struct SignatureBlock: Hashable, Sendable {
  /// One side that signs.
  public struct Party: Hashable, Sendable {
    /// The side's part: 甲方（企业方）.
    public var role: LocalizedText
    /// The side's name.
    public var name: LocalizedText?
    /// What is to be filled in or is printed: signatory, seal, date.
    public var lines: [Line]

    /// A side with the lines that agreements ask for: representative, seal, date.
    public init(
      role: LocalizedText, name: LocalizedText? = nil, lines: [Line] = Line.representativeSealDate
    ) {
      self.role = role
      self.name = name
      self.lines = lines
    }
  }

  /// One line of a side.
  public struct Line: Hashable, Sendable {
    /// What the line is for.
    public enum Kind: String, Sendable {
      /// A signature by hand.
      case signature
      /// A seal; more room is left.
      case seal
      /// A date by hand.
      case date
      /// Something printed or written: a title, a number.
      case text
    }

    /// What the line is for.
    public var kind: Kind
    /// The label, without a colon.
    public var label: LocalizedText
    /// What is printed instead of a gap.
    public var value: LocalizedText?

    /// A line.
    public init(_ kind: Kind, _ label: LocalizedText, value: LocalizedText? = nil) {
      self.kind = kind
      self.label = label
      self.value = value
    }

    /// Representative, seal and date, all to be filled in.
    public static let representativeSealDate = [
      Line(.signature, LocalizedText(zhHans: "代表签字", en: "Signature")),
      Line(.seal, LocalizedText(zhHans: "盖章", en: "Seal")),
      Line(.date, LocalizedText(zhHans: "日期", en: "Date")),
    ]
  }

  /// The sides, from left to right.
  public var parties: [Party]

  /// A block for two or more sides.
  public init(_ parties: [Party]) { self.parties = parties }
}

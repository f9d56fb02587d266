import ParleyTerms
import ParleyValues

/// An earlier entry was wrong 更正: the body given here stands in its place. Without a body the entry
/// is struck out 作废.
public struct EntryCorrected: CaseBody {
  /// The kind's name.
  public static let kind = "entry-corrected"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "更正", en: "correction")

  /// The number of the entry that was wrong.
  public var entry: Int
  /// The canonical body that stands in its place; nothing strikes the entry out.
  public var body: String?
  /// The version of that body.
  public var bodyVersion: Int
  /// The day on which it really happened, if that was wrong.
  public var happenedOn: CivilDate?
  /// The side that really acted, if that was wrong.
  public var side: Side?
  /// Why.
  public var reason: String
  /// The number of the first later entry that this makes inadmissible, when the correction was
  /// recorded all the same.
  public var breaks: Int?

  /// A correction.
  public init(
    entry: Int, body: String?, bodyVersion: Int = 1, happenedOn: CivilDate? = nil,
    side: Side? = nil, reason: String, breaks: Int? = nil
  ) {
    self.entry = entry
    self.body = body
    self.bodyVersion = bodyVersion
    self.happenedOn = happenedOn
    self.side = side
    self.reason = reason
    self.breaks = breaks
  }
}

/// A file was bound to the record by its digest 附件.
public struct AttachmentBound: CaseBody {
  /// The kind's name.
  public static let kind = "attachment-bound"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "附件", en: "attachment")

  /// The file's name, without folders.
  public var name: String
  /// Its media type, `image/jpeg`.
  public var mediaType: String
  /// The digest of its bytes.
  public var digest: Digest
  /// How many bytes it has.
  public var size: Int
  /// The number of the entry it belongs to.
  public var about: Int?
  /// What it shows.
  public var text: String?
  /// The paper it is, or whose signed sheet it shows: a ``PaperKind``.
  public var paper: String?
  /// The version of that paper, where it shows a signed sheet; see ``PaperVersion``.
  public var version: Digest?

  /// An attachment.
  public init(
    name: String, mediaType: String, digest: Digest, size: Int, about: Int? = nil,
    text: String? = nil, paper: PaperKind? = nil, version: Digest? = nil
  ) {
    self.name = name
    self.mediaType = mediaType
    self.digest = digest
    self.size = size
    self.about = about
    self.text = text
    self.paper = paper?.rawValue
    self.version = version
  }
}

/// Something was recorded although it stood against a rule; it stays as a standing warning.
public struct IrregularityNoted: CaseBody {
  /// The kind's name.
  public static let kind = "irregularity-noted"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "例外登记", en: "recorded all the same")

  /// The number of the entry.
  public var entry: Int
  /// The code of the refusal, `submit.missing-resolution`.
  public var code: String

  /// An irregularity.
  public init(entry: Int, code: String) {
    self.entry = entry
    self.code = code
  }
}

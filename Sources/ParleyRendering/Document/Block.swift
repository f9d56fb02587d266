import ParleyValues

/// One piece of a document's content.
public indirect enum Block: Hashable, Sendable {
  /// A heading.
  case heading(Heading)
  /// A paragraph.
  case paragraph(Paragraph)
  /// Numbered clauses; the numbers run on through the document.
  case clauses(ClauseList)
  /// A list with bullets.
  case bullets([RichText])
  /// Labels with their values.
  case facts([Fact])
  /// A table.
  case table(Table)
  /// One chart over the full width, or several side by side.
  case charts([Chart])
  /// Places to sign, seal and date, one for each side.
  case signatures(SignatureBlock)
  /// A box that must not be overlooked.
  case notice(Notice)
  /// Words of somebody else, paragraph by paragraph.
  case quote([RichText])
  /// The next block starts a new page in print.
  case pageBreak

  /// A heading of a level from 1 (a section) to 4.
  public static func heading(_ level: Int, _ text: LocalizedText) -> Block {
    .heading(Heading(level: level, text: RichText(text)))
  }

  /// A paragraph of body text.
  public static func paragraph(_ text: RichText, style: Paragraph.Style = .body) -> Block {
    .paragraph(Paragraph(text, style: style))
  }

  /// A paragraph of plain words.
  public static func paragraph(_ text: LocalizedText, style: Paragraph.Style = .body) -> Block {
    .paragraph(Paragraph(RichText(text), style: style))
  }

  /// A paragraph with its own wording in each language.
  public static func paragraph(
    zhHans: InlineText, en: InlineText, style: Paragraph.Style = .body
  ) -> Block {
    .paragraph(Paragraph(RichText(zhHans: zhHans, en: en), style: style))
  }

  /// Numbered clauses.
  public static func clauses(
    _ clauses: [Clause], numbering: ClauseNumbering = .articles, restarts: Bool = false
  ) -> Block {
    .clauses(ClauseList(clauses, numbering: numbering, restarts: restarts))
  }

  /// One chart over the full width.
  public static func chart(_ chart: Chart) -> Block { .charts([chart]) }
}

/// A heading inside a document.
public struct Heading: Hashable, Sendable {
  /// From 1 (a section) to 4.
  public var level: Int
  /// The words, without a number.
  public var text: RichText
  /// Whether it is a chapter that gets a running number: 第一章, Chapter 1.
  public var isChapter: Bool

  /// A heading.
  public init(level: Int, text: RichText, isChapter: Bool = false) {
    self.level = max(1, min(4, level))
    self.text = text
    self.isChapter = isChapter
  }

  /// A chapter with a running number: 第一章, Chapter 1.
  public static func chapter(_ text: LocalizedText) -> Heading {
    Heading(level: 1, text: RichText(text), isChapter: true)
  }
}

/// A paragraph of text.
public struct Paragraph: Hashable, Sendable {
  /// How a paragraph stands on the page.
  public enum Style: String, Sendable {
    /// Running text; in Chinese papers its first line is set in by two characters.
    case body
    /// Running text without indent: the addressee of a letter.
    case flush
    /// In the middle of the line.
    case centered
    /// At the end of the line: sender and date of a letter.
    case closing
    /// Smaller: a note or a source.
    case note
  }

  /// The words.
  public var text: RichText
  /// How the paragraph stands on the page.
  public var style: Style

  /// A paragraph.
  public init(_ text: RichText, style: Style = .body) {
    self.text = text
    self.style = style
  }
}

/// A label with its value: 主送 … , Delivered by ….
public struct Fact: Hashable, Sendable {
  /// The label, without a colon.
  public var label: LocalizedText
  /// The value; it may be a gap.
  public var value: RichText

  /// A label with its value.
  public init(_ label: LocalizedText, _ value: RichText) {
    self.label = label
    self.value = value
  }

  /// A label with a value in plain words.
  public init(_ label: LocalizedText, _ value: LocalizedText) {
    self.init(label, RichText(value))
  }
}

/// A box that must not be overlooked.
public struct Notice: Hashable, Sendable {
  /// What the box is for.
  public enum Kind: String, Sendable {
    /// Not for everybody's eyes: 内部材料 请勿外传.
    case confidential
    /// Something is wrong or may go wrong.
    case warning
    /// Worth knowing.
    case information
  }

  /// What the box is for.
  public var kind: Kind
  /// The words, paragraph by paragraph.
  public var text: [RichText]

  /// A box.
  public init(_ kind: Kind, _ text: [RichText]) {
    self.kind = kind
    self.text = text
  }

  /// The box on top of everything that is private: 「内部材料 请勿外传」.
  public static let confidential = Notice(
    .confidential,
    [
      .strong(
        LocalizedText(
          zhHans: "内部材料　请勿外传", en: "Internal material — not to be passed on"))
    ])
}

import ParleyValues

/// A paper or report, written once in both languages and rendered into every format.
///
/// A document is a value without clock or files; the same document gives the same bytes.
public struct Document: Hashable, Sendable {
  /// What the document is for; it decides typefaces and the room around the text.
  public enum Purpose: String, Sendable {
    /// An agreement, letter or form: a serif face (宋体), black on white, meant for paper.
    case paper
    /// A report read on a screen or printed: a sans-serif face, follows a dark screen.
    case report
  }

  /// What the document is for.
  public var purpose: Purpose
  /// The title, printed once at the top and carried as the file's title.
  public var title: LocalizedText
  /// A second line under the title.
  public var subtitle: LocalizedText?
  /// Short remarks on one line under the title: number, session, date. They may hold gaps.
  public var dateline: [RichText]
  /// The day that files made of the document carry as theirs, where their format has such a thing.
  public var date: CivilDate?
  /// The paper and what is repeated on each page.
  public var page: PageSetup
  /// The content.
  public var blocks: [Block]
  /// A file that web pages carry at their end, folded away; other formats leave it out.
  public var attachment: Attachment?

  /// A text that goes with a page.
  public struct Attachment: Hashable, Sendable {
    /// What it is.
    public var title: LocalizedText
    /// The text as it is.
    public var text: String

    /// A text with what it is.
    public init(title: LocalizedText, text: String) {
      self.title = title
      self.text = text
    }
  }

  /// A document.
  public init(
    purpose: Purpose, title: LocalizedText, subtitle: LocalizedText? = nil,
    dateline: [RichText] = [], page: PageSetup = PageSetup(), blocks: [Block] = []
  ) {
    self.purpose = purpose
    self.title = title
    self.subtitle = subtitle
    self.dateline = dateline
    self.page = page
    self.blocks = blocks
  }
}

/// Where in a text something stands.
public struct SourcePlace: Hashable, Sendable {
  /// The file's name as the user gave it; `<arguments>` for the command line.
  public var file: String
  /// The line, from 1; 0 when the whole file is meant.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
  /// How many characters are meant, at least 1.
  public var length: Int
  /// The text of the line, for the excerpt.
  public var excerpt: String?
  /// The cell in a workbook, `Sheet1!C17`, or the row, `Sheet1!17:17`; shown in place of line and
  /// column.
  public var cell: String?

  /// A place in a text.
  public init(
    file: String, line: Int = 0, column: Int = 1, length: Int = 1, excerpt: String? = nil,
    cell: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.excerpt = excerpt
    self.cell = cell
  }
}

/// One thing that is wrong, or worth a warning: what, where, why, and what to do about it.
///
/// Values first: the text is made in one place, ``Diagnostic/text(in:)``. Personal data does not
/// belong in a diagnostic.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How grave it is.
  public enum Severity: String, Sendable {
    /// Nothing was done.
    case error
    /// It was done; this should be looked at.
    case warning
    /// Said for information.
    case note
  }

  /// The code, `standards.unknown-key`: area, dot, what is wrong.
  public var code: String
  /// How grave it is.
  public var severity: Severity
  /// Where it is, if it is in a text.
  public var place: SourcePlace?
  /// What is wrong, with the values concerned.
  public var message: LocalizedText
  /// What to do about it.
  public var remedy: LocalizedText?
  /// The page that says more, as arguments of `parley help`: `standards`.
  public var help: String?
  /// The article the finding rests on.
  public var article: LocalizedText?

  /// A diagnostic.
  public init(
    _ code: String, _ severity: Severity = .error, at place: SourcePlace? = nil,
    _ message: LocalizedText, remedy: LocalizedText? = nil, help: String? = nil,
    article: LocalizedText? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.remedy = remedy
    self.help = help
    self.article = article
  }
}

/// Everything that was found wrong with one input, in the order of the text.
public struct Diagnostics: Error, Equatable, Sendable {
  /// The findings.
  public var all: [Diagnostic]

  /// Whether any finding is an error.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// A collection of findings.
  public init(_ all: [Diagnostic]) { self.all = all }
}

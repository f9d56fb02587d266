import ParleyValues

/// A text format that a document can be rendered into.
public enum DocumentFormat: String, CaseIterable, Sendable {
  /// One self-contained page for screen and print.
  case html
  /// Markdown.
  case markdown
  /// Plain text for a terminal.
  case text
  /// JSON of a stable shape.
  case json
  /// The source of Typst, a typesetting program.
  case typst

  /// The ending of files in this format, without a point.
  public var fileExtension: String {
    switch self {
    case .html: "html"
    case .markdown: "md"
    case .text: "txt"
    case .json: "json"
    case .typst: "typ"
    }
  }
}

extension Document {
  /// The document as text, after a check that nothing is wrong with it.
  ///
  /// - Throws: every finding of ``problems``: references to clauses that are not there, keys used
  ///   twice, rows longer than their table, charts whose values do not match their steps.
  /// - Complexity: linear in the size of the document.
  public func rendered(
    as format: DocumentFormat, in language: Language
  ) throws(Diagnostics) -> String {
    let document = try checked()
    return switch format {
    case .html: HTMLRenderer.render(document, in: language)
    case .markdown: MarkdownRenderer.render(document, in: language)
    case .text: TextRenderer.render(document, in: language)
    case .json: JSONRenderer.render(document, in: language)
    case .typst: TypstRenderer.render(document, in: language)
    }
  }
}

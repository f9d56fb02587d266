import ParleyValues

/// One run of text inside a line. Each kind knows its own escaping, so that no renderer can
/// forget it.
public enum Inline: Hashable, Sendable {
  /// Plain words.
  case text(LocalizedText)
  /// Words that carry weight: bold in print.
  case strong(LocalizedText)
  /// Words set apart: italic in Latin print, emphasis dots or a kai face in Chinese.
  case emphasis(LocalizedText)
  /// Words that a later version adds: underlined.
  case inserted(LocalizedText)
  /// Words that a later version leaves out: struck through.
  case deleted(LocalizedText)
  /// Something typed literally: a key, a command, a digest.
  case code(String)
  /// A gap to be filled in by hand.
  case blank(Blank)
  /// The printed number of the clause with this key; see ``Clause/key``.
  case reference(String)
  /// A new line inside the same paragraph or cell.
  case lineBreak
}

/// A gap that is filled in by hand on paper.
public struct Blank: Hashable, Sendable {
  /// How wide the gap is, in columns of half a Chinese character.
  public var columns: Int
  /// What belongs in the gap; read out by screen readers and kept in JSON, not printed.
  public var label: LocalizedText?

  /// A gap of a width.
  public init(columns: Int = 12, label: LocalizedText? = nil) {
    self.columns = columns
    self.label = label
  }
}

/// A line of text in one language, made of runs; written as an interpolated string.
///
///     let line: InlineText = "as set out in \(reference: "adjustment"), on \(blank: 10)"
public struct InlineText: Hashable, Sendable {
  /// The runs in reading order.
  public var runs: [Inline]

  /// A line made of runs.
  public init(_ runs: [Inline]) { self.runs = runs }
}

extension InlineText: ExpressibleByStringInterpolation {
  /// Collects the runs of an interpolated string.
  public struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Inline] = []

    /// Starts with no runs.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds the words between two interpolations.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.text(LocalizedText(verbatim: literal))) }
    }

    /// Adds something typed by a person, a number or a name.
    public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

    /// Adds a whole number.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      appendLiteral(String(number))
    }

    /// Adds a text that exists in both languages; the language of the document is printed.
    public mutating func appendInterpolation(_ text: LocalizedText) { runs.append(.text(text)) }

    /// Adds the runs of another line.
    public mutating func appendInterpolation(_ line: InlineText) { runs += line.runs }

    /// Adds words that carry weight.
    public mutating func appendInterpolation(strong text: String) {
      runs.append(.strong(LocalizedText(verbatim: text)))
    }

    /// Adds words that carry weight, in the language of the document.
    public mutating func appendInterpolation(strong text: LocalizedText) {
      runs.append(.strong(text))
    }

    /// Adds words set apart.
    public mutating func appendInterpolation(emphasis text: String) {
      runs.append(.emphasis(LocalizedText(verbatim: text)))
    }

    /// Adds words set apart, in the language of the document.
    public mutating func appendInterpolation(emphasis text: LocalizedText) {
      runs.append(.emphasis(text))
    }

    /// Adds something typed literally.
    public mutating func appendInterpolation(code text: String) { runs.append(.code(text)) }

    /// Adds the printed number of the clause with this key.
    public mutating func appendInterpolation(reference key: String) {
      runs.append(.reference(key))
    }

    /// Adds a gap of so many columns to be filled in by hand.
    public mutating func appendInterpolation(blank columns: Int, label: LocalizedText? = nil) {
      runs.append(.blank(Blank(columns: columns, label: label)))
    }

    /// Adds any run.
    public mutating func appendInterpolation(run: Inline) { runs.append(run) }
  }

  /// A line of plain words.
  public init(stringLiteral value: String) {
    runs = value.isEmpty ? [] : [.text(LocalizedText(verbatim: value))]
  }

  /// The line an interpolated string stands for.
  public init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }
}

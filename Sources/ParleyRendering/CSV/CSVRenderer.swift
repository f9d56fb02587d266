import ParleyValues

/// Writes tables as comma-separated values (RFC 4180).
public enum CSVRenderer {
  /// How the file is written.
  public struct Options: Hashable, Sendable {
    /// Whether the file begins with a byte-order mark, by which Excel and WPS know UTF-8.
    public var hasByteOrderMark: Bool

    /// How the file is written.
    public init(hasByteOrderMark: Bool = false) { self.hasByteOrderMark = hasByteOrderMark }

    /// As offices of a language open it: with a byte-order mark in Chinese.
    public static func office(_ language: Language) -> Options {
      Options(hasByteOrderMark: language == .zhHans)
    }
  }

  /// A table with its header. Cells with a value give the value as a plain number or date, others
  /// their words; a heading row gives its words in the first column.
  ///
  /// Words that a spreadsheet would take for a formula get an apostrophe in front; numbers stay
  /// numbers.
  ///
  /// - Complexity: linear in the size of the table.
  public static func render(
    _ table: Table, in language: Language, options: Options = Options()
  ) -> String {
    let wording = Wording(in: language)
    var records = [table.columns.map { text(wording.line($0.header)) }]
    for row in table.rows {
      let cells = row.cells.prefix(table.columns.count).map { cell in
        switch cell.value {
        case .some(.blank), .none: text(wording.plain(cell.text, lineEnd: "\n"))
        case .some(let value): field(value, language)
        }
      }
      records.append(cells + Array(repeating: "", count: table.columns.count - cells.count))
    }
    return file(records, options)
  }

  /// A header and typed rows.
  ///
  /// - Complexity: linear in the count of cells.
  public static func render(
    header: [LocalizedText], rows: [[CellValue]], in language: Language,
    options: Options = Options()
  ) -> String {
    let wording = Wording(in: language)
    let records = rows.map { row in row.map { field($0, language) } }
    return file([header.map { text(wording.line($0)) }] + records, options)
  }

  private static func file(_ records: [[String]], _ options: Options) -> String {
    let lines = records.map { record -> String in
      // A record of one empty field would be an empty line.
      record == [""] ? "\"\"" : record.joined(separator: ",")
    }
    return (options.hasByteOrderMark ? "\u{FEFF}" : "") + lines.map { $0 + "\r\n" }.joined()
  }

  private static func field(_ value: CellValue, _ language: Language) -> String {
    switch value {
    case .text(let words): text(words[language])
    case .blank, .whole, .decimal, .money, .share, .date, .moment: value.plainText(in: language)
    }
  }

  /// Words, guarded and quoted.
  private static func text(_ words: String) -> String {
    let printable = PrintableText.lines(words).joined(separator: "\n")
    return quoted(isDangerous(printable) ? "'" + printable : printable)
  }

  /// Whether a spreadsheet would take the words for a formula: they begin with one of its signs,
  /// also in full width or behind white space, and are no plain number.
  private static func isDangerous(_ words: String) -> Bool {
    let visible = words.drop(while: \.isWhitespace)
    guard let first = visible.unicodeScalars.first else { return false }
    switch first {
    case "=", "@", "＝", "＋", "－", "＠": return true
    case "+", "-": return DecimalText.read(visible, scale: 17) == .notANumber
    default: return false
    }
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r"
    }
    let hasOuterSpace = field.first == " " || field.last == " "
    guard needsQuotes || hasOuterSpace else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}

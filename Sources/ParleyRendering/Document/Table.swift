import ParleyValues

/// A table whose header is repeated on every printed page.
public struct Table: Hashable, Sendable {
  /// How cells of a column stand.
  public enum Alignment: String, Sendable {
    /// At the start of the cell: words.
    case leading
    /// In the middle: short marks.
    case centered
    /// At the end: amounts.
    case trailing
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// The words at the top.
    public var header: LocalizedText
    /// How the cells stand.
    public var alignment: Alignment
    /// The column's share of the width compared with its neighbours; by content when absent.
    public var weight: Int?

    /// A column.
    public init(
      _ header: LocalizedText, alignment: Alignment = .leading, weight: Int? = nil
    ) {
      self.header = header
      self.alignment = alignment
      self.weight = weight
    }
  }

  /// A row.
  public struct Row: Hashable, Sendable {
    /// What the row is.
    public enum Kind: String, Sendable {
      /// An ordinary row.
      case body
      /// A heading of the rows below it: its first cell spans the table.
      case group
      /// A sum or result.
      case total
    }

    /// What the row is.
    public var kind: Kind
    /// The cells, one for each column.
    public var cells: [TableCell]

    /// A row.
    public init(_ cells: [TableCell], kind: Kind = .body) {
      self.cells = cells
      self.kind = kind
    }

    /// A heading of the rows below it.
    public static func group(_ text: LocalizedText) -> Row {
      Row([TableCell(text)], kind: .group)
    }
  }

  /// How the lines of the table run.
  public enum Style: String, Sendable {
    /// A line around every cell: papers and forms to be filled in.
    case grid
    /// Horizontal lines only: reports.
    case open
  }

  /// The words above the table.
  public var caption: RichText?
  /// The columns.
  public var columns: [Column]
  /// The rows.
  public var rows: [Row]
  /// How the lines run; by the document's purpose when absent.
  public var style: Style?
  /// How many empty rows follow, to be filled in by hand.
  public var emptyRows: Int
  /// A smaller line below the table: source, remarks.
  public var note: RichText?

  /// A table.
  public init(
    caption: RichText? = nil, columns: [Column], rows: [Row], style: Style? = nil,
    emptyRows: Int = 0, note: RichText? = nil
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.style = style
    self.emptyRows = emptyRows
    self.note = note
  }
}

/// A cell of a table.
public struct TableCell: Hashable, Sendable {
  /// What the cell's colour says; never the only sign of it.
  public enum Tone: String, Sendable {
    /// Better for the reader.
    case good
    /// Worse for the reader.
    case bad
    /// More than before, whoever likes it.
    case up
    /// Less than before, whoever likes it.
    case down
    /// Less important.
    case muted
  }

  /// The words.
  public var text: RichText
  /// The number or date behind the words, for CSV and workbooks; the words themselves when absent.
  public var value: CellValue?
  /// What the cell's colour says.
  public var tone: Tone?

  /// A cell.
  public init(_ text: RichText, value: CellValue? = nil, tone: Tone? = nil) {
    self.text = text
    self.value = value
    self.tone = tone
  }

  /// A cell of plain words.
  public init(_ text: LocalizedText, value: CellValue? = nil, tone: Tone? = nil) {
    self.init(RichText(text), value: value, tone: tone)
  }

  /// A cell that reads the same in both languages: a number, a name.
  public init(verbatim text: String, value: CellValue? = nil, tone: Tone? = nil) {
    self.init(RichText(verbatim: text), value: value, tone: tone)
  }

  /// An empty cell.
  public static let empty = TableCell(RichText.empty)
}

import ParleyValues

/// A workbook of typed tables, for spreadsheet programs.
public struct Workbook: Hashable, Sendable {
  /// The title in the file's properties.
  public var title: LocalizedText
  /// The sheets, in order; at least one.
  public var sheets: [Sheet]

  /// A workbook.
  public init(title: LocalizedText, sheets: [Sheet]) {
    self.title = title
    self.sheets = sheets
  }
}

extension Workbook {
  /// One sheet: a title above a table with a frozen header.
  public struct Sheet: Hashable, Sendable {
    /// The name on the tab. Signs that spreadsheets refuse are replaced and names are made
    /// different from each other when the file is written.
    public var name: LocalizedText
    /// A line above the table; none when absent.
    public var title: LocalizedText?
    /// The columns.
    public var columns: [Column]
    /// The rows below the header.
    public var rows: [Row]
    /// How many columns at the left stay in view while scrolling.
    public var frozenColumns: Int
    /// How the sheet is printed; it is always fitted to the width of the page.
    public var orientation: PageSetup.Orientation
    /// Charts that the spreadsheet program draws from the cells, to the right of the table.
    public var diagrams: [Diagram]

    /// A sheet.
    public init(
      name: LocalizedText, title: LocalizedText? = nil, columns: [Column], rows: [Row] = [],
      frozenColumns: Int = 0, orientation: PageSetup.Orientation = .landscape,
      diagrams: [Diagram] = []
    ) {
      self.name = name
      self.title = title
      self.columns = columns
      self.rows = rows
      self.frozenColumns = frozenColumns
      self.orientation = orientation
      self.diagrams = diagrams
    }
  }

  /// A column of a sheet.
  public struct Column: Hashable, Sendable {
    /// The words at the top.
    public var header: LocalizedText
    /// How the cells stand; numbers always stand at the end.
    public var alignment: Table.Alignment
    /// The width in columns of half a Chinese character; by content when absent.
    public var width: Int?

    /// A column.
    public init(
      _ header: LocalizedText, alignment: Table.Alignment = .leading, width: Int? = nil
    ) {
      self.header = header
      self.alignment = alignment
      self.width = width
    }
  }

  /// A row of a sheet.
  public struct Row: Hashable, Sendable {
    /// What the row is.
    public var kind: Table.Row.Kind
    /// The cells, one for each column.
    public var cells: [CellValue]

    /// A row.
    public init(_ cells: [CellValue], kind: Table.Row.Kind = .body) {
      self.cells = cells
      self.kind = kind
    }
  }
}

/// What a workbook may hold at most. Real workbooks stay far below; a file made to exhaust memory
/// or time is refused while it is read, by what is really inflated and not by what it declares.
package struct WorkbookLimits: Sendable {
  /// Files in the archive.
  package var parts = 10_000
  /// Bytes of one part when it is inflated.
  package var partBytes = 4 << 30
  /// How many times larger a part may become when it is inflated, looked at beyond ``ratioFrom``.
  package var ratio = 300
  /// Inflated bytes from which the ratio counts.
  package var ratioFrom = 64 << 20
  /// Bytes of all shared texts together.
  package var stringBytes = 512 << 20
  /// Bytes of one sheet's values as text.
  package var textBytes = 1 << 30
  /// Bytes that may pass without any element or text: one tag, comment or instruction.
  package var tokenBytes = 1 << 20
  /// Elements inside one another.
  package var depth = 100
  /// Rows and columns of a sheet (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13, as programs write it).
  package var rows = 1_048_576
  /// Columns that may hold values; spreadsheets have 16,384.
  package var columns = 4_096
  /// Sheets of a workbook, cell formats, and merged ranges of a sheet.
  package var entries = 100_000

  /// The limits in use.
  package static let standard = WorkbookLimits()

  /// Limits; those left out are the standard ones.
  package init() {}
}

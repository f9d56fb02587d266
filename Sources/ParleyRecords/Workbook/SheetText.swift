/// The values of a sheet as tab-separated text whose line *n* is the sheet's row *n* and whose
/// field *m* is its column *m*: so the reader of CSV reads sheets too, and every line it names is a
/// row.
struct SheetText {
  /// UTF-8, one line to a row up to the last row with a value.
  private(set) var bytes: [UInt8] = []
  /// The most fields a row had so far: shorter rows below are filled up, for a row that ends with
  /// blank cells is not a row with cells missing.
  private var width = 0
  private var line = 1

  /// Adds the values of a row.
  ///
  /// - Parameters:
  ///   - row: the row, from 1, below those added before.
  ///   - cells: columns in ascending order, each with the bytes of its value in `values`.
  mutating func append(
    row: Int, cells: [(column: Int, range: Range<Int>)], values: [UInt8]
  ) {
    guard let last = cells.last else { return }
    while line < row {
      bytes.append(UInt8(ascii: "\n"))
      line += 1
    }
    var column = 0
    for cell in cells {
      while column < cell.column {
        bytes.append(UInt8(ascii: "\t"))
        column += 1
      }
      append(values[cell.range])
    }
    width = max(width, last.column + 1)
    while column < width - 1 {
      bytes.append(UInt8(ascii: "\t"))
      column += 1
    }
  }

  private mutating func append(_ value: ArraySlice<UInt8>) {
    let quote = UInt8(ascii: "\"")
    let isQuoted = value.first == quote
    if isQuoted { bytes.append(quote) }
    for byte in value {
      switch byte {
      case 0x09, 0x0A, 0x0D: bytes.append(0x20)
      case quote where isQuoted: bytes += [quote, quote]
      default: bytes.append(byte)
      }
    }
    if isQuoted { bytes.append(quote) }
  }
}

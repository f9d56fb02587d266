/// The place of a cell in a sheet, `C17`.
package struct CellPosition: Equatable, Sendable {
  /// The row, from 1.
  package var row: Int
  /// The column, from 0 for A.
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `C17`; signs of absolute references are not in files and not read.
  package init?(_ text: some Sequence<UInt8>) {
    var (row, column, letters, digits) = (0, 0, 0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 3:
        column = column * 26 + Int(byte - 0x40)
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 7:
        row = row * 10 + Int(byte - 0x30)
        digits += 1
      default: return nil
      }
    }
    guard letters > 0, row > 0 else { return nil }
    self.init(row: row, column: column - 1)
  }

  /// The letters of a column, `AA` for 26.
  package static func letters(of column: Int) -> String {
    var (rest, letters) = (column + 1, [UInt8]())
    while rest > 0 {
      letters.append(UInt8(0x41 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// `C17`.
  package var text: String { CellPosition.letters(of: column) + String(row) }
}

/// A range of merged cells, `A5:A9`.
struct MergedRange: Equatable {
  var first: CellPosition
  var last: CellPosition

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    let halves = text.split(separator: UInt8(ascii: ":"))
    guard halves.count == 2, let first = CellPosition(halves[0]),
      let last = CellPosition(halves[1]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.first = first
    self.last = last
  }
}

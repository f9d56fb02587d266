/// One field of a row: where its text stands, without its quotes.
package struct FieldSpan {
  package var start: Int
  package var end: Int
  /// Whether the field was quoted.
  package var isQuoted: Bool
  /// Whether `""` inside stands for a quote.
  package var hasDoubledQuotes: Bool
}

/// One row of a delimited text.
package struct ScannedRow {
  /// The line the row begins on, from 1.
  package var line: Int
  /// Where the row begins.
  package var start: Int
  /// Where the row ends, without its line end.
  package var end: Int
  /// How many fields it has; the scanner holds at most ``RowScanner/fieldLimit`` of them.
  package var fieldCount: Int
  /// Why the row cannot be used.
  package var problem: RejectReason?

  /// Whether there is nothing on the line.
  package var isBlank: Bool { start == end }
}

/// Walks over delimited text (RFC 4180 and its relatives) row by row: quoted fields with doubled
/// quotes and line breaks, LF, CRLF or CR. A row that cannot be used is given with its problem, and
/// the walk goes on at the next line, so that one stray quote never swallows the rest.
package final class RowScanner {
  /// Bytes a row may have.
  package static let rowLimit = 1 << 20
  /// Fields that are kept of a row.
  package static let fieldLimit = 4096

  private enum ByteClass {
    static let ordinary: UInt8 = 0
    static let delimiter: UInt8 = 1
    static let lineFeed: UInt8 = 2
    static let carriageReturn: UInt8 = 3
    static let control: UInt8 = 4
    static let invalid: UInt8 = 5
  }

  @exclusivity(unchecked) private var bytes: UnsafeBufferPointer<UInt8>
  private let classes: UnsafeMutablePointer<UInt8>
  private let fields: UnsafeMutablePointer<FieldSpan>
  private let delimiter: UInt8
  @exclusivity(unchecked) private var position: Int
  @exclusivity(unchecked) private var line: Int
  @exclusivity(unchecked) private var fieldCount = 0
  @exclusivity(unchecked) private var problem: RejectReason?

  /// A walk over text from a place that begins a row.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from position: Int = 0, line: Int = 1
  ) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.position = position
    self.line = line
    classes = .allocate(capacity: 256)
    fields = .allocate(capacity: RowScanner.fieldLimit)
    for byte in 0..<256 { classes[byte] = RowScanner.byteClass(UInt8(byte), delimiter: delimiter) }
  }

  deinit {
    classes.deallocate()
    fields.deallocate()
  }

  private static func byteClass(_ byte: UInt8, delimiter: UInt8) -> UInt8 {
    switch byte {
    case delimiter: ByteClass.delimiter
    case 0x0A: ByteClass.lineFeed
    case 0x0D: ByteClass.carriageReturn
    case 0x09: ByteClass.ordinary
    case 0..<0x20, 0x7F: ByteClass.control
    case 0xC0, 0xC1, 0xF5...0xFF: ByteClass.invalid
    default: ByteClass.ordinary
    }
  }

  /// Begins anew on another text, or at another place of the same.
  package func restart(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int, line: Int) {
    self.bytes = bytes
    self.position = position
    self.line = line
  }

  /// Where the next row begins.
  package var nextRow: (position: Int, line: Int) { (position, line) }

  /// A field of the row given last.
  ///
  /// - Precondition: the index is below the row's count of fields and the limit.
  package func field(_ index: Int) -> FieldSpan {
    precondition(index >= 0 && index < fieldCount && index < RowScanner.fieldLimit)
    return fields[index]
  }

  /// The next row; nothing at the end of the text.
  ///
  /// - Complexity: O(bytes of the row); a row that is given up costs at most
  ///   ``rowLimit`` bytes more.
  package func next() -> ScannedRow? {
    guard position < bytes.count else { return nil }
    let (start, firstLine) = (position, line)
    fieldCount = 0
    problem = nil
    var hasMore = true
    while hasMore {
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        guard let goesOn = scanQuoted(rowStart: start) else {
          return givenUp(start: start, line: firstLine)
        }
        hasMore = goesOn
      } else {
        hasMore = scanPlain()
      }
    }
    var end = position
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    if end - start > RowScanner.rowLimit { problem = .rowTooLong }
    return ScannedRow(
      line: firstLine, start: start, end: end, fieldCount: fieldCount, problem: problem)
  }

  /// Takes an unquoted field with what ends it; false when it ends the row.
  private func scanPlain() -> Bool {
    let start = position
    var place = start
    let end = bytes.count
    while place < end {
      let kind = classes[Int(bytes[place])]
      if kind == ByteClass.ordinary {
        place += 1
        continue
      }
      switch kind {
      case ByteClass.control:
        problem = problem ?? .controlCharacter
        place += 1
      case ByteClass.invalid:
        problem = problem ?? .encoding
        place += 1
      default:
        store(start, place, isQuoted: false, hasDoubledQuotes: false)
        return passSeparator(at: place)
      }
    }
    store(start, place, isQuoted: false, hasDoubledQuotes: false)
    position = place
    return false
  }

  /// Takes a quoted field with what ends it; false when it ends the row, nothing when the row has
  /// to be given up.
  private func scanQuoted(rowStart: Int) -> Bool? {
    let start = position + 1
    var place = start
    var hasDoubledQuotes = false
    let quote = UInt8(ascii: "\"")
    let end = min(bytes.count, rowStart + RowScanner.rowLimit)
    while true {
      guard place < end else {
        problem = end == bytes.count ? .unterminatedQuote : .rowTooLong
        return nil
      }
      let byte = bytes[place]
      if byte == quote {
        guard place + 1 < bytes.count, bytes[place + 1] == quote else { break }
        hasDoubledQuotes = true
        place += 2
        continue
      }
      switch classes[Int(byte)] {
      case ByteClass.control: problem = problem ?? .controlCharacter
      case ByteClass.invalid: problem = problem ?? .encoding
      case ByteClass.lineFeed: line += 1
      case ByteClass.carriageReturn:
        if place + 1 >= bytes.count || bytes[place + 1] != 0x0A { line += 1 }
      default: break
      }
      place += 1
    }
    store(start, place, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
    place += 1
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09,
      bytes[place] != delimiter
    {
      place += 1
    }
    if place >= bytes.count {
      position = place
      return false
    }
    switch classes[Int(bytes[place])] {
    case ByteClass.delimiter, ByteClass.lineFeed, ByteClass.carriageReturn:
      return passSeparator(at: place)
    default:
      problem = .textAfterQuote
      return nil
    }
  }

  /// Goes past a delimiter (true) or a line end (false).
  private func passSeparator(at place: Int) -> Bool {
    position = place + 1
    switch classes[Int(bytes[place])] {
    case ByteClass.delimiter: return true
    case ByteClass.carriageReturn:
      if position < bytes.count, bytes[position] == 0x0A { position += 1 }
      line += 1
      return false
    default:
      line += 1
      return false
    }
  }

  private func store(_ start: Int, _ end: Int, isQuoted: Bool, hasDoubledQuotes: Bool) {
    if fieldCount < RowScanner.fieldLimit {
      fields[fieldCount] = FieldSpan(
        start: start, end: end, isQuoted: isQuoted, hasDoubledQuotes: hasDoubledQuotes)
    }
    fieldCount += 1
  }

  /// Leaves a row whose quotes do not close and goes on at the line below its first.
  private func givenUp(start: Int, line firstLine: Int) -> ScannedRow {
    var place = start
    while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
    let end = place
    if place < bytes.count {
      let isCarriageReturn = bytes[place] == 0x0D
      place += 1
      if isCarriageReturn, place < bytes.count, bytes[place] == 0x0A { place += 1 }
    }
    position = place
    line = firstLine + 1
    fieldCount = 0
    return ScannedRow(line: firstLine, start: start, end: end, fieldCount: 0, problem: problem)
  }
}

/// A text under reading: finds the line and column of a place and the excerpt that shows it.
///
/// Lines are cut when asked for and the last one is kept, so that places asked for in the order of
/// the text cost time in proportion to the text, however long its lines are.
struct SourceText {
  /// The name shown in diagnostics.
  let file: String
  /// The text in UTF-8; a line may hold damaged bytes, which show as `�`.
  let bytes: [UInt8]
  private let lineStarts: [Int]
  private var current: Line?

  /// One line cut out, with the column of each of its Unicode scalars.
  private struct Line {
    let number: Int
    let text: String
    /// The character column, from 0, of each scalar and of the end; nothing when all is ASCII.
    let columns: [Int32]?
    let scalarCount: Int

    func column(ofScalar scalar: Int) -> Int {
      let bounded = min(max(0, scalar), scalarCount)
      guard let columns else { return bounded }
      return Int(columns[bounded])
    }
  }

  /// A text.
  ///
  /// - Parameters:
  ///   - file: the name shown in diagnostics.
  ///   - bytes: the text in UTF-8.
  ///   - unicodeBreaks: whether U+0085, U+2028 and U+2029 end a line, as they do in YAML 1.1.
  init(file: String, bytes: [UInt8], unicodeBreaks: Bool) {
    self.file = file
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let length = SourceText.breakLength(at: index, in: bytes, unicodeBreaks: unicodeBreaks)
      index += max(1, length)
      if length > 0 { starts.append(index) }
    }
    lineStarts = starts
  }

  /// The bytes of the line break that starts here; 0 for none.
  private static func breakLength(at index: Int, in bytes: [UInt8], unicodeBreaks: Bool) -> Int {
    func follows(_ offset: Int, _ byte: UInt8) -> Bool {
      index + offset < bytes.count && bytes[index + offset] == byte
    }
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return follows(1, 0x0A) ? 2 : 1
    case 0xC2 where unicodeBreaks: return follows(1, 0x85) ? 2 : 0
    case 0xE2 where unicodeBreaks:
      return follows(1, 0x80) && (follows(2, 0xA8) || follows(2, 0xA9)) ? 3 : 0
    default: return 0
    }
  }

  /// The place that starts at a scalar of a line and ends before another, or with the line.
  ///
  /// - Parameters:
  ///   - line: the line, from 0; a line beyond the last means the end of the text.
  ///   - scalar: the Unicode scalar in the line, from 0.
  ///   - end: the scalar behind the place; nothing for the rest of the line.
  /// - Returns: the place in characters, at least one long, with its line as excerpt.
  mutating func place(line: Int, scalar: Int, to end: Int?) -> SourcePlace {
    let beyond = line >= lineStarts.count
    let cut = self.line(beyond ? lineStarts.count - 1 : line)
    let from = cut.column(ofScalar: beyond ? cut.scalarCount : scalar)
    let to = cut.column(ofScalar: end ?? cut.scalarCount)
    return SourcePlace(
      file: file, line: cut.number + 1, column: from + 1, length: max(1, to - from),
      excerpt: cut.text)
  }

  /// The place of some bytes; it ends with the line at the latest.
  mutating func place(fromByte start: Int, length: Int) -> SourcePlace {
    let offset = min(max(0, start), bytes.count)
    var (low, high) = (0, lineStarts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    let before = String(decoding: bytes[lineStarts[low]..<offset], as: UTF8.self)
    let upTo = bytes[offset..<min(bytes.count, offset + max(0, length))]
    let scalar = before.unicodeScalars.count
    let meant = String(decoding: upTo, as: UTF8.self).unicodeScalars.count
    return place(line: low, scalar: scalar, to: scalar + max(1, meant))
  }

  /// The text of a line, counted from 0; empty beyond the last.
  mutating func text(ofLine line: Int) -> String {
    lineStarts.indices.contains(line) ? self.line(line).text : ""
  }

  /// The last line, counted from 0, that holds more than white space; the first if none does.
  mutating func lastWrittenLine() -> Int {
    for number in lineStarts.indices.reversed() where number > 0 {
      if text(ofLine: number).contains(where: { !$0.isWhitespace }) { return number }
    }
    return 0
  }

  private mutating func line(_ number: Int) -> Line {
    if let current, current.number == number { return current }
    let start = lineStarts[number]
    let next = number + 1 < lineStarts.count ? lineStarts[number + 1] : bytes.count
    let isLast = number + 1 == lineStarts.count
    let end = isLast ? next : SourceText.end(ofLineFrom: start, before: next, in: bytes)
    let cut = SourceText.cut(bytes[start..<end], number: number)
    current = cut
    return cut
  }

  /// Where the text of a line ends that is followed by a break.
  private static func end(ofLineFrom start: Int, before next: Int, in bytes: [UInt8]) -> Int {
    switch bytes[next - 1] {
    case 0x0A: next - 2 >= start && bytes[next - 2] == 0x0D ? next - 2 : next - 1
    case 0x0D: next - 1
    case 0x85: next - 2
    default: next - 3
    }
  }

  private static func cut(_ slice: ArraySlice<UInt8>, number: Int) -> Line {
    let text = String(decoding: slice, as: UTF8.self)
    if slice.allSatisfy({ $0 < 0x80 && $0 != 0x0D && $0 != 0x0A }) {
      return Line(number: number, text: text, columns: nil, scalarCount: slice.count)
    }
    var columns: [Int32] = []
    var column: Int32 = 0
    for character in text {
      for _ in character.unicodeScalars { columns.append(column) }
      column += 1
    }
    columns.append(column)
    return Line(number: number, text: text, columns: columns, scalarCount: columns.count - 1)
  }
}

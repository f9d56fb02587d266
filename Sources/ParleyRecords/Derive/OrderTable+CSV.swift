import ParleyValues

/// How a table is written as text.
public enum TableEncoding: String, CaseIterable, Sendable {
  /// UTF-8; UTF-8 with the mark by which Excel and WPS know it; GB18030.
  case utf8 = "utf-8"
  case utf8WithMark = "utf-8-bom"
  case gb18030
}

extension OrderTable {
  /// Writes the table as comma-separated values (RFC 4180) row by row; the file appears whole or
  /// not at all. Texts that a spreadsheet would take for a formula get an apostrophe in front.
  ///
  /// - Throws: `file.not-writable`.
  /// - Complexity: O(bytes).
  public func writeCSV(
    to path: String, encoding: TableEncoding, language: Language
  ) throws(Diagnostics) {
    let file = try OutputFile(path: path)
    var buffer: [UInt8] = encoding == .utf8WithMark ? [0xEF, 0xBB, 0xBF] : []
    func add(_ fields: [String]) {
      let line = fields.map { OrderTable.field($0) }.joined(separator: ",") + "\r\n"
      if encoding == .gb18030 { GB18030.encode(line, to: &buffer) } else { buffer += line.utf8 }
    }
    add(columns.map { header($0, in: language) })
    for row in 0..<log.count {
      add(columns.map { text(value($0, row)) })
      if buffer.count > 1 << 20 {
        try OrderTable.flush(&buffer, to: file)
      }
    }
    try OrderTable.flush(&buffer, to: file)
    try file.finish()
  }

  private static func flush(_ buffer: inout [UInt8], to file: OutputFile) throws(Diagnostics) {
    try buffer.withUnsafeBytes { bytes in
      Result { () throws(Diagnostics) in try file.append(bytes) }
    }.get()
    buffer.removeAll(keepingCapacity: true)
  }

  private func text(_ value: Value) -> String {
    switch value {
    case .absent: ""
    case .text(let text): OrderTable.guarded(text)
    case .whole(let number): String(number)
    case .decimal(let unscaled, let decimals):
      DecimalText.print(unscaled, scale: decimals, keeping: 0)
    case .money(let amount): amount.text(in: log.currency)
    case .moment(let moment): moment.description
    case .date(let date): date.description
    }
  }

  /// A text that begins like a formula gets the apostrophe that spreadsheets understand; ids lose
  /// it again when they are imported.
  private static func guarded(_ text: String) -> String {
    let start = text.unicodeScalars.first { !$0.properties.isWhitespace }
    guard let start, ["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains(start) else { return text }
    return "'" + text
  }

  private static func field(_ text: String) -> String {
    let isPlain = !text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

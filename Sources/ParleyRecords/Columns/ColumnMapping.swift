import ParleyValues

/// Which header gives which column, as the user says it: `worker=骑手ID,fare=用户实付`.
public struct ColumnMapping: Sendable, Equatable {
  /// One `column=header`.
  public struct Entry: Sendable, Equatable {
    /// The canonical column, with its unit if one is stated: `worker`, `distance_m`.
    public var column: String
    /// The header in the file.
    public var header: String
  }

  /// The entries in the order given.
  public var entries: [Entry]

  /// No mapping: headers are understood by their names alone.
  public static let none = ColumnMapping(entries: [])

  /// A mapping.
  public init(entries: [Entry]) { self.entries = entries }

  /// Reads `column=header` pairs separated by commas; full-width `＝` and `，` are read too.
  ///
  /// - Throws: `mapping.not-a-pair` for a part without `=`, a column or a header;
  ///   `mapping.twice` for a column or header named twice. All errors at once. Names of columns
  ///   are checked where the mapping is used.
  public init(parsing text: String) throws(Diagnostics) {
    var (entries, findings): ([Entry], [Diagnostic]) = ([], [])
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "，" }
    for part in parts {
      let sides = part.split(maxSplits: 1, omittingEmptySubsequences: false) {
        $0 == "=" || $0 == "＝"
      }
      guard sides.count == 2, let column = sides.first?.trimmingSpaces, !column.isEmpty,
        let header = sides.last?.trimmingSpaces, !header.isEmpty
      else {
        findings.append(ColumnMapping.notAPair(String(part)))
        continue
      }
      let isSame = { (entry: Entry) in
        HeaderText.folded(entry.column) == HeaderText.folded(column)
          || HeaderText.folded(entry.header) == HeaderText.folded(header)
      }
      if entries.contains(where: isSame) { findings.append(ColumnMapping.twice(String(part))) }
      entries.append(Entry(column: column, header: header))
    }
    if !findings.isEmpty { throw Diagnostics(findings) }
    self.entries = entries
  }

  private static func notAPair(_ part: String) -> Diagnostic {
    Diagnostic(
      "mapping.not-a-pair", at: SourcePlace(file: "<arguments>"),
      LocalizedText(
        zhHans: "“\(part)”不是“标准列=表头”的形式。", en: "“\(part)” is not of the form column=header."),
      remedy: LocalizedText(
        zhHans: "例如：--map worker=骑手ID,fare=用户实付", en: "for example: --map worker=骑手ID,fare=用户实付"),
      help: "orders")
  }

  private static func twice(_ part: String) -> Diagnostic {
    Diagnostic(
      "mapping.twice", at: SourcePlace(file: "<arguments>"),
      LocalizedText(
        zhHans: "“\(part)”里的列或表头已经对应过了。", en: "“\(part)” names a column or header a second time."),
      help: "orders")
  }
}

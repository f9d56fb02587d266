import ParleyValues

/// The header of a records file and where the rows begin.
struct FoundHeader: Sendable {
  var delimiter: Delimiter
  var headers: [String]
  /// Where the first row below begins.
  var position: Int
  var line: Int
  /// Lines above the header.
  var linesAbove: Int
}

/// Finds delimiter and header: the delimiter and row, among the first rows, whose fields are known
/// column names; exports often put a title above.
struct HeaderSearch<Column: RecordColumn> {
  /// Rows that are looked at.
  private static var rowLimit: Int { 10 }
  let names: ColumnNames<Column>
  let mapping: ColumnMapping

  private struct Candidate {
    var header: FoundHeader
    var hasRequired: Bool
    var knownCount: Int
  }

  /// The best header; with no known name in any row, the first row with the delimiter that gives
  /// most fields.
  func find(in bytes: UnsafeBufferPointer<UInt8>, isSheet: Bool) -> FoundHeader? {
    var best: Candidate?
    // The fields of a sheet are where its cells are; only text has to be searched for its
    // delimiter.
    for delimiter in isSheet ? [.tabulator] : Delimiter.allCases {
      for candidate in candidates(in: bytes, delimiter: delimiter) {
        guard let current = best else {
          best = candidate
          continue
        }
        let isBetter =
          score(candidate).lexicographicallyPrecedes(score(current)) == false
          && score(candidate) != score(current)
        if isBetter { best = candidate }
      }
    }
    return best?.header
  }

  /// Whether a row at the top has every column needed.
  func fits(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: Delimiter) -> Bool {
    candidates(in: bytes, delimiter: delimiter).contains { $0.hasRequired }
  }

  private func score(_ candidate: Candidate) -> [Int] {
    let fields = candidate.knownCount == 0 ? 0 : candidate.header.headers.count
    return [
      candidate.hasRequired ? 1 : 0, candidate.knownCount,
      candidate.knownCount == 0 ? -candidate.header.linesAbove : 0,
      candidate.knownCount == 0 ? candidate.header.headers.count : fields,
    ]
  }

  private func candidates(
    in bytes: UnsafeBufferPointer<UInt8>, delimiter: Delimiter
  ) -> [Candidate] {
    let scanner = RowScanner(bytes, delimiter: delimiter.byte)
    var candidates: [Candidate] = []
    while candidates.count < HeaderSearch.rowLimit, let row = scanner.next() {
      if row.isBlank || row.problem != nil { continue }
      let headers = (0..<min(row.fieldCount, RowScanner.fieldLimit)).map { index in
        FieldText.header(bytes, scanner.field(index))
      }
      let next = scanner.nextRow
      let header = FoundHeader(
        delimiter: delimiter, headers: headers, position: next.position, line: next.line,
        linesAbove: row.line - 1)
      candidates.append(assess(header))
    }
    return candidates
  }

  private func assess(_ header: FoundHeader) -> Candidate {
    let mappedHeaders = mapping.entries.map { HeaderText.folded($0.header) }
    let mappedColumns = mapping.entries.map { names.named($0.column)?.column }
    let isTaxi = TaxiFormat.columns(of: header.headers) != nil && Column.self == OrderColumn.self
    var known: Set<Column> = []
    for text in header.headers {
      if let place = mappedHeaders.firstIndex(of: HeaderText.folded(text)) {
        if let column = mappedColumns[place] { known.insert(column) }
      } else if let column = names.named(text)?.column {
        known.insert(column)
      }
    }
    let hasRequired = Column.required.allSatisfy { group in group.contains { known.contains($0) } }
    return Candidate(
      header: header, hasRequired: hasRequired || isTaxi, knownCount: known.count + (isTaxi ? 7 : 0)
    )
  }
}

extension FieldText {
  /// The text of a header field.
  static func header(_ bytes: UnsafeBufferPointer<UInt8>, _ span: FieldSpan) -> String {
    let text = String(decoding: trimmed(bytes, from: span.start, to: span.end), as: UTF8.self)
    guard span.hasDoubledQuotes else { return text.trimmingSpaces }
    return text.replacingDoubledQuotes.trimmingSpaces
  }
}

extension String {
  /// The text with each `""` made one quote.
  fileprivate var replacingDoubledQuotes: String {
    var (result, wasQuote) = ("", false)
    for character in self {
      if character == "\"", wasQuote {
        wasQuote = false
        continue
      }
      wasQuote = character == "\""
      result.append(character)
    }
    return result
  }
}

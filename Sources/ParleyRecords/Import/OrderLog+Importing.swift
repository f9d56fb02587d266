import ParleyValues

extension OrderLog {
  /// Reads order records from a CSV file or a workbook (.xlsx), or opens a column file, whichever
  /// the file is.
  ///
  /// - Throws: `file.missing`, `file.unreadable`; `records.…`, `mapping.…` for what is wrong in
  ///   a CSV file, `workbook.…` in a workbook; `orders-file.…` for a column file that is damaged,
  ///   foreign or too new.
  /// - Complexity: O(bytes); for a column file O(workers + words).
  public static func reading(
    file path: String, options: ImportOptions = ImportOptions()
  ) throws(Diagnostics) -> RecordImport<OrderLog> {
    try reading(SourceFile(path: path), options: options)
  }

  /// Reads order records from bytes; see ``reading(file:options:)``.
  ///
  /// - Throws: `records.…` and `mapping.…` for what is wrong in the text.
  public static func reading(
    bytes: [UInt8], name: String, options: ImportOptions = ImportOptions()
  ) throws(Diagnostics) -> RecordImport<OrderLog> {
    try reading(SourceFile(bytes, name: name), options: options)
  }

  static func reading(
    _ file: SourceFile, options: ImportOptions
  ) throws(Diagnostics) -> RecordImport<OrderLog> {
    if OrdersFile.isOrdersFile(file.bytes) {
      return try OrdersFile.read(file, verification: options.verification)
    }
    let importer = try OrderImporter.reading(file, options: options)
    var summary = OrderSummary(importer.layout, options: options)
    var gathering = OrderGathering(importer.layout, threads: importer.threads)
    var identities: [(any IdentityGroups, line: Int)] = []
    try importer.readAll {
      summary = OrderSummary(importer.layout, options: options)
      gathering = OrderGathering(importer.layout, threads: importer.threads)
      identities = []
    } take: { (chunks) throws(Diagnostics) in
      let places = chunks.map { summary.add($0) }
      identities += zip(chunks, places).map { ($0.identities, line: $1.line) }
      gathering.add(
        chunks, places: places, readers: importer.readers, of: importer.source.bytes.count)
    }
    let (layout, tables) = (importer.layout, gathering.tables)
    try layout.records.check(summary.tally, kept: summary.rows, isStrict: options.isStrict)
    let log = gathering.columns().log(layout, tables)
    let search = RepetitionSearch(identities, exampleLimit: options.exampleLimit)
    var report = summary.report(
      source: importer.description, tables: tables,
      duplicates: try search.tally(basis: layout.basis, threads: importer.threads))
    report.findings = (layout.records.sheet?.findings ?? []) + report.orderFindings(log)
    return RecordImport(log: log, report: report)
  }
}

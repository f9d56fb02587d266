import ParleyValues

/// A workbook of which a sheet is to be read.
final class SourceWorkbook {
  private let archive: WorkbookArchive
  private let context: SheetReader.Context
  /// The worksheets in their order.
  let sheets: [WorkbookIndex.Sheet]

  /// Whether a file is a workbook, or is given as one: an archive or an old Office file.
  static func isWorkbook(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isArchive(bytes) || isOldOffice(bytes)
  }

  private static func isArchive(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  private static func isOldOffice(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Opens a workbook: its list of sheets, shared texts and formats.
  ///
  /// - Throws: what is wrong with it.
  /// - Complexity: O(bytes of those parts).
  init(_ file: SourceFile, limits: WorkbookLimits = .standard) throws(WorkbookProblem) {
    if SourceWorkbook.isOldOffice(file.bytes) {
      // A workbook with a password is put into the old container as a stream of this name
      // ([MS-OFFCRYPTO] 2.3.4.3); an old workbook is a stream `Workbook` or `Book`.
      if SourceWorkbook.names("EncryptedPackage", in: file.bytes) { throw .encrypted }
      let isWorkbook =
        SourceWorkbook.names("Workbook", in: file.bytes)
        || SourceWorkbook.names("Book", in: file.bytes)
      throw isWorkbook ? .oldWorkbook : .oldOffice
    }
    archive = try WorkbookArchive(file, limits: limits)
    let index = try WorkbookIndex(archive)
    let strings = SharedStrings(limits: limits)
    if let part = index.stringsPart {
      try XMLStream.read(archive.part(part), into: strings, limits: limits)
    }
    let formats = CellFormats(limits: limits)
    if let part = index.stylesPart {
      try XMLStream.read(archive.part(part), into: formats, limits: limits)
    }
    sheets = index.sheets
    context = SheetReader.Context(
      strings: strings, formats: formats, countsFrom1904: index.countsFrom1904, limits: limits)
  }

  /// Whether an old Office file names a stream: the names, in UTF-16 and with a zero behind them,
  /// begin entries of 128 bytes ([MS-CFB] 2.6.1).
  private static func names(_ name: String, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let wanted = (name + "\0").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return stride(from: 0, through: bytes.count - wanted.count, by: 128).contains { start in
      bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  /// The values of a sheet's first rows; merged cells count where they begin.
  func top(of sheet: WorkbookIndex.Sheet, rows: Int) throws(WorkbookProblem) -> SheetText {
    let reader = SheetReader(context, rowLimit: rows)
    try XMLStream.read(archive.part(sheet.part), into: reader, limits: context.limits)
    return reader.text
  }

  /// All values of a sheet. A sheet with cells merged over rows is read twice, since the ranges
  /// stand behind the cells.
  ///
  /// - Complexity: O(bytes).
  func values(
    of sheet: WorkbookIndex.Sheet
  ) throws(WorkbookProblem) -> (text: SheetText, notes: SheetNotes) {
    let reader = SheetReader(context)
    try XMLStream.read(archive.part(sheet.part), into: reader, limits: context.limits)
    if reader.merges.isEmpty { return (reader.text, reader.notes) }
    let again = SheetReader(context, fills: reader.merges)
    try XMLStream.read(archive.part(sheet.part), into: again, limits: context.limits)
    return (again.text, again.notes)
  }
}

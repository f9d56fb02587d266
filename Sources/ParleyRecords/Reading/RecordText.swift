import ParleyValues

/// The text of a records file as UTF-8, with what was found out about it on the way.
package struct RecordText {
  package let description: SourceDescription
  /// UTF-8 without byte order mark; bytes that could not be decoded are marked by FF.
  package let bytes: UnsafeBufferPointer<UInt8>
  /// Whether rows must be checked for bytes that are no UTF-8.
  package let hasInvalidBytes: Bool
  /// The sheet of a workbook that the lines are the rows of; `nil` for CSV.
  package let sheet: SheetOrigin?
  private let owner: SourceFile
  /// The bytes of a sheet.
  var file: SourceFile { owner }

  /// Finds the encoding of a file and decodes it.
  ///
  /// - Throws: `records.not-text` for workbooks, archives and UTF-16, `records.empty` for a file
  ///   without content.
  package init(_ file: SourceFile) throws(Diagnostics) {
    try RecordText.refuseForeign(file)
    sheet = nil
    var stream = DigestStream()
    stream.update(UnsafeRawBufferPointer(file.bytes))
    let digest = stream.finish()
    var decoded: GB18030.Decoded?
    let finding = EncodingDetection.detect(file.bytes) {
      let result = GB18030.decode(file.bytes)
      decoded = result
      return result.invalidCount
    }
    if finding.encoding == .gb18030, let decoded {
      owner = SourceFile(decoded.bytes, name: file.name)
      bytes = owner.bytes
    } else {
      owner = file
      bytes = UnsafeBufferPointer(rebasing: file.bytes[(finding.hasByteOrderMark ? 3 : 0)...])
    }
    hasInvalidBytes = finding.hasInvalidBytes
    description = SourceDescription(
      name: file.name, byteCount: file.bytes.count, digest: digest, encoding: finding.encoding,
      hasByteOrderMark: finding.hasByteOrderMark)
  }

  /// The values of a workbook's sheet, row by row.
  ///
  /// - Parameters:
  ///   - sheet: where they come from.
  ///   - bytes: tab-separated text in UTF-8.
  ///   - file: the workbook, whose name, size and digest the records carry.
  init(sheet: SheetOrigin, bytes: [UInt8], of file: SourceFile) {
    self.sheet = sheet
    var stream = DigestStream()
    stream.update(UnsafeRawBufferPointer(file.bytes))
    owner = SourceFile(bytes, name: file.name)
    self.bytes = owner.bytes
    hasInvalidBytes = false
    description = SourceDescription(
      name: file.name, byteCount: file.bytes.count, digest: stream.finish(), encoding: .utf8,
      hasByteOrderMark: false, delimiter: .tabulator, sheet: sheet.name)
  }

  static func refuseForeign(_ file: SourceFile) throws(Diagnostics) {
    if file.bytes.isEmpty {
      throw Diagnostics([
        Diagnostic(
          "records.empty", at: SourcePlace(file: file.name),
          LocalizedText(zhHans: "文件是空的。", en: "the file is empty."))
      ])
    }
    let foreign: [(start: [UInt8], name: LocalizedText)] = [
      ([0x1F, 0x8B], LocalizedText(zhHans: "压缩文件（gzip）", en: "a compressed file (gzip)")),
      ([0x50, 0x41, 0x52, 0x31], LocalizedText(zhHans: "Parquet 文件", en: "a Parquet file")),
      ([0xFF, 0xFE], LocalizedText(zhHans: "“Unicode 文本”（UTF-16）", en: "“Unicode text” (UTF-16)")),
      ([0xFE, 0xFF], LocalizedText(zhHans: "“Unicode 文本”（UTF-16）", en: "“Unicode text” (UTF-16)")),
    ]
    let known = foreign.first { file.bytes.starts(with: $0.start) }?.name
    guard let kind = known ?? (isMarkup(file.bytes) ? markup : nil) else { return }
    throw Diagnostics([
      Diagnostic(
        "records.not-text", at: SourcePlace(file: file.name),
        LocalizedText(
          zhHans: "这个文件是\(kind.zhHans)，不是 CSV 文本。", en: "this file is \(kind.en), not CSV text."),
        remedy: LocalizedText(
          zhHans: "请在表格软件里打开并“另存为”，选择“Excel 工作簿（*.xlsx）”或“CSV UTF-8（逗号分隔）”，再导入存出的文件。",
          en: "open it in a spreadsheet, use “Save as” with “Excel workbook (*.xlsx)” or "
            + "“CSV UTF-8 (comma delimited)”, then import the file it writes."),
        help: "orders")
    ])
  }
}

extension RecordText {
  /// Platforms offer web pages, and workbooks of 2003 in XML, under the name of .xls.
  fileprivate static let markup = LocalizedText(
    zhHans: "网页或 XML（有的平台把它存成 .xls）", en: "a web page or XML (some exports call it .xls)")

  fileprivate static func isMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = bytes.prefix(400).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 <= 0x20 }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    return ["<html", "<!doctype", "<table", "<?xml", "<head", "<meta"].contains {
      text.hasPrefix($0)
    }
  }
}

/// What a records file is: name, size, digest and how its text is written.
public struct SourceDescription: Sendable, Equatable, Codable {
  /// The file's name as the user gave it.
  public var name: String
  /// Its size in bytes.
  public var byteCount: Int
  /// The SHA-256 digest of its bytes.
  public var digest: Digest
  /// The encoding found.
  public var encoding: TextEncoding
  /// Whether the file begins with a UTF-8 byte order mark.
  public var hasByteOrderMark: Bool
  /// The delimiter between fields.
  public var delimiter: Delimiter = .comma
  /// The sheet that was read, of a workbook.
  public var sheet: String?

  /// A description.
  public init(
    name: String, byteCount: Int, digest: Digest, encoding: TextEncoding, hasByteOrderMark: Bool,
    delimiter: Delimiter = .comma, sheet: String? = nil
  ) {
    self.name = name
    self.byteCount = byteCount
    self.digest = digest
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.delimiter = delimiter
    self.sheet = sheet
  }
}

/// What separates the fields of a row.
public enum Delimiter: String, CaseIterable, Codable, Sendable {
  /// `,` `;` tabulator `|`.
  case comma, semicolon, tabulator, bar

  /// Its byte.
  package var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tabulator: UInt8(ascii: "\t")
    case .bar: UInt8(ascii: "|")
    }
  }

  /// Its name.
  public var name: LocalizedText {
    switch self {
    case .comma: LocalizedText(zhHans: "逗号", en: "comma")
    case .semicolon: LocalizedText(zhHans: "分号", en: "semicolon")
    case .tabulator: LocalizedText(zhHans: "制表符", en: "tabulator")
    case .bar: LocalizedText(zhHans: "竖线", en: "vertical bar")
    }
  }
}

import ParleyValues

/// The text of a records file as UTF-8, with what was found out about it on the way.
package struct RecordText {
  package let description: SourceDescription
  /// UTF-8 without byte order mark; bytes that could not be decoded are marked by FF.
  package let bytes: UnsafeBufferPointer<UInt8>
  /// Whether rows must be checked for bytes that are no UTF-8.
  package let hasInvalidBytes: Bool
  private let owner: SourceFile

  /// Finds the encoding of a file and decodes it.
  ///
  /// - Throws: `records.not-text` for workbooks, archives and UTF-16, `records.empty` for a file
  ///   without content.
  package init(_ file: SourceFile) throws(Diagnostics) {
    try RecordText.refuseForeign(file)
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

  private static func refuseForeign(_ file: SourceFile) throws(Diagnostics) {
    if file.bytes.isEmpty {
      throw Diagnostics([
        Diagnostic(
          "records.empty", at: SourcePlace(file: file.name),
          LocalizedText(zhHans: "文件是空的。", en: "the file is empty."))
      ])
    }
    let foreign: [(start: [UInt8], name: LocalizedText)] = [
      (
        [0x50, 0x4B, 0x03, 0x04],
        LocalizedText(zhHans: "Excel 工作簿（xlsx）或压缩包", en: "a workbook (xlsx) or archive")
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0],
        LocalizedText(zhHans: "旧版 Excel 工作簿（xls）", en: "an old workbook (xls)")
      ),
      ([0x1F, 0x8B], LocalizedText(zhHans: "压缩文件（gzip）", en: "a compressed file (gzip)")),
      ([0x50, 0x41, 0x52, 0x31], LocalizedText(zhHans: "Parquet 文件", en: "a Parquet file")),
      ([0xFF, 0xFE], LocalizedText(zhHans: "“Unicode 文本”（UTF-16）", en: "“Unicode text” (UTF-16)")),
      ([0xFE, 0xFF], LocalizedText(zhHans: "“Unicode 文本”（UTF-16）", en: "“Unicode text” (UTF-16)")),
    ]
    guard let kind = foreign.first(where: { file.bytes.starts(with: $0.start) })?.name else {
      return
    }
    throw Diagnostics([
      Diagnostic(
        "records.not-text", at: SourcePlace(file: file.name),
        LocalizedText(
          zhHans: "这个文件是\(kind.zhHans)，不是 CSV 文本。", en: "this file is \(kind.en), not CSV text."),
        remedy: LocalizedText(
          zhHans: "请在表格软件里“另存为”，选择“CSV UTF-8（逗号分隔）”，再导入存出的文件。",
          en: "in the spreadsheet, use “Save as” and choose “CSV UTF-8 (comma delimited)”, then "
            + "import the file it writes."),
        help: "orders")
    ])
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

  /// A description.
  public init(
    name: String, byteCount: Int, digest: Digest, encoding: TextEncoding, hasByteOrderMark: Bool,
    delimiter: Delimiter = .comma
  ) {
    self.name = name
    self.byteCount = byteCount
    self.digest = digest
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.delimiter = delimiter
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

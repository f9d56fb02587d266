import ParleyValues

/// Header and layout of a column file whose columns are put in their places one by one.
struct OrdersFileFrame {
  /// The header; digests of columns are filled in as they become known.
  var header: OrdersFile.Header
  /// Where the columns begin.
  let start: Int
  /// The length of the file.
  let byteCount: Int
  private let name: String

  /// Columns in the order of the file; their places are reckoned here.
  ///
  /// - Throws: `file.not-writable` for a header that cannot be written.
  init(
    _ header: OrdersFile.Header, _ columns: [OrdersFile.ColumnDescriptor], name: String
  ) throws(Diagnostics) {
    self.name = name
    var header = header
    var place = 0
    header.columns = columns.map { column in
      var column = column
      column.offset = place
      place = OrdersFileFrame.end(of: place + column.count * column.size)
      return column
    }
    start = OrdersFile.preambleBytes + (try OrdersFileFrame.text(header, name: name).count)
    byteCount = start + place
    self.header = header
  }

  /// Where a column begins in the file.
  func place(of column: Int) -> Int { start + header.columns[column].offset }

  /// Where the next column begins: behind the bytes that may be read with the last code.
  static func end(of place: Int) -> Int {
    let behind = place + PackedColumn.readableBytesBehind
    return behind + OrdersFileFrame.padding(behind)
  }

  private static func padding(_ count: Int) -> Int {
    (OrdersFile.alignment - count % OrdersFile.alignment) % OrdersFile.alignment
  }

  /// All that stands in front of the columns, and its digest.
  ///
  /// - Throws: `file.not-writable` for a header that cannot be written.
  func beginning() throws(Diagnostics) -> (bytes: [UInt8], digest: Digest) {
    let text = try OrdersFileFrame.text(header, name: name)
    var bytes = OrdersFile.magic
    append(OrdersFile.version, to: &bytes)
    append(UInt32(text.count), to: &bytes)
    append(UInt64(byteCount), to: &bytes)
    let digest = Digest(of: bytes + text)
    return (bytes + digest.bytes + text, digest)
  }

  private static func text(
    _ header: OrdersFile.Header, name: String
  ) throws(Diagnostics) -> [UInt8] {
    do {
      var text = Array(try JSONValue(encoding: header).text(pretty: false).utf8)
      text += Array(repeating: UInt8(ascii: " "), count: OrdersFileFrame.padding(text.count))
      return text
    } catch {
      throw OutputFile.failure(name, reason: "\(error)")
    }
  }

  private func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }
}

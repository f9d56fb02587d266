import ParleyValues

/// Where the bytes of a column file go.
protocol OrdersFileTarget: AnyObject {
  /// How many bytes there are so far.
  var count: Int { get }
  /// Adds bytes.
  func append(_ bytes: UnsafeRawBufferPointer) throws(Diagnostics)
  /// Puts other bytes in the place of the first.
  func replaceStart(with bytes: [UInt8]) throws(Diagnostics)
}

/// A column file in memory.
final class OrdersFileBytes: OrdersFileTarget {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  func append(_ bytes: UnsafeRawBufferPointer) { self.bytes += bytes }

  func replaceStart(with bytes: [UInt8]) {
    self.bytes.replaceSubrange(0..<bytes.count, with: bytes)
  }
}

/// Passes the bytes of one column on and takes their digest.
final class DigestingTarget {
  private let target: any OrdersFileTarget
  private var stream: DigestStream? = DigestStream()

  init(_ target: any OrdersFileTarget) { self.target = target }

  func append(_ bytes: UnsafeRawBufferPointer) throws(Diagnostics) {
    stream?.update(bytes)
    try target.append(bytes)
  }

  /// The digest; nothing more is added afterwards.
  func finish() -> Digest { stream.take()?.finish() ?? Digest(of: []) }
}

/// One column on its way into a file: what it is is known, its bytes come piece by piece.
struct StoredColumn {
  let name: String
  let type: OrdersFile.ValueType
  let count: Int
  let packing: OrdersFile.Packing?
  private let pieces: (DigestingTarget) throws(Diagnostics) -> Void

  /// Bytes of all values.
  var byteCount: Int { count * (packing?.width.rawValue ?? type.size) }

  /// How the header describes it, but for place and digest.
  var descriptor: OrdersFile.ColumnDescriptor {
    OrdersFile.ColumnDescriptor(
      name: name, type: type, count: count, offset: 0, digest: Digest(of: []), packing: packing)
  }

  init(
    _ name: String, type: OrdersFile.ValueType, count: Int, packing: OrdersFile.Packing?,
    pieces: @escaping (DigestingTarget) throws(Diagnostics) -> Void
  ) {
    self.name = name
    self.type = type
    self.count = count
    self.packing = packing
    self.pieces = pieces
  }

  /// A packed column as it lies in memory.
  init(_ name: String, _ column: PackedColumn) {
    self.init(
      name, type: .packed, count: column.count, packing: OrdersFile.Packing(column)
    ) { target throws(Diagnostics) in
      try column.withBytes { bytes in
        Result { () throws(Diagnostics) in try target.append(bytes) }
      }.get()
    }
  }

  /// Bytes of texts.
  init(_ name: String, _ bytes: Column<UInt8>) {
    self.init(name, type: .byte, count: bytes.count, packing: nil) { target throws(Diagnostics) in
      try bytes.withUnsafeBufferPointer { bytes throws(Diagnostics) in
        try target.append(UnsafeRawBufferPointer(bytes))
      }
    }
  }

  /// Two columns with texts.
  static func texts(_ name: String, _ texts: [String]) -> [StoredColumn] {
    let builder = TextColumnBuilder()
    for text in texts { builder.append(text) }
    let column = builder.finish()
    guard let ends = column.ends, let bytes = column.bytes else {
      // One empty text or none at all.
      return [StoredColumn(name + ".ends", PackedColumn(texts.map { _ in 0 }))]
    }
    return [StoredColumn(name + ".ends", ends.packed), StoredColumn(name + ".text", bytes)]
  }

  /// Writes the column and gives the digest of its bytes.
  func write(to target: some OrdersFileTarget) throws(Diagnostics) -> Digest {
    let digesting = DigestingTarget(target)
    try pieces(digesting)
    return digesting.finish()
  }
}

extension OrdersFile.Packing {
  init(_ column: PackedColumn) {
    self.init(
      base: column.base, scale: column.scale, width: column.width,
      largestCode: column.largestCode, hasAbsent: column.hasAbsent)
  }
}

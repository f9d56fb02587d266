#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import ParleyValues

/// Room on the disk beside a file that is being written. It has no name there: the system takes it
/// back when the program ends, however it ends.
final class TemporaryFile: @unchecked Sendable {
  private let path: String
  private let descriptor: Int32
  /// Bytes taken so far.
  private(set) var count = 0

  /// Room in the folder of a file.
  ///
  /// - Throws: `file.not-writable` when nothing can be written there.
  init(beside path: String) throws(Diagnostics) {
    self.path = path
    var name = Array((path + ".XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    if descriptor < 0 { throw OutputFile.failure(path, number: errno) }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Gives all of the room back.
  func clear() {
    count = 0
    _ = ftruncate(descriptor, 0)
  }

  /// Takes room for some bytes and gives its place; one thread at a time.
  func take(_ byteCount: Int) -> Int {
    defer { count += byteCount }
    return count
  }

  /// Puts bytes at a place; several threads may, each at its own.
  ///
  /// - Throws: `file.not-writable` when the disk is full or fails.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(Diagnostics) {
    if !OutputFile.put(bytes, descriptor, at: offset) {
      throw OutputFile.failure(path, number: errno)
    }
  }

  /// Reads bytes from a place where some were put.
  ///
  /// - Throws: `file.not-writable` when the disk fails.
  func read(into target: UnsafeMutableRawBufferPointer, at offset: Int) throws(Diagnostics) {
    var place = 0
    while place < target.count {
      let taken = pread(
        descriptor, target.baseAddress.map { $0 + place }, target.count - place,
        off_t(offset + place))
      if taken < 0, errno == EINTR { continue }
      if taken <= 0 { throw OutputFile.failure(path, number: taken == 0 ? EIO : errno) }
      place += taken
    }
  }
}

/// A packed column in a temporary file.
struct StoredPart: Sendable {
  private let file: TemporaryFile
  private let offset: Int
  /// The column without its codes.
  private let shape: PackedColumn

  /// A place for a column; the codes come with ``write(_:)``.
  init(for column: PackedColumn, in file: TemporaryFile) {
    self.file = file
    offset = file.take(column.byteCount)
    shape = PackedColumn(
      memory: nil, owner: nil, count: column.hasValues ? column.count : -1, base: column.base,
      scale: column.scale, width: column.width, largestCode: column.largestCode,
      hasAbsent: column.hasAbsent)
  }

  /// - Throws: `file.not-writable` when the disk is full or fails.
  func write(_ column: PackedColumn) throws(Diagnostics) {
    try column.withBytes { bytes in
      Result { () throws(Diagnostics) in try file.write(bytes, at: offset) }
    }.get()
  }

  /// Some rows of the column.
  ///
  /// - Throws: `file.not-writable` when the disk fails.
  func rows(_ rows: Range<Int>) throws(Diagnostics) -> PackedColumn {
    if shape.count < 0 { return PackedColumn(absentRows: rows.count) }
    let width = shape.width.rawValue
    let memory = PackedMemory(byteCount: rows.count * width)
    let target = UnsafeMutableRawBufferPointer(start: memory.start, count: rows.count * width)
    try file.read(into: target, at: offset + rows.lowerBound * width)
    return PackedColumn(
      memory: memory.start, owner: memory, count: rows.count, base: shape.base,
      scale: shape.scale, width: shape.width, largestCode: shape.largestCode,
      hasAbsent: shape.hasAbsent)
  }
}

/// The identities of the rows of a part, in a temporary file.
struct StoredIdentities: IdentityGroups {
  private let file: TemporaryFile
  private let offset: Int
  private let ends: [UInt32]

  /// A place for identities; they come with ``write(_:)``.
  init(for identities: RowIdentities, in file: TemporaryFile) {
    self.file = file
    precondition(identities.lineWidth == 4, "of stretches put together")
    offset = file.take(identities.count * 12)
    ends = identities.groupEnds
  }

  /// - Throws: `file.not-writable` when the disk is full or fails.
  func write(_ identities: RowIdentities) throws(Diagnostics) {
    try identities.withBytes { (bytes) throws(Diagnostics) in try file.write(bytes, at: offset) }
  }

  func count(of group: Int) -> Int { Int(ends[group]) - start(of: group) }

  private func start(of group: Int) -> Int { group == 0 ? 0 : Int(ends[group - 1]) }

  func copy(
    _ group: Int, hashes: UnsafeMutablePointer<UInt64>, lines: UnsafeMutablePointer<UInt32>
  ) throws(Diagnostics) {
    let (first, members) = (start(of: group), try self.hashes(of: group, in: hashes).count)
    try file.read(
      into: UnsafeMutableRawBufferPointer(start: lines, count: members * 4),
      at: offset + Int(ends.last ?? 0) * 8 + first * 4)
  }

  func hashes(
    of group: Int, in room: UnsafeMutablePointer<UInt64>
  ) throws(Diagnostics) -> UnsafeBufferPointer<UInt64> {
    let members = count(of: group)
    try file.read(
      into: UnsafeMutableRawBufferPointer(start: room, count: members * 8),
      at: offset + start(of: group) * 8)
    return UnsafeBufferPointer(start: room, count: members)
  }
}

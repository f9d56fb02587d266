#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import ParleyValues

/// A file that is written beside its place and put there when it is complete.
final class OutputFile: OrdersFileTarget {
  private let path: String
  private let partial: String
  private let descriptor: Int32
  private(set) var count = 0
  private var isFinished = false

  /// Begins the file.
  ///
  /// - Throws: `file.not-writable` when it cannot be created.
  init(path: String) throws(Diagnostics) {
    self.path = path
    partial = path + ".partial"
    descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw OutputFile.failure(path, number: errno) }
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(partial) }
  }

  /// Adds bytes.
  ///
  /// - Throws: `file.not-writable` when the disk is full or fails.
  func append(_ bytes: UnsafeRawBufferPointer) throws(Diagnostics) {
    if !put(bytes) { throw OutputFile.failure(path, number: errno) }
  }

  /// Puts other bytes in the place of the first.
  ///
  /// - Throws: `file.not-writable` when the disk fails.
  func replaceStart(with bytes: [UInt8]) throws(Diagnostics) {
    try write(bytes, at: 0)
  }

  /// Puts bytes at a place.
  ///
  /// - Throws: `file.not-writable` when the disk is full or fails.
  func write(_ bytes: [UInt8], at offset: Int) throws(Diagnostics) {
    try bytes.withUnsafeBytes { bytes in
      Result { () throws(Diagnostics) in try write(bytes, at: offset) }
    }.get()
  }

  /// Puts bytes at a place; several threads may, each at its own.
  ///
  /// - Throws: `file.not-writable` when the disk is full or fails.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(Diagnostics) {
    if !OutputFile.put(bytes, descriptor, at: offset) {
      throw OutputFile.failure(path, number: errno)
    }
  }

  /// Makes the file as long as it will be, so that a full disk is met before the work is done.
  ///
  /// - Throws: `file.not-writable` when there is no room.
  func reserve(_ byteCount: Int) throws(Diagnostics) {
    #if os(Linux)
      let status = posix_fallocate(descriptor, 0, off_t(byteCount))
      if status == ENOSPC || status == EFBIG || status == EDQUOT {
        throw OutputFile.failure(path, number: status)
      }
    #endif
    if ftruncate(descriptor, off_t(byteCount)) != 0 {
      throw OutputFile.failure(path, number: errno)
    }
  }

  /// Writes all of some bytes at a place; `errno` says why it could not.
  static func put(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32, at offset: Int) -> Bool {
    var place = 0
    while place < bytes.count {
      let taken = pwrite(
        descriptor, bytes.baseAddress.map { $0 + place }, bytes.count - place,
        off_t(offset + place))
      if taken < 0, errno == EINTR { continue }
      if taken <= 0 { return false }
      place += taken
    }
    return true
  }

  private func put(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      #if canImport(Darwin)
        let taken = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #elseif canImport(Musl)
        let taken = Musl.write(descriptor, rest.baseAddress, rest.count)
      #else
        let taken = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if taken < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
      count += taken
    }
    return true
  }

  /// Puts the complete file in its place.
  ///
  /// - Throws: `file.not-writable` when it cannot be made safe or moved.
  func finish() throws(Diagnostics) {
    guard fsync(descriptor) == 0, rename(partial, path) == 0 else {
      throw OutputFile.failure(path, number: errno)
    }
    isFinished = true
  }

  static func failure(_ path: String, number: Int32) -> Diagnostics {
    failure(path, reason: String(cString: strerror(number)))
  }

  static func failure(_ path: String, reason: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        "file.not-writable", at: SourcePlace(file: path),
        LocalizedText(
          zhHans: "文件写不进去（系统说明：\(reason)）。",
          en: "the file cannot be written (the system says: \(reason))."),
        remedy: LocalizedText(
          zhHans: "请检查文件夹是否存在、是否可写、磁盘是否已满。",
          en: "check that the folder exists, may be written to, and has room."))
    ])
  }
}

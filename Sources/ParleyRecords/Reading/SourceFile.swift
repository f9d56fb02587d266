#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import ParleyValues

/// The bytes of a file: mapped into memory where the file allows it, read otherwise (pipes).
///
/// The memory is only read, so the value may be shared.
package final class SourceFile: @unchecked Sendable {
  package let name: String
  package let bytes: UnsafeBufferPointer<UInt8>
  private let isMapped: Bool

  /// Opens a file.
  ///
  /// - Throws: `file.missing`, `file.unreadable` when it cannot be opened or read.
  package init(path: String) throws(Diagnostics) {
    name = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SourceFile.failure(path, number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SourceFile.failure(path, number: errno) }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw SourceFile.failure(path, number: EISDIR) }
    if kind == S_IFREG, status.st_size > 0,
      let mapped = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      mapped != MAP_FAILED
    {
      let start = mapped.bindMemory(to: UInt8.self, capacity: Int(status.st_size))
      bytes = UnsafeBufferPointer(start: start, count: Int(status.st_size))
      isMapped = true
      return
    }
    guard let read = SourceFile.readAll(descriptor) else {
      throw SourceFile.failure(path, number: errno)
    }
    bytes = read
    isMapped = false
  }

  /// Bytes that are in memory already.
  package init(_ content: [UInt8], name: String) {
    self.name = name
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, content.count))
    _ = memory.initialize(from: content)
    bytes = UnsafeBufferPointer(rebasing: memory[0..<content.count])
    isMapped = false
  }

  deinit {
    guard let start = bytes.baseAddress else { return }
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    } else {
      UnsafeMutablePointer(mutating: start).deallocate()
    }
  }

  /// Whether a path names a file, not a folder, a pipe or nothing.
  static func isOnDisk(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Gives the memory back that some bytes take; they are read from the file again when they are
  /// needed again.
  func release(_ range: Range<Int>) {
    guard isMapped, !range.isEmpty, let start = bytes.baseAddress else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let first = range.lowerBound / page * page
    madvise(
      UnsafeMutableRawPointer(mutating: start) + first, range.upperBound - first, MADV_DONTNEED)
  }

  /// Maps the pages of some bytes at once, which costs less than one after the other as they are
  /// met.
  func populate(_ range: Range<Int>) {
    #if os(Linux)
      guard isMapped, !range.isEmpty, let start = bytes.baseAddress else { return }
      let page = Int(sysconf(Int32(_SC_PAGESIZE)))
      let first = range.lowerBound / page * page
      // MADV_POPULATE_READ; systems before Linux 5.14 do not know it and say so.
      madvise(UnsafeMutableRawPointer(mutating: start) + first, range.upperBound - first, 22)
    #endif
  }

  private static func readAll(_ descriptor: Int32) -> UnsafeBufferPointer<UInt8>? {
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &block, block.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      content.append(contentsOf: block[0..<count])
    }
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, content.count))
    _ = memory.initialize(from: content)
    return UnsafeBufferPointer(rebasing: memory[0..<content.count])
  }

  static func failure(_ path: String, number: Int32) -> Diagnostics {
    let place = SourcePlace(file: path)
    switch number {
    case ENOENT, ENOTDIR:
      return Diagnostics([
        Diagnostic(
          "file.missing", at: place,
          LocalizedText(zhHans: "没有这个文件。", en: "there is no such file."),
          remedy: LocalizedText(
            zhHans: "请核对文件名和所在文件夹。", en: "check the name and the folder."))
      ])
    case EACCES, EPERM:
      return Diagnostics([
        Diagnostic(
          "file.unreadable", at: place,
          LocalizedText(zhHans: "没有读取这个文件的权限。", en: "you are not allowed to read this file."),
          remedy: LocalizedText(
            zhHans: "请让文件所有者授予读取权限，或把文件复制到自己的文件夹。",
            en: "ask its owner for permission to read it, or copy it to a folder of your own."))
      ])
    case EISDIR:
      return Diagnostics([
        Diagnostic(
          "file.unreadable", at: place,
          LocalizedText(zhHans: "这是一个文件夹，不是文件。", en: "this is a folder, not a file."),
          remedy: LocalizedText(
            zhHans: "请指明文件夹里的那个文件。", en: "name the file inside the folder."))
      ])
    default:
      let reason = String(cString: strerror(number))
      return Diagnostics([
        Diagnostic(
          "file.unreadable", at: place,
          LocalizedText(
            zhHans: "文件读不出来（系统说明：\(reason)）。",
            en: "the file cannot be read (the system says: \(reason))."))
      ])
    }
  }
}

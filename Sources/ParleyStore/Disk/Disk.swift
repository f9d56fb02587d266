#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few things done with files besides SQLite, each in one call of the system.
///
/// Closing any descriptor of a file drops the locks this process holds on it, SQLite's among them:
/// a case file that is open as a database must not be read here.
enum Disk {
  /// What is at a path.
  enum Entry: Hashable {
    case nothing
    case file(size: Int)
    case folder
    case other
  }

  /// Looks what is at a path; links are followed.
  static func entry(at path: String) throws(SystemError) -> Entry {
    var info = stat()
    guard stat(path, &info) == 0 else {
      if errno == ENOENT { return .nothing }
      throw .last
    }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(info.st_size))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Makes an empty file that was not there.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - mode: who may read and write it.
  static func makeNew(_ path: String, mode: mode_t) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw .last }
    close(descriptor)
  }

  /// Reads a file up to a limit.
  ///
  /// - Returns: its bytes, or its size when it is larger than the limit.
  static func read(_ path: String, upTo limit: Int) throws(SystemError) -> ReadResult {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw .last }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw SystemError(number: info.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    if Int(info.st_size) > limit { return .tooLarge(size: Int(info.st_size)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(info.st_size))
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = Glue.read(descriptor, &piece)
      if count == 0 { return .bytes(bytes) }
      guard count > 0 else { throw .last }
      bytes.append(contentsOf: piece[..<count])
    }
    return .tooLarge(size: bytes.count)
  }

  /// What reading gave.
  enum ReadResult: Hashable {
    case bytes([UInt8])
    case tooLarge(size: Int)
  }

  /// The first bytes of a file, fewer when it is shorter.
  static func beginning(of path: String, count: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let found = Glue.read(descriptor, &bytes)
    return Array(bytes.prefix(max(0, found)))
  }

  /// Writes a file that was not there, down to the disk; what was written is taken away when it
  /// fails.
  static func writeNew(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o644)
    throws(SystemError)
  {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw .last }
    var written = 0
    while written < bytes.count {
      let count = Glue.write(descriptor, bytes[written...])
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    let failed = written < bytes.count || fsync(descriptor) != 0
    let error = SystemError.last
    close(descriptor)
    if failed {
      unlink(path)
      throw error
    }
  }

  /// Makes a folder that was not there.
  static func makeFolder(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o755) == 0 else { throw .last }
  }

  /// Takes a file away; one that is not there is no error.
  static func remove(_ path: String) { unlink(path) }

  /// The names in a folder, in no order.
  static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  /// The path with links followed, or as it is when there is nothing.
  static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  /// Whether the caller may open a file for reading.
  static func mayRead(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// A path inside a folder.
  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

/// Calls of the system whose names the members above take.
private enum Glue {
  static func read(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        #if canImport(Glibc)
          Glibc.read(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
          Musl.read(descriptor, bytes.baseAddress, bytes.count)
        #else
          Darwin.read(descriptor, bytes.baseAddress, bytes.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      return count
    }
  }

  static func write(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { piece in
      #if canImport(Glibc)
        Glibc.write(descriptor, piece.baseAddress, piece.count)
      #elseif canImport(Musl)
        Musl.write(descriptor, piece.baseAddress, piece.count)
      #else
        Darwin.write(descriptor, piece.baseAddress, piece.count)
      #endif
    }
  }
}

import ParleyValues

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files a command may read and write, seen from a working directory.
struct FileAccess: Sendable {
  /// The folder that relative paths start from; empty for that of the process.
  let workingDirectory: String

  /// The files seen from a folder.
  init(workingDirectory: String) { self.workingDirectory = workingDirectory }

  /// The files seen from the process's working directory.
  static func process() -> FileAccess { FileAccess(workingDirectory: "") }

  /// The path the system is asked for.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") || workingDirectory.isEmpty ? path : workingDirectory + "/" + path
  }

  /// What stands at a path.
  enum Kind: Sendable {
    /// A file, or something else that can be read like one.
    case file
    /// A folder.
    case folder
  }

  /// What stands at a path; nothing when there is nothing.
  func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(absolute(path), &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Whether there is a file or folder of this name.
  func exists(_ path: String) -> Bool { kind(of: path) != nil }

  /// The names in a folder in code-point order; empty when it cannot be read.
  func names(in folder: String) -> [String] {
    guard let directory = opendir(absolute(folder)) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted(by: CodePointOrder.precedes)
  }

  /// The bytes of a file.
  ///
  /// - Throws: ``CommandFailure``: status 66 when it is missing, 65 when it cannot be read.
  func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    switch kind(of: path) {
    case nil: throw CommandFailure(.fileMissing, missing(path))
    case .folder: throw CommandFailure(.badContent, FileProblems.isFolder(path, reading: true))
    case .file: break
    }
    let descriptor = open(absolute(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFailure(.badContent, FileProblems.unreadable(path, errno))
    }
    defer { close(descriptor) }
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Self.readBlock(descriptor, &block)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw CommandFailure(.badContent, FileProblems.unreadable(path, errno)) }
      if count == 0 { return content }
      content += block[0..<count]
    }
  }

  private static func readBlock(_ descriptor: Int32, _ block: inout [UInt8]) -> Int {
    systemRead(descriptor, &block, block.count)
  }

  /// Writes a file whole: first beside it, then in its place, so that it is never half-written.
  ///
  /// - Parameter isPrivate: whether nobody but its owner may read it.
  /// - Throws: ``CommandFailure`` with status 73.
  func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = false
  ) throws(CommandFailure) {
    if kind(of: path) == .folder {
      throw CommandFailure(.cannotWrite, FileProblems.isFolder(path, reading: false))
    }
    let target = absolute(path)
    let draft = "\(target).part\(getpid())"
    let descriptor = open(
      draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, isPrivate ? 0o600 : 0o644)
    guard descriptor >= 0 else {
      throw CommandFailure(.cannotWrite, FileProblems.unwritable(path, errno))
    }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(
          descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      written += count
    }
    let isWhole = written == bytes.count
    let number = isWhole ? 0 : errno
    let isClosed = close(descriptor) == 0
    guard isWhole, isClosed, rename(draft, target) == 0 else {
      let failure = FileProblems.unwritable(path, number == 0 ? errno : number)
      unlink(draft)
      throw CommandFailure(.cannotWrite, failure)
    }
  }

  /// Makes a folder and those above it; nothing happens when it is there.
  ///
  /// - Throws: ``CommandFailure`` with status 73.
  func makeFolder(_ path: String) throws(CommandFailure) {
    switch kind(of: path) {
    case .folder: return
    case .file: throw CommandFailure(.cannotWrite, FileProblems.isFile(path))
    case nil: break
    }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(absolute(path), 0o755) == 0 || errno == EEXIST else {
      throw CommandFailure(.cannotWrite, FileProblems.unwritable(path, errno))
    }
  }

  /// The finding that a file is not there, with the nearest name in its folder.
  func missing(_ path: String, at place: SourcePlace? = nil) -> Diagnostic {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let nearest = NearestName.find(name, in: names(in: folder.isEmpty ? "." : folder))
    return FileProblems.missing(path, nearest: nearest.map { folder + $0 }, at: place)
  }
}

func systemRead(_ descriptor: Int32, _ block: inout [UInt8], _ count: Int) -> Int {
  read(descriptor, &block, count)
}

private func systemWrite(
  _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
) -> Int {
  guard let bytes else { return 0 }
  return write(descriptor, bytes, count)
}

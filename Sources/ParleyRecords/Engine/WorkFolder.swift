import ParleyValues

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of its own for the files of one piece of work, readable by nobody else and removed
/// afterwards.
public struct WorkFolder: ~Copyable {
  /// Its path.
  public let path: String

  /// Makes one below a folder.
  ///
  /// - Returns: nothing when it cannot be made there.
  public init?(in folder: String) {
    guard let pattern = strdup("\(folder)/parley-XXXXXX") else { return nil }
    defer { free(pattern) }
    guard mkdtemp(pattern) != nil else { return nil }
    path = String(cString: pattern)
  }

  /// The path of a file in it.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  deinit {
    if let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        unlink("\(path)/\(name)")
      }
      closedir(directory)
    }
    rmdir(path)
  }
}

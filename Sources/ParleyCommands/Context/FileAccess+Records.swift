import ParleyValues

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileAccess {
  /// A file in which something is recorded that cannot be made again.
  struct RecordKind {
    let name: LocalizedText
    /// How the names of such files end.
    let endings: [String]
    fileprivate let beginning: String
  }

  private static let recordKinds = [
    RecordKind(
      name: LocalizedText(zhHans: "谈判档案", en: "a case file"), endings: ["parley", "private"],
      beginning: "SQLite format 3\0"),
    RecordKind(
      name: LocalizedText(zhHans: "订单数据文件", en: "a file of order records"),
      endings: ["orders"], beginning: "PARLEY-ORDERS\r\n"),
  ]

  /// What is recorded in a file, by its first bytes.
  func recordKind(of path: String) -> RecordKind? {
    let descriptor = open(absolute(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var first = [UInt8](repeating: 0, count: 16)
    let count = max(0, systemRead(descriptor, &first, first.count))
    return Self.recordKinds.first { first.prefix(count).starts(with: $0.beginning.utf8) }
  }

  /// Whether two names are those of one file.
  func isSame(_ first: String, _ second: String) -> Bool {
    var (one, other) = (stat(), stat())
    guard stat(absolute(first), &one) == 0, stat(absolute(second), &other) == 0 else {
      return false
    }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }
}

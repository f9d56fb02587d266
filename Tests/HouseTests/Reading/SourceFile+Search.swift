import Foundation

extension SourceFile {
  /// One place where a text stands in a file.
  struct Hit {
    /// Counted from 1.
    let line: Int
    /// The bytes around it; nothing at the ends of the file.
    let before: UInt8?
    let after: UInt8?
  }

  /// The places where a text stands. Files may be long lists of orders, so bytes are compared by
  /// the C library and lines are counted only where something was found.
  func hits(_ wanted: String) -> [Hit] {
    text.withCString { text -> [Hit] in
      var hits: [Hit] = []
      var line = 1
      var counted = text
      while let found = strstr(counted, wanted) {
        let first = UnsafePointer(found)
        line += UnsafeBufferPointer(start: counted, count: first - counted).count {
          $0 == CChar(bitPattern: UInt8(ascii: "\n"))
        }
        let before = first > text ? UInt8(bitPattern: first[-1]) : nil
        let after = UInt8(bitPattern: first[wanted.utf8.count])
        hits.append(Hit(line: line, before: before, after: after == 0 ? nil : after))
        counted = first + wanted.utf8.count
      }
      return hits
    }
  }
}

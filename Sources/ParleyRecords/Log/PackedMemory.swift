#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory for the codes of a column and the bytes behind them that may be read.
package final class PackedMemory: @unchecked Sendable {
  package let start: UnsafeMutableRawPointer

  package init(byteCount: Int) {
    let whole = byteCount + PackedColumn.readableBytesBehind
    let isLarge = whole >= PackedMemory.large
    start = .allocate(byteCount: whole, alignment: isLarge ? PackedMemory.largePage : 64)
    #if os(Linux)
      // Only a hint: large pages cost less to fill for the first time.
      if isLarge {
        madvise(start, whole / PackedMemory.largePage * PackedMemory.largePage, MADV_HUGEPAGE)
      }
    #endif
    (start + byteCount).initializeMemory(
      as: UInt8.self, repeating: 0, count: PackedColumn.readableBytesBehind)
  }

  /// From how many bytes on memory is asked for in large pages.
  private static let large = 1 << 24
  private static let largePage = 1 << 21

  deinit { start.deallocate() }
}

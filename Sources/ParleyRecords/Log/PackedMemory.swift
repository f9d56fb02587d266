/// Memory for the codes of a column and the bytes behind them that may be read.
package final class PackedMemory: @unchecked Sendable {
  package let start: UnsafeMutableRawPointer

  package init(byteCount: Int) {
    let whole = byteCount + PackedColumn.readableBytesBehind
    start = .allocate(byteCount: whole, alignment: 64)
    (start + byteCount).initializeMemory(
      as: UInt8.self, repeating: 0, count: PackedColumn.readableBytesBehind)
  }

  deinit { start.deallocate() }
}

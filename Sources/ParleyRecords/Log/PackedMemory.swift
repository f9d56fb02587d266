/// Memory for the codes of a column and the bytes behind them that may be read.
package final class PackedMemory: Sendable {
  private let block: MemoryBlock

  package var start: UnsafeMutableRawPointer { block.start }

  package init(byteCount: Int) {
    block = MemoryBlock.taking(byteCount + PackedColumn.readableBytesBehind)
    (block.start + byteCount).initializeMemory(
      as: UInt8.self, repeating: 0, count: PackedColumn.readableBytesBehind)
  }

  deinit { block.giveBack() }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Synchronization

/// Some memory. What is large is asked for in large pages, and kept for the next that needs as much
/// when it is given back: to fill memory for the first time takes longer than to read the records
/// that go there.
struct MemoryBlock: @unchecked Sendable {
  let start: UnsafeMutableRawPointer
  private let byteCount: Int

  /// From how many bytes on a block is large.
  private static let large = 1 << 24
  private static let largePage = 1 << 21
  /// How many bytes are kept at most.
  private static let keptBytes = 1 << 29
  private static let kept = Mutex<[MemoryBlock]>([])

  /// A block of at least so many bytes, whatever stands in them.
  static func taking(_ byteCount: Int) -> MemoryBlock {
    guard byteCount >= large else { return MemoryBlock(byteCount, alignment: 64) }
    let known = kept.withLock { kept -> MemoryBlock? in
      let fitting = kept.indices.filter {
        kept[$0].byteCount >= byteCount && kept[$0].byteCount / 2 <= byteCount
      }
      return fitting.min { kept[$0].byteCount < kept[$1].byteCount }.map { kept.remove(at: $0) }
    }
    return known ?? MemoryBlock(byteCount, alignment: largePage)
  }

  private init(_ byteCount: Int, alignment: Int) {
    self.byteCount = byteCount
    start = .allocate(byteCount: byteCount, alignment: alignment)
    #if os(Linux)
      // Only a hint: nothing is lost where the system has no large pages.
      if byteCount >= MemoryBlock.large {
        madvise(
          start, byteCount / MemoryBlock.largePage * MemoryBlock.largePage, MADV_HUGEPAGE)
      }
    #endif
  }

  /// Gives the block back; it must not be used then.
  func giveBack() {
    let isKept = byteCount >= MemoryBlock.large && byteCount <= MemoryBlock.keptBytes
    guard isKept else { return start.deallocate() }
    let freed = MemoryBlock.kept.withLock { kept -> [MemoryBlock] in
      kept.append(self)
      var sum = kept.reduce(0) { $0 + $1.byteCount }
      var freed: [MemoryBlock] = []
      // The oldest go first.
      while sum > MemoryBlock.keptBytes {
        freed.append(kept.removeFirst())
        sum -= freed[freed.count - 1].byteCount
      }
      return freed
    }
    for block in freed { block.start.deallocate() }
  }
}

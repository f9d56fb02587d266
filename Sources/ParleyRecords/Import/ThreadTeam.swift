import Dispatch
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Synchronization

/// Does pieces of work on several threads and waits for all of them.
enum ThreadTeam {
  /// How many processors there are for the program.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Calls the work once for each piece, the pieces in ascending order on each thread.
  static func run(
    _ threads: Int, pieces: Int, _ work: @Sendable (_ thread: Int, _ piece: Int) -> Void
  ) {
    let threads = max(1, min(threads, pieces))
    if threads == 1 {
      for piece in 0..<pieces { work(0, piece) }
      return
    }
    let next = NextPiece()
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      while let piece = next.take(below: pieces) { work(thread, piece) }
    }
  }

  private final class NextPiece: Sendable {
    private let next = Atomic<Int>(0)

    func take(below count: Int) -> Int? {
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      return piece < count ? piece : nil
    }
  }
}

import ParleyValues

extension PayKernel {
  /// The least orders that are worth a piece of work of their own.
  private static let leastOrdersOfPiece = 16_384
  /// Pieces of work for each thread, so that none waits long for the others.
  private static let piecesOfThread = 8

  private typealias Piece = (place: Int, result: Result<Earnings, Diagnostics>)

  /// What all workers earn, on several threads; the result does not depend on their number.
  ///
  /// - Parameters:
  ///   - leftOut: as in ``earnings(leavingOut:keepingOrders:)``.
  ///   - keepingOrders: whether the pay of each row is kept.
  ///   - threads: how many pieces of work may run at once.
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when an amount leaves its integers.
  public func earnings(
    leavingOut leftOut: [UInt8]? = nil, keepingOrders: Bool = false, threads: Int
  ) async throws(Diagnostics) -> Earnings {
    let pieces = pieces(for: threads)
    let results = await withTaskGroup(of: [Piece].self) { group in
      for thread in 0..<min(max(1, threads), pieces.count) {
        group.addTask {
          stride(from: thread, to: pieces.count, by: threads).map { place in
            let result = Result { () throws(Diagnostics) in
              try self.earnings(of: pieces[place], leavingOut: leftOut, keepingOrders)
            }
            return (place, result)
          }
        }
      }
      var results: [Piece] = []
      for await some in group { results += some }
      return results
    }
    var all = Earnings()
    all.workers.reserveCapacity(records.records.workers.count)
    for piece in results.sorted(by: { $0.place < $1.place }) {
      all.append(try piece.result.get())
    }
    return all
  }

  /// Ranges of whole workers with about as many orders each.
  private func pieces(for threads: Int) -> [ArraySlice<PayWorker>] {
    let workers = records.records.workers
    let wanted = max(
      PayKernel.leastOrdersOfPiece,
      records.records.log.count / max(1, threads * PayKernel.piecesOfThread))
    var pieces: [ArraySlice<PayWorker>] = []
    var (start, orders) = (0, 0)
    for (place, worker) in workers.enumerated() {
      orders += worker.rows.count
      guard orders >= wanted || place + 1 == workers.count else { continue }
      pieces.append(workers[start...place])
      (start, orders) = (place + 1, 0)
    }
    return pieces
  }
}

import ParleyValues

/// Merges sorted runs into a column file, block by block.
final class OrderMerge {
  private let spill: OrderSpill
  private let output: OutputFile
  private let name: String
  private let header: OrdersFile.Header
  private let runs: [OrderRun]
  /// The place of each worker in the file, by its number.
  private let rank: [Int32]
  private let sortedIds: [String]
  private let workerEnds: [Int]
  /// Where blocks end.
  private let keys: [Key]

  /// Where a row stands: its worker's place and its acceptance.
  private struct Key: Comparable {
    var rank: Int32
    var accepted: Int64

    static func < (first: Key, second: Key) -> Bool {
      (first.rank, first.accepted) < (second.rank, second.accepted)
    }
  }

  /// Rows that are put in order at once.
  struct Block: Sendable {
    /// The rows of each run.
    var rows: [Range<Int>]
    /// The first row in the file.
    var first: Int
    /// The rows of all runs, one behind the other, in order; `nil` when they stand so already.
    var order: [Int]?

    var count: Int { rows.reduce(0) { $0 + $1.count } }
  }

  /// - Throws: `records.code-collision` when two workers have the same code.
  init(
    _ spill: OrderSpill, header: OrdersFile.Header, to output: OutputFile, name: String
  ) throws(Diagnostics) {
    self.spill = spill
    self.header = header
    self.output = output
    self.name = name
    runs = spill.runs
    let workers = spill.workers
    let sorted = workers.sorted(workers.ids.indices)
    sortedIds = sorted.map { workers.ids[$0] }
    if zip(sortedIds, sortedIds.dropFirst()).contains(where: { $0.utf8.elementsEqual($1.utf8) }) {
      throw WorkerCodes.collision
    }
    var rank = Array(repeating: Int32(0), count: sorted.count)
    for (place, number) in sorted.enumerated() { rank[number] = Int32(place) }
    self.rank = rank
    var end = 0
    workerEnds = sorted.map { number in
      end += workers.orders[number]
      return end
    }
    let tuning = spill.options.tuning
    let samples = runs.flatMap(\.samples).map {
      Key(rank: rank[Int($0.worker)], accepted: $0.accepted)
    }.sorted()
    // With many runs a block takes more rows, lest each run give it but a few.
    let blockRows = max(tuning.blockRows, runs.count * tuning.blockRows / 128)
    let step = max(1, blockRows / max(1, tuning.sampleRows))
    var keys: [Key] = []
    for place in stride(from: step, to: samples.count, by: step) where keys.last != samples[place] {
      keys.append(samples[place])
    }
    self.keys = keys
  }

  /// Writes all columns and the header; gives the header's digest.
  ///
  /// - Throws: `file.not-writable` when the disk is full or fails.
  func write() throws(Diagnostics) -> Digest {
    var starts = runs.map { _ in 0 }
    var first = 0
    var next = 0
    var writer: MergedColumns?
    while next <= keys.count {
      let batch = next..<min(keys.count + 1, next + spill.threads)
      var blocks: [Block] = []
      for ends in try self.ends(of: batch) {
        let block = Block(rows: zip(starts, ends).map { $0..<max($0, $1) }, first: first)
        starts = zip(starts, ends).map { max($0, $1) }
        first += block.count
        if block.count > 0 { blocks.append(block) }
      }
      blocks = try ordered(blocks)
      if writer == nil, let block = blocks.first { writer = try begin(with: block) }
      try writer?.put(blocks)
      next = batch.upperBound
    }
    guard let writer else { preconditionFailure("a record without rows is refused before") }
    return try writer.finish()
  }

  /// Where some blocks end in each run.
  private func ends(of blocks: Range<Int>) throws(Diagnostics) -> [[Int]] {
    let ends = SlotBox<[Int]>(blocks.count)
    let failures = FailureBox()
    let merge = UncheckedBox(self)
    ThreadTeam.run(spill.threads, pieces: blocks.count) { _, piece in
      failures.collect { () throws(Diagnostics) in
        let this = merge.value
        var places: [Int] = []
        for run in this.runs {
          let block = blocks.lowerBound + piece
          places.append(
            block == this.keys.count ? run.count : try this.place(of: this.keys[block], in: run))
        }
        ends.put(places, at: piece)
      }
    }
    try failures.check()
    return ends.all
  }

  /// The first row of a run that does not stand before a place.
  private func place(of key: Key, in run: OrderRun) throws(Diagnostics) -> Int {
    func isBefore(_ worker: Int64, _ accepted: Int64) -> Bool {
      Key(rank: rank[Int(worker)], accepted: accepted) < key
    }
    var (low, high) = (0, run.samples.count)
    while low < high {
      let middle = (low + high) / 2
      let sample = run.samples[middle]
      if isBefore(Int64(sample.worker), sample.accepted) { low = middle + 1 } else { high = middle }
    }
    if low == 0 { return 0 }
    let step = max(1, spill.options.tuning.sampleRows)
    let rows = (low - 1) * step..<min(run.count, low * step)
    let (workers, accepted) = (try run.worker.rows(rows), try run.accepted.rows(rows))
    (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(workers[present: middle], accepted[present: middle]) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return rows.lowerBound + low
  }

  /// The blocks with the order of their rows.
  private func ordered(_ blocks: [Block]) throws(Diagnostics) -> [Block] {
    let ordered = SlotBox<Block>(blocks.count)
    let failures = FailureBox()
    let merge = UncheckedBox(self)
    ThreadTeam.run(spill.threads, pieces: blocks.count) { _, piece in
      failures.collect { () throws(Diagnostics) in
        let this = merge.value
        var block = blocks[piece]
        let keys = RowKeys(count: block.count)
        var place = 0
        for (run, rows) in zip(this.runs, block.rows) where !rows.isEmpty {
          keys.fill(
            worker: try run.worker.rows(rows), accepted: try run.accepted.rows(rows),
            engaged: try this.spill.layout.engaged(run.numbers)?.rows(rows),
            line: try run.line.rows(rows), at: place, rank: this.rank)
          place += rows.count
        }
        block.order = keys.order()
        ordered.put(block, at: piece)
      }
    }
    try failures.check()
    return ordered.all
  }

  /// The columns, whose layout depends on the length of the first order number.
  private func begin(with block: Block) throws(Diagnostics) -> MergedColumns {
    try MergedColumns(
      spill, header: header, workers: spill.layout.hasWorkers ? sortedIds : nil,
      workerEnds: workerEnds, first: block, to: output, name: name)
  }
}

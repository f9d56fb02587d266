import ParleyValues

extension OrderLogBuilder {
  /// Adds rows of another log, column by column.
  ///
  /// - Precondition: currency, unit and naming of workers are the builder's.
  /// - Complexity: O(rows × columns + workers + words).
  func append(_ log: OrderLog, rows: [Int]) {
    precondition(log.currency == currency && log.distanceUnit == distanceUnit)
    precondition(log.hasWorkers == hasWorkers, "all orders name their worker, or none")
    // Only workers that have a row come into the table.
    var codes = Array(repeating: Int64(-1), count: log.workers.count)
    for row in rows {
      let index = Int(log.worker[row])
      if codes[index] < 0 {
        var id = log.workers.ids[index]
        codes[index] = hasWorkers ? Int64(id.withUTF8 { workers.code(of: $0) }) : 0
      }
      worker.append(raw: codes[index])
      accepted.append(log.accepted[row])
      line.append(log.line[row])
      log.identifier.withBytes(of: row) { identifier.append($0) }
      noteRow()
    }
    for (builder, column) in zip(numbers, log.numbers) {
      for row in rows { builder.append(column[row]) }
    }
    for (builder, column) in zip(coded, log.coded) {
      for row in rows { builder.append(column[row]) }
    }
  }
}

import ParleyRecords
import ParleyValues

/// Reads the CSV file and opens the column file of the reference workload.
struct Importing {
  let file: String
  let threads: Int

  init(_ file: String, threads: Int) {
    self.file = file
    self.threads = threads
  }

  /// Times the import into columns, with every check; then once more with the digest of the file,
  /// which no peer takes.
  func measure(_ repetitions: Int) async throws {
    for takesDigest in [false, true] {
      var options = ImportOptions()
      options.threads = threads
      options.takesDigest = takesDigest
      let (times, read) = try await Program.times(repetitions) {
        try OrderLog.reading(file: file, options: options)
      }
      Program.report(
        takesDigest ? "CSV, and the file's SHA-256" : "CSV", threads: threads, times: times,
        others: [("sums", Importing.sums(read))])
    }
  }

  /// Times the opening of a column file, with every check that opening makes.
  func measureOpening(_ repetitions: Int) async throws {
    let (times, read) = try await Program.times(repetitions) {
      try OrdersFile.read(file: file, verification: .header)
    }
    Program.report(
      "opening", threads: 1, times: times,
      others: [
        ("rows", JSONValue(read.log.count)), ("workers", JSONValue(read.log.workers.count)),
      ])
  }

  /// Sums over the columns, which every engine has to agree on.
  private static func sums(_ read: RecordImport<OrderLog>) -> JSONValue {
    let log = read.log
    var (distance, weight, fare): (Int64, Int64, Int64) = (0, 0, 0)
    var (accepted, completed): (Int64, Int64) = (0, 0)
    for row in 0..<log.count {
      distance += Int64(log.distance[row] ?? 0)
      weight += Int64(log.weight[row] ?? 0)
      fare += log.fare[row] ?? 0
      accepted += log.accepted[row]
      completed += log.completed[row] ?? 0
    }
    return [
      "rows": JSONValue(log.count), "workers": JSONValue(log.workers.count),
      "accepted": JSONValue(accepted), "completed": JSONValue(completed),
      "distance": JSONValue(distance), "weight": JSONValue(weight), "fare": JSONValue(fare),
      "areas": JSONValue(log.area.names.count), "categories": JSONValue(log.category.names.count),
    ]
  }

  /// Writes the column file of a CSV file, ids kept.
  func convert(to path: String) async throws {
    let read = try OrderLog.reading(file: file)
    try OrdersFile.write(
      read.log.sortedByWorker().log, to: path, report: read.report, hasCodedWorkers: false)
    Program.report("column file", threads: threads, times: [])
  }
}

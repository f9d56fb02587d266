#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import ParleyValues

/// `parley-benchmark TASK ARGUMENT…`: one task of the comparison, answered in lines of JSON.
@main
enum Program {
  static let usage = """
    usage: parley-benchmark price FOLDER THREADS REPETITIONS
           parley-benchmark report FOLDER THREADS REPETITIONS
           parley-benchmark parts FOLDER THREADS REPETITIONS
           parley-benchmark first FOLDER THREADS
           parley-benchmark import FILE THREADS REPETITIONS
           parley-benchmark open FILE REPETITIONS
           parley-benchmark convert CSV ORDERS THREADS
    """

  static func main() async {
    do {
      try await run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      complain("\(error)")
      exit(70)
    }
  }

  private static func run(_ words: [String]) async throws {
    let threads = words.count > 2 ? Int(words[2]) ?? 1 : 1
    let repetitions = words.count > 3 ? Int(words[3]) ?? 1 : 1
    switch (words.first, words.count) {
    case ("price", 4):
      try await Pricing(words[1], threads: threads).measure(repetitions)
    case ("report", 4):
      try await Pricing(words[1], threads: threads).measureReport(repetitions)
    case ("parts", 4):
      try await Pricing(words[1], threads: threads).measureParts(repetitions)
    case ("first", 3):
      try await Pricing(words[1], threads: threads).answerOnce()
    case ("import", 4):
      try await Importing(words[1], threads: threads).measure(repetitions)
    case ("open", 3):
      try await Importing(words[1], threads: 1).measureOpening(Int(words[2]) ?? 1)
    case ("convert", 4):
      try await Importing(words[1], threads: Int(words[3]) ?? 1).convert(to: words[2])
    default:
      complain(usage)
      exit(64)
    }
  }

  static func complain(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = write(2, bytes, bytes.count)
  }

  /// The most memory that the program had at once, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }

  /// Prints what was measured.
  static func report(
    _ form: String, threads: Int, times: [Double], figures: JSONValue? = nil,
    others: [(String, JSONValue)] = []
  ) {
    var line: [JSONValue.Member] = [
      .init(key: "engine", value: "Parley"), .init(key: "form", value: .string(form)),
      .init(key: "threads", value: JSONValue(threads)),
      .init(key: "times", value: .array(times.map { .number($0) })),
      .init(key: "peak", value: JSONValue(peakMemory)),
    ]
    line += others.map { .init(key: $0, value: $1) }
    if let figures { line.append(.init(key: "figures", value: figures)) }
    print(JSONValue.object(line).text(pretty: false))
    fflush(nil)
  }

  /// Seconds that some work takes, once for each repetition after one that is not counted.
  static func times<Result>(
    _ repetitions: Int, _ work: () async throws -> Result
  ) async throws -> (times: [Double], result: Result) {
    var result = try await work()
    var times: [Double] = []
    for _ in 0..<repetitions {
      let start = ContinuousClock.now
      result = try await work()
      times.append((ContinuousClock.now - start) / .seconds(1))
    }
    return (times, result)
  }
}

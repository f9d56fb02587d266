import ParleyBargaining
import ParleyStore
import ParleyValues

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes into a case until it is done, killed or starved, and says after each commit what is on
/// the disk. Tests start it; it is no part of Parley.
///
///     ParleyStoreCrashWriter append CASE COUNT NAME    retries when somebody else was faster
///     ParleyStoreCrashWriter starve CASE COUNT BYTES   no file may grow beyond BYTES
///     ParleyStoreCrashWriter stranger CASE 1 0         opens as a user who may not write
///     ParleyStoreCrashWriter fill CASE COUNT 0         makes a large case in one change
///     ParleyStoreCrashWriter replay CASE 0 0           reads it with the chain, to be timed
///     ParleyStoreCrashWriter chain CASE 0 0            verifies it, to be timed
@main
enum Entry {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let count = Int(arguments[3]) else { exit(64) }
    switch arguments[1] {
    case "starve":
      var limit = rlimit(rlim_cur: rlim_t(arguments[4]) ?? 0, rlim_max: rlim_t(arguments[4]) ?? 0)
      // A write beyond the limit fails with a number instead of ending the process.
      signal(SIGXFSZ, SIG_IGN)
      #if canImport(Glibc)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #else
        setrlimit(RLIMIT_FSIZE, &limit)
      #endif
    case "stranger":
      if getuid() == 0, setgid(65_534) != 0 || setuid(65_534) != 0 { exit(70) }
    default: break
    }
    do throws(CaseFileProblem) {
      switch arguments[1] {
      case "fill": try fill(arguments[2], count: count)
      case "replay": say("\(try CaseStore.open(at: arguments[2]).events().count)")
      case "chain": say("\(try CaseStore.open(at: arguments[2]).verify().isIntact)")
      default: try append(to: arguments[2], count: count, name: arguments[4])
      }
    } catch {
      say("problem \(error.diagnostic.code) \(error.exitStatus)")
      exit(error.exitStatus)
    }
  }

  private static func append(to path: String, count: Int, name: String) throws(CaseFileProblem) {
    let store = try CaseStore.open(at: path, patience: 60_000)
    var last = try store.events().count
    var written = 0
    while written < count {
      do throws(CaseFileProblem) {
        let event = Self.event(last + 1, "\(name) \(written)")
        last = try store.append([event], expecting: last)
        written += 1
        say("done \(last) \(name) \(written - 1)")
      } catch .sequenceMoved(_, _, let found) {
        last = found
      }
    }
  }

  private static func fill(_ path: String, count: Int) throws(CaseFileProblem) {
    let store = try CaseStore.create(at: path, id: RecordID(randomBits: 1, 2))
    let day = CivilDate(daysSinceEpoch: 20_514)
    let events = (1...count).map { number in
      CaseEvent(
        sequence: number, happenedOn: day, happenedAt: CivilTime(secondOfDay: number % 86_400),
        recordedAt: CivilDateTime(day, secondOfDay: number % 86_400), recordedBy: "desk",
        side: number.isMultiple(of: 2) ? .union : .platform, lawEdition: "cn/2026-03",
        fact: .offerTabled(
          OfferTabled(
            terms: [TermText(key: "piece-rate.base", value: "4.\(number % 90 + 10) /order")],
            isPackage: false, rationale: "第\(number)次方案，里程越长单价越高")))
    }
    try store.append(events, expecting: 0)
  }

  private static func event(_ sequence: Int, _ text: String) -> CaseEvent {
    let body = Array("{\"text\":\"\(text)\"}".utf8)
    return CaseEvent(
      sequence: sequence, happenedOn: CivilDate(daysSinceEpoch: 20_514),
      recordedAt: CivilDateTime(CivilDate(daysSinceEpoch: 20_514), secondOfDay: 61_500),
      recordedBy: "desk", lawEdition: "test",
      fact: .unknown(UnknownFact(kind: "test-entry", version: 1, body: body)))
  }

  /// Straight to the pipe: a killed process takes a buffer with it.
  private static func say(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}

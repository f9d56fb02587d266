import ParleyFuzzing
import Testing

@Suite("The corpus of the fuzzers")
struct CorpusTests {
  /// Seeds and every input that once failed. An input on which a reader traps ends the run here.
  @Test("is read by every entry without a broken promise", arguments: FuzzEntry.allCases)
  func corpus(entry: FuzzEntry) throws {
    let inputs = try CorpusFolder.inputs(of: entry)
    #expect(!inputs.isEmpty, "Fuzzing/Corpus/\(entry.rawValue) is empty")
    for input in inputs {
      let broken = entry.firstBrokenProperty(input.bytes)
      #expect(broken == nil, "Fuzzing/Corpus/\(entry.rawValue)/\(input.name)")
    }
  }

  /// Cut anywhere, input is refused or read, and nothing traps.
  @Test("may be cut anywhere", arguments: FuzzEntry.allCases)
  func cut(entry: FuzzEntry) throws {
    for input in try CorpusFolder.inputs(of: entry) {
      for part in 1..<16 {
        let bytes = Array(input.bytes.prefix(input.bytes.count * part / 16))
        let broken = entry.firstBrokenProperty(bytes)
        #expect(broken == nil, "\(part) sixteenths of \(entry.rawValue)/\(input.name)")
      }
    }
  }

  @Test("has an entry for every folder")
  func folders() throws {
    let known = Set(FuzzEntry.allCases.map(\.rawValue))
    #expect(try Set(CorpusFolder.names(in: CorpusFolder.path)) == known)
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import ParleyFuzzing

/// The entry that the environment chose.
private let entry: FuzzEntry = {
  guard let name = getenv("PARLEY_FUZZ_ENTRY").map({ String(cString: $0) }),
    let entry = FuzzEntry(rawValue: name)
  else {
    let names = FuzzEntry.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("set PARLEY_FUZZ_ENTRY to one of \(names)")
  }
  return entry
}()

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let broken = entry.firstBrokenProperty(bytes) { fatalError(broken) }
  return 0
}

/// The driver of libFuzzer, which `-sanitize=fuzzer` links.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Where the package manager lets the program begin: it gives `main` a name of its own, so that
/// the one of libFuzzer is not found.
@_cdecl("parley_fuzz_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, testOneInput)
}

import ParleyValues

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The three streams of the program and what is known of them.
struct Terminal: Sendable {
  /// Reads a line from the standard input, without its end; nothing at the end of the input.
  var readLine: @Sendable () -> String?
  /// Reads a line without showing it on the terminal.
  var readSecret: @Sendable () -> String?
  /// Reads the whole standard input.
  var readAll: @Sendable () -> [UInt8]
  /// Writes to the standard output.
  var writeOutput: @Sendable (String) -> Void
  /// Writes to the error stream.
  var writeError: @Sendable (String) -> Void
  /// Whether a person types the input.
  var inputIsTerminal: Bool
  /// Whether a person reads the output.
  var outputIsTerminal: Bool
  /// Whether a person reads the error stream.
  var errorIsTerminal: Bool
  /// Columns of the terminal; 120 in a pipe.
  var width: Int

  /// Whether questions can be asked.
  var isInteractive: Bool { inputIsTerminal && outputIsTerminal }

  /// Writes to the standard output.
  func write(_ text: String) { writeOutput(text) }

  /// Writes to the error stream.
  func write(error text: String) { writeError(text) }

  /// The streams of the process.
  static func process() -> Terminal {
    Terminal(
      readLine: { Swift.readLine(strippingNewline: true) },
      readSecret: { HiddenInput.readLine() },
      readAll: { Terminal.readEverything(from: 0) },
      writeOutput: { Terminal.write($0, to: 1) },
      writeError: { Terminal.write($0, to: 2) },
      inputIsTerminal: isatty(0) == 1, outputIsTerminal: isatty(1) == 1,
      errorIsTerminal: isatty(2) == 1, width: Terminal.columns())
  }

  private static func columns() -> Int {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 120
    }
    return max(40, Int(size.ws_col))
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count =
          UnsafeBufferPointer(rebasing: rest).baseAddress
          .map { systemWrite(descriptor, $0, rest.count) } ?? 0
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  private static func readEverything(from descriptor: Int32) -> [UInt8] {
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return content }
      content += block[0..<count]
    }
  }
}

/// `write(2)` under a name that a method called `write` does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

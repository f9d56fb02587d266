#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads what is typed without showing it.
enum HiddenInput {
  /// A line from the standard input; on a terminal it is not echoed.
  static func readLine() -> String? {
    var settings = termios()
    guard tcgetattr(0, &settings) == 0 else { return Swift.readLine(strippingNewline: true) }
    var hidden = settings
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(0, TCSAFLUSH, &hidden)
    defer { tcsetattr(0, TCSAFLUSH, &settings) }
    return Swift.readLine(strippingNewline: true)
  }
}

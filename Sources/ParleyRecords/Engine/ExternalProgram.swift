import ParleyValues

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program of the system that is started for one piece of work. Its output goes to files, so that
/// neither side ever waits for the other to read; it is ended when it takes too long.
public struct ExternalProgram: Sendable {
  /// What became of it.
  public struct Outcome: Equatable, Sendable {
    /// The exit status; 128 and more when a signal ended it.
    public let status: Int32
    /// The end of what it said on its error stream.
    public let errors: String
    /// Whether it was ended because it took too long.
    public let tookTooLong: Bool
  }

  /// The path of the program.
  public let path: String
  /// Arguments that come before all others.
  public let arguments: [String]

  /// A program.
  public init(path: String, arguments: [String] = []) {
    self.path = path
    self.arguments = arguments
  }

  /// Looks for a program by its name in the folders of a search path.
  ///
  /// - Parameters:
  ///   - name: the name, without folders.
  ///   - searchPath: the folders between colons, as in `PATH`.
  public static func find(_ name: String, in searchPath: String) -> ExternalProgram? {
    for folder in searchPath.split(separator: ":") {
      let path = "\(folder)/\(name)"
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 {
        return ExternalProgram(path: path)
      }
    }
    return nil
  }

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: its further arguments.
  ///   - environment: its environment.
  ///   - folder: a folder for its output, which it leaves behind as `output` and `errors`.
  ///   - seconds: how long it may take.
  /// - Returns: nothing when it cannot be started.
  public func run(
    _ arguments: [String], environment: [String: String], folder: String, upTo seconds: Int
  ) -> Outcome? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, "\(folder)/output", flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "\(folder)/errors", flags, 0o600)
    let words = [path] + self.arguments + arguments
    let settings = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var child: pid_t = 0
    let problem = ExternalProgram.withCStrings(words) { words in
      ExternalProgram.withCStrings(settings) { settings in
        posix_spawn(&child, path, &actions, nil, words, settings)
      }
    }
    guard problem == 0 else { return nil }
    let (status, tookTooLong) = ExternalProgram.wait(for: child, upTo: seconds)
    return Outcome(
      status: status, errors: ExternalProgram.end(of: "\(folder)/errors"),
      tookTooLong: tookTooLong)
  }

  /// Waits for a child, and ends it when its time is over: first with a request, then without.
  private static func wait(for child: pid_t, upTo seconds: Int) -> (Int32, Bool) {
    var status: Int32 = 0
    var (waited, pause): (Int, useconds_t) = (0, 2_000)
    var isOver = false
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { break }
      if ended < 0, errno != EINTR { return (127, isOver) }
      usleep(pause)
      waited += Int(pause)
      pause = min(pause * 2, 50_000)
      if waited > seconds * 1_000_000 + 2_000_000, isOver {
        kill(child, SIGKILL)
      } else if waited > seconds * 1_000_000, !isOver {
        isOver = true
        kill(child, SIGTERM)
      }
    }
    // As the C macros take a status apart.
    let signal = status & 0x7F
    return (signal == 0 ? (status >> 8) & 0xFF : 128 + signal, isOver)
  }

  /// The last lines of a file.
  private static func end(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    fseek(file, max(0, size - 4_000), SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: 4_000)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  private static func withCStrings<Result>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = words.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

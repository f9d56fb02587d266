import ParleyValues

/// Everything a command may know of the world outside its arguments. Tests make their own.
struct CommandContext: Sendable {
  /// The language of everything shown.
  var language: Language
  /// The form of the output.
  var format: OutputFormat
  /// The time.
  var clock: WallClock
  /// The day that counts where the command line names no other.
  var day: CivilDate
  /// Environment variables.
  var environment: [String: String]
  /// The streams.
  var terminal: Terminal
  /// The files.
  var files: FileAccess
  /// Whether notes and progress are left out.
  var isQuiet: Bool
  /// Whether the output has colours.
  var usesColor: Bool
  /// The commands there are.
  var table: CommandTable

  /// A context before any argument is read.
  init(
    environment: [String: String], clock: WallClock, terminal: Terminal, files: FileAccess,
    table: CommandTable = .standard
  ) {
    self.environment = environment
    self.clock = clock
    self.terminal = terminal
    self.files = files
    self.table = table
    language = CommandContext.language(in: environment)
    format = .text
    day = clock.now().date
    isQuiet = false
    usesColor = false
  }

  /// Today by the clock, or by `--today`.
  var today: CivilDate { clock.now().date }

  /// The language the environment asks for: the first of these variables that is set decides;
  /// what begins with `zh` is Chinese, everything else English (POSIX, section 8.2, for the order).
  static func language(in environment: [String: String]) -> Language {
    for name in ["PARLEY_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty {
        return value.lowercased().hasPrefix("zh") ? .zhHans : .en
      }
    }
    return .en
  }

  /// Takes over what the global options say.
  mutating func apply(_ arguments: ParsedArguments) {
    if let language = arguments[GlobalOptions.language] { self.language = language }
    if let format = arguments[GlobalOptions.format] { self.format = format }
    if let today = arguments[GlobalOptions.today] { clock = .fixed(on: today) }
    day = arguments[GlobalOptions.day] ?? clock.now().date
    isQuiet = arguments.isSet(GlobalOptions.quiet)
    switch arguments[GlobalOptions.color] ?? .auto {
    case .always: usesColor = true
    case .never: usesColor = false
    case .auto:
      let isRefused = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
      usesColor = terminal.outputIsTerminal && !isRefused
    }
  }
}

extension HouseRules {
  private static let commands = ["Sources/ParleyCommands"]
  private static let files = fileRooms.sorted().map { "Sources/" + $0 }

  static let fileNames = BannedName.each(
    [
      "FileManager", "FileHandle", "Process(", "Pipe(", "fopen(", "opendir(", "posix_spawn(",
      "posix_spawnp(", "tmpfile(",
    ],
    "touches files or processes",
    remedy: "take the text, the bytes or the result as an argument; files belong to Store, "
      + "Records, Rendering and Commands", allowed: files)

  static let clockNames = BannedName.each(
    [
      "Date(", "Date.now", "ContinuousClock", "SuspendingClock", "clock_gettime(", "gettimeofday(",
      "time(nil)", "DispatchTime", "DispatchWallTime", "localtime_r(", "mktime(", "Timer(",
    ],
    "reads the clock", remedy: "take the date or the time as an argument; only Commands reads it",
    allowed: commands)

  static let environmentNames = BannedName.each(
    ["getenv(", "setenv(", "secure_getenv(", "ProcessInfo", "CommandLine"],
    "reads the environment or the arguments",
    remedy: "take the value as an argument; only Commands reads it", allowed: commands)

  static let terminalNames = BannedName.each(
    [
      "print(", "Swift.print(", "debugPrint(", "dump(", "readLine(", "stdout", "stderr", "stdin",
      "isatty(", "tcgetattr(", "puts(", "fputs(", "printf(",
    ],
    "speaks to the terminal",
    remedy: "return a value or a LocalizedText; only Commands prints and asks", allowed: commands)

  static let bundleNames = BannedName.each(
    ["Bundle.module", "Bundle.main"], "reads resources beside the binary",
    remedy: "make it a Swift value or a string literal: the binary may be moved")

  static let chanceNames = BannedName.each(
    [
      "SystemRandomNumberGenerator", ".shuffled()", ".shuffle()", ".randomElement()", "UUID(",
      "arc4random(", "getrandom(", "drand48(", ".hashValue",
    ],
    "differs from run to run", remedy: "use CounterRandom(seed:): same input, same bytes")

  static let keyMakingNames = BannedName.each(
    ["RAND_bytes(", "RAND_priv_bytes("], "differs from run to run",
    remedy: "keys and salts are made in Crypto; everything else uses CounterRandom(seed:)",
    allowed: ["Sources/ParleyValues/Crypto"])

  static let unfinishedNames = BannedName.each(
    ["fatalError(", "try!"], "ends the program",
    remedy: "throw a Diagnostic that says what to do; a broken promise of our own code is a "
      + "precondition")

  /// Files and processes only in Store, Records, Rendering and Commands.
  static func filesOnlyWhereAllowed(in tree: SourceTree) -> [Violation] {
    uses(of: fileNames, below: ["Sources/"], in: tree)
  }

  /// Clock, environment and arguments only in Commands.
  static func clockAndEnvironmentOnlyInCommands(in tree: SourceTree) -> [Violation] {
    uses(of: clockNames + environmentNames, below: ["Sources/"], in: tree)
  }

  /// The terminal only in Commands.
  static func terminalOnlyInCommands(in tree: SourceTree) -> [Violation] {
    uses(of: terminalNames, below: ["Sources/"], in: tree)
  }

  /// No resources beside the binary.
  static func noBundles(in tree: SourceTree) -> [Violation] {
    uses(of: bundleNames, below: ["Sources/"], in: tree)
  }

  /// Same input, same bytes: chance has a seed, in tests too.
  static func chanceHasASeed(in tree: SourceTree) -> [Violation] {
    uses(of: chanceNames + keyMakingNames, below: ["Sources/", "Tests/"], in: tree)
      + randomWithoutGenerator(in: tree)
  }

  /// Nothing that ends the program instead of saying what is wrong.
  static func noUnfinishedCode(in tree: SourceTree) -> [Violation] {
    uses(of: unfinishedNames, below: ["Sources/", "Tests/"], in: tree)
  }

  private static func uses(
    of names: [BannedName], below folders: [String], in tree: SourceTree
  ) -> [Violation] {
    tree.swiftFiles().filter { file in folders.contains { file.path.hasPrefix($0) } }
      .flatMap { file in
        names.filter { !isBelow($0.allowed, file.path) }.flatMap { name in
          (file.swift.map(name.lines) ?? []).map {
            file.violation(line: $0, "`\(name.name)` \(name.why)", remedy: name.remedy)
          }
        }
      }
  }

  /// `.random(in:)` is fine with a generator given to it.
  private static func randomWithoutGenerator(in tree: SourceTree) -> [Violation] {
    let pattern = SwiftTokens(".random(").all
    return tree.swiftFiles().flatMap { file -> [Violation] in
      guard let tokens = file.swift else { return [] }
      return tokens.all.indices.compactMap { index in
        guard tokens.matches(pattern, at: index) else { return nil }
        var depth = 0
        for token in tokens.all[(index + 2)...] {
          if token.isCode("(") { depth += 1 }
          if token.isCode(")") { depth -= 1 }
          if token.isCode("using") { return nil }
          if depth == 0 { break }
        }
        return file.violation(
          line: tokens[index].line, "`.random(` without a generator differs from run to run",
          remedy: "give it a CounterRandom(seed:) with `using:`")
      }
    }
  }
}

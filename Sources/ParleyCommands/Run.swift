import ParleyValues

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The command `parley`.
public enum Parley {
  /// The version of the program.
  public static let version = "0.1.0"

  /// Runs the command line of this process and ends it with the status of the command.
  public static func main() -> Never {
    // A limit on the size of files is met as a full disk is: with a message, and nothing half-done.
    signal(SIGXFSZ, SIG_IGN)
    let context = CommandContext(
      environment: environment(), clock: .machine, terminal: .process(), files: .process())
    exit(run(arguments: Array(CommandLine.arguments.dropFirst()), context: context).rawValue)
  }

  /// Runs a command line in a context: parses, asks for what is missing, does the work, and writes
  /// what there is to show.
  ///
  /// - Parameters:
  ///   - arguments: the words behind the program's name.
  ///   - context: everything the command may know of the world.
  /// - Returns: the exit status.
  static func run(arguments: [String], context: CommandContext) -> ExitStatus {
    var context = context
    let result = ArgumentParser.parse(arguments, table: context.table)
    if let command = result.command {
      context.apply(ParsedArguments(command: command, values: result.values))
    } else {
      context.apply(
        ParsedArguments(command: HelpCommand.command, values: result.values))
    }
    do {
      let output = try answer(result, arguments, context)
      OutputWriter(context: context).write(output)
      return output.status
    } catch {
      let failure = CommandFailure(error)
      OutputWriter(context: context).write(failure.diagnostics)
      return failure.status
    }
  }

  private static func answer(
    _ result: ArgumentParser.Result, _ words: [String], _ context: CommandContext
  ) throws -> CommandOutput {
    if result.values[GlobalOptions.help.parameter.name.en] != nil || words.isEmpty {
      return try HelpPage.output(for: result.commandWords, in: context)
    }
    var values = result.values
    var problems = result.problems
    if let command = result.command {
      var unanswered: [Parameter] = []
      for parameter in result.missing {
        let canAsk = context.terminal.isInteractive && problems.isEmpty
        let answer = canAsk ? Asking(command: command, context: context).value(of: parameter) : nil
        if let answer { values[parameter.name.en] = [answer] } else { unanswered.append(parameter) }
      }
      let end = CommandLineText(words).end
      problems += unanswered.map { ArgumentProblems.missing($0, of: command, at: end) }
    }
    guard problems.isEmpty, let command = result.command else {
      throw CommandFailure(.usage, problems)
    }
    let arguments = ParsedArguments(
      command: command, values: values, end: CommandLineText(words).end)
    let missing = context.missingFiles(of: arguments)
    if !missing.isEmpty { throw CommandFailure(.fileMissing, missing) }
    let endangered = context.endangeredFiles(of: arguments)
    if !endangered.isEmpty { throw CommandFailure(.cannotWrite, endangered) }
    return try command.action(arguments, context)
  }

  private static func environment() -> [String: String] {
    let names = [
      "PARLEY_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "PARLEY_CASE",
      "PARLEY_DESK",
      "PATH", "HOME", "USER", "LOGNAME",
    ]
    var values: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    return values
  }
}

import ParleyValues

/// Asks a person at a terminal for what the command line leaves out.
struct Asking {
  let command: Command
  let context: CommandContext

  /// How often a value that cannot be read is asked for again.
  private static let attempts = 3

  /// The value of a parameter; nothing when no answer comes.
  func value(of parameter: Parameter) -> ParsedArguments.Value? {
    context.terminal.write(error: question(for: parameter))
    for _ in 0..<Asking.attempts {
      context.terminal.write(error: "> ")
      guard let answer = context.terminal.readLine() else { return nil }
      do throws(ValueProblem) {
        return .init(value: try parameter.read(answer), text: answer, place: nil)
      } catch {
        var lines = error.message[context.language] + "\n"
        if let remedy = error.remedy { lines += remedy[context.language] + "\n" }
        context.terminal.write(error: lines)
      }
    }
    return nil
  }

  private func question(for parameter: Parameter) -> String {
    var lines = "\(parameter.help[context.language])\n"
    for choice in parameter.choices {
      lines += "  \(choice.name.bothLanguages(in: context.language))  "
      lines += "\(choice.help[context.language])\n"
    }
    if parameter.choices.isEmpty, !parameter.example.isEmpty {
      lines += LocalizedText.forExample(parameter.example)[context.language] + "\n"
    }
    return lines
  }
}

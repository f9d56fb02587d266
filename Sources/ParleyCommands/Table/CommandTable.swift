import ParleyValues

/// Every command there is.
struct CommandTable: Sendable {
  /// The commands in the order of help.
  let commands: [Command]

  /// The commands of this program.
  static let standard = CommandTable(commands: allCommands)

  /// The command with an English name, `standards check`.
  func command(named name: String) -> Command? {
    commands.first { $0.name == name }
  }

  /// The commands whose first words are these, in either language.
  func commands(startingWith words: [String]) -> [Command] {
    commands.filter { command in
      command.words.count >= words.count
        && zip(command.words, words).allSatisfy { known, typed in
          known.en == typed || known.zhHans == typed
        }
    }
  }

  /// The commands of a group.
  func commands(in group: CommandGroup) -> [Command] {
    commands.filter { $0.group == group }
  }

  /// The first words of all commands, each once: `quote`, `standards`, `law`.
  var firstWords: [LocalizedText] {
    var found: [LocalizedText] = []
    for command in commands {
      guard let word = command.words.first, !found.contains(word) else { continue }
      found.append(word)
    }
    return found
  }
}

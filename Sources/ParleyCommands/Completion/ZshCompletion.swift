import ParleyValues

/// Writes a completion script for zsh from the command table, with explanations.
enum ZshCompletion {
  /// The script; Chinese names are completed beside the English ones.
  static func script(for table: CommandTable, in language: Language) -> String {
    """
    #compdef parley
    # zsh completion for parley, written by: parley completion zsh
    _parley() {
      local -a commands parts general
      commands=(
    \(descriptions(table, language))
      )
      general=(
    \(rows(GlobalOptions.parameters, language).map { "    " + $0 }.joined(separator: "\n"))
      )
      if (( CURRENT == 2 )); then
        _describe -t commands 'parley' commands
        return
      fi
      local name="$words[2]"
      integer used=1
      case "$name" in
    \(families(table, language))
      esac
      shift $used words
      (( CURRENT -= used ))
      case "$name" in
    \(table.commands.map { branch($0, language) }.joined(separator: "\n"))
      esac
    }
    _parley "$@"

    """
  }

  private static func descriptions(_ table: CommandTable, _ language: Language) -> String {
    table.firstWords.flatMap { word -> [String] in
      let summary = table.commands(startingWith: [word.en]).first?.summary[language] ?? ""
      return CompletionWords.unique([word.en, word.zhHans]).map { name in
        "    " + quoted("\(name):\(plain(summary))")
      }
    }.joined(separator: "\n")
  }

  private static func families(_ table: CommandTable, _ language: Language) -> String {
    CompletionWords.families(of: table).map { family in
      let commands = table.commands(startingWith: [family.en]).filter { $0.words.count > 1 }
      let parts = commands.flatMap { command -> [String] in
        let names = command.words.last.map { CompletionWords.unique([$0.en, $0.zhHans]) } ?? []
        return names.map { quoted("\($0):\(plain(command.summary[language]))") }
      }
      return """
            \(CompletionWords.unique([family.en, family.zhHans]).joined(separator: "|")))
              if (( CURRENT == 3 )); then
                parts=(\(parts.joined(separator: " ")))
                _describe -t commands 'parley \(family.en)' parts
                return
              fi
              name="$name $words[3]"
              used=2 ;;
        """
    }.joined(separator: "\n")
  }

  private static func branch(_ command: Command, _ language: Language) -> String {
    let names = CompletionWords.unique([command.name(in: .en), command.name(in: .zhHans)])
    let arguments = command.arguments.map { argument in
      let mark = argument.isRepeated ? "*:" : argument.isRequired ? ":" : "::"
      return quoted("\(mark)\(plain(argument.help[language])):\(action(argument))")
    }
    let specifications = rows(command.options, language) + arguments + ["$general"]
    return "    \(names.map(quoted).joined(separator: "|")))\n      _arguments \\\n"
      + specifications.map { "        " + $0 }.joined(separator: " \\\n") + " ;;"
  }

  /// Options as `_arguments` wants them.
  private static func rows(_ options: [Parameter], _ language: Language) -> [String] {
    options.flatMap { option in
      CompletionWords.unique([option.name.en, option.name.zhHans]).map { name in
        let star = option.isRepeated ? "*" : ""
        let help = "[\(plain(option.help[language]))]"
        if option.role == .flag { return quoted("\(star)--\(name)\(help)") }
        return quoted(
          "\(star)--\(name)=\(help):\(plain(option.placeholder[language])):\(action(option))")
      }
    }
  }

  private static func action(_ parameter: Parameter) -> String {
    switch parameter.completion {
    case .files: "_files"
    case .folders: "_files -/"
    case .choices, .words:
      "(" + CompletionWords.values(of: parameter).joined(separator: " ") + ")"
    case .nothing: " "
    }
  }

  /// Text without the signs that have a meaning in zsh's descriptions.
  private static func plain(_ text: String) -> String {
    text.replacing(":", with: "：").replacing("[", with: "(").replacing("]", with: ")")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}

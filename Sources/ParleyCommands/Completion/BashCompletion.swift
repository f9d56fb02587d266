import ParleyValues

/// Writes a completion script for bash from the command table.
enum BashCompletion {
  /// The script; Chinese names are completed beside the English ones.
  static func script(for table: CommandTable) -> String {
    let first = CompletionWords.firstWords(of: table).joined(separator: " ")
    let general = CompletionWords.names(of: GlobalOptions.parameters).joined(separator: " ")
    return """
      # bash completion for parley, written by: parley completion bash
      _parley() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
        local name="${COMP_WORDS[1]}" words="" options="\(general)"
        COMPREPLY=()
        if [[ $COMP_CWORD -eq 1 ]]; then
          COMPREPLY=($(compgen -W "\(first)" -- "$current"))
          return
        fi
        case "$name" in
      \(families(table))
        esac
      \(valueCases(GlobalOptions.parameters, indent: "  "))
        case "$name" in
      \(branches(table))
        esac
        if [[ "$current" == -* ]]; then
          COMPREPLY=($(compgen -W "$options" -- "$current"))
        elif [[ -n "$words" ]]; then
          COMPREPLY=($(compgen -W "$words" -- "$current"))
        else
          COMPREPLY=($(compgen -f -- "$current"))
        fi
      }
      complete -o filenames -F _parley parley

      """
  }

  /// The second words of commands that have two.
  private static func families(_ table: CommandTable) -> String {
    CompletionWords.families(of: table).map { family in
      let commands = table.commands(startingWith: [family.en]).filter { $0.words.count > 1 }
      let parts = commands.compactMap(\.words.last)
      let words = CompletionWords.unique(parts.map(\.en) + parts.map(\.zhHans))
      return """
            \(CompletionWords.unique([family.en, family.zhHans]).joined(separator: "|")))
              if [[ $COMP_CWORD -eq 2 ]]; then
                COMPREPLY=($(compgen -W "\(words.joined(separator: " "))" -- "$current"))
                return
              fi
              name="$name ${COMP_WORDS[2]}" ;;
        """
    }.joined(separator: "\n")
  }

  private static func branches(_ table: CommandTable) -> String {
    table.commands.map { command in
      let names = CompletionWords.unique([command.name(in: .en), command.name(in: .zhHans)])
      var text = "    " + names.map { "\"\($0)\"" }.joined(separator: "|") + ")\n"
      let options = CompletionWords.names(of: command.options).joined(separator: " ")
      if !options.isEmpty { text += "      options=\"\(options) $options\"\n" }
      let words = command.arguments.flatMap(CompletionWords.values(of:)).joined(separator: " ")
      if !words.isEmpty { text += "      words=\"\(words)\"\n" }
      let values = valueCases(command.options, indent: "      ")
      if !values.isEmpty { text += values + "\n" }
      return text + "      ;;"
    }.joined(separator: "\n")
  }

  /// What is completed behind the options that take a value.
  private static func valueCases(_ options: [Parameter], indent: String) -> String {
    let branches = options.filter { $0.role == .option }.map { option in
      let names = CompletionWords.unique(["--" + option.name.en, "--" + option.name.zhHans])
      let words = CompletionWords.values(of: option).joined(separator: " ")
      let reply =
        switch option.completion {
        case .files: "COMPREPLY=($(compgen -f -- \"$current\"))"
        case .folders: "COMPREPLY=($(compgen -d -- \"$current\"))"
        case .choices, .words: "COMPREPLY=($(compgen -W \"\(words)\" -- \"$current\"))"
        case .nothing: "COMPREPLY=()"
        }
      return "\(indent)  \(names.joined(separator: "|"))) \(reply); return ;;"
    }
    if branches.isEmpty { return "" }
    return "\(indent)case \"$previous\" in\n" + branches.joined(separator: "\n")
      + "\n\(indent)esac"
  }
}

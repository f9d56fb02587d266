import ParleyValues

/// `parley completion`: a script that teaches a shell the commands and options.
enum CompletionCommand {
  /// The shells there are scripts for.
  enum Shell: String, CaseIterable, Sendable {
    /// The shell of most systems.
    case bash
    /// The shell of macOS.
    case zsh

    /// The word on the command line, with how the script is installed.
    fileprivate var choice: Choice {
      switch self {
      case .bash:
        Choice(
          "bash", "bash",
          LocalizedText(
            zhHans: "把 source <(parley completion bash) 写进 ~/.bashrc",
            en: "put source <(parley completion bash) into ~/.bashrc"))
      case .zsh:
        Choice(
          "zsh", "zsh",
          LocalizedText(
            zhHans: "存为 fpath 中的 _parley 文件", en: "save it as _parley in a folder of fpath"))
      }
    }
  }

  static let shell = ParameterKey.argument(
    "shell", "外壳", ValueKind<Shell>.choice { $0.choice },
    help: LocalizedText(zhHans: "用哪一种命令行外壳", en: "the shell it is for"))

  static let command = Command(
    LocalizedText(zhHans: "补全", en: "completion"), group: .tools,
    summary: LocalizedText(
      zhHans: "生成命令行补全脚本（bash、zsh）", en: "write a completion script for bash or zsh"),
    discussion: Shell.allCases.map { shell in
      LocalizedText(
        zhHans: "\(shell.rawValue)：\(shell.choice.help.zhHans)",
        en: "\(shell.rawValue): \(shell.choice.help.en)")
    },
    parameters: [shell.parameter],
    examples: [
      CommandExample(
        "completion bash", LocalizedText(zhHans: "生成 bash 的补全脚本", en: "a script for bash"))
    ],
    action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let shell = try arguments.required(shell)
    let script =
      switch shell {
      case .bash: BashCompletion.script(for: context.table)
      case .zsh: ZshCompletion.script(for: context.table, in: context.language)
      }
    return CommandOutput(
      text: script, json: ["shell": .string(shell.rawValue), "script": .string(script)])
  }
}

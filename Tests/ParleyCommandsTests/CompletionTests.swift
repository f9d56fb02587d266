import Foundation
import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Completion scripts")
struct CompletionTests {
  @Test("Every command and option is in both scripts, in both languages")
  func complete() {
    let bash = BashCompletion.script(for: .standard)
    let zsh = ZshCompletion.script(for: .standard, in: .zhHans)
    for command in CommandTable.standard.commands {
      for language in Language.allCases {
        #expect(bash.contains("\"\(command.name(in: language))\""))
        #expect(zsh.contains("'\(command.name(in: language))'"))
      }
      for option in command.options {
        for name in [option.name.en, option.name.zhHans] {
          #expect(bash.contains("--\(name)"), "\(name)")
          #expect(zsh.contains("--\(name)"), "\(name)")
        }
      }
    }
  }

  @Test(
    "The script for bash offers the right words",
    arguments: [
      (["parley", "vers"], ["version"]), (["parley", "版"], ["版本"]),
      (["parley", "standards", ""], ["list", "check", "show", "diff", "列表", "检查", "查看", "比较"]),
      (["parley", "due", "repl"], ["reply"]), (["parley", "due", "--fr"], ["--from"]),
      (
        ["parley", "due", "reply", "--jurisdiction", "cn/sha"],
        ["cn/shanxi", "cn/shanghai", "cn/shandong", "cn/shaanxi"]
      ),
      (["parley", "completion", ""], ["bash", "zsh"]),
      (["parley", "version", "--format", "j"], ["json"]),
    ])
  func bash(words: [String], expected: [String]) throws {
    guard FileManager.default.isExecutableFile(atPath: "/bin/bash") else { return }
    let bench = try CommandBench()
    defer { bench.remove() }
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let script =
      BashCompletion.script(for: .standard) + """

        COMP_WORDS=(\(quoted))
        COMP_CWORD=\(words.count - 1)
        _parley
        printf '%s\\n' "${COMPREPLY[@]}"
        """
    try bench.write(script, to: "try.bash")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [bench.folder.appending(path: "try.bash").path]
    process.environment = ["LC_ALL": "C.UTF-8"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let offered = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(Set(offered) == Set(expected))
  }
}

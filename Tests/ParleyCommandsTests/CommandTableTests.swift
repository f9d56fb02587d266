import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("The command table")
struct CommandTableTests {
  private let commands = CommandTable.standard.commands

  @Test("Names are unique in both languages, words are plain")
  func names() {
    for language in Language.allCases {
      let names = commands.map { $0.name(in: language) }
      #expect(Set(names).count == names.count, "\(names)")
      for name in names { #expect(!name.isEmpty && !name.contains("  ")) }
    }
    for command in commands {
      #expect((1...2).contains(command.words.count), "\(command.name)")
      #expect(command.name == command.name.lowercased())
      #expect(command.name.allSatisfy { $0.isASCII })
      #expect(command.name(in: .zhHans).contains { !$0.isASCII }, "\(command.name)")
    }
  }

  @Test("No command is the first word of another")
  func prefixes() {
    for command in commands where command.words.count == 1 {
      #expect(CommandTable.standard.commands(startingWith: [command.name]).count == 1)
    }
  }

  @Test("Parameters have unique names, and help in both languages")
  func parameters() {
    for command in commands {
      let all = command.parameters + GlobalOptions.parameters
      for language in Language.allCases {
        let names = all.map { $0.name[language] }
        #expect(Set(names).count == names.count, "\(command.name): \(names)")
        for parameter in all {
          #expect(!parameter.help[language].isEmpty, "\(command.name) \(parameter.name.en)")
          #expect(!parameter.help[language].hasSuffix("."), "\(command.name) \(parameter.name.en)")
          #expect(!parameter.help[language].hasSuffix("。"), "\(command.name) \(parameter.name.en)")
          if parameter.role != .flag { #expect(!parameter.placeholder[language].isEmpty) }
        }
      }
    }
  }

  @Test("Every sentence is Chinese in Chinese and English in English")
  func languages() {
    for command in commands {
      var texts = [command.summary] + command.discussion + command.examples.map(\.meaning)
      texts += command.parameters.map(\.help)
      for text in texts {
        #expect(text.zhHans.contains { !$0.isASCII }, "\(command.name): \(text.zhHans)")
        #expect(!text.en.isEmpty && text.en != text.zhHans, "\(command.name): \(text.en)")
      }
    }
  }

  @Test("The example of every parameter is read, and so is its default")
  func exampleValues() throws {
    for command in commands {
      for parameter in command.parameters + GlobalOptions.parameters
      where parameter.role != .flag {
        #expect(throws: Never.self, "\(command.name) \(parameter.name.en)") {
          _ = try parameter.read(parameter.example)
        }
        if let text = parameter.defaultText {
          #expect(throws: Never.self) { _ = try parameter.read(text) }
        }
      }
    }
  }

  @Test("Every example parses; every command has one")
  func examples() {
    for command in commands {
      #expect(!command.examples.isEmpty, "\(command.name)")
      for example in command.examples {
        let result = ArgumentParser.parse(
          CommandLineText.split(example.line), table: .standard)
        #expect(result.problems.isEmpty, "\(example.line): \(result.problems)")
        #expect(result.missing.isEmpty, "\(example.line)")
        #expect(result.command?.name == command.name)
      }
    }
  }

  @Test("Every command answers to its Chinese name")
  func chineseNames() {
    for command in commands {
      let words = command.words.map(\.zhHans) + ["--帮助"]
      let result = ArgumentParser.parse(words, table: .standard)
      #expect(result.command?.name == command.name)
      #expect(result.problems.isEmpty)
    }
  }

  @Test("Every page that is pointed to exists")
  func topics() throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    for command in commands {
      for topic in command.topics {
        #expect(bench.run("help \(topic)").status == .done, "\(topic)")
      }
      #expect(bench.run("help \(command.name)").status == .done)
      #expect(
        bench.run("\(command.name) --help").output == bench.run("help \(command.name)").output)
    }
  }
}

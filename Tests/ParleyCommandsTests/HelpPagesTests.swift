import Foundation
import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Pages of help")
struct HelpPagesTests {
  /// Every page that a message somewhere in the sources points to.
  private static var pagesPointedTo: Set<String> {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var pages: Set<String> = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      for match in text.matches(of: /\bhelp: "([a-z][a-z -]*)"/) { pages.insert(String(match.1)) }
    }
    return pages
  }

  @Test("Every page that a message points to is there")
  func pages() throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    let pages = HelpPagesTests.pagesPointedTo
    #expect(pages.count > 5)
    for page in pages.sorted() {
      #expect(bench.run("help \(page)").status == .done, "parley help \(page)")
    }
  }

  @Test("Topics have one name each, in both languages, and lines that fit")
  func topics() {
    for language in Language.allCases {
      let names = HelpTopic.all.map { $0.name[language] }
      #expect(Set(names).count == names.count)
      for topic in HelpTopic.all {
        for line in topic.text[language].split(separator: "\n") {
          #expect(DisplayWidth.columns(of: line) <= 100, "\(line)")
        }
      }
    }
  }

  @Test("Lines of help fit a terminal and keep Chinese marks off their start")
  func layout() {
    let wrapped = HelpLayout.wrapped("一二三四五六七八九十，一二三", to: 20)
    #expect(wrapped == ["一二三四五六七八九", "十，一二三"])
    #expect(HelpLayout.wrapped("alpha beta gamma", to: 11) == ["alpha beta", "gamma"])
    #expect(HelpLayout.wrapped("", to: 10) == [""])
    #expect(HelpLayout.wrapped("a\nb", to: 10) == ["a", "b"])
    let columns = HelpLayout.columns([("a", "one"), ("计价", "two")])
    #expect(columns == "  a     one\n  计价  two\n")
  }

  @Test("The list of commands groups them by task, each once")
  func overview() throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    let text = bench.run("help").output
    for command in CommandTable.standard.commands {
      let lines = text.split(separator: "\n").filter { $0.hasPrefix("  \(command.name) ") }
      #expect(lines.count == 1, "\(command.name)")
    }
    for group in CommandGroup.allCases { #expect(text.contains("\n\(group.title.en)\n")) }
  }
}

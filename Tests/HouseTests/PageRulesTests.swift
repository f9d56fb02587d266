import Testing

@Suite("Pages, scripts and traces")
struct PageRulesTests {
  @Test("Every page has one title")
  func titles() throws {
    expectNone(HouseRules.pagesHaveOneTitle(in: try .repository()))
  }

  @Test("Every link leads somewhere")
  func links() throws {
    expectNone(HouseRules.linksResolve(in: try .repository()))
  }

  @Test("The commands of the README exist")
  func readme() throws {
    expectNone(HouseRules.readmeCommandsExist(in: try .repository()))
  }

  @Test("Scripts can be started and stop at the first failure")
  func scripts() throws {
    expectNone(HouseRules.scriptsAreSound(in: try .repository()))
  }

  @Test("The changelog is open")
  func changelog() throws {
    expectNone(HouseRules.changelogIsOpen(in: try .repository()))
  }

  @Test("No file names a folder of one machine")
  func machinePaths() throws {
    expectNone(HouseRules.noMachinePaths(in: try .repository()))
  }

  @Test("No file names the host of a package registry")
  func registryHosts() throws {
    expectNone(HouseRules.noRegistryHosts(in: try .repository()))
  }

  @Test("Nothing is promised for later")
  func promises() throws {
    expectNone(HouseRules.noPromises(in: try .repository()))
  }

  @Test("The repository is read: a tree without files would keep every rule")
  func repositoryIsRead() throws {
    let tree = try SourceTree.repository()
    #expect(tree.has("Sources/ParleyValues/Money"))
    #expect(tree.file("scripts/test")?.isExecutable == true)
    #expect(!tree.paths.contains { $0.hasPrefix(".git/") || $0.hasPrefix(".build") })
  }

  // MARK: The rules on samples

  @Test(
    "Titles",
    arguments: [
      ("# A\n\ntext\n\n## B", true), ("text\n# A", false), ("# A\n# B", false), ("## A", false),
      ("# A\n```sh\n# comment\n```", true),
    ])
  func titleSamples(text: String, isSound: Bool) {
    let found = HouseRules.pagesHaveOneTitle(in: SourceTree(["docs/a.md": text]))
    #expect(found.isEmpty == isSound)
  }

  @Test(
    "Links",
    arguments: [
      ("[b](b.md)", true), ("[b](../docs/b.md)", true), ("[b](./b.md#two-words)", true),
      ("[b](b.md#three)", false), ("[c](c.md)", false), ("[own](#一-计件)", true),
      ("[own](#none)", false), ("[web](https://example.org/x)", true), ("[docs](../docs)", true),
      ("`[c](c.md)`", true), ("```\n[c](c.md)\n```", true), ("![picture](c.svg \"title\")", false),
    ])
  func linkSamples(text: String, isSound: Bool) {
    let tree = SourceTree([
      "docs/a.md": "# A\n\n## 一 计件\n" + text, "docs/b.md": "# B\n\n## Two `words`!",
    ])
    #expect(HouseRules.linksResolve(in: tree).isEmpty == isSound)
  }

  @Test(
    "Commands of the README",
    arguments: [
      ("", true),
      ("```sh\nscripts/other\n```", false),
      ("```console\n$ parley status x.parley\nscripts/other\n```", true),
      ("```console\n$ parley stand\n```", false),
    ])
  func readmeSamples(more: String, isSound: Bool) {
    let empty = String(repeating: "\n", count: 40)
    let text = "# A\n```sh\nscripts/demo   # plays\nscripts/test\n```\n" + empty + more
    let tree = SourceTree(
      [
        "README.md": text, "README.zh-Hans.md": text, "scripts/demo": "", "scripts/test": "",
        "Sources/ParleyCommands/A.swift": "let name = \"status\"",
      ], executable: ["scripts/demo", "scripts/test"])
    let found = HouseRules.readmeCommandsExist(in: tree)
    #expect(found.isEmpty == isSound, "\(found)")
  }

  @Test("A README without the two commands, and a script that cannot be executed, are found")
  func readmeWithoutCommands() {
    #expect(HouseRules.readmeCommandsExist(in: SourceTree([:])).count == 2)
    let text = "```sh\nscripts/demo\nscripts/test\n```"
    let tree = SourceTree(["README.md": text, "README.zh-Hans.md": "", "scripts/demo": ""])
    #expect(HouseRules.readmeCommandsExist(in: tree).map(\.line) == [2, 3, 1])
  }

  @Test(
    "Scripts",
    arguments: [
      ("#!/usr/bin/env bash\nset -euo pipefail\n", true), ("#!/bin/sh\nset -e\n", false),
      ("#!/usr/bin/env bash\ntrue\n", false),
    ])
  func scriptSamples(text: String, isSound: Bool) {
    let tree = SourceTree(["scripts/a": text], executable: ["scripts/a"])
    #expect(HouseRules.scriptsAreSound(in: tree).isEmpty == isSound)
    #expect(!HouseRules.scriptsAreSound(in: SourceTree(["scripts/a": text])).isEmpty)
  }

  @Test("Changelogs")
  func changelogSamples() {
    let path = HouseRules.changelogPath
    #expect(lines(HouseRules.changelogIsOpen, in: "# C\n\n## Unreleased", at: path) == [])
    #expect(lines(HouseRules.changelogIsOpen, in: "# C\n\n## 1.0.0", at: path) == [3])
    #expect(HouseRules.changelogIsOpen(in: SourceTree([:])).count == 1)
  }

  @Test("Traces of a machine")
  func machineSamples() {
    for folder in ["home", "root", "work", "tmp", "Users"] {
      let path = "/" + folder + "/x"
      for line in [path, "see \(path)", "\"\(path)\"", "=\(path)", "到\(path)"] {
        #expect(lines(HouseRules.noMachinePaths, in: "\n" + line, at: "a.txt") == [2], "\(line)")
      }
      for line in ["https://site.example\(path)", "a\(path)", "$TMPDIR}\(path)", "..\(path)"] {
        #expect(lines(HouseRules.noMachinePaths, in: line, at: "a.txt") == [], "\(line)")
      }
    }
  }

  @Test("Traces of a registry, and promises")
  func otherTraces() {
    let host = "py" + "pi.org"
    #expect(lines(HouseRules.noRegistryHosts, in: "a\nhttps://\(host)/x", at: "a.txt") == [2])
    #expect(lines(HouseRules.noRegistryHosts, in: host + "anic", at: "a.txt") == [])
    let promise = "TO" + "DO"
    #expect(lines(HouseRules.noPromises, in: "// \(promise): x", at: "Sources/A.swift") == [1])
    #expect(lines(HouseRules.noPromises, in: "// \(promise)S", at: "Sources/A.swift") == [])
    #expect(lines(HouseRules.noPromises, in: promise, at: "docs/a.md") == [])
  }
}

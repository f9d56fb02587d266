extension HouseRules {
  static let readmePaths = ["README.md", "README.zh-Hans.md"]
  static let changelogPath = "CHANGELOG.md"
  /// The two commands that are enough on a fresh machine.
  static let firstCommands = ["scripts/demo", "scripts/test"]
  /// How many lines a screen shows.
  static let firstScreen = 40

  /// Pages people read; what tests and scenarios expect as output is none.
  private static func pages(in tree: SourceTree) -> [SourceFile] {
    tree.files.filter { file in
      file.path.hasSuffix(".md") && !isBelow(["Tests"], file.path)
        && !file.path.contains("/expected/")
    }
  }

  /// Every page has one title, and it comes first.
  static func pagesHaveOneTitle(in tree: SourceTree) -> [Violation] {
    pages(in: tree).compactMap { file in
      let page = Markdown(file)
      let isFirst = page.titles.first?.number == page.prose.first { !$0.text.isEmpty }?.number
      if page.titles.count == 1, isFirst { return nil }
      return file.violation(
        line: page.titles.dropFirst().first?.number ?? 1,
        "the page has \(page.titles.count) titles" + (isFirst ? "" : ", and none on top"),
        remedy: "begin with one line `# Title`; sections begin with `##`")
    }
  }

  /// Every link to a file or a heading leads somewhere.
  static func linksResolve(in tree: SourceTree) -> [Violation] {
    let anchors = Dictionary(
      uniqueKeysWithValues: pages(in: tree).map { ($0.path, Markdown($0).anchors) })
    return pages(in: tree).flatMap { file in
      Markdown(file).links.compactMap { link -> Violation? in
        if link.target.contains("://") || link.target.hasPrefix("mailto:") { return nil }
        let parts = link.target.split(
          separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].isEmpty ? file.path : resolved(parts[0], from: file)
        var problem: String?
        if !tree.has(path) { problem = "there is no \(path)" }
        if parts.count == 2, let known = anchors[path], !known.contains(String(parts[1])) {
          problem = "\(path) has no heading for #\(parts[1])"
        }
        return problem.map {
          file.violation(line: link.number, $0, remedy: "correct the link or add what it names")
        }
      }
    }
  }

  /// A relative link as a path from the root.
  private static func resolved(_ link: Substring, from file: SourceFile) -> String {
    var parts = file.components.dropLast()
    for part in link.split(separator: "/") {
      if part == ".." { parts = parts.dropLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// The first screen of each README shows the two commands, and every script it names exists.
  static func readmeCommandsExist(in tree: SourceTree) -> [Violation] {
    readmePaths.flatMap { path -> [Violation] in
      guard let file = tree.file(path) else {
        return [
          Violation(path: path, line: 1, problem: "the page is missing", remedy: "write it")
        ]
      }
      let blocks = Markdown(file).blocks
      let shown = blocks.flatMap { Markdown.commands(in: $0) }
      let first = shown.filter { $0.number <= firstScreen }.map { String($0.text) }
      var found = shown.compactMap { problem(of: $0.text, in: tree).map(reported($0.number)) }
      if first != firstCommands {
        found.append(
          file.violation(
            line: 1, "the first screen shows \(first), not \(firstCommands)",
            remedy: "show just these two in the first \(firstScreen) lines"))
      }
      return found

      func reported(_ line: Int) -> (String) -> Violation {
        { file.violation(line: line, $0, remedy: "show a command that exists") }
      }
    }
  }

  /// What is wrong with a command shown on a page: a script has to be there, and `parley VERB`
  /// has to be a name in the sources of ParleyCommands.
  private static func problem(of command: Substring, in tree: SourceTree) -> String? {
    let words = command.split(separator: " ")
    if let script = words.first(where: { $0.hasPrefix("scripts/") }) {
      guard let file = tree.file(String(script)) else { return "there is no \(script)" }
      return file.isExecutable ? nil : "\(script) cannot be executed"
    }
    guard words.count > 1, words[0] == "parley" || words[0].hasSuffix("/parley") else { return nil }
    let isKnown = tree.swiftFiles(below: "Sources/ParleyCommands/").contains { file in
      file.swift?.all.contains { $0.kind == .string && $0.text == words[1] } ?? false
    }
    return isKnown ? nil : "no command \"\(words[1])\" is declared in Sources/ParleyCommands"
  }

  /// Scripts can be started and stop at the first failure.
  static func scriptsAreSound(in tree: SourceTree) -> [Violation] {
    tree.files.filter { isBelow(["scripts", ".ci"], $0.path) }.flatMap { file in
      var found: [Violation] = []
      if !file.isExecutable {
        found.append(
          file.violation(line: 1, "the script cannot be executed", remedy: "chmod +x it"))
      }
      let hasShell = file.lines.first == "#!/usr/bin/env bash"
      if isScript(file) && (!hasShell || !file.lines.contains("set -euo pipefail")) {
        found.append(
          file.violation(
            line: 1, "the script goes on after a failure, or names another shell",
            remedy: "begin with #!/usr/bin/env bash, then set -euo pipefail"))
      }
      return found
    }
  }

  /// What changed since the last release is written down as it happens.
  static func changelogIsOpen(in tree: SourceTree) -> [Violation] {
    guard let file = tree.file(changelogPath) else {
      return [
        Violation(path: changelogPath, line: 1, problem: "it is missing", remedy: "write it")
      ]
    }
    let first = Markdown(file).prose.first { $0.text.hasPrefix("## ") }
    if first?.text == "## Unreleased" { return [] }
    return [
      file.violation(
        line: first?.number ?? 1, "the first section is not `## Unreleased`",
        remedy: "open the section on top; a release gives it a version and a date")
    ]
  }
}

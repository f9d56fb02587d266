/// The files of the repository as the rules of the house see them: a value, so that a rule can be
/// run on the real tree and on a few lines written in a test.
struct SourceTree: Sendable {
  /// Text files in order of path.
  let files: [SourceFile]
  /// Paths of all files, text or not.
  let paths: Set<String>

  init(files: [SourceFile], otherPaths: some Sequence<String> = []) {
    self.files = files.sorted { $0.path < $1.path }
    paths = Set(files.map(\.path)).union(otherPaths)
  }

  /// A tree made of a few written samples.
  init(_ texts: [String: String], executable: Set<String> = []) {
    self.init(
      files: texts.map { path, text in
        SourceFile(path: path, text: text, isExecutable: executable.contains(path))
      })
  }

  /// The Swift files below a folder.
  func swiftFiles(below folder: String = "") -> [SourceFile] {
    files.filter { $0.swift != nil && $0.path.hasPrefix(folder) }
  }

  /// The file with that path.
  func file(_ path: String) -> SourceFile? { files.first { $0.path == path } }

  /// Whether a file or a folder of that name exists.
  func has(_ path: String) -> Bool {
    paths.contains(path) || paths.contains { $0.hasPrefix(path + "/") }
  }
}

/// One text file.
struct SourceFile: Sendable {
  /// From the root of the repository, with `/`.
  let path: String
  let text: String
  let lines: [Substring]
  let isExecutable: Bool
  /// Its tokens, when it is a Swift file.
  let swift: SwiftTokens?

  init(path: String, text: String, isExecutable: Bool = false) {
    self.path = path
    self.text = text
    self.isExecutable = isExecutable
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    swift = path.hasSuffix(".swift") ? SwiftTokens(text) : nil
  }

  /// The parts of the path: `["Sources", "ParleyPay", "Kernel", "Pricing.swift"]`.
  var components: [Substring] { path.split(separator: "/") }

  /// The room or test target the file belongs to, when it lies in one.
  var target: String? {
    let parts = components
    return parts.count > 2 && ["Sources", "Tests"].contains(parts[0]) ? String(parts[1]) : nil
  }

  /// A violation on a line of this file, counted from 1.
  func violation(line: Int, _ problem: String, remedy: String) -> Violation {
    Violation(path: path, line: line, problem: problem, remedy: remedy)
  }
}

/// One place where a rule of the house is broken, and what to do about it.
struct Violation: Hashable, Sendable, CustomStringConvertible {
  let path: String
  /// Counted from 1.
  let line: Int
  let problem: String
  let remedy: String

  var description: String { "\(path):\(line): \(problem)\n    remedy: \(remedy)" }
}

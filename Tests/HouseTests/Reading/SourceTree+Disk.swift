import Foundation

extension SourceTree {
  /// The repository this test was built from.
  static func repository() throws -> SourceTree { try loaded.get() }

  private static let loaded = Result { try SourceTree(readingRepositoryAt: root) }

  /// Four steps up from this file.
  private static let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }

  /// What is built, made or private; .gitignore says the same.
  private static func isOurs(_ name: String, inRoot: Bool) -> Bool {
    if name == ".git" || name == "__pycache__" || name == ".DS_Store" { return false }
    if name.hasPrefix(".build") || name.hasSuffix(".private") { return false }
    return !(inRoot && name == "out")
  }

  /// Files above this size are data, not text that somebody wrote.
  private static let largestText = 1 << 20

  private init(readingRepositoryAt root: URL) throws {
    let manager = FileManager.default
    var files: [SourceFile] = []
    var others: [String] = []
    func read(_ folder: URL, prefix: String) throws {
      for name in try manager.contentsOfDirectory(atPath: folder.path) {
        guard SourceTree.isOurs(name, inRoot: prefix.isEmpty) else { continue }
        let url = folder.appending(path: name)
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: url.path, isDirectory: &isFolder) else { continue }
        if isFolder.boolValue {
          try read(url, prefix: prefix + name + "/")
          continue
        }
        let data = try Data(contentsOf: url)
        if data.count <= SourceTree.largestText, !data.contains(0),
          let text = String(validating: data, as: UTF8.self)
        {
          let isExecutable = manager.isExecutableFile(atPath: url.path)
          files.append(
            SourceFile(path: prefix + name, text: text, isExecutable: isExecutable))
        } else {
          others.append(prefix + name)
        }
      }
    }
    try read(root, prefix: "")
    self.init(files: files, otherPaths: others)
  }
}

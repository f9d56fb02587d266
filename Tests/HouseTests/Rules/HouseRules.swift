/// The rules of the house. Each is a function from a tree of files to the places where it is
/// broken, so that it runs on the repository and on small bad samples alike.
enum HouseRules {
  static let manifestPath = "Package.swift"
  static let architecturePath = "docs/architecture.md"

  /// Modules of the executable besides the rooms: its entry file alone.
  static let entryTarget = "parley"

  /// Whether a path lies in one of the folders.
  static func isBelow(_ folders: [String], _ path: String) -> Bool {
    folders.contains { path.hasPrefix($0 + "/") }
  }

  /// A target that nobody has begun: its one Swift file is the placeholder SwiftPM asks for.
  static func isUnbegun(_ target: String, below top: String, in tree: SourceTree) -> Bool {
    let files = tree.swiftFiles(below: "\(top)/\(target)/")
    return files.count == 1 && files[0].path.hasSuffix("/Placeholder.swift")
  }
}

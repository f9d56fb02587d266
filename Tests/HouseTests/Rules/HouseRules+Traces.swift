extension HouseRules {
  // The names below are put together, so that these lines are no traces themselves.

  /// Folders of one machine.
  private static let machineFolders = ["home", "root", "work", "tmp", "Users"].map {
    "/" + $0 + "/"
  }
  /// Computers that packages are fetched from.
  private static let registryHosts = [
    ("pypi", "org"), ("files.pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"),
    ("crates", "io"), ("rubygems", "org"), ("deb.debian", "org"), ("security.debian", "org"),
    ("archive.ubuntu", "com"), ("proxy.golang", "org"), ("mirrors.aliyun", "com"),
    ("tuna.tsinghua", "edu"), ("ghcr", "io"), ("docker", "io"),
  ]
  .map { $0 + "." + $1 }
  private static let promises = ["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"]

  /// No file names a folder of the machine it was written on.
  static func noMachinePaths(in tree: SourceTree) -> [Violation] {
    tree.files.flatMap { file in
      machineFolders.flatMap { folder in
        file.hits(folder).filter { beginsPath($0.before) }.map {
          file.violation(
            line: $0.line, "names the folder \(folder) of one machine",
            remedy: "use a path relative to the repository, or a temporary folder the system names")
        }
      }
    }
  }

  /// No file names a computer that packages are fetched from.
  static func noRegistryHosts(in tree: SourceTree) -> [Violation] {
    tree.files.flatMap { file in
      registryHosts.flatMap { host in
        file.hits(host).filter { !isNamePart($0.after) }.map {
          file.violation(
            line: $0.line, "names the host \(host) of a package registry",
            remedy: "use the ordinary client (apt-get, brew, pip), which knows where to ask")
        }
      }
    }
  }

  /// Nothing is promised for later in the code: it is done, or it is an issue.
  static func noPromises(in tree: SourceTree) -> [Violation] {
    tree.files.filter { $0.swift != nil || isScript($0) }.flatMap { file in
      promises.flatMap { word in
        file.hits(word).filter { !isNamePart($0.before) && !isNamePart($0.after) }.map {
          file.violation(
            line: $0.line, "\(word) promises work for later", remedy: "do it, or open an issue")
        }
      }
    }
  }

  /// Whether a byte continues a name.
  private static func isNamePart(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    let scalar = Unicode.Scalar(byte)
    return scalar.properties.isAlphabetic || (48...57).contains(byte) || scalar == "_"
  }

  /// Whether a path may begin after a byte: `site/home/` and `${x}/tmp/` are relative to something.
  private static func beginsPath(_ before: UInt8?) -> Bool {
    guard let before else { return true }
    return !isNamePart(before) && !"._-~/})".utf8.contains(before)
  }
}

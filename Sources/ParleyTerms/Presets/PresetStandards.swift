import ParleyValues

/// Standards of the world that come with the program: statutes, collective agreements, company
/// schemes and proposals, each with its source and what is unknown of it. The texts are those of
/// `scenarios/standards`.
public struct PresetStandards: Sendable {
  /// The name, `nyc-hvfhv`.
  public let name: String
  /// The text of the file.
  public let text: String

  /// The standards.
  ///
  /// - Throws: ``Diagnostics`` never for the presets there are; tests read them all.
  /// - Complexity: O(text); the file is read anew.
  public func standards() throws(Diagnostics) -> Standards {
    try StandardsReader.read(text, file: name + ".yaml")
  }

  /// What the standards are called, from the second line of the file.
  public var title: LocalizedText {
    let line = text.split(separator: "\n").first { $0.hasPrefix("title: ") } ?? ""
    return LocalizedText(title: String(line.dropFirst("title: ".count)))
  }

  /// The preset of a name, or of a Chinese title.
  public static func named(_ word: String) -> PresetStandards? {
    all.first { $0.name == word } ?? all.first { $0.title.zhHans == word }
  }

  /// The name nearest to one that is not known, if it is near.
  public static func nearest(to word: String) -> String? {
    NearestName.find(word, in: all.map(\.name) + all.map(\.title.zhHans))
  }

  /// Names that hold a word, for one that is too short to be near: `nyc`, `seattle`.
  public static func names(holding word: String) -> [String] {
    let small = word.lowercased()
    guard small.count >= 2 else { return [] }
    return all.filter {
      $0.name.contains(small) || $0.title.en.lowercased().contains(small)
        || $0.title.zhHans.contains(word)
    }.map(\.name)
  }
}

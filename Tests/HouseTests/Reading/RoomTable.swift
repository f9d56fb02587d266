/// One room of the house: a module and the modules it may use.
struct Room: Hashable {
  let name: String
  /// Modules of ours it may import.
  let uses: Set<String>
  /// C modules it may import, each with the one folder that does (nothing: any one folder).
  let libraries: [String: String?]
  /// 0 is the ground floor; the manifest does not say.
  let floor: Int?
  /// The line it is declared on.
  let line: Int
}

/// The rooms in the order they are declared.
struct RoomTable {
  let rooms: [Room]

  subscript(name: String) -> Room? { rooms.first { $0.name == name } }

  /// Reads the table `rooms` of the package manifest: `("ParleyTerms", ["ParleyValues"])`.
  init(manifest: SwiftTokens) {
    var rooms: [Room] = []
    let tokens = manifest.all
    let start = tokens.indices.first {
      tokens[$0].isCode("rooms") && $0 > 0 && tokens[$0 - 1].isCode("let")
    }
    var depth = 0
    var name: SwiftToken?
    var uses: [String] = []
    // After `=`: the type of the table has brackets too.
    let body = start.flatMap { tokens[$0...].firstIndex { $0.isCode("=") } } ?? tokens.endIndex
    for token in tokens[body...].dropFirst() {
      if token.isCode("[") { depth += 1 }
      if token.kind == .string, depth == 1 { name = token }
      if token.kind == .string, depth == 2 { uses.append(token.text) }
      if token.isCode("]") {
        depth -= 1
        if depth == 1, let room = name {
          rooms.append(RoomTable.room(named: room, using: uses))
          uses = []
        }
        if depth == 0 { break }
      }
    }
    self.rooms = rooms
  }

  private static func room(named name: SwiftToken, using uses: [String]) -> Room {
    let libraries = uses.filter { $0.hasPrefix("C") }
    return Room(
      name: name.text, uses: Set(uses).subtracting(libraries),
      libraries: Dictionary(uniqueKeysWithValues: libraries.map { ($0, nil) }), floor: nil,
      line: name.line)
  }

  /// Reads the table of `docs/architecture.md`, whose columns are
  /// room, floor, what it owns, the rooms it may use, and its C library with the folder.
  init(architecture: SourceFile) {
    var rooms: [Room] = []
    for (offset, line) in architecture.lines.enumerated() where line.hasPrefix("| Parley") {
      let cells = line.split(separator: "|").map { RoomTable.trimmed($0) }
      guard cells.count == 5, let floor = Int(cells[1]) else { continue }
      let uses: Set<String> =
        cells[3] == "all above"
        ? Set(rooms.map(\.name))
        : Set(RoomTable.words(cells[3]).filter { $0 != "–" }.map { "Parley" + $0 })
      rooms.append(
        Room(
          name: cells[0], uses: uses, libraries: RoomTable.libraries(cells[4]), floor: floor,
          line: offset + 1))
    }
    self.rooms = rooms
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == " " }.map(String.init)
  }

  /// `CParleyYAML in YAML, CParleyCrypto in Crypto` or, with the folder still open, `CParleyYAML`.
  private static func libraries(_ text: String) -> [String: String?] {
    var found: [String: String?] = [:]
    for part in text.split(separator: ",") {
      let words = words(String(part))
      guard let library = words.first, library.hasPrefix("C") else { continue }
      found.updateValue(words.count == 3 && words[1] == "in" ? words[2] : nil, forKey: library)
    }
    return found
  }
}

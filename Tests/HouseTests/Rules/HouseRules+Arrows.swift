extension HouseRules {
  /// Modules of the system, and the rooms that may import them.
  static let systemModules: [String: Set<String>] = [
    "FoundationEssentials": [
      "ParleyValues", "ParleyBargaining", "ParleyRecords", "ParleyStore", "ParleyRendering",
      "ParleyCommands",
    ],
    "Glibc": fileRooms, "Darwin": fileRooms, "Musl": fileRooms,
    "Dispatch": fileRooms.union(["ParleyPay"]),
  ]
  /// Modules of the system that every room may import.
  static let generalModules: Set<String> = ["Synchronization"]
  /// Rooms that may touch files and processes.
  static let fileRooms: Set<String> = [
    "ParleyStore", "ParleyRecords", "ParleyRendering", "ParleyCommands",
  ]

  /// The manifest and the table of docs/architecture.md say the same, in the same order.
  static func tablesAgree(in tree: SourceTree) -> [Violation] {
    guard let manifest = tree.file(manifestPath), let tokens = manifest.swift,
      let page = tree.file(architecturePath)
    else {
      return [
        Violation(
          path: architecturePath, line: 1, problem: "the manifest or this page is missing",
          remedy: "restore \(manifestPath) and \(architecturePath)")
      ]
    }
    let built = RoomTable(manifest: tokens)
    let drawn = RoomTable(architecture: page)
    let remedy = "make the table \"rooms\" of \(manifestPath) and \(architecturePath) say the same"
    guard !built.rooms.isEmpty else {
      return [manifest.violation(line: 1, "no table of rooms can be read here", remedy: remedy)]
    }
    var found: [Violation] = []
    for room in built.rooms {
      guard let other = drawn[room.name] else {
        found.append(
          manifest.violation(
            line: room.line, "\(room.name) is not in \(architecturePath)", remedy: remedy))
        continue
      }
      let differing = room.uses.symmetricDifference(other.uses).union(
        Set(room.libraries.keys).symmetricDifference(other.libraries.keys))
      if !differing.isEmpty {
        let names = differing.sorted().joined(separator: ", ")
        found.append(
          page.violation(
            line: other.line, "\(room.name): the manifest says otherwise about \(names)",
            remedy: remedy))
      }
    }
    for room in drawn.rooms where built[room.name] == nil {
      found.append(
        page.violation(
          line: room.line, "\(room.name) is not in \(manifestPath)", remedy: remedy))
    }
    if found.isEmpty, built.rooms.map(\.name) != drawn.rooms.map(\.name) {
      found.append(
        page.violation(line: drawn.rooms[0].line, "the rooms are in another order", remedy: remedy))
    }
    return found
  }

  /// A room uses only rooms above it in the table and on no higher floor: no way leads back.
  static func arrowsPointDown(in tree: SourceTree) -> [Violation] {
    guard let page = tree.file(architecturePath) else { return [] }
    let table = RoomTable(architecture: page)
    var seen: [String: Int] = [:]
    var found: [Violation] = []
    for room in table.rooms {
      let floor = room.floor ?? 0
      for use in room.uses.sorted() where (seen[use] ?? Int.max) > floor {
        found.append(
          page.violation(
            line: room.line, "\(room.name) uses \(use), which is above it or not yet declared",
            remedy: "take what is shared down into a room both may use"))
      }
      seen[room.name] = floor
    }
    return found
  }

  /// Every import line goes where the manifest lets it.
  static func importsFollowTheTable(in tree: SourceTree) -> [Violation] {
    guard let manifest = tree.file(manifestPath)?.swift else { return [] }
    let table = RoomTable(manifest: manifest)
    var found: [Violation] = []
    for file in tree.swiftFiles(below: "Sources/") {
      guard let target = file.target, let tokens = file.swift else { continue }
      let room = table[target]
      if room == nil, target != entryTarget {
        found.append(
          file.violation(
            line: 1, "\(target) is in no table of rooms",
            remedy: "declare it in \(manifestPath) and \(architecturePath)"))
        continue
      }
      let uses = room?.uses ?? ["ParleyCommands"]
      for line in tokens.imports() where !uses.contains(line.module) {
        if line.module == "Foundation" { continue }  // noFoundation speaks of it
        if room?.libraries.keys.contains(line.module) == true { continue }
        if generalModules.contains(line.module) { continue }
        if systemModules[line.module]?.contains(target) == true { continue }
        let allowed = uses.sorted().joined(separator: ", ")
        found.append(
          file.violation(
            line: line.line, "\(target) must not import \(line.module)",
            remedy: "it may use: \(allowed.isEmpty ? "no other room" : allowed); move what needs "
              + "\(line.module) into a room that may import it"))
      }
    }
    return found
  }

  /// Each C library is imported by the files of one folder, that of the table where it names one.
  static func librariesHaveOneFolder(in tree: SourceTree) -> [Violation] {
    guard let page = tree.file(architecturePath) else { return [] }
    let libraries = RoomTable(architecture: page).rooms.flatMap { room in
      room.libraries.map { (name: $0.key, room: room.name, folder: $0.value) }
    }
    var found: [Violation] = []
    for library in libraries.sorted(by: { $0.name < $1.name }) {
      var folder = library.folder.map { "Sources/\(library.room)/\($0)" }
      for file in tree.swiftFiles(below: "Sources/") {
        let lines = file.swift?.imports().filter { $0.module == library.name } ?? []
        guard let line = lines.first?.line else { continue }
        let own = file.components.dropLast().prefix(3).joined(separator: "/")
        let expected = folder ?? own
        folder = expected
        if own != expected || file.components.count < 4 {
          found.append(
            file.violation(
              line: line, "\(library.name) is imported outside \(expected)",
              remedy: "wrap what is needed in a type of \(expected) and use that"))
        }
      }
    }
    return found
  }

  /// Foundation costs start-up time: only its small part is used, and the rest where there is none.
  static func noFoundation(in tree: SourceTree) -> [Violation] {
    tree.swiftFiles(below: "Sources/").flatMap { file in
      let mayFallBack = systemModules["FoundationEssentials"]?.contains(file.target ?? "") == true
      return (file.swift?.imports() ?? [])
        .filter { $0.module == "Foundation" && !($0.isFoundationFallback && mayFallBack) }
        .map {
          file.violation(
            line: $0.line, "Foundation is imported",
            remedy: "use the standard library, or, in a room that may, "
              + "#if canImport(FoundationEssentials) with Foundation in its #else")
        }
    }
  }
}

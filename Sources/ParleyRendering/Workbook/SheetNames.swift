import ParleyValues

/// Names of sheets that every spreadsheet program accepts.
enum SheetNames {
  /// The most UTF-16 units a name may have.
  static let limit = 31

  /// The names, without refused signs, cut to length and different from each other also when
  /// capitals do not count.
  static func accepted(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.enumerated().map { index, name in
      let base = cleaned(name, orElse: "Sheet\(index + 1)")
      var candidate = cut(base, to: limit)
      var number = 2
      while taken.contains(candidate.lowercased()) {
        let suffix = " (\(number))"
        candidate = cut(base, to: limit - suffix.utf16.count) + suffix
        number += 1
      }
      taken.insert(candidate.lowercased())
      return candidate
    }
  }

  private static func cleaned(_ name: String, orElse fallback: String) -> String {
    let refused: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
    let line = PrintableText.lines(name).joined(separator: " ")
    var characters = line.map { refused.contains($0) ? "-" : $0 }[...]
    while let first = characters.first, first == "'" || first == " " {
      characters = characters.dropFirst()
    }
    while let last = characters.last, last == "'" || last == " " {
      characters = characters.dropLast()
    }
    let result = String(characters)
    // "History" is a name that Excel keeps for itself.
    return result.isEmpty || result.lowercased() == "history" ? fallback : result
  }

  private static func cut(_ name: String, to units: Int) -> String {
    var result = ""
    var used = 0
    for character in name {
      used += character.utf16.count
      if used > units { break }
      result.append(character)
    }
    while result.hasSuffix("'") || result.hasSuffix(" ") { result.removeLast() }
    return result
  }
}

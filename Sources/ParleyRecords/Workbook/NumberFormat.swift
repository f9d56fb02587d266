/// What a cell's number stands for, as its number format says.
package enum NumberMeaning: Equatable, Sendable {
  /// A number.
  case number
  /// A day, with a clock time when the format shows one or the number has one.
  case moment(showsClock: Bool)
  /// A clock time or a length of time.
  case clock
}

/// Reads number formats (ECMA-376 part 1, 18.8.30 and 18.8.31).
package enum NumberFormat {
  /// The meaning of a format that files name by its number alone. Numbers 27 to 36 and 50 to 58 are
  /// the East Asian dates and times.
  package static func builtIn(_ identifier: Int) -> NumberMeaning {
    switch identifier {
    case 14...17, 27...31, 36, 50...54, 57, 58: .moment(showsClock: false)
    case 22: .moment(showsClock: true)
    case 18...21, 32...35, 45...47, 55, 56: .clock
    default: .number
    }
  }

  /// The meaning of a format's code, `yyyy-mm-dd hh:mm`, `[h]:mm`, `#,##0.00"元"`.
  package static func meaning(of code: String) -> NumberMeaning {
    let signs = significantSigns(of: code)
    if signs.isEmpty || signs == "general" { return .number }
    // Letters of numbers: `0.00E+00` has an exponent and no year.
    let letters = Set(signs.replacing("e+", with: "").replacing("e-", with: ""))
    let hasDay = letters.contains("y") || letters.contains("d") || letters.contains("e")
    let hasClock = letters.contains("h") || letters.contains("s")
    if hasDay { return .moment(showsClock: hasClock) }
    if hasClock { return .clock }
    // A month alone; `m` beside an elapsed time is minutes.
    return letters.contains("m") ? .moment(showsClock: false) : .number
  }

  /// The first section in small letters, without quoted and escaped text, padding, colours and
  /// locales; an elapsed time `[h]` keeps its letter.
  private static func significantSigns(of code: String) -> String {
    var signs = ""
    var scalars = code.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case ";": return signs.lowercased()
      case "\\", "_", "*": _ = scalars.next()
      case "\"": while let inside = scalars.next(), inside != "\"" {}
      case "[":
        var inside = ""
        while let next = scalars.next(), next != "]" { inside.unicodeScalars.append(next) }
        let word = inside.lowercased()
        if ["h", "hh", "m", "mm", "s", "ss"].contains(word) { signs += "h" }
      default: signs.unicodeScalars.append(scalar)
      }
    }
    let small = signs.lowercased()
    return small == "g/通用格式" ? "general" : small
  }
}

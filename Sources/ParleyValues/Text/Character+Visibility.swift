extension Character {
  /// Whether the character may be echoed to a terminal: controls, line separators and marks that
  /// turn the direction of the text may not.
  var isVisible: Bool {
    !unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default:
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      }
    }
  }
}

extension StringProtocol {
  /// The text with `�` for every character that must not reach a terminal.
  var showingControls: String { String(map { $0.isVisible ? $0 : "�" }) }
}

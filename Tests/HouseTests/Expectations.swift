import Testing

/// Records one issue that lists the violations with their remedies; at most forty, then the count.
func expectNone(
  _ violations: [Violation], sourceLocation: SourceLocation = #_sourceLocation
) {
  guard !violations.isEmpty else { return }
  let shown = violations.prefix(40).map(\.description).joined(separator: "\n")
  let rest = violations.count > 40 ? "\nand \(violations.count - 40) more" : ""
  Issue.record(
    "\(violations.count) violation(s) of a rule of the house:\n\(shown)\(rest)",
    sourceLocation: sourceLocation)
}

/// The lines on which a rule finds something in a single sample file.
func lines(
  _ rule: (SourceTree) -> [Violation], in text: String, at path: String
) -> [Int] {
  rule(SourceTree([path: text])).map(\.line).sorted()
}

extension PayRule {
  /// Whether the rule has a shape that only ``ExplainedEngine`` reckons so far. A shape that the
  /// columns do not know yet is named here, so that it is never silently left out: the records of
  /// such a rule are then reckoned line by line, with the same result and more time.
  public var needsExplaining: Bool {
    wider.movesMoney || !further.isEmpty || bands.contains { $0.days != nil }
  }
}

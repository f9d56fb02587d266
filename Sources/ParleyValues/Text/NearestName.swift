/// Finds the known name a mistyped one was probably meant to be.
public enum NearestName {
  /// The nearest of the known names, when it is near enough to be worth naming: at most one edit
  /// for every three characters (swapped neighbours are one edit) and never all of them, ties to
  /// the earlier name.
  ///
  ///     NearestName.find("peace-rate", in: ["piece-rate", "commission"])      // "piece-rate"
  ///
  /// - Complexity: O(length² × names).
  public static func find(_ text: String, in names: some Sequence<String>) -> String? {
    let typed = Array(text.lowercased())
    guard !typed.isEmpty, typed.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let known = Array(name.lowercased())
      let longer = max(typed.count, known.count)
      let allowed = min(max(1, longer / 3), longer - 1)
      if abs(typed.count - known.count) > allowed { continue }
      let distance = edits(typed, known)
      if distance <= allowed, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// The optimal string alignment distance.
  private static func edits(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        var cost = min(
          last[column + 1] + 1, current[column] + 1,
          last[column] + (first[row] == second[column] ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}

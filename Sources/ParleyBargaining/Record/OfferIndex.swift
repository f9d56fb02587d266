import ParleyTerms

/// Finds offers by their numbers, and the last offer of each side on each point, so that a long
/// record is replayed in time that grows with its entries alone.
struct OfferIndex: Sendable {
  private var places: [Int: Int] = [:]
  private var union: [String: Int] = [:]
  private var platform: [String: Int] = [:]
  private var pointsLeft: [Int: Int] = [:]
  private var packages = 0

  /// The place of the offer of an entry.
  func place(of number: Int) -> Int? { places[number] }

  /// The name of the next package, `P1`, `P2`, ….
  mutating func nextPackage() -> String {
    packages += 1
    return "P\(packages)"
  }

  /// Whether later offers of the same side have taken over every point of an offer.
  func isEmpty(_ place: Int) -> Bool { pointsLeft[place] == 0 }

  /// Takes in an offer.
  ///
  /// - Returns: the places of the other side's last offers on its points, and of the own side's
  ///   offers that it takes points from, in order.
  mutating func table(
    _ points: [String], at place: Int, number: Int, by side: Side
  ) -> (countered: [Int], replaced: [Int]) {
    places[number] = place
    var countered: Set<Int> = []
    var replaced: Set<Int> = []
    let own = Set(points)
    for point in own {
      let (before, across) =
        side == .union ? (union[point], platform[point]) : (platform[point], union[point])
      if let across { countered.insert(across) }
      if let before {
        replaced.insert(before)
        pointsLeft[before, default: 1] -= 1
      }
      if side == .union { union[point] = place } else { platform[point] = place }
    }
    pointsLeft[place] = own.count
    return (countered.sorted(), replaced.sorted())
  }
}

import ParleyTerms
import ParleyValues

/// The change of total pay by the terms that change (pay.md §4): exact Shapley parts, which do not
/// depend on the order in which terms are listed, and the sequential reading beside them.
public struct Attribution: Equatable, Sendable {
  /// How the parts were found.
  public enum Method: Hashable, Sendable {
    /// All sets of changes were simulated.
    case exact
    /// So many orders of the changes and their reverses were drawn.
    case sampled(pairs: Int)
    /// More changes and orders than are attributed unasked; ask with `--attribute`.
    case notAsked
  }

  /// What one player adds.
  public struct Part: Equatable, Sendable {
    /// What it is called.
    public var label: LocalizedText
    /// The terms that change together.
    public var keys: [TermKey]
    /// The Shapley part in smallest units; `nil` when not asked for.
    public var amount: Int64?
    /// The standard error of a sampled part in smallest units, rounded up.
    public var standardError: Int64?
    /// What it adds when the changes are made in file order.
    public var sequential: Int64
  }

  /// How the parts were found.
  public var method: Method
  /// The parts in the order of the registry; both columns add up to ``total``.
  public var parts: [Part]
  /// The change of total pay in smallest units.
  public var total: Int64

  /// The most changes that are attributed unasked, whatever the records.
  public static let unaskedLimit = 6
  /// Up to twelve changes are attributed unasked as well while no more than so many orders have to
  /// be priced for all sets of changes: nobody waits for it.
  public static let unaskedWork = 5_000_000
}

extension Attribution {
  static func make(
    _ pair: LevelPair, _ options: SimulationOptions, _ progress: (Int, Int) -> Void
  ) throws(Diagnostics) -> Attribution? {
    guard let baseline = pair.baselineRules, options.attribution != .never else { return nil }
    let paying = TermPlayer.players(
      from: baseline.standards, to: pair.proposalRules.standards
    ).filter(\.movesMoney)
    guard paying.count <= 64 else { return nil }
    let coalitions = Coalitions(pair, baseline.standards, paying)
    let orders = pair.records.records.log.count
    let isExact = method(of: paying.count, orders: orders, options) == .exact
    let steps = isExact ? 1 << paying.count : paying.count + 1
    return try make(
      from: baseline, to: pair.proposalRules, orders: orders, options
    ) { set throws(Diagnostics) in
      let total = try coalitions.total(set)
      progress(min(coalitions.count, steps), steps)
      return total
    }
  }

  /// The attribution over so many orders from the total pay for each set of changes.
  static func make(
    from baseline: PayRules, to proposal: PayRules, orders: Int, _ options: SimulationOptions,
    total: (UInt64) throws(Diagnostics) -> Int64
  ) throws(Diagnostics) -> Attribution? {
    if options.attribution == .never { return nil }
    let players = TermPlayer.players(from: baseline.standards, to: proposal.standards)
    // Terms that move no money are null players: their part is nought without any simulation.
    let paying = players.filter(\.movesMoney)
    guard paying.count <= 64 else { return nil }
    let method = method(of: paying.count, orders: orders, options)
    let sequential = try sequentialParts(paying.count, total)
    var amounts: [Int64?] = paying.map { _ in nil }
    var errors: [Int64?] = paying.map { _ in nil }
    switch method {
    case .exact:
      amounts = try ShapleyAttribution.exact(players: paying.count) { set throws(Diagnostics) in
        try total(UInt64(set))
      }
    case .sampled(let pairs):
      let sampled = try ShapleyAttribution.sampled(
        players: paying.count, pairs: pairs, seed: options.seed, value: total)
      amounts = sampled.map(\.amount)
      errors = sampled.map { Int64($0.standardError.rounded(.up)) }
    case .notAsked: break
    }
    var next = 0
    let parts = players.map { player in
      guard player.movesMoney else {
        return Part(label: player.label, keys: player.keys, amount: 0, sequential: 0)
      }
      defer { next += 1 }
      return Part(
        label: player.label, keys: player.keys, amount: amounts[next],
        standardError: errors[next], sequential: sequential[next])
    }
    return Attribution(method: method, parts: parts, total: sequential.reduce(0, +))
  }

  static func method(of count: Int, orders: Int, _ options: SimulationOptions) -> Method {
    if count <= unaskedLimit { return .exact }
    if count <= ShapleyAttribution.exactLimit, orders <= unaskedWork >> count { return .exact }
    guard options.attribution == .asked else { return .notAsked }
    return count <= ShapleyAttribution.exactLimit
      ? .exact : .sampled(pairs: max(2, options.samplePairs))
  }

  private static func sequentialParts(
    _ count: Int, _ total: (UInt64) throws(Diagnostics) -> Int64
  ) throws(Diagnostics) -> [Int64] {
    var parts: [Int64] = []
    var (set, before): (UInt64, Int64) = (0, try total(0))
    for player in 0..<count {
      set |= 1 << UInt64(player)
      let after = try total(set)
      parts.append(after - before)
      before = after
    }
    return parts
  }
}

/// Total pay for sets of changes, each simulated once. Orders without a price on either level stay
/// left out; what a mixture alone would read and a record lacks counts as nought.
final class Coalitions {
  private let pair: LevelPair
  private let baseline: Standards
  private let players: [TermPlayer]
  private var known: [UInt64: Int64] = [:]

  init(_ pair: LevelPair, _ baseline: Standards, _ players: [TermPlayer]) {
    self.pair = pair
    self.baseline = baseline
    self.players = players
    let everything = players.indices.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    known[everything] = pair.proposal.sum.total
    known[0] = pair.baseline.sum.total
  }

  /// How many sets are known.
  var count: Int { known.count }

  /// The total pay when the changes of the players in the bit set have been made.
  func total(_ set: UInt64) throws(Diagnostics) -> Int64 {
    if let total = known[set] { return total }
    let chosen = players.indices.filter { set & 1 << UInt64($0) != 0 }.map { players[$0] }
    let mixed = baseline.taking(chosen, from: pair.proposalRules.standards)
    let rules = PayRules(unchecked: mixed, in: pair.proposalRules.context)
    let kernel = PayLevel.rules(try PayKernel(rules, pair.records))
    let walk = PayWalk(pair.records, [kernel], leavingOutWith: pair.kernels + [kernel])
    let total = try walk.earnings(threads: pair.threads)[0].sum.total
    known[set] = total
    return total
  }
}

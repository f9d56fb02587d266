/// Counter-based random numbers (Philox 4×32, 10 rounds; Salmon, Moraes, Dror and Shaw, "Parallel
/// Random Numbers: As Easy as 1, 2, 3", SC 2011): each draw is a function of its key and place, so
/// results never depend on the order in which draws are made.
public struct CounterRandom: Sendable {
  private let key: (UInt32, UInt32)
  private let stream: UInt64
  private var place: UInt64 = 0
  private var waiting: UInt64?

  /// A stream of numbers.
  ///
  /// - Parameters:
  ///   - seed: the key shared by everything that is drawn for one result.
  ///   - stream: which of the seed's independent streams this is.
  public init(seed: UInt64, stream: UInt64 = 0) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.stream = stream
  }

  /// The four words that stand at one place of the counter.
  public static func block(
    counter: (UInt32, UInt32, UInt32, UInt32), key: (UInt32, UInt32)
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    var (word, round) = (counter, key)
    for _ in 0..<10 {
      let first = word.0.multipliedFullWidth(by: 0xD251_1F53)
      let second = word.2.multipliedFullWidth(by: 0xCD9E_8D57)
      word = (
        second.high ^ word.1 ^ round.0, second.low, first.high ^ word.3 ^ round.1, first.low
      )
      round = (round.0 &+ 0x9E37_79B9, round.1 &+ 0xBB67_AE85)
    }
    return word
  }
}

extension CounterRandom: RandomNumberGenerator {
  /// The next 64 random bits of the stream.
  public mutating func next() -> UInt64 {
    if let second = waiting {
      waiting = nil
      return second
    }
    let words = CounterRandom.block(
      counter: (
        UInt32(truncatingIfNeeded: place), UInt32(truncatingIfNeeded: place >> 32),
        UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32)
      ), key: key)
    place += 1
    waiting = UInt64(words.2) | UInt64(words.3) << 32
    return UInt64(words.0) | UInt64(words.1) << 32
  }
}

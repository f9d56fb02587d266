import ParleyValues

/// Small numbers drawn with a seed.
struct TestNumbers {
  private var random: CounterRandom

  init(seed: UInt64) { random = CounterRandom(seed: seed) }

  /// A number from 0 up to and without the limit.
  mutating func next(_ limit: Int) -> Int { Int(random.next() % UInt64(max(1, limit))) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }
}

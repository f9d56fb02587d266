import ParleyValues

/// Makes values for properties: the same seed gives the same values on every machine.
///
///     var gen = Gen(seed: 7)
///     for _ in 0..<1000 { check(gen.integer(in: -50...50), gen.text()) }
public struct Gen {
  /// The numbers everything is made of.
  public var random: CounterRandom

  /// A maker of values.
  public init(seed: UInt64, stream: UInt64 = 0) {
    random = CounterRandom(seed: seed, stream: stream)
  }

  /// An integer of a range, each as likely.
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// An integer that is often small, often near a power of two, and sometimes at the very edge.
  public mutating func edgyInteger() -> Int64 {
    switch integer(in: 0...9) {
    case 0...3: return Int64(integer(in: -20...20))
    case 4: return pick([.max, .max - 1, .min, .min + 1])
    default:
      let magnitude = Int64(1) << Int64(integer(in: 0...62))
      return (magnitude &+ Int64(integer(in: -2...2))) * (bool() ? 1 : -1)
    }
  }

  /// True or false.
  public mutating func bool() -> Bool { random.next() & 1 == 1 }

  /// True once in so many times.
  public mutating func once(in times: Int) -> Bool { integer(in: 1...times) == 1 }

  /// One of some values; there must be one.
  public mutating func pick<Value>(_ values: [Value]) -> Value {
    values[integer(in: 0...values.count - 1)]
  }

  /// A list of so many values.
  public mutating func list<Value>(
    _ count: ClosedRange<Int>, _ make: (inout Gen) -> Value
  ) -> [Value] {
    (0..<integer(in: count)).map { _ in make(&self) }
  }

  /// A text of pieces that trouble readers: signs, quotes, Chinese, emoji, controls, line breaks.
  public mutating func text(pieces: ClosedRange<Int> = 0...6) -> String {
    list(pieces) { $0.pick(Gen.troublesome) }.joined()
  }

  /// A word of plain lower-case letters.
  public mutating func word(letters: ClosedRange<Int> = 1...8) -> String {
    String(list(letters) { $0.pick(Array("abcdefghijklmnopqrstuvwxyz")) })
  }

  /// A date of the years 1900 to 2100.
  public mutating func date() -> CivilDate {
    CivilDate(daysSinceEpoch: Int32(integer(in: -25_567...47_846)))
  }

  private static let troublesome: [String] = [
    "a", "no", "yes", "~", "null", "0", "07", "1e3", "22:00", "2026-02-30", "2026-02-17", "-", "+",
    ".", ":", ": ", " :", "#", " #", ",", "?", "!", "&", "*", "|", ">", "%", "@", "`", "'", "\"",
    "\\", "[", "]", "{", "}", "<<", "=", " ", "  ", "\t", "\n", "\r\n", "\r", "\u{0}", "\u{1B}",
    "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{202E}", "\u{3000}", "\u{FEFF}", "\u{FFFE}",
    "快达平台", "：", "，", "元", "𠮷", "e\u{301}", "👩‍👩‍👧", "🇨🇳", "---", "...", "/order", "4.50", "20 %",
  ]
}

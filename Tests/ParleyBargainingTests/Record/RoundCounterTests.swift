import ParleyTerms
import Testing

@testable import ParleyBargaining

@Suite("Rounds")
struct RoundCounterTests {
  /// `U` and `P` table an offer, `u` and `p` accept or reject, `j` is a joint act.
  private func rounds(_ script: String) -> [Int] {
    var counter = RoundCounter()
    return script.map { act in
      switch act {
      case "U": counter.offer(by: .union)
      case "P": counter.offer(by: .platform)
      case "u": counter.answer(by: .union)
      case "p": counter.answer(by: .platform)
      default: counter.answer(by: nil)
      }
      return counter.number
    }
  }

  @Test(
    "A round is complete when both sides have spoken; the next offer opens the next",
    arguments: [
      ("", []), ("U", [1]), ("UP", [1, 1]), ("UPU", [1, 1, 2]), ("UPUP", [1, 1, 2, 2]),
      ("UUP", [1, 1, 1]), ("UPP", [1, 1, 2]), ("UpU", [1, 1, 2]), ("UpP", [1, 1, 2]),
      ("uU", [0, 1]), ("uUP", [0, 1, 1]), ("UjU", [1, 1, 1]), ("PUPU", [1, 1, 2, 2]),
      ("UPuU", [1, 1, 1, 2]),
    ] as [(String, [Int])])
  func numbers(script: String, expected: [Int]) {
    #expect(rounds(script) == expected)
  }

  @Test("Every short exchange counts up by at most one, and only on an offer")
  func exhaustive() {
    var scripts = [""]
    for _ in 0..<6 { scripts += scripts.flatMap { script in "UPupj".map { script + String($0) } } }
    for script in Set(scripts).sorted().prefix(20_000) {
      var last = 0
      for (act, number) in zip(script, rounds(script)) {
        #expect(number == last || (number == last + 1 && (act == "U" || act == "P")))
        last = number
      }
    }
  }
}

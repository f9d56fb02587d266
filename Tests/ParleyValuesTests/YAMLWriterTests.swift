import ParleyTestSupport
import ParleyValues
import Testing

@Suite("YAML writing")
struct YAMLWriterTests {
  @Test("scalars are quoted exactly where another reader would see something else")
  func quoting() {
    let plain = [
      "4.50 /order", "20 %", "2026-02-17", "standards/1", "东湖外卖 2026 — union", "0", "-5", "200.00",
      "-0.5 /order", "half-even", "3 km", "5块2", "http://a.example/b", "a#b", "it's", "专送",
      "3 /day",
      "weather >= orange", "a:b",
    ]
    let quoted = [
      "", " a", "a ", "no", "Yes", "ON", "null", "~", "22:00", "1:30", "0755", "0x1F", "1e3",
      "1_000",
      "2026-02-30", "+5", ".5", "5.", "1234567890123456", "-", "- a", "?", "a: b", "a:", "a #b",
      "#a",
      "@a", "%a", "*a", "&a", "!a", "|", ">= 35 C", "'a'", "\"a", "{a", "[a", "a\nb", "<<", "=",
      "---",
      "...", "2026-03-01T10:00", "-.inf", "\u{202E}a",
    ]
    for text in plain { #expect(YAMLWriter.write(.text(text)) == text + "\n") }
    for text in quoted { #expect(YAMLWriter.write(.text(text)).hasPrefix("\""), "\(text)") }
    #expect(YAMLWriter.write(.text("a\t\"\\\u{0}\u{2028}")) == #""a\t\"\\\x00\u2028""# + "\n")
    #expect(YAMLWriter.write(.text("x", isQuoted: true)) == "\"x\"\n")
    #expect(YAMLWriter.write(.list([.text("a,b"), .text("c")])) == "- a,b\n- c\n")
    #expect(YAMLWriter.write(.pairs([("k", .list([.text("a,b")]))])) == "k: [\"a,b\"]\n")
  }

  @Test("the style of hand-written files")
  func style() {
    func band(_ name: String, _ from: String, _ to: String) -> YAMLNode {
      .pairs([
        ("name", .text(name)), ("from", .text(from)), ("to", .text(to)), ("add", .text("20 %")),
      ])
    }
    let steps: YAMLNode = .list([
      .pairs([("orders", .text("800")), ("add", .text("0.20 /order"))]),
      .pairs([("orders", .text("1100")), ("add", .text("0.80 /order"))]),
    ])
    let root: YAMLNode = .pairs([
      ("parley", .text("standards/1")), ("title", .text("东湖外卖 2026 — union opening position")),
      ("day-starts", .text("00:00")), ("holidays", .list([.text("2026-02-17")])),
      (
        "piece-rate",
        .pairs([
          ("base", .text("4.50 /order")),
          ("bands", .list([band("night", "22:00", "06:00"), band("lunch", "11:00", "13:30")])),
          (
            "tiers",
            .pairs([("per", .text("month")), ("mode", .text("marginal")), ("steps", steps)])
          ), ("empty", .list([])), ("none", .pairs([])),
        ])
      ),
      (
        "scopes",
        .list([
          .pairs([
            ("for", .pairs([("category", .text("专送"))])),
            ("online-hours", .pairs([("daily-limit", .pairs([("limit", .text("11 h"))]))])),
          ])
        ])
      ),
    ])
    expectGolden(YAMLWriter.write(root), named: "yaml/style.yaml")
  }

  private func tree(_ gen: inout Gen, depth: Int) -> YAMLNode {
    switch depth == 0 ? 0 : gen.integer(in: 0...3) {
    case 2: return .list(gen.list(0...4) { self.tree(&$0, depth: depth - 1) })
    case 3:
      return .pairs(gen.list(0...4) { gen in (gen.text(), self.tree(&gen, depth: depth - 1)) })
    default: return .text(gen.text(), isQuoted: gen.once(in: 5))
    }
  }

  @Test("Marks that combine with what stands before them are kept")
  func combiningMarks() throws {
    let text = "a: [1eeeeeeeee, \u{613}(: {cd} ]\n"
    let node = try YAMLReader.read(text: text, file: "text.yaml")
    let written = YAMLWriter.write(node)
    #expect(written.unicodeScalars.contains("\u{613}"))
    let again = try YAMLReader.read(text: written, file: "written.yaml")
    #expect(again.hasSameContent(as: node))
  }

  @Test("what is written is read back")
  func roundTrip() throws {
    var gen = Gen(seed: 11)
    for round in 0..<4000 {
      let written = tree(&gen, depth: gen.integer(in: 0...5))
      let text = YAMLWriter.write(written)
      let read = try YAMLReader.read(text: text, file: "f")
      guard written.hasSameContent(as: read) else {
        Issue.record("round \(round):\n\(text)")
        return
      }
      #expect(YAMLWriter.write(written) == text)
    }
  }

  @Test("very long keys, texts and lists are read back")
  func long() throws {
    let key = String(repeating: "键\" ", count: 600)
    let root: YAMLNode = .pairs([
      (key, .text(String(repeating: "长 ", count: 50_000))),
      ("list", .list((0..<3000).map { .text("项\($0)") })),
      ("maps", .list([.pairs([(key, .text("a"))]), .pairs([(key, .list([.pairs([])]))])])),
    ])
    let read = try YAMLReader.read(text: YAMLWriter.write(root), file: "f")
    #expect(root.hasSameContent(as: read))
  }
}

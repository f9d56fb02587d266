import ParleyTerms
import ParleyValues
import Testing

@Suite("The registry of terms")
struct TermRegistryTests {
  @Test(
    "every family's pattern matches its own keys and no earlier family's",
    arguments: TermRegistry.families.indices)
  func patternsAreDistinct(_ place: Int) throws {
    let family = TermRegistry.families[place]
    let samples: [IndexKind: String] = [
      .distance: "5km", .weight: "5kg", .orders: "800", .name: "night", .period: "month",
      .periodWithStart: "day-from-2026-02-11", .signal: "rainstorm", .level: "orange",
      .temperature: "35C", .position: "1", .count: "2", .layer: "aggregator", .cause: "late",
      .circumstance: "weather-orange",
    ]
    var path = family.pattern.text
    for kind in family.pattern.indexKinds {
      path = path.replacing("{\(kind.rawValue)}", with: try #require(samples[kind]))
    }
    let match = try #require(TermRegistry.match(path))
    #expect(match.order == place)
    #expect(match.path == path)
  }

  @Test(
    "every family has words in both languages and its sentence states the value",
    arguments: TermRegistry.families.indices)
  func words(_ place: Int) {
    let family = TermRegistry.families[place]
    #expect(!family.label.zhHans.isEmpty && !family.label.en.isEmpty)
    #expect(family.sentence.zhHans.contains("{value}"))
    #expect(family.sentence.en.contains("{value}"))
    for (number, _) in family.pattern.indexKinds.enumerated() {
      #expect(family.label.zhHans.contains("{\(number + 1)}"))
      #expect(family.label.en.contains("{\(number + 1)}"))
    }
  }

  @Test("every word of a key has a Chinese name", arguments: TermRegistry.families.indices)
  func chineseNames(_ place: Int) {
    for case .word(let word) in TermRegistry.families[place].pattern.segments {
      #expect(TermWords.chinese(word) != nil, "\(word)")
    }
  }

  @Test("a value that is printed is read again, by every kind")
  func valuesRoundTrip() throws {
    let standards = try StandardsReader.read(fullFile, file: "full.yaml")
    for term in standards.plainTerms + standards.datedTerms {
      let match = try #require(TermRegistry.match(term.key.path))
      let value = try #require(term.value)
      let read = try match.family.kind.value(from: value.text(in: .cny), in: .cny)
      #expect(read == value, "\(term.key)")
    }
  }

  @Test("the steps of terms are values of their kinds")
  func steps() throws {
    for family in TermRegistry.families {
      guard let step = family.step else { continue }
      switch (family.kind, step) {
      case (.rate, .rate), (.addition, .rate), (.addition, .share), (.share, .share),
        (.hourlyFloor, .floor), (.periodFloor, .floor), (.duration, .duration), (.count, .count),
        (.amount, .floor(.period)), (.speed, .speed):
        break
      default: Issue.record("\(family.pattern.text) has a step of another kind")
      }
    }
  }
}

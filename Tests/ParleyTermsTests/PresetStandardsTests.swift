import Foundation
import ParleyTerms
import ParleyValues
import Testing

@Suite("Standards of the world")
struct PresetStandardsTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../scenarios/standards").standardizedFileURL

  @Test("the texts in the program are those of the files, and no file is left out")
  func texts() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    #expect(PresetStandards.all.map(\.name) == names)
    for preset in PresetStandards.all {
      let file = Self.folder.appending(path: preset.name + ".yaml")
      #expect(try String(contentsOf: file, encoding: .utf8) == preset.text, "make-presets.py")
    }
  }

  @Test("each has its row on the page of the folder")
  func listed() throws {
    let page = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    for preset in PresetStandards.all {
      #expect(
        page.contains("| `\(preset.name)` | \(preset.title.en) | \(preset.title.zhHans) |"),
        "\(preset.name)")
    }
  }

  @Test("each is read, written and read again", arguments: PresetStandards.all.map(\.name))
  func reading(_ name: String) throws {
    let standards = try #require(PresetStandards.named(name)).standards()
    let again = try StandardsReader.read(StandardsWriter.write(standards), file: "again.yaml")
    #expect(again == standards)
  }

  @Test(
    "each says in both languages what it is, where it holds, what force it has and what is not known",
    arguments: PresetStandards.all.map(\.name))
  func origins(_ name: String) throws {
    let preset = try #require(PresetStandards.named(name))
    let origin = try #require(try preset.standards().origin)
    let title = preset.title
    #expect(!title.zhHans.isEmpty && !title.en.isEmpty && title.zhHans != title.en)
    #expect(PresetStandards.named(title.zhHans)?.name == name)
    #expect(!origin.addresses.isEmpty && origin.status != nil && !origin.unknown.isEmpty)
    for text in [origin.document, try #require(origin.place), try #require(origin.unit)]
      + origin.implied + origin.unknown
    {
      #expect(text.zhHans.contains { $0.unicodeScalars.contains { $0.value >= 0x4E00 } })
      #expect(!text.en.contains { $0.unicodeScalars.contains { $0.value >= 0x4E00 } })
    }
  }

  @Test(
    "names near and far",
    arguments: [
      ("nyc-hvfv", "nyc-hvfhv"), ("seatle-payup", "seattle-payup"), ("mdpr", "mdrp"),
      ("california-prop-22", "california-prop22"),
    ])
  func nearest(_ typed: String, _ name: String) {
    #expect(PresetStandards.named(typed) == nil)
    #expect(PresetStandards.nearest(to: typed) == name)
  }
}

extension PresetStandardsTests {
  @Test("a word inside a name finds all that hold it")
  func holding() {
    #expect(PresetStandards.names(holding: "seattle").contains("washington-tnc") == false)
    #expect(PresetStandards.names(holding: "nyc").count == 6)
    #expect(PresetStandards.names(holding: "西雅图").count == 3)
    #expect(PresetStandards.names(holding: "q").isEmpty)
  }
}

import Foundation
import ParleyTerms
import Testing

@Suite("Standards files of the scenarios")
struct ScenarioStandardsTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../scenarios").standardizedFileURL

  @Test(
    "each is read, written and read again as the same",
    arguments: ["food-delivery", "ride-hailing", "freight"],
    ["current", "union-opening", "platform-opening"])
  func roundTrip(_ sector: String, _ name: String) throws {
    let file = Self.folder.appending(path: "\(sector)/\(name).yaml")
    let standards = try StandardsReader.read(String(contentsOf: file, encoding: .utf8), file: name)
    #expect(try StandardsReader.read(StandardsWriter.write(standards), file: "again") == standards)
  }
}

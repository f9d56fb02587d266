import Foundation
import ParleyFuzzing

/// The inputs kept in Fuzzing/Corpus.
enum CorpusFolder {
  /// One input.
  struct Input {
    let name: String
    let bytes: [UInt8]
  }

  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzzing/Corpus").path

  /// What a folder holds, in order.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// The inputs of an entry.
  static func inputs(of entry: FuzzEntry) throws -> [Input] {
    let folder = "\(path)/\(entry.rawValue)"
    return try names(in: folder).map { name in
      Input(name: name, bytes: [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
    }
  }
}

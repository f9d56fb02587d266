import ParleyBargaining
import ParleyValues

/// What a pack says of itself, `MANIFEST.json`: which case it was made from and how far, the papers
/// with their versions, and the digest of every file.
public struct PackManifest: Codable, Equatable, Sendable {
  /// The form of the file.
  public static let format = "parley/filing-pack/1"
  /// The name of the file in a pack.
  public static let fileName = "MANIFEST.json"
  /// The name of the list of digests that other tools read (`sha256sum -c`).
  public static let digestsName = "SHA256SUMS.txt"

  /// A file of the pack.
  public struct File: Codable, Equatable, Sendable {
    /// Its name.
    public var name: String
    /// How many bytes it has.
    public var size: Int
    /// The digest of its bytes.
    public var sha256: Digest
  }

  /// One thing that stands for a paper.
  public struct Part: Codable, Equatable, Sendable {
    /// What it is.
    public var kind: String
    /// Its files, none where it is missing.
    public var files: [String]
    /// The files that show its signed sheets.
    public var signedSheets: [String]
    /// The version of a paper that is written from the record.
    public var version: Digest?
    /// The numbers of the entries it reports.
    public var entries: [Int]
    /// The day of the latest of them.
    public var reportsThrough: CivilDate?
    /// What is left as marked gaps.
    public var gaps: [String]
  }

  /// A paper of the list.
  public struct Paper: Codable, Equatable, Sendable {
    /// Its number.
    public var number: Int
    /// What it is called.
    public var name: String
    /// The rule that asks for it.
    public var article: String?
    /// Whether that rule was read in full and is law for the case.
    public var isLaw: Bool
    /// How many copies.
    public var copies: Int?
    /// What stands for it.
    public var parts: [Part]
  }

  /// The form of the file, ``format``.
  public var format: String
  /// What the case is called.
  public var title: String
  /// The instrument.
  public var instrument: String
  /// The place.
  public var jurisdiction: String
  /// The channel: `statutory`, `follow-up` or `unknown`.
  public var channel: String
  /// The language of its papers.
  public var language: String
  /// The day it was made for.
  public var madeOn: CivilDate
  /// The edition of the law book.
  public var lawEdition: String
  /// The last entry of the record it was made from.
  public var throughEntry: Int
  /// The papers, in the order of the cover list.
  public var papers: [Paper]
  /// Every file but this one and the list of digests.
  public var files: [File]

  /// The file's text: keys in a fixed order, the same for the same pack.
  public var text: String {
    ((try? JSONValue(encoding: self)) ?? .null).text(pretty: true) + "\n"
  }

  /// The lines of the list of digests, the manifest's own first.
  public var digestLines: String {
    let own = "\(Digest(of: text).hexadecimal)  \(PackManifest.fileName)\n"
    return files.reduce(into: own) { lines, file in
      lines += "\(file.sha256.hexadecimal)  \(file.name)\n"
    }
  }

  /// Reads a manifest.
  ///
  /// - Throws: ``Diagnostics`` `pack.manifest-unreadable` with the place of what is wrong, or
  ///   `pack.manifest-newer` for a form this program does not know.
  public static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> PackManifest {
    let tree = try JSONValue(parsing: bytes, file: file)
    if let format = tree["format"]?.stringValue, format != PackManifest.format {
      throw Diagnostics([
        Diagnostic(
          "pack.manifest-newer", .error, at: SourcePlace(file: file),
          LocalizedText(
            zhHans: "清单的格式是“\(format)”，本程序只认“\(PackManifest.format)”",
            en: "the manifest is of the form “\(format)”, this program reads "
              + "“\(PackManifest.format)”"),
          remedy: LocalizedText(zhHans: "用较新的版本核对", en: "check it with a newer version"),
          help: "pack")
      ])
    }
    do {
      return try tree.decoded(as: PackManifest.self)
    } catch {
      throw Diagnostics([
        Diagnostic(
          "pack.manifest-unreadable", .error, at: SourcePlace(file: file),
          LocalizedText(
            zhHans: "清单不完整，读不出来", en: "the manifest lacks something and cannot be read"),
          remedy: LocalizedText(zhHans: "用 parley pack make 重新生成", en: "make the pack anew"),
          help: "pack")
      ])
    }
  }
}

import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// A document that is wanted in a format, named by its ending.
public struct PackPrint: Sendable {
  /// The document.
  public let document: Document
  /// The ending: `html`, `md`, `pdf`, `docx`.
  public let format: String
}

/// A file of a pack.
public struct PackFile: Hashable, Sendable {
  /// Its name, without folders; made here, never taken from a user.
  public let name: String
  /// Its bytes.
  public let content: [UInt8]

  /// A file.
  public init(name: String, content: [UInt8]) {
    self.name = name
    self.content = content
  }
}

/// The files of a pack: the cover list, every paper there is, the agreement for machines, and the
/// manifest. The same case, day, language and formats give the same bytes.
public struct FilingPack: Sendable {
  /// What the pack says of itself.
  public let manifest: PackManifest
  /// Every file, the cover list first.
  public let files: [PackFile]

  /// Makes the files of a plan.
  ///
  /// - Parameters:
  ///   - plan: what goes in.
  ///   - formats: the endings in which papers are written.
  ///   - language: the language of the papers.
  ///   - lawEdition: the edition of the law book, kept in the manifest.
  ///   - attachment: the name and bytes of an attachment.
  ///   - render: makes the bytes of documents, in their order.
  /// - Throws: what `attachment` and `render` throw.
  public init(
    _ plan: PackPlan, formats: [String], language: Language, lawEdition: String,
    attachment: (Digest) throws -> (name: String, content: [UInt8]),
    render: ([PackPrint]) throws -> [[UInt8]]
  ) throws {
    var maker = PackFileMaker(language: language, formats: formats)
    for paper in plan.papers {
      var parts: [PackManifest.Part] = []
      for part in paper.parts { parts.append(try maker.add(part, of: paper, attachment)) }
      maker.papers.append(
        PackManifest.Paper(
          number: paper.number, name: paper.name[language], article: paper.row?.article[language],
          isLaw: paper.isLaw, copies: paper.copies, parts: parts))
    }
    if let agreement = plan.agreementData {
      maker.ready.append(
        PackFile(name: "agreement.json", content: Array(agreement.text.utf8)))
    }
    // Every document is rendered at once: a program that makes pages is started only once.
    let cover = PackCover(plan, files: maker.names)
    let covers = formats.map { format in
      (
        name: "\(PackCover.stem[language]).\(format)",
        print: PackPrint(document: cover.document, format: format)
      )
    }
    let all = try maker.rendered(covers, render) + maker.ready
    manifest = PackManifest(
      format: PackManifest.format, title: plan.record.title,
      instrument: plan.record.instrument.rawValue, jurisdiction: plan.record.jurisdiction.code,
      channel: plan.route.channel.rawValue, language: language.rawValue, madeOn: plan.date,
      lawEdition: lawEdition, throughEntry: plan.record.lastSequence, papers: maker.papers,
      files: all.map {
        .init(name: $0.name, size: $0.content.count, sha256: Digest(of: $0.content))
      })
    files =
      all + [
        PackFile(name: PackManifest.fileName, content: Array(manifest.text.utf8)),
        PackFile(name: PackManifest.digestsName, content: Array(manifest.digestLines.utf8)),
      ]
  }
}

/// Puts the files of a pack together.
private struct PackFileMaker {
  let language: Language
  let formats: [String]
  /// Files whose bytes are at hand.
  var ready: [PackFile] = []
  var papers: [PackManifest.Paper] = []
  private var wanted: [(name: String, print: PackPrint)] = []

  init(language: Language, formats: [String]) {
    self.language = language
    self.formats = formats
  }

  private func stem(_ paper: PackPaper, _ kind: PaperKind) -> String {
    let number = paper.number < 10 ? "0\(paper.number)" : "\(paper.number)"
    return "\(number)-\(kind.name[language].replacing(" ", with: "-").replacing("’", with: ""))"
  }

  mutating func add(
    _ part: PackPaper.Part, of paper: PackPaper,
    _ attachment: (Digest) throws -> (name: String, content: [UInt8])
  ) throws -> PackManifest.Part {
    let stem = stem(paper, part.kind)
    var names: [String] = []
    if let written = part.written {
      for format in formats {
        names.append("\(stem).\(format)")
        wanted.append(
          ("\(stem).\(format)", PackPrint(document: written.document, format: format)))
      }
    }
    names += try bring(part.brought, as: stem, attachment)
    let sheet = LocalizedText(zhHans: "签字页", en: "signed")[language]
    let signed = try bring(part.signed, as: "\(stem)-\(sheet)", attachment)
    return PackManifest.Part(
      kind: part.kind.rawValue, files: names, signedSheets: signed,
      version: part.version?.digest, entries: part.version?.entries ?? [],
      reportsThrough: part.version?.reportsThrough,
      gaps: part.written?.missing.map { $0[language] } ?? [])
  }

  private mutating func bring(
    _ bound: [Entry<AttachmentBound>], as stem: String,
    _ attachment: (Digest) throws -> (name: String, content: [UInt8])
  ) throws -> [String] {
    var names: [String] = []
    for (place, entry) in bound.enumerated() {
      let file = try attachment(entry.body.digest)
      let name = "\(stem)-\(place + 1)\(PackFileMaker.ending(of: file.name))"
      names.append(name)
      ready.append(PackFile(name: name, content: file.content))
    }
    return names
  }

  /// The ending of a name where it is a plain one; of the rest of it nothing is kept.
  private static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    let ending = name[name.index(after: dot)...].lowercased()
    let isPlain =
      (1...5).contains(ending.count)
      && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isPlain ? ".\(ending)" : ""
  }

  /// The names of all files but the cover list's, in their order.
  var names: [String] { wanted.map(\.name) + ready.map(\.name) }

  func rendered(
    _ covers: [(name: String, print: PackPrint)], _ render: ([PackPrint]) throws -> [[UInt8]]
  ) throws -> [PackFile] {
    let all = covers + wanted
    return zip(all, try render(all.map(\.print))).map { PackFile(name: $0.name, content: $1) }
  }
}

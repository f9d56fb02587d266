/// What a workbook says of itself: its sheets in order and the epoch of its dates.
struct WorkbookIndex {
  /// One sheet as the workbook lists it.
  struct Sheet {
    var name: String
    /// The part with its cells.
    var part: String
    /// Whether the user has hidden it.
    var isHidden: Bool
  }

  /// The worksheets; sheets that are only a chart are left out.
  var sheets: [Sheet] = []
  /// Whether day 0 is 1904-01-01, as old Macintosh workbooks count.
  var countsFrom1904 = false
  /// The parts with shared texts and with formats, where there are any.
  var stringsPart: String?
  var stylesPart: String?

  /// Reads the lists of an archive.
  ///
  /// - Throws: `foreign` for an archive that is no workbook, else what is damaged.
  init(_ archive: WorkbookArchive) throws(WorkbookProblem) {
    let start = try WorkbookIndex.workbookPart(archive)
    let list = WorkbookList(limits: archive.limits)
    try XMLStream.read(archive.part(start), into: list, limits: archive.limits)
    countsFrom1904 = list.countsFrom1904
    let (folder, file) = WorkbookIndex.split(start)
    let links = Relationships(limits: archive.limits)
    try XMLStream.read(
      archive.part("\(folder)_rels/\(file).rels"), into: links, limits: archive.limits)
    for entry in list.sheets {
      guard let link = links.all.first(where: { $0.identifier == entry.link }),
        link.kind == "worksheet"
      else { continue }
      sheets.append(
        Sheet(
          name: entry.name, part: WorkbookIndex.resolved(link.target, in: folder),
          isHidden: entry.isHidden))
    }
    func part(_ kind: String) -> String? {
      links.all.first { $0.kind == kind }
        .map { WorkbookIndex.resolved($0.target, in: folder) }.flatMap {
          archive.has($0) ? $0 : nil
        }
    }
    stringsPart = part("sharedStrings")
    stylesPart = part("styles")
  }

  /// The part that lists the sheets.
  private static func workbookPart(_ archive: WorkbookArchive) throws(WorkbookProblem) -> String {
    if let kind = ForeignArchive(names: archive.names) { throw .foreign(kind) }
    guard archive.has("_rels/.rels") else {
      if archive.has("xl/workbook.xml") { return "xl/workbook.xml" }
      throw .foreign(.archive)
    }
    let links = Relationships(limits: archive.limits)
    try XMLStream.read(archive.part("_rels/.rels"), into: links, limits: archive.limits)
    let target = links.all.first { $0.kind == "officeDocument" }.map { resolved($0.target, in: "") }
    guard let target, archive.has(target) else { throw .foreign(.archive) }
    return target
  }

  private static func split(_ part: String) -> (folder: String, file: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// The part a link points to, seen from the folder of the part that links.
  static func resolved(_ target: String, in folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// Reads the part `workbook.xml`.
private final class WorkbookList: XMLReceiver {
  private let limits: WorkbookLimits
  private(set) var sheets: [(name: String, link: String, isHidden: Bool)] = []
  private(set) var countsFrom1904 = false
  private(set) var problem: WorkbookProblem?

  init(limits: WorkbookLimits) { self.limits = limits }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "workbookPr" {
      countsFrom1904 = attributes.isTrue("date1904")
    } else if name == "sheet", let title = attributes.text("name"), let link = attributes.text("id")
    {
      let state = attributes.text("state")
      sheets.append((title, link, state == "hidden" || state == "veryHidden"))
      if sheets.count > limits.entries { problem = .tooLarge(.sheets) }
    }
  }

  func end(_ name: XMLName) {}
  func take(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// Reads a part that links others, `workbook.xml.rels`.
private final class Relationships: XMLReceiver {
  private let limits: WorkbookLimits
  /// The links; `kind` is the last word of the type's address, which is the same in the
  /// transitional and the strict form of the format.
  private(set) var all: [(identifier: String, kind: String, target: String)] = []
  private(set) var problem: WorkbookProblem?

  init(limits: WorkbookLimits) { self.limits = limits }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let identifier = attributes.text("Id"),
      let type = attributes.text("Type"), let target = attributes.text("Target"),
      attributes.text("TargetMode") != "External"
    else { return }
    all.append((identifier, type.split(separator: "/").last.map(String.init) ?? "", target))
    if all.count > limits.entries { problem = .tooLarge(.parts) }
  }

  func end(_ name: XMLName) {}
  func take(_ text: UnsafeBufferPointer<UInt8>) {}
}

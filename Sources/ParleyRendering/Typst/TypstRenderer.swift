import ParleyValues

/// Renders a document as the source of Typst, a typesetting program, which makes PDF of it.
public enum TypstRenderer {
  /// The document as Typst source in one language; the same document gives the same bytes.
  ///
  /// The source needs no other file: charts stand in it as SVG. Everything that people typed
  /// stands in string literals.
  ///
  /// - Parameters:
  ///   - document: the document, already checked.
  ///   - language: its language.
  ///   - fonts: the families that are there; Typst complains of others.
  ///   - date: the day written into the file's data where the document has none of its own.
  /// - Complexity: linear in the size of the document.
  public static func render(
    _ document: Document, in language: Language, fonts: TypstFonts = .standard,
    date: CivilDate? = nil
  ) -> String {
    var writer = TypstWriter(document, in: language, fonts: fonts)
    writer.writeFile(date: document.date ?? date)
    return writer.text
  }
}

/// Writes one document; keeps the place in the clause numbers.
struct TypstWriter {
  let document: Document
  let wording: Wording
  let fonts: TypstFonts
  var counter = ClauseCounter()
  private(set) var text = ""

  init(_ document: Document, in language: Language, fonts: TypstFonts) {
    self.document = document
    self.fonts = fonts
    wording = Wording(document, in: language)
  }

  var isOfficial: Bool { document.page.layout == .official }
  var isChinese: Bool { wording.language == .zhHans }
  var isPaper: Bool { document.purpose == .paper }

  mutating func add(_ line: String) { text += line + "\n" }

  mutating func writeFile(date: CivilDate?) {
    writeSettings(date: date)
    text +=
      isOfficial ? TypstPreamble.official : isPaper ? TypstPreamble.paper : TypstPreamble.report
    text += TypstPreamble.text + TypstPreamble.blocks + TypstPreamble.tables
    add("#{")
    writeTitle()
    for block in document.blocks { write(block) }
    add("}")
  }

  private mutating func writeTitle() {
    add("headline(\(rich(RichText(document.title))))")
    if let subtitle = document.subtitle { add("subline(\(rich(RichText(subtitle))))") }
    if !document.dateline.isEmpty {
      add("dateline((\(document.dateline.map { rich($0) + ", " }.joined())))")
    }
    add("endhead()")
  }

  private mutating func writeSettings(date: CivilDate?) {
    let day = date?.components
    let stamp = day.map { "datetime(year: \($0.year), month: \($0.month), day: \($0.day))" }
    let title = wording.line(document.title)
    add("#set document(title: \(TypstText.literal(title)), date: \(stamp ?? "none"))")
    let margins = document.page.printedMargins
    let size = document.page.orientation == .landscape ? "flipped: true, " : ""
    add(
      "#set page(paper: \"a4\", \(size)margin: (top: \(margins.top)mm, right: \(margins.right)mm, "
        + "bottom: \(margins.bottom)mm, left: \(margins.left)mm))")
    let language =
      isChinese ? "lang: \"zh\", region: \"cn\", script: \"hans\"" : "lang: \"en\", region: \"gb\""
    add("#set text(\(language))")
    writeFonts()
    add("#let chinese = \(isChinese)")
    add("#let t(it) = text(it)")
    // A place to break a line; one without any width would be none.
    add("#let cut = h(0.001pt)")
    add("#let running-head = \(document.page.header.map { "{\(label($0))}" } ?? "none")")
    add("#let running-foot = \(document.page.footer.map { "{\(label($0))}" } ?? "none")")
    add("#let numbers-pages = \(document.page.showsPageNumbers)")
  }

  private mutating func writeFonts() {
    let serif: [TypstFonts.Role] = [.song, .hei]
    let lists: [(String, [TypstFonts.Role], TypstFonts.Role)] = [
      ("song", serif, .latinSerif), ("hei", [.hei, .song], .latinSans),
      ("kai", [.kai] + serif, .latinSerif), ("fangsong", [.fangsong] + serif, .latinSerif),
      ("title-face", [.title] + serif, .latinSerif), ("mono", [.hei, .song], .mono),
    ]
    for (name, roles, latin) in lists {
      add("#let \(name) = \(fonts.list(roles, latin: latin, covering: isChinese))")
    }
    // Slanted letters are no part of Chinese print: words set apart stand in another face.
    add("#let has-kai = \(fonts[.kai] != nil && fonts[.kai] != fonts[.song])")
  }
}

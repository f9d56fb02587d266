import ParleyValues

/// What the identification of a document in Akoma Ntoso is made of.
public struct AkomaNtosoIdentity: Hashable, Sendable {
  /// The country, by two small letters (ISO 3166-1): `cn`.
  public var country: String
  /// The kind of document in Latin letters: `agreement`.
  public var kind: String
  /// The day of the document.
  public var date: CivilDate
  /// Who made it, by name.
  public var authors: [String]

  /// An identification.
  public init(country: String, kind: String, date: CivilDate, authors: [String] = []) {
    self.country = country
    self.kind = kind
    self.date = date
    self.authors = authors
  }
}

/// Renders a document as XML by Akoma Ntoso (OASIS LegalDocML 1.0, namespace 3.0).
public enum AkomaNtosoRenderer {
  /// The document as XML in one language; the same document gives the same bytes.
  ///
  /// Chapters and clauses are elements of their own with their printed numbers; charts come as
  /// tables, gaps as elements to be filled in, places to sign as conclusions.
  ///
  /// - Parameters:
  ///   - document: the document, already checked.
  ///   - language: its language.
  ///   - identity: what the identification is made of.
  /// - Complexity: linear in the size of the document.
  public static func render(
    _ document: Document, in language: Language, identity: AkomaNtosoIdentity
  ) -> String {
    var writer = AkomaNtosoWriter(document, in: language)
    return writer.file(identity)
  }
}

/// Writes one document; keeps the place in the clause numbers and the names of elements.
struct AkomaNtosoWriter {
  let document: Document
  let wording: Wording
  var counter = ClauseCounter()
  /// The names of the clauses that references point to, by their keys.
  var names: [String: String] = [:]
  private var taken: Set<String> = []
  private var chapters = 0
  private var containers = 0

  init(_ document: Document, in language: Language) {
    self.document = document
    wording = Wording(document, in: language)
  }

  mutating func file(_ identity: AkomaNtosoIdentity) -> String {
    nameClauses()
    let body = body()
    var markup = Markup()
    markup.preamble("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    markup.element(
      "akomaNtoso", ["xmlns": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"]
    ) { root in
      root.newline()
      root.element("doc", ["name": identity.kind]) { doc in
        doc.newline()
        meta(identity, into: &doc)
        preface(into: &doc)
        doc.element("mainBody", ["eId": "body"]) { main in
          main.newline()
          if body.text.isEmpty { main.element("p") { _ in } } else { main.append(body) }
        }
        doc.newline()
        conclusions(into: &doc)
      }
      root.newline()
    }
    return markup.text + "\n"
  }

  // MARK: About the document

  private func meta(_ identity: AkomaNtosoIdentity, into doc: inout Markup) {
    let day = identity.date.description
    let work = "/akn/\(identity.country)/doc/\(identity.kind)/\(day)"
    let language = wording.language == .zhHans ? "zho" : "eng"
    doc.element("meta") { meta in
      meta.newline()
      meta.element("identification", ["source": "#parley"]) { about in
        about.element("FRBRWork") { level in
          self.level(work, day, "Work", into: &level)
          level.element("FRBRcountry", ["value": identity.country])
        }
        about.newline()
        about.element("FRBRExpression") { level in
          self.level(work + "/" + language, day, "Expression", into: &level)
          level.element("FRBRlanguage", ["language": language])
        }
        about.newline()
        about.element("FRBRManifestation") { level in
          self.level(work + "/" + language + ".xml", day, "Manifestation", into: &level)
        }
      }
      meta.newline()
      meta.element("references", ["source": "#parley"]) { list in
        list.element(
          "TLCOrganization",
          ["eId": "parley", "href": "/akn/ontology/organization/parley", "showAs": "Parley"])
        for (place, author) in identity.authors.enumerated() {
          let id = "author_\(place + 1)"
          let name = PrintableText.lines(author).joined(separator: " ")
          list.element(
            "TLCOrganization",
            ["eId": id, "href": "/akn/ontology/organization/\(id)", "showAs": name])
        }
      }
    }
    doc.newline()
  }

  private func level(
    _ address: String, _ day: String, _ name: String, into markup: inout Markup
  ) {
    markup.element("FRBRthis", ["value": address + "/!main"])
    markup.element("FRBRuri", ["value": address])
    markup.element("FRBRdate", ["date": day, "name": name])
    markup.element("FRBRauthor", ["href": "#parley"])
  }

  private func preface(into doc: inout Markup) {
    doc.element("preface") { preface in
      preface.element("p") { $0.element("docTitle", words: wording.line(document.title)) }
      if let subtitle = document.subtitle {
        preface.element("p", words: wording.line(subtitle))
      }
      for remark in document.dateline { preface.element("p") { write(remark, into: &$0) } }
    }
    doc.newline()
  }

  private func conclusions(into doc: inout Markup) {
    let blocks = document.blocks.compactMap { block -> SignatureBlock? in
      if case .signatures(let block) = block { block } else { nil }
    }
    guard !blocks.isEmpty else { return }
    doc.element("conclusions") { end in
      for party in blocks.flatMap(\.parties) {
        end.element("p") { line in
          line.element("signature") { place in
            place.words(wording.line(party.role))
            if let name = party.name { place.words(wording.colon + wording.line(name)) }
          }
        }
        for entry in party.lines {
          end.element("p") { line in
            line.words(wording.line(entry.label) + wording.colon)
            if let value = entry.value {
              line.words(wording.line(value))
            } else {
              line.element("fillIn") { _ in }
            }
          }
        }
        end.newline()
      }
    }
    doc.newline()
  }

  // MARK: Body

  /// The content: chapters with what follows them, and what stands before the first.
  private mutating func body() -> Markup {
    var markup = Markup()
    var blocks = document.blocks[...]
    let isChapter = { (block: Block) in
      if case .heading(let heading) = block { heading.isChapter } else { false }
    }
    while let block = blocks.first, !isChapter(block) {
      write(block, into: &markup)
      blocks = blocks.dropFirst()
    }
    while case .heading(let heading)? = blocks.first {
      blocks = blocks.dropFirst()
      let content = blocks.prefix { !isChapter($0) }
      blocks = blocks.dropFirst(content.count)
      chapter(heading, Array(content), into: &markup)
    }
    return markup
  }

  private mutating func chapter(
    _ heading: Heading, _ content: [Block], into markup: inout Markup
  ) {
    chapters += 1
    let number = counter.chapter()[wording.language]
    var inside = Markup()
    for block in content {
      if case .signatures = block { continue }
      if case .clauses = block {
        write(block, into: &inside)
      } else {
        contained(block, into: &inside)
      }
    }
    markup.element("chapter", ["eId": "chp_\(chapters)"]) { element in
      element.element("num", words: number)
      element.element("heading") { write(heading.text, into: &$0) }
      element.newline()
      if inside.text.isEmpty {
        element.element("content") { $0.element("p") { _ in } }
      } else {
        element.append(inside)
      }
    }
    markup.newline()
  }

  /// A block among clauses, in a container of its own.
  private mutating func contained(_ block: Block, into markup: inout Markup) {
    containers += 1
    var inside = Markup()
    write(block, into: &inside)
    guard !inside.text.isEmpty else { return }
    markup.element("hcontainer", ["eId": "hcontainer_\(containers)", "name": "block"]) { box in
      box.element("content") { $0.append(inside) }
    }
    markup.newline()
  }

  // MARK: Clauses

  private static func element(_ number: ClauseNumber) -> (name: StaticString, short: String) {
    switch (number.numbering, number.path.count) {
    case (.articles, 1): ("article", "art")
    case (_, 1): ("section", "sec")
    case (.articles, 2): ("paragraph", "para")
    case (_, 2): ("subsection", "subsec")
    case (_, 3): ("point", "point")
    default: ("indent", "indent")
    }
  }

  /// The names of all clauses, before anything refers to them.
  private mutating func nameClauses() {
    var counter = ClauseCounter()
    for case .clauses(let list) in document.blocks {
      for (clause, number) in zip(list.clauses, counter.numbers(of: list)) {
        name(clause, number, "")
      }
    }
    taken = []
  }

  private mutating func name(_ clause: Clause, _ number: ClauseNumber, _ above: String) {
    let id = identifier(number, above)
    if let key = clause.key, names[key] == nil { names[key] = id }
    for (place, child) in clause.clauses.enumerated() { name(child, number.child(place), id) }
  }

  private mutating func identifier(_ number: ClauseNumber, _ above: String) -> String {
    let own = "\(AkomaNtosoWriter.element(number).short)_\(number.path.last ?? 0)"
    let base = above.isEmpty ? own : above + "__" + own
    var id = base
    var place = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(place)"
      place += 1
    }
    return id
  }

  /// A numbered clause with what it holds.
  mutating func write(
    _ clause: Clause, _ number: ClauseNumber, _ above: String, into markup: inout Markup
  ) {
    let id = identifier(number, above)
    var words = Markup()
    for block in clause.content { write(block, into: &words) }
    var children = Markup()
    for (place, child) in clause.clauses.enumerated() {
      write(child, number.child(place), id, into: &children)
    }
    markup.element(AkomaNtosoWriter.element(number).name, ["eId": id]) { element in
      element.element("num", words: number.label[wording.language])
      if let title = clause.title { element.element("heading", words: wording.line(title)) }
      if children.text.isEmpty {
        element.element("content") { content in
          if words.text.isEmpty { content.element("p") { _ in } } else { content.append(words) }
        }
      } else {
        if !words.text.isEmpty { element.element("intro") { $0.append(words) } }
        element.newline()
        element.append(children)
      }
    }
    markup.newline()
  }
}

/// An element read by the tests, to look into HTML and SVG without trusting their writer.
struct XMLElement {
  var name: String
  var attributes: [String: String] = [:]
  var children: [XMLElement] = []
  /// All words in the element and below it.
  var text = ""

  /// This element and everything below it.
  var all: [XMLElement] { [self] + children.flatMap(\.all) }

  /// Every element of a name.
  func elements(_ name: String) -> [XMLElement] { all.filter { $0.name == name } }
}

/// What keeps a text from being well-formed.
struct XMLProblem: Error, CustomStringConvertible {
  var description: String
}

/// Reads the small part of XML that the renderers write, and refuses everything else.
struct XMLReader {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  /// The tree of a text.
  static func read(_ text: String) throws -> XMLElement {
    var reader = XMLReader(scalars: Array(text.unicodeScalars))
    reader.skipSpace()
    if reader.matches("<!DOCTYPE html>") { reader.skipSpace() }
    let root = try reader.element()
    reader.skipSpace()
    guard reader.place == reader.scalars.count else {
      throw XMLProblem(description: "text after the root element")
    }
    return root
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func element() throws -> XMLElement {
    guard matches("<") else { throw problem("an element is expected") }
    var element = XMLElement(name: try name())
    while true {
      skipSpace()
      if matches("/>") { return element }
      if matches(">") { break }
      let key = try name()
      guard matches("=\"") else { throw problem("attribute \(key) has no value") }
      if element.attributes[key] != nil { throw problem("attribute \(key) twice") }
      element.attributes[key] = try words(until: "\"")
    }
    // A style sheet is read as it stands.
    if element.name == "style" {
      while !matches("</style>") {
        guard place < scalars.count else { throw problem("open style sheet") }
        element.text.unicodeScalars.append(scalars[place])
        place += 1
      }
      return element
    }
    while !matches("</") {
      if place < scalars.count, scalars[place] == "<" {
        let child = try self.element()
        element.text += child.name == "style" ? "" : child.text
        element.children.append(child)
      } else {
        element.text += try words(until: "<")
        place -= 1
      }
    }
    let closing = try name()
    guard closing == element.name, matches(">") else {
      throw problem("<\(element.name)> is closed by </\(closing)>")
    }
    return element
  }

  private mutating func words(until end: Unicode.Scalar) throws -> String {
    var result = String.UnicodeScalarView()
    while place < scalars.count, scalars[place] != end {
      let scalar = scalars[place]
      guard scalar != "<", scalar.value >= 0x20 || scalar == "\n", scalar.value != 0xFFFE,
        scalar.value != 0xFFFF, !(0x7F..<0xA0).contains(scalar.value)
      else { throw problem("character \(scalar.value) is not allowed") }
      place += 1
      result.append(scalar == "&" ? try entity() : scalar)
    }
    guard place < scalars.count else { throw problem("the text ends too early") }
    place += 1
    return String(result)
  }

  private mutating func entity() throws -> Unicode.Scalar {
    let known: [(String, Unicode.Scalar)] = [
      ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("#39;", "'"),
    ]
    for (name, scalar) in known where matches(name) { return scalar }
    throw problem("unknown entity")
  }

  private mutating func name() throws -> String {
    var result = ""
    while place < scalars.count, isNamePart(scalars[place]) {
      result.unicodeScalars.append(scalars[place])
      place += 1
    }
    if result.isEmpty { throw problem("a name is expected") }
    return result
  }

  private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || "0123456789-:_".unicodeScalars.contains(scalar))
  }

  private mutating func matches(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard place + wanted.count <= scalars.count,
      scalars[place..<place + wanted.count].elementsEqual(wanted)
    else { return false }
    place += wanted.count
    return true
  }

  private mutating func skipSpace() {
    while place < scalars.count, scalars[place] == " " || scalars[place] == "\n" { place += 1 }
  }

  private func problem(_ text: String) -> XMLProblem {
    let from = max(0, place - 40)
    var near = String.UnicodeScalarView()
    near.append(contentsOf: scalars[from..<min(scalars.count, place + 40)])
    return XMLProblem(description: "\(text) near “\(String(near))”")
  }
}

import ParleyValues

/// Renders a document as one HTML file that needs nothing else: no network, no script. It prints
/// on A4 with repeated table heads and reads on a telephone.
public enum HTMLRenderer {
  /// The document as HTML in one language; the same document gives the same bytes.
  ///
  /// References to clauses that are not there are marked in the text; call
  /// ``Document/checked()`` before handing a document out.
  ///
  /// - Complexity: linear in the size of the document.
  public static func render(_ document: Document, in language: Language) -> String {
    var writer = HTMLWriter(document, in: language)
    writer.writeFile()
    return writer.markup.text
  }
}

/// Writes one document; keeps the place in the clause numbers.
struct HTMLWriter {
  let document: Document
  let wording: Wording
  var markup = Markup()
  var counter = ClauseCounter()

  init(_ document: Document, in language: Language) {
    self.document = document
    wording = Wording(document, in: language)
  }

  mutating func writeFile() {
    let title = wording.line(document.title)
    let sheet = HTMLStyle(document, in: wording).sheet
    markup.preamble("<!DOCTYPE html>")
    let body = content()
    markup.element("html", ["lang": wording.language.rawValue]) { html in
      html.newline()
      html.element("head") { head in
        head.newline()
        head.element("meta", ["charset": "utf-8"])
        head.newline()
        head.element(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        head.newline()
        head.element(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ])
        head.newline()
        head.element("title", words: title)
        head.newline()
        head.style(sheet)
      }
      html.newline()
      html.element("body", ["class": document.purpose.rawValue]) { $0.append(body) }
      html.newline()
    }
    markup.newline()
  }

  private mutating func content() -> Markup {
    var body = Markup()
    body.newline()
    body.element("main") { main in
      main.newline()
      if let header = document.page.header {
        main.element("p", ["class": "running"], words: wording.line(header))
        main.newline()
      }
      writeTitle(into: &main)
      for block in document.blocks { write(block, into: &main) }
      if let attachment = document.attachment {
        main.element("details", ["class": "attachment"]) { details in
          details.element("summary", words: wording.line(attachment.title))
          details.element("pre", ["class": "record"]) { $0.words(attachment.text) }
        }
        main.newline()
      }
      if let footer = document.page.footer {
        main.element("p", ["class": "running"], words: wording.line(footer))
        main.newline()
      }
    }
    body.newline()
    return body
  }

  private func writeTitle(into main: inout Markup) {
    main.element("header") { header in
      header.element("h1", words: wording.line(document.title))
      if let subtitle = document.subtitle {
        header.element("p", ["class": "subtitle"], words: wording.line(subtitle))
      }
      if !document.dateline.isEmpty {
        header.element("p", ["class": "dateline"]) { line in
          for remark in document.dateline {
            line.element("span") { write(remark, into: &$0) }
            line.words(" ")
          }
        }
      }
    }
    main.newline()
  }
}

/// What every Typst source begins with, behind its settings: how things look, and the functions
/// that the body calls.
enum TypstPreamble {
  /// Papers: black on white, a serif face, room to breathe.
  static let paper = #"""
    #let look = (
      official: false, paper: true, face: song, head: hei, size: 12pt, lead: 8.4pt, after: 5pt,
      title: (face: song, size: 20pt), subtitle: 14pt, heads: (14pt, 12pt, 12pt, 12pt),
      table: 10.5pt, ink: black, quiet: rgb("#444444"), line: black, hair: black,
      tint: rgb("#f3f3f1"), alarm: rgb("#b00020"), tracking: 0pt,
      tones: (good: rgb("#00604a"), bad: rgb("#9c2f00"), up: black, down: black,
        muted: rgb("#444444")),
    )

    """#

  /// Reports: a sans-serif face, less room.
  static let report = #"""
    #let look = (
      official: false, paper: false, face: hei, head: hei, size: 10.5pt, lead: 6.3pt, after: 5pt,
      title: (face: hei, size: 19pt), subtitle: 12pt, heads: (13.5pt, 11.5pt, 10.5pt, 10.5pt),
      table: 9.5pt, ink: rgb("#1b1e22"), quiet: rgb("#5a626b"), line: rgb("#7b858f"),
      hair: rgb("#d5dade"), tint: rgb("#f4f6f7"), alarm: rgb("#b00020"), tracking: 0pt,
      tones: (good: rgb("#00604a"), bad: rgb("#9c2f00"), up: rgb("#005a8f"),
        down: rgb("#9c3f00"), muted: rgb("#5a626b")),
    )

    """#

  /// The layout of official papers (GB/T 9704-2012): 22 lines of 28 characters on a page.
  static let official = #"""
    #let look = (
      official: true, paper: true, face: if chinese { fangsong } else { song }, head: hei,
      size: if chinese { 16pt } else { 14pt }, lead: if chinese { 13pt } else { 9pt }, after: 0pt,
      title: (face: title-face, size: 22pt), subtitle: 16pt, heads: (16pt, 16pt, 16pt, 16pt),
      table: 12pt, ink: black, quiet: black, line: black, hair: black, tint: white,
      alarm: rgb("#b00020"), tracking: if chinese { -0.2pt } else { 0pt },
      tones: (good: black, bad: black, up: black, down: black, muted: black),
    )

    """#

  /// The page, running text, headings and clauses.
  static let text = #"""
    #let running(it) = text(font: look.face, size: 9pt, fill: rgb("#444444"), tracking: 0pt, it)
    #let page-number = context {
      let here = counter(page).display()
      let all = counter(page).final().first()
      if look.official { text(font: song, size: 14pt, "— " + here + " —") }
      else if chinese { running("第 " + here + " 页　共 " + str(all) + " 页") }
      else { running("Page " + here + " of " + str(all)) }
    }
    #let foot = context {
      if look.official {
        if numbers-pages {
          if calc.odd(here().page()) { align(right, pad(right: 1em, page-number)) }
          else { align(left, pad(left: 1em, page-number)) }
        }
      } else if running-foot == none {
        if numbers-pages { align(center, page-number) }
      } else {
        grid(columns: (1fr, auto), column-gutter: 1em, align: (left, right + bottom),
          running(running-foot), if numbers-pages { page-number })
      }
    }
    #set page(
      header: if running-head != none { align(center, running(running-head)) }, footer: foot,
      footer-descent: if look.official { 7mm } else { 30% })
    #set text(font: look.face, size: look.size, fill: look.ink, top-edge: 0.8em,
      bottom-edge: -0.2em, tracking: look.tracking, number-type: "lining", overhang: true,
      hyphenate: false)
    #set par(justify: look.paper, leading: look.lead, spacing: look.lead + look.after)
    #set block(spacing: look.lead + look.after)
    #set table(stroke: none)

    #let s(it) = strong(it)
    #let e(it) = if not chinese { emph(it) } else if has-kai { text(font: kai, it) } else {
      underline(stroke: (thickness: 0.6pt, dash: "dotted"), offset: 2pt, evade: false, it) }
    #let c(it) = text(font: mono, size: 0.9em, tracking: 0pt, it)
    #let ins(it) = underline(stroke: 0.8pt, offset: 2pt, text(fill: rgb("#00604a"), it))
    #let del(it) = strike(stroke: 0.6pt, text(fill: rgb("#9c2f00"), it))
    #let gap(n) = box(width: n * 0.5em, stroke: (bottom: 0.6pt + look.ink),
      outset: (bottom: 0.15em), height: 0.8em)
    #let to(key, it) = link(label(key), it)
    #let runin(it, after) = text(font: look.head, weight: "bold", it + t(after))
    #let named(key, it) = if key == none { it } else [#it#label(key)]

    #let headline(it) = {
      show std.title: set text(font: look.title.face, size: look.title.size,
        weight: if look.official { "regular" } else { "bold" },
        tracking: if chinese and look.paper and not look.official { 0.06em } else { 0pt })
      show std.title: set par(justify: false, leading: 0.5em)
      show std.title: set block(below: if look.official { 28pt } else { look.lead + 4pt })
      if look.paper { align(center, std.title(it)) } else { std.title(it) }
    }
    #let subline(it) = {
      set par(justify: false)
      set text(size: look.subtitle, fill: look.quiet)
      if look.paper { align(center, it) } else { block(it) }
    }
    #let dateline(items) = {
      set par(justify: false)
      set text(fill: look.quiet)
      if look.paper and items.len() == 2 {
        grid(columns: (1fr, 1fr), align: (left, right), column-gutter: 2em, ..items)
      } else { block(items.join(h(2em))) }
    }
    #let endhead() = if look.paper { block(height: 0pt, above: 0pt, below: 14pt) } else {
      block(above: 6pt, below: 16pt, line(length: 100%, stroke: 1.5pt + look.ink)) }

    #show heading: set text(font: look.head, weight: "bold")
    #show heading: set par(justify: false)
    #show heading.where(level: 1): set text(size: look.heads.at(0))
    #show heading.where(level: 2): set text(size: look.heads.at(1))
    #show heading.where(level: 3): set text(size: look.heads.at(2))
    #show heading.where(level: 4): set text(size: look.heads.at(3))
    #show heading: set block(above: look.lead + 10pt, below: look.lead + 3pt, sticky: true)
    #show heading: it => if look.official {
      let face = if it.level == 1 { look.head } else if it.level == 2 { kai } else { look.face }
      set text(font: face, weight: "regular")
      set block(above: look.lead, below: look.lead)
      block(it.body)
    } else { block(it.body) }
    #let head(level, it) = heading(level: level, {
      if look.official and chinese { h(2em) }
      it
    })
    #let chapter(it) = align(center, heading(level: 1, it))
    #let clausehead(key, it) = named(key, heading(level: 2, {
      if look.official and chinese { h(2em) }
      it
    }))

    #let indent = if chinese and look.paper { 2em } else { 0em }
    #let p(style, it) = {
      if style == "body" { par(first-line-indent: (amount: indent, all: true), it) }
      else if style == "flush" { par(it) }
      else if style == "centered" { align(center, par(justify: false, it)) }
      else if style == "closing" { align(right, pad(right: 2em, par(justify: false, it))) }
      else {
        set text(size: if look.official { 12pt } else { 0.85em }, fill: look.quiet)
        par(justify: false, it)
      }
    }
    #let clause(key, numbering, level, number, after, titled, it) = {
      let front = if titled == none { [] } else { titled }
      let strongly = level == 1 and numbering != "items"
      let face = if strongly { look.head } else if look.official and level == 2 { kai } else {
        look.face }
      let weight = if strongly and not look.official { "bold" } else { "regular" }
      let mark = text(font: face, weight: weight, t(number))
      if chinese or (level == 1 and numbering == "articles") {
        let room = if after == " " or after == "" and not chinese { "\u{2002}" } else { after }
        let all = mark + t(room) + front + it
        if strongly and numbering == "outline" {
          all = text(font: look.head, weight: weight, t(number) + t(room)) + front + it
        }
        named(key, par(first-line-indent: (amount: indent, all: true), all))
      } else {
        let depth = level - if numbering == "articles" { 2 } else { 1 }
        let hang = 2.2em
        named(key, pad(left: calc.max(0, depth) * hang, grid(columns: (hang, 1fr),
          mark, par(front + it))))
      }
    }

    """#

  /// Lists, boxes, charts and places to sign.
  static let blocks = #"""
    #let bullets(items) = list(marker: [•], indent: 0.4em, body-indent: 0.6em,
      spacing: look.lead + 1pt, ..items)
    #let facts(items) = {
      set par(justify: false)
      let cells = items.map(item => (
        text(font: if look.paper { look.head } else { look.face },
          fill: if look.paper { look.ink } else { look.quiet }, item.at(0)), item.at(1)))
      grid(columns: (auto, 1fr), column-gutter: 1.4em, row-gutter: look.lead, ..cells.flatten())
    }
    #let quoted(lines) = block(width: 100%, inset: (left: 1.1em, y: 2pt),
      stroke: (left: 2pt + look.hair), {
        set text(font: if chinese and look.paper { kai } else { look.face })
        for line in lines { par(line) }
      })
    #let notice(kind, lines) = {
      let secret = kind == "confidential"
      let edge = if secret { look.alarm } else if kind == "warning" { rgb("#b35900") }
        else { rgb("#0072b2") }
      set par(justify: false)
      set text(fill: edge, font: look.head, weight: "bold") if secret
      block(width: 100%, inset: (x: 0.9em, y: 0.6em), fill: if not secret { look.tint },
        stroke: if secret { 1.5pt + edge } else { (left: 4pt + edge, rest: 0.6pt + edge) }, {
          set align(center) if secret
          for line in lines { par(line) }
        })
    }
    #let charts(items) = {
      let drawn = items.map(item => image(bytes(item.at(0)), format: "svg", width: 100%,
        alt: item.at(1)))
      block(above: 12pt, below: 16pt, if drawn.len() == 1 { drawn.at(0) } else {
        grid(columns: (1fr, 1fr), column-gutter: 14pt, row-gutter: 14pt, ..drawn) })
    }
    #let signatures(columns, breaks, sides) = {
      set par(justify: false)
      let most = calc.max(..sides.map(side => side.at(2).len()))
      let cells = sides.map(side => text(font: look.head, weight: "bold", side.at(0)))
      cells += range(columns - sides.len()).map(_ => [])
      cells += sides.map(side => side.at(1))
      cells += range(columns - sides.len()).map(_ => [])
      for row in range(most) {
        for side in sides {
          let entry = side.at(2).at(row, default: none)
          cells.push(if entry == none { [] } else {
            let (kind, name, value) = entry
            let room = if kind == "seal" { 26mm } else { 1.5em }
            block(width: 100%, height: if value == none or kind == "date" { room } else { auto },
              grid(columns: (auto, 1fr), align: bottom, column-gutter: 0.3em, name,
                if value != none { value }
                else if kind != "seal" {
                  line(start: (0pt, 0pt), length: 100%, stroke: 0.6pt + look.ink) }))
          })
        }
        cells += range(columns - sides.len()).map(_ => [])
      }
      block(above: 22pt, below: 14pt, breakable: breaks, width: 100%,
        grid(columns: (1fr,) * columns, column-gutter: 3em, row-gutter: 10pt, ..cells))
    }

    """#

  /// Tables.
  static let tables = #"""
    #let group(columns, it) = (kind: "group", columns: columns, body: it)
    #let line-of(kind, breaks, cells) = (kind: kind, breaks: breaks, cells: cells)
    #let empty(columns) = (kind: "empty", columns: columns)
    #let sheet(style, short, caption: none, note: none, columns: (), header: (), rows: ()) = {
      let grid-style = style == "grid"
      let thick = if look.paper and grid-style { 0.75pt + look.line } else { 1.25pt + look.ink }
      let between = if grid-style { 0.75pt + look.line } else { 0.5pt + look.hair }
      let heads = header.map(cell => table.cell(
        align: if grid-style { center + horizon } else { cell.at(0) + bottom },
        fill: if grid-style { look.tint }, text(font: look.head, weight: "bold", cell.at(1))))
      let body = ()
      for row in rows {
        if row.kind == "group" {
          body.push(table.cell(colspan: row.columns, align: left, breakable: false,
            fill: if grid-style { look.tint }, text(font: look.head, weight: "bold", row.body)))
        } else if row.kind == "empty" {
          for _ in range(row.columns) { body.push(table.cell(box(height: 7mm))) }
        } else {
          for cell in row.cells {
            let (side, tone, it) = cell
            if row.kind == "total" { it = strong(it) }
            if tone != none { it = text(fill: look.tones.at(tone), it) }
            body.push(table.cell(align: side + if grid-style { horizon } else { top },
              breakable: row.breaks, it))
          }
        }
      }
      let made = {
        set block(above: 0pt, below: 0pt)
        set text(size: look.table, tracking: 0pt, number-width: "tabular")
        set par(justify: false, leading: 0.4em, spacing: 0.5em)
        table(columns: columns, inset: (x: 0.5em, y: if look.paper { 0.42em } else { 0.36em }),
          stroke: if grid-style { between } else { (x, y) => (
            top: if y == 0 { thick } else if y == 1 { 0.75pt + look.ink } else { between },
            bottom: thick) },
          table.header(repeat: true, ..heads), ..body)
      }
      let above = if caption == none { none } else {
        set par(justify: false)
        block(sticky: true, below: 5pt, width: 100%, {
          set align(center) if look.paper
          text(font: look.head, weight: "bold", size: look.table + 0.5pt, caption)
        })
      }
      let under = if note == none { none } else {
        set par(justify: false)
        block(above: 5pt, below: 0pt, text(size: look.table - 1pt, fill: look.quiet, note))
      }
      block(above: 9pt, below: 13pt, width: 100%, breakable: not short, above + made + under)
    }

    """#
}

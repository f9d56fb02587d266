import ParleyValues

/// A drawing surface in pixels of a chart's own size, with the few shapes that charts need.
struct Canvas {
  /// The width.
  let width: Double
  /// The language of the words on it.
  let wording: Wording
  private var body = Markup()

  /// Sizes of letters.
  static let titleSize = 15.0
  static let labelSize = 12.0
  /// The distance between two lines of labels.
  static let lineHeight = 16.0

  init(width: Double, wording: Wording) {
    self.width = width
    self.wording = wording
  }

  /// Where a text hangs on its place.
  enum Anchor: String {
    case start, middle, end
  }

  /// How a line is drawn.
  struct Stroke {
    var role: ChartTheme.Role
    var width = 1.0
    var dash: String?
  }

  mutating func line(_ from: Point, _ to: Point, _ stroke: Stroke) {
    path("M\(from.text)L\(to.text)", stroke: stroke)
  }

  /// A path that is drawn along.
  mutating func path(_ data: String, stroke: Stroke) {
    body.element(
      "path",
      [
        "d": data, "fill": "none", "class": "s-\(stroke.role)",
        "stroke": ChartTheme.colour(stroke.role), "stroke-width": number(stroke.width),
        "stroke-linejoin": "round", "stroke-dasharray": stroke.dash ?? "none",
      ])
    body.newline()
  }

  /// A path that is filled.
  mutating func path(_ data: String, fill: ChartTheme.Role, opacity: Double = 1) {
    body.element(
      "path",
      [
        "d": data, "class": "f-\(fill)", "fill": ChartTheme.colour(fill),
        "fill-opacity": number(opacity),
      ])
    body.newline()
  }

  /// A rectangle that is filled.
  mutating func rectangle(_ box: Box, fill: ChartTheme.Role, opacity: Double = 1) {
    body.element(
      "rect",
      [
        "x": number(box.left), "y": number(box.top), "width": number(box.right - box.left),
        "height": number(box.bottom - box.top), "class": "f-\(fill)",
        "fill": ChartTheme.colour(fill), "fill-opacity": number(opacity),
      ])
    body.newline()
  }

  /// A mark of a series: circle, square, diamond, triangle, edged in the colour of the page.
  mutating func marker(_ series: Int, at place: Point) {
    let (x, y, r) = (place.x, place.y, 4.5)
    let data =
      switch series % 4 {
      case 0: circle(place, radius: r)
      case 1: polygon([(x - 4, y - 4), (x + 4, y - 4), (x + 4, y + 4), (x - 4, y + 4)])
      case 2: polygon([(x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)])
      default: polygon([(x, y - 5), (x + 5, y + 4), (x - 5, y + 4)])
      }
    let role = Canvas.role(of: series)
    body.element(
      "path",
      [
        "d": data, "class": "f-\(role) s-page", "fill": ChartTheme.colour(role),
        "stroke": ChartTheme.colour(.page), "stroke-width": "1.5",
      ])
    body.newline()
  }

  /// A line of words; `y` is the line on which the letters stand.
  mutating func words(
    _ words: String, at place: Point, anchor: Anchor = .start, role: ChartTheme.Role = .ink,
    size: Double = Canvas.labelSize, bold: Bool = false
  ) {
    guard !words.isEmpty else { return }
    body.element(
      "text",
      [
        "x": number(place.x), "y": number(place.y), "text-anchor": anchor.rawValue,
        "font-size": number(size), "font-weight": bold ? "bold" : "normal",
        "class": "f-\(role)", "fill": ChartTheme.colour(role),
      ]
    ) { $0.words(words) }
    body.newline()
  }

  /// The title over the whole width.
  ///
  /// - Returns: where the room below it begins.
  mutating func title(_ title: LocalizedText) -> Double {
    let size = width < 400 ? 13.5 : Canvas.titleSize
    let lines = LineBreaking.lines(of: wording.line(title), width: width - 4) {
      TextMetrics.width(of: $0, size: size, bold: true)
    }
    var y = 4.0
    for line in lines.prefix(3) {
      y += size + 4
      words(line, at: Point(0, y - 2), size: size, bold: true)
    }
    return y + 4
  }

  /// The series' names with their marks in a row, on more rows where one is too short.
  ///
  /// - Returns: where the room below it begins.
  mutating func legend(_ names: [(name: String, series: Int)], from top: Double) -> Double {
    var (x, y) = (0.0, top + 12)
    for (name, series) in names {
      let length = 16 + TextMetrics.width(of: name)
      if x > 0, x + length > width {
        x = 0
        y += Canvas.lineHeight
      }
      marker(series, at: Point(x + 6, y - 4))
      words(name, at: Point(x + 16, y))
      x += length + 18
    }
    return y + 8
  }

  /// The colour of a series by its place.
  static func role(of series: Int) -> ChartTheme.Role {
    let roles: [ChartTheme.Role] = [.first, .second, .third, .fourth]
    return roles[series % roles.count]
  }

  /// The whole drawing.
  ///
  /// - Parameter family: the one family of typefaces to use; otherwise what a browser finds.
  func finished(
    _ chart: Chart, height: Double, theme: ChartRenderer.Theme, family: String? = nil
  ) -> Markup {
    var drawing = Markup()
    let face =
      family.map { "'\($0)'" }
      ?? "'Helvetica Neue', Arial, 'Liberation Sans', 'PingFang SC', 'Microsoft YaHei', "
      + "'Noto Sans CJK SC', sans-serif"
    drawing.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(number(width)) \(number(height))",
        "width": number(width), "height": number(height), "role": "img", "class": "chart",
        "xml:lang": wording.language.rawValue, "font-family": face,
      ]
    ) { svg in
      svg.newline()
      svg.element("title", words: wording.line(chart.title))
      svg.element("desc", words: wording.line(chart.summary))
      svg.newline()
      if theme == .automatic { svg.style(ChartTheme.sheet(darkens: true)) }
      svg.append(body)
    }
    return drawing
  }

  private func circle(_ place: Point, radius: Double) -> String {
    let left = Point(place.x - radius, place.y).text
    let arc = "A\(number(radius)) \(number(radius)) 0 1 0 "
    return "M\(left)\(arc)\(Point(place.x + radius, place.y).text)\(arc)\(left)Z"
  }

  private func polygon(_ corners: [(Double, Double)]) -> String {
    "M" + corners.map { Point($0.0, $0.1).text }.joined(separator: "L") + "Z"
  }

  private func number(_ value: Double) -> String { FixedDecimal.text(value, decimals: 1) }
}

/// A place on a canvas.
struct Point: Equatable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The place in path data.
  var text: String {
    FixedDecimal.text(x, decimals: 1) + " " + FixedDecimal.text(y, decimals: 1)
  }
}

/// A rectangle on a canvas.
struct Box: Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// Whether two rectangles share room.
  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

import ParleyValues

extension LineChart {
  /// Draws the chart below a title.
  ///
  /// - Returns: the height of the drawing.
  func draw(on canvas: inout Canvas, from top: Double, size: ChartRenderer.Size) -> Double {
    let layout = Layout(self, canvas, top: top, size: size)
    let plot = layout.plot
    var y = top
    if layout.hasLegend {
      let names = series.enumerated().map { (canvas.wording.line($1.name), $0) }
      y = canvas.legend(names, from: top)
    }
    canvas.words(canvas.wording.line(verticalTitle), at: Point(0, y + 12), role: .quiet)
    plot.drawVerticalAxis(on: &canvas)
    drawSteps(on: &canvas, layout)
    if shadesGap { drawGap(on: &canvas, layout) }
    if let reference {
      let height = plot.y(reference.value.position)
      canvas.line(
        Point(plot.box.left, height), Point(plot.box.right, height),
        .init(role: .ink, width: 1.5, dash: "6 4"))
    }
    for (index, quantity) in series.enumerated() {
      canvas.path(
        layout.path(quantity, join), stroke: .init(role: Canvas.role(of: index), width: 2.5))
    }
    for (index, quantity) in series.enumerated() {
      for place in layout.points(quantity) { canvas.marker(index, at: place.point) }
    }
    if categories.count <= LineChart.fewCategories { drawValues(on: &canvas, layout) }
    drawEnds(on: &canvas, layout)
    return layout.height
  }

  /// The labels of the steps, as many as fit, and what they count.
  private func drawSteps(on canvas: inout Canvas, _ layout: Layout) {
    let names = categories.map(canvas.wording.line)
    let widest = names.map { TextMetrics.width(of: $0) }.max() ?? 0
    let stride = max(1, Int(((widest + 8) / layout.band).rounded(.up)))
    let bottom = layout.plot.box.bottom
    for (index, name) in names.enumerated() where index % stride == 0 {
      canvas.words(name, at: Point(layout.x(index), bottom + 18), anchor: .middle, role: .quiet)
    }
    let middle = (layout.plot.box.left + layout.plot.box.right) / 2
    canvas.words(
      canvas.wording.line(horizontalTitle), at: Point(middle, bottom + 36), anchor: .middle,
      role: .quiet)
  }

  /// The field between the first two quantities, where both are known.
  private func drawGap(on canvas: inout Canvas, _ layout: Layout) {
    guard series.count > 1 else { return }
    let (first, second) = (carried(series[0]), carried(series[1]))
    for index in categories.indices {
      guard let left = first[index], let right = second[index] else { continue }
      let from = layout.x(index)
      let isLast = index == categories.count - 1
      if isLast && join == .straight { continue }
      let to = isLast ? layout.plot.box.right : layout.x(index + 1)
      var (nextLeft, nextRight) = (left, right)
      if join == .straight {
        (nextLeft, nextRight) = (first[index + 1] ?? left, second[index + 1] ?? right)
      }
      let corners = [
        Point(from, layout.plot.y(left)), Point(to, layout.plot.y(nextLeft)),
        Point(to, layout.plot.y(nextRight)), Point(from, layout.plot.y(right)),
      ]
      canvas.path(
        "M" + corners.map(\.text).joined(separator: "L") + "Z", fill: .quiet, opacity: 0.13)
    }
  }

  /// The value in force at each step: the last that was stated.
  func carried(_ quantity: Series) -> [Double?] {
    var last: Double?
    return categories.indices.map { index in
      if quantity.values.indices.contains(index), let value = quantity.values[index] {
        last = value.position
      }
      return last
    }
  }
}

extension LineChart {
  /// With more steps than this, values beside their marks would crowd the lines; the table below
  /// the chart has them.
  private static let fewCategories = 12

  /// Where everything stands.
  struct Layout {
    let plot: Plot
    let height: Double
    let band: Double
    let hasLegend: Bool
    let count: Int
    /// The words at the right end of each series and of the reference.
    let ends: [End]

    /// Words at the right end of a line.
    struct End {
      var words: String
      /// The place of the series; nothing for the reference.
      var series: Int?
      var value: Double
    }

    init(_ chart: LineChart, _ canvas: Canvas, top: Double, size: ChartRenderer.Size) {
      let wording = canvas.wording
      let named = chart.ends(wording, named: true)
      let widest = named.map { TextMetrics.width(of: $0.words) }.max() ?? 0
      hasLegend = widest > canvas.width * 0.34
      ends = hasLegend ? chart.ends(wording, named: false) : named
      let right = (ends.map { TextMetrics.width(of: $0.words) }.max() ?? 0) + 24
      let values = chart.series.flatMap { $0.values.compactMap { $0?.position } }
      let scale = NiceScale(
        holding: values + (chart.reference.map { [$0.value.position] } ?? []), count: 5,
        includesZero: chart.startsAtNought)
      let rows = hasLegend ? Layout.legendRows(chart, canvas) : 0
      let plotTop = top + Double(rows) * Canvas.lineHeight + (rows > 0 ? 8 : 0) + 34
      let depth = size == .full ? 230.0 : 170
      plot = Plot(
        box: Box(
          left: Plot.labelRoom(scale), top: plotTop, right: canvas.width - right,
          bottom: plotTop + depth), vertical: scale)
      height = plotTop + depth + 44
      count = max(1, chart.categories.count)
      band = (plot.box.right - plot.box.left) / Double(count)
    }

    private static func legendRows(_ chart: LineChart, _ canvas: Canvas) -> Int {
      var (x, rows) = (0.0, 1)
      for quantity in chart.series {
        let length = 16 + TextMetrics.width(of: canvas.wording.line(quantity.name))
        if x > 0, x + length > canvas.width { (x, rows) = (0, rows + 1) }
        x += length + 18
      }
      return rows
    }

    /// The middle of a step.
    func x(_ index: Int) -> Double { plot.box.left + band * (Double(index) + 0.5) }

    /// The places of the values that were stated.
    func points(_ quantity: Series) -> [(point: Point, value: ChartValue)] {
      quantity.values.prefix(count).enumerated().compactMap { index, value in
        value.map { (Point(x(index), plot.y($0.position)), $0) }
      }
    }

    /// The line through the values.
    func path(_ quantity: Series, _ join: Join) -> String {
      var data = ""
      var height: Double?
      for (point, _) in points(quantity) {
        if let height {
          if join == .steps { data += "L\(Point(point.x, height).text)" }
          data += "L\(point.text)"
        } else {
          data = "M\(point.text)"
        }
        height = point.y
      }
      if let height, join == .steps { data += "L\(Point(plot.box.right, height).text)" }
      return data.isEmpty ? "M0 0" : data
    }
  }

  /// The words at the right ends: what was said last, and the value in force.
  private func ends(_ wording: Wording, named: Bool) -> [Layout.End] {
    var ends = series.enumerated().compactMap { index, quantity -> Layout.End? in
      guard let last = quantity.values.compactMap({ $0 }).last else { return nil }
      let name = named ? wording.line(quantity.name) + " " : ""
      return Layout.End(
        words: name + wording.line(last.label), series: index, value: last.position)
    }
    if let reference {
      let words = wording.line(reference.name) + " " + wording.line(reference.value.label)
      ends.append(Layout.End(words: words, series: nil, value: reference.value.position))
    }
    return ends
  }

  /// The words at the right ends, moved apart where they would cover each other.
  fileprivate func drawEnds(on canvas: inout Canvas, _ layout: Layout) {
    let box = layout.plot.box
    let sorted = layout.ends.sorted { layout.plot.y($0.value) < layout.plot.y($1.value) }
    let places = Plot.spread(
      sorted.map { (layout.plot.y($0.value) - 8, Canvas.lineHeight) },
      room: (box.top - 8)...(box.bottom + 8), gap: 1)
    for (end, place) in zip(sorted, places) {
      let middle = place + 8
      if let series = end.series {
        canvas.marker(series, at: Point(box.right + 10, middle))
      } else {
        canvas.line(
          Point(box.right + 4, middle), Point(box.right + 16, middle),
          .init(role: .ink, width: 1.5, dash: "5 2"))
      }
      canvas.words(end.words, at: Point(box.right + 20, middle + 4), bold: end.series != nil)
    }
  }

  /// The values beside their marks, where there is room: above the upper line, below the lower,
  /// a little to the right, where the line of steps has already turned.
  fileprivate func drawValues(on canvas: inout Canvas, _ layout: Layout) {
    let field = layout.plot.box
    var taken = series.flatMap { quantity in
      layout.points(quantity).map { Layout.around($0.point) }
    }
    if let reference {
      let height = layout.plot.y(reference.value.position)
      taken.append(Box(left: field.left, top: height - 1, right: field.right, bottom: height + 1))
    }
    for (index, quantity) in series.enumerated() {
      let points = layout.points(quantity)
      var before: ChartValue?
      for (place, value) in points {
        defer { before = value }
        // What is repeated, or said at the right end, is not said again.
        if value.position == before?.position || place == points.last?.point { continue }
        let words = canvas.wording.line(value.label)
        let start = join == .steps ? place.x + 6 : place.x - TextMetrics.width(of: words) / 2
        let isUpper = isUpper(index, value.position)
        for up in [isUpper, !isUpper] {
          let base = place.y + (up ? -7 : 17)
          let box = Box(
            left: start, top: base - 10, right: start + TextMetrics.width(of: words),
            bottom: base + 3)
          guard box.right <= field.right + 14, box.bottom < field.bottom + 6,
            !taken.contains(where: box.overlaps)
          else { continue }
          taken.append(box)
          canvas.words(words, at: Point(start, base))
          break
        }
      }
    }
  }

  private func isUpper(_ index: Int, _ value: Double) -> Bool {
    let others = series.enumerated().filter { $0.offset != index }
    let positions = others.flatMap { $0.element.values.compactMap { $0?.position } }
    guard !positions.isEmpty else { return true }
    return value >= positions.reduce(0, +) / Double(positions.count)
  }
}

extension LineChart.Layout {
  /// The room a mark takes.
  static func around(_ place: Point) -> Box {
    Box(left: place.x - 5, top: place.y - 5, right: place.x + 5, bottom: place.y + 5)
  }
}

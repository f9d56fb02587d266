import ParleyValues

extension DistributionChart {
  /// Draws the chart below a title.
  ///
  /// - Returns: the height of the drawing.
  func draw(on canvas: inout Canvas, from top: Double, size: ChartRenderer.Size) -> Double {
    let wording = canvas.wording
    let shown = Array(series.prefix(2))
    let names = shown.enumerated().map { (wording.line($1.name), $0) }
    var y = canvas.legend(names, from: top)
    canvas.words(wording.line(verticalTitle), at: Point(0, y + 12), role: .quiet)
    y += 40
    let heights = shown.flatMap { $0.values.map(\.position) }
    let scale = NiceScale(holding: heights, count: 4, includesZero: true)
    let depth = size == .full ? 210.0 : 160
    let plot = Plot(
      box: Box(
        left: Plot.labelRoom(scale), top: y, right: canvas.width - 10, bottom: y + depth),
      vertical: scale)
    plot.drawVerticalAxis(on: &canvas)
    for (index, group) in shown.enumerated() { draw(group, index, on: &canvas, plot) }
    drawHorizontalAxis(on: &canvas, plot, size)
    drawMarks(on: &canvas, plot, shown)
    return plot.box.bottom + 44
  }

  /// The lowest and the highest edge.
  private var ends: (lower: Double, upper: Double) {
    let lower = bins.first?.lower ?? 0
    return (lower, max(bins.last?.upper ?? 1, lower + 1e-6))
  }

  private func x(_ value: Double, _ plot: Plot) -> Double {
    let share = (value - ends.lower) / (ends.upper - ends.lower)
    let inside = share.isFinite ? max(0, min(1, share)) : 0
    return plot.box.left + inside * (plot.box.right - plot.box.left)
  }

  /// The first group is filled, the second drawn as a bold outline over it.
  private func draw(_ group: Series, _ index: Int, on canvas: inout Canvas, _ plot: Plot) {
    guard !bins.isEmpty else { return }
    let ground = plot.y(0)
    var data = "M\(Point(x(bins[0].lower, plot), ground).text)"
    for (bin, value) in zip(bins, group.values) {
      let height = plot.y(value.position)
      data += "L\(Point(x(bin.lower, plot), height).text)L\(Point(x(bin.upper, plot), height).text)"
    }
    data += "L\(Point(x(bins[bins.count - 1].upper, plot), ground).text)"
    let role = Canvas.role(of: index)
    canvas.path(data + "Z", fill: role, opacity: index == 0 ? 0.3 : 0.06)
    canvas.path(data, stroke: .init(role: role, width: index == 0 ? 1 : 2.5))
  }

  private func drawHorizontalAxis(
    on canvas: inout Canvas, _ plot: Plot, _ size: ChartRenderer.Size
  ) {
    let box = plot.box
    canvas.line(Point(box.left, box.bottom), Point(box.right, box.bottom), .init(role: .quiet))
    let scale = NiceScale(holding: [ends.lower, ends.upper], count: size == .full ? 9 : 5)
    var free = 0.0
    for tick in scale.ticks where tick >= ends.lower - 1e-9 && tick <= ends.upper + 1e-9 {
      let place = x(tick, plot)
      let half = TextMetrics.width(of: scale.label(tick)) / 2
      canvas.line(Point(place, box.bottom), Point(place, box.bottom + 4), .init(role: .quiet))
      guard place - half >= free else { continue }
      let middle = min(place, canvas.width - half)
      canvas.words(
        scale.label(tick), at: Point(middle, box.bottom + 18), anchor: .middle, role: .quiet)
      free = place + half + 8
    }
    canvas.words(
      canvas.wording.line(horizontalTitle),
      at: Point((box.left + box.right) / 2, box.bottom + 36), anchor: .middle, role: .quiet)
  }

  /// The medians and the value that matters, with their words in one row above the field.
  private func drawMarks(on canvas: inout Canvas, _ plot: Plot, _ shown: [Series]) {
    let wording = canvas.wording
    var marks: [(value: Double, words: String, series: Int?)] = shown.enumerated().compactMap {
      index, group in
      guard let median = group.median else { return nil }
      let word = LocalizedText(zhHans: "中位数 ", en: "median ")[wording.language]
      return (median.position, word + wording.line(median.label), index)
    }
    if let mark {
      let words = wording.line(mark.name) + " " + wording.line(mark.value.label)
      marks.append((mark.value.position, words, nil))
    }
    marks.sort { ($0.value, $0.series ?? -1) < ($1.value, $1.series ?? -1) }
    let lengths = marks.map { TextMetrics.width(of: $0.words, bold: true) }
    let wanted = marks.indices.map { index in
      // The leftmost text ends at its line, the others begin at theirs, where there is room.
      let place = x(marks[index].value, plot)
      let endsAtLine = index == 0 && marks.count > 1
      return (start: endsAtLine ? place - lengths[index] : place, length: lengths[index])
    }
    let places = Plot.spread(wanted, room: 0...canvas.width, gap: 10)
    for (index, mark) in marks.enumerated() {
      let place = x(mark.value, plot)
      let role = mark.series.map(Canvas.role) ?? .ink
      canvas.line(
        Point(place, plot.box.top - 8), Point(place, plot.box.bottom),
        .init(role: role, width: 2, dash: mark.series == nil ? "2 3" : "7 4"))
      canvas.words(
        mark.words, at: Point(places[index], plot.box.top - 12), role: role, bold: true)
    }
  }
}

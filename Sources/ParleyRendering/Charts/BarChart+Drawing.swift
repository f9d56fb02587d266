import ParleyValues

extension BarChart {
  /// Draws the chart below a title.
  ///
  /// - Returns: the height of the drawing.
  func draw(on canvas: inout Canvas, from top: Double, size: ChartRenderer.Size) -> Double {
    let wording = canvas.wording
    canvas.words(wording.line(valueTitle), at: Point(0, top + 12), role: .quiet)
    let most = canvas.width * (size == .full ? 0.42 : 0.32)
    let labels = bars.map { bar in
      LineBreaking.lines(of: wording.line(bar.label), width: most) {
        TextMetrics.width(of: $0, size: Canvas.labelSize)
      }
    }
    let scale = Scale(self, canvas, labels: labels)
    var y = top + 26
    let first = y
    for (bar, lines) in zip(bars, labels) {
      let height = max(26, Double(lines.count) * 15 + 10)
      if bar.isTotal {
        canvas.line(Point(0, y), Point(canvas.width, y), .init(role: .quiet))
      }
      draw(
        bar, lines, on: &canvas, Box(left: 0, top: y, right: scale.zero, bottom: y + height), scale)
      y += height
    }
    canvas.line(Point(scale.zero, first), Point(scale.zero, y), .init(role: .ink))
    return y + 8
  }

  private func draw(
    _ bar: Bar, _ lines: [String], on canvas: inout Canvas, _ row: Box, _ scale: Scale
  ) {
    let middle = (row.top + row.bottom) / 2
    let base = middle - Double(lines.count - 1) * 7.5 + 4
    for (index, line) in lines.enumerated() {
      canvas.words(
        line, at: Point(scale.labels, base + Double(index) * 15), anchor: .end, bold: bar.isTotal)
    }
    let end = scale.x(bar.value.position)
    let isNegative = bar.value.position < 0
    let role: ChartTheme.Role = bar.isTotal ? .quiet : isNegative ? .second : .first
    canvas.rectangle(
      Box(
        left: min(scale.zero, end), top: middle - 8, right: max(scale.zero, end),
        bottom: middle + 8), fill: role)
    canvas.words(
      canvas.wording.line(bar.value.label), at: Point(end + (isNegative ? -6 : 6), middle + 4),
      anchor: isNegative ? .end : .start, bold: bar.isTotal)
  }

  /// The horizontal places of labels and bars.
  private struct Scale {
    let labels: Double
    let zero: Double
    let perUnit: Double

    init(_ chart: BarChart, _ canvas: Canvas, labels lines: [[String]]) {
      labels = lines.joined().map { TextMetrics.width(of: $0, bold: true) }.max() ?? 0
      let finite = chart.bars.filter { $0.value.position.isFinite }
      let most = finite.map(\.value.position).max().map { max(0, $0) } ?? 0
      let least = finite.map(\.value.position).min().map { min(0, $0) } ?? 0
      let room: (Bool) -> Double = { negative in
        let words = finite.filter { ($0.value.position < 0) == negative }
          .map { TextMetrics.width(of: canvas.wording.line($0.value.label), bold: true) }
        return (words.max() ?? 0) + (words.isEmpty ? 0 : 8)
      }
      let left = labels + 12 + room(true)
      let field = max(40, canvas.width - room(false) - 4 - left)
      perUnit = field / max(most - least, 1e-9)
      zero = left - least * perUnit
    }

    func x(_ value: Double) -> Double { value.isFinite ? zero + value * perUnit : zero }
  }
}

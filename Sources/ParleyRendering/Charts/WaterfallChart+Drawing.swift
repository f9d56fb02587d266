import ParleyValues

extension WaterfallChart {
  /// Draws the chart below a title.
  ///
  /// - Returns: the height of the drawing.
  func draw(on canvas: inout Canvas, from top: Double, size: ChartRenderer.Size) -> Double {
    let wording = canvas.wording
    canvas.words(wording.line(valueTitle), at: Point(0, top + 12), role: .quiet)
    let most = canvas.width * (size == .full ? 0.42 : 0.32)
    let rows = steps + [total]
    let labels = rows.map { row in
      LineBreaking.lines(of: wording.line(row.label), width: most) {
        TextMetrics.width(of: $0, size: Canvas.labelSize)
      }
    }
    let scale = Scale(self, canvas, labels: labels)
    let first = top + 26
    var y = first
    var boxes: [Box] = []
    for (span, lines) in zip(spans, labels) {
      let height = max(26, Double(lines.count) * 15 + 10)
      let (left, right) = (scale.x(min(span.from, span.to)), scale.x(max(span.from, span.to)))
      boxes.append(
        Box(left: left, top: y + height / 2 - 8, right: right, bottom: y + height / 2 + 8))
      y += height
    }
    let last = boxes[boxes.count - 1]
    canvas.line(Point(0, last.top - 5), Point(canvas.width, last.top - 5), .init(role: .quiet))
    drawJoints(on: &canvas, boxes, scale)
    for (index, row) in rows.enumerated() {
      draw(row, labels[index], boxes[index], isTotal: index == steps.count, on: &canvas, scale)
    }
    canvas.line(Point(scale.x(0), first), Point(scale.x(0), y), .init(role: .ink))
    return y + 8
  }

  /// Thin lines from the end of each part to the beginning of the next.
  private func drawJoints(on canvas: inout Canvas, _ boxes: [Box], _ scale: Scale) {
    for (index, span) in spans.dropLast().enumerated() {
      let x = scale.x(span.to)
      canvas.line(
        Point(x, boxes[index].bottom), Point(x, boxes[index + 1].top),
        .init(role: .quiet, dash: "2 2"))
    }
  }

  /// A part: what rises is filled, what falls is an outline, so that print without colours tells
  /// them apart too.
  private func draw(
    _ row: Step, _ lines: [String], _ box: Box, isTotal: Bool, on canvas: inout Canvas,
    _ scale: Scale
  ) {
    let middle = (box.top + box.bottom) / 2
    let base = middle - Double(lines.count - 1) * 7.5 + 4
    for (index, line) in lines.enumerated() {
      canvas.words(
        line, at: Point(scale.labels, base + Double(index) * 15), anchor: .end, bold: isTotal)
    }
    let falls = row.value.position < 0
    let role: ChartTheme.Role = isTotal ? .quiet : falls ? .second : .first
    canvas.rectangle(box, fill: role, opacity: falls && !isTotal ? 0.2 : 1)
    if falls, !isTotal {
      let corners = [
        Point(box.left, box.top), Point(box.right, box.top), Point(box.right, box.bottom),
        Point(box.left, box.bottom),
      ]
      canvas.path(
        "M" + corners.map(\.text).joined(separator: "L") + "Z", stroke: .init(role: role, width: 2))
    }
    canvas.words(
      canvas.wording.line(row.value.label), at: Point(max(box.right, scale.x(0)) + 6, middle + 4),
      bold: isTotal)
  }

  /// The horizontal places of labels and bars.
  private struct Scale {
    let labels: Double
    let zero: Double
    let perUnit: Double

    init(_ chart: WaterfallChart, _ canvas: Canvas, labels lines: [[String]]) {
      labels = lines.joined().map { TextMetrics.width(of: $0, bold: true) }.max() ?? 0
      let ends = chart.spans.flatMap { [$0.from, $0.to] }
      let (least, most) = (min(0, ends.min() ?? 0), max(0, ends.max() ?? 0))
      let words = (chart.steps + [chart.total]).map {
        TextMetrics.width(of: canvas.wording.line($0.value.label), bold: true)
      }
      let left = labels + 12
      let field = max(40, canvas.width - (words.max() ?? 0) - 12 - left)
      perUnit = field / max(most - least, 1e-9)
      zero = left - least * perUnit
    }

    func x(_ value: Double) -> Double { zero + value * perUnit }
  }
}

/// The inner field of a chart with its axes.
struct Plot {
  /// The field.
  var box: Box
  /// The vertical axis.
  var vertical: NiceScale

  /// The height of a value.
  func y(_ value: Double) -> Double {
    box.bottom - vertical.place(of: value) * (box.bottom - box.top)
  }

  /// The room that the labels of an axis take at the left.
  static func labelRoom(_ scale: NiceScale) -> Double {
    (scale.ticks.map { TextMetrics.width(of: scale.label($0)) }.max() ?? 0) + 8
  }

  /// Horizontal lines and their labels.
  func drawVerticalAxis(on canvas: inout Canvas) {
    for tick in vertical.ticks {
      let height = y(tick)
      canvas.line(Point(box.left, height), Point(box.right, height), .init(role: .hair))
      canvas.words(
        vertical.label(tick), at: Point(box.left - 8, height + 4), anchor: .end, role: .quiet)
    }
  }

  /// The places of texts in a row so that none covers its neighbour, as near to what they asked
  /// for as the room allows.
  ///
  /// - Parameters:
  ///   - wanted: where each text would like to begin, in ascending order, and its length.
  ///   - room: the ends of the row.
  ///   - gap: the least distance between two texts.
  /// - Returns: where each text begins.
  static func spread(
    _ wanted: [(start: Double, length: Double)], room: ClosedRange<Double>, gap: Double
  ) -> [Double] {
    var places = wanted.map(\.start)
    var free = room.lowerBound
    for index in places.indices {
      places[index] = max(places[index], free)
      free = places[index] + wanted[index].length + gap
    }
    var limit = room.upperBound
    for index in places.indices.reversed() {
      places[index] = max(
        room.lowerBound, min(places[index], limit - wanted[index].length))
      limit = places[index] - gap
    }
    return places
  }
}

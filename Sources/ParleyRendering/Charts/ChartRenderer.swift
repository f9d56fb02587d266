import ParleyValues

/// Draws charts as SVG. The same chart gives the same bytes.
public enum ChartRenderer {
  /// How wide a chart is drawn.
  public enum Size: String, Sendable {
    /// Over the width of the text.
    case full
    /// Beside another chart.
    case half
  }

  /// Which colours a chart takes.
  public enum Theme: String, Sendable {
    /// Dark on white, without a style sheet: for print and programs that know no style sheets.
    case fixed
    /// Carries a style sheet that turns the colours on a dark screen, and back in print.
    case automatic
    /// Inside a page that carries the style sheet of charts.
    case embedded
  }

  /// The chart as one SVG file.
  ///
  /// - Complexity: linear in the count of values.
  public static func render(
    _ chart: Chart, in language: Language, size: Size = .full, theme: Theme = .fixed
  ) -> String {
    drawing(chart, in: language, size: size, theme: theme).text + "\n"
  }

  /// The chart as an element of a page.
  static func drawing(
    _ chart: Chart, in language: Language, size: Size, theme: Theme, family: String? = nil
  ) -> Markup {
    var canvas = Canvas(width: size == .full ? 640 : 340, wording: Wording(in: language))
    let top = canvas.title(chart.title)
    let height =
      switch chart {
      case .line(let chart): chart.draw(on: &canvas, from: top, size: size)
      case .distribution(let chart): chart.draw(on: &canvas, from: top, size: size)
      case .bars(let chart): chart.draw(on: &canvas, from: top, size: size)
      case .waterfall(let chart): chart.draw(on: &canvas, from: top, size: size)
      }
    return canvas.finished(chart, height: height, theme: theme, family: family)
  }
}

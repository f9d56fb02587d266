import ParleyValues

/// A picture of numbers. Every chart can also be read as a table, ``Chart/table``.
public enum Chart: Hashable, Sendable {
  /// How several quantities moved from step to step: offers by round.
  case line(LineChart)
  /// How often values fall into ranges, before and after.
  case distribution(DistributionChart)
  /// Signed amounts side by side: the parts of a change.
  case bars(BarChart)
  /// Signed amounts that add up, each from where the one before ended.
  case waterfall(WaterfallChart)

  /// The words above the chart.
  public var title: LocalizedText {
    switch self {
    case .line(let chart): chart.title
    case .distribution(let chart): chart.title
    case .bars(let chart): chart.title
    case .waterfall(let chart): chart.title
    }
  }

  /// What the chart shows, in a sentence, for those who cannot see it.
  public var summary: LocalizedText {
    switch self {
    case .line(let chart): chart.summary
    case .distribution(let chart): chart.summary
    case .bars(let chart): chart.summary
    case .waterfall(let chart): chart.summary
    }
  }
}

extension Chart {
  /// Whether the document has the chart's numbers in a table beside it.
  var repeatsTable: Bool {
    if case .waterfall(let chart) = self { chart.repeatsTable } else { false }
  }
}

/// A number in a chart, with the words that are printed for it.
public struct ChartValue: Hashable, Sendable {
  /// Where the number lies on the axis.
  public var position: Double
  /// The number as it is printed: `4.60`, `4.60 元`.
  public var label: LocalizedText
  /// The number for CSV and workbooks, where the words are no plain numeral.
  public var cell: CellValue?

  /// A number with its words.
  public init(_ position: Double, label: LocalizedText, cell: CellValue? = nil) {
    self.position = position
    self.label = label
    self.cell = cell
  }

  /// A number that reads the same in both languages.
  public init(_ position: Double, verbatim label: String) {
    self.init(position, label: LocalizedText(verbatim: label))
  }
}

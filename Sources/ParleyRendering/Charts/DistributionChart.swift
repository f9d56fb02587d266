import ParleyValues

/// How often values fall into ranges, for one group or two: hourly pay before and after.
public struct DistributionChart: Hashable, Sendable {
  /// A range of values; neighbours share an edge.
  public struct Bin: Hashable, Sendable {
    /// The lower edge.
    public var lower: Double
    /// The upper edge.
    public var upper: Double
    /// The range in words: 20–25.
    public var label: LocalizedText

    /// A range with its words.
    public init(_ lower: Double, _ upper: Double, label: LocalizedText) {
      self.lower = lower
      self.upper = upper
      self.label = label
    }
  }

  /// One group of values.
  public struct Series: Hashable, Sendable {
    /// What it is called: 调整前.
    public var name: LocalizedText
    /// How many values fall into each bin, or their share, in the order of the bins.
    public var values: [ChartValue]
    /// The value in the middle.
    public var median: ChartValue?

    /// A group with one height for each bin.
    public init(_ name: LocalizedText, values: [ChartValue], median: ChartValue? = nil) {
      self.name = name
      self.values = values
      self.median = median
    }
  }

  /// The words above the chart.
  public var title: LocalizedText
  /// What the chart shows, in a sentence.
  public var summary: LocalizedText
  /// What the horizontal axis measures, with its unit: 元/小时.
  public var horizontalTitle: LocalizedText
  /// What the heights count: 骑手人数.
  public var verticalTitle: LocalizedText
  /// The ranges, from the lowest, without gaps.
  public var bins: [Bin]
  /// One group, or two laid over each other: the first filled, the second as an outline.
  public var series: [Series]
  /// A value that matters, drawn across: 最低标准.
  public var mark: LineChart.Reference?

  /// A chart of one or two distributions.
  public init(
    title: LocalizedText, summary: LocalizedText, horizontalTitle: LocalizedText,
    verticalTitle: LocalizedText, bins: [Bin], series: [Series],
    mark: LineChart.Reference? = nil
  ) {
    self.title = title
    self.summary = summary
    self.horizontalTitle = horizontalTitle
    self.verticalTitle = verticalTitle
    self.bins = bins
    self.series = series
    self.mark = mark
  }
}

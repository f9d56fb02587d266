import ParleyValues

/// Quantities from step to step: the offers of both sides for one term, by round.
public struct LineChart: Hashable, Sendable {
  /// How two points are joined.
  public enum Join: String, Sendable {
    /// A value holds until the next one: offers on the table.
    case steps
    /// A straight line.
    case straight
  }

  /// One quantity.
  public struct Series: Hashable, Sendable {
    /// What it is called: 职工方.
    public var name: LocalizedText
    /// One value for each category; nothing where none was stated.
    public var values: [ChartValue?]

    /// A quantity with one value, or none, for each category.
    public init(_ name: LocalizedText, values: [ChartValue?]) {
      self.name = name
      self.values = values
    }
  }

  /// A dashed line across the chart: the value in force.
  public struct Reference: Hashable, Sendable {
    /// What it is called: 现行.
    public var name: LocalizedText
    /// Where it lies.
    public var value: ChartValue

    /// A dashed line.
    public init(_ name: LocalizedText, value: ChartValue) {
      self.name = name
      self.value = value
    }
  }

  /// The words above the chart.
  public var title: LocalizedText
  /// What the chart shows, in a sentence.
  public var summary: LocalizedText
  /// What the horizontal axis counts: 轮次.
  public var horizontalTitle: LocalizedText
  /// What the vertical axis measures, with its unit: 元/单.
  public var verticalTitle: LocalizedText
  /// The steps along the horizontal axis: 第1轮, 第2轮.
  public var categories: [LocalizedText]
  /// The quantities; colours and markers follow their order.
  public var series: [Series]
  /// The value in force.
  public var reference: Reference?
  /// How points are joined.
  public var join: Join
  /// Whether the distance between the first two quantities is shaded.
  public var shadesGap: Bool
  /// Whether the vertical axis begins at nought, so that heights can be compared as amounts.
  public var startsAtNought: Bool

  /// A chart of quantities from step to step.
  public init(
    title: LocalizedText, summary: LocalizedText, horizontalTitle: LocalizedText,
    verticalTitle: LocalizedText, categories: [LocalizedText], series: [Series],
    reference: Reference? = nil, join: Join = .steps, shadesGap: Bool = true,
    startsAtNought: Bool = false
  ) {
    self.title = title
    self.summary = summary
    self.horizontalTitle = horizontalTitle
    self.verticalTitle = verticalTitle
    self.categories = categories
    self.series = series
    self.reference = reference
    self.join = join
    self.shadesGap = shadesGap
    self.startsAtNought = startsAtNought
  }
}

import ParleyValues

/// Signed amounts as horizontal bars: how much each term contributes to a change.
public struct BarChart: Hashable, Sendable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// The words left of the bar.
    public var label: LocalizedText
    /// Its length; negative bars run to the left.
    public var value: ChartValue
    /// Whether it is the sum of the others.
    public var isTotal: Bool

    /// A bar.
    public init(_ label: LocalizedText, value: ChartValue, isTotal: Bool = false) {
      self.label = label
      self.value = value
      self.isTotal = isTotal
    }
  }

  /// The words above the chart.
  public var title: LocalizedText
  /// What the chart shows, in a sentence.
  public var summary: LocalizedText
  /// What the bars are, for the table: 标准项.
  public var labelTitle: LocalizedText
  /// What the lengths measure, with the unit: 元/月.
  public var valueTitle: LocalizedText
  /// The bars from top to bottom.
  public var bars: [Bar]

  /// A chart of signed amounts.
  public init(
    title: LocalizedText, summary: LocalizedText, labelTitle: LocalizedText,
    valueTitle: LocalizedText, bars: [Bar]
  ) {
    self.title = title
    self.summary = summary
    self.labelTitle = labelTitle
    self.valueTitle = valueTitle
    self.bars = bars
  }
}

import ParleyValues

/// How signed amounts add up to a change, each from where the one before ended: the parts of a
/// change step by step.
public struct WaterfallChart: Hashable, Sendable {
  /// One part.
  public struct Step: Hashable, Sendable {
    /// The words left of the bar.
    public var label: LocalizedText
    /// What it adds; negative parts run to the left.
    public var value: ChartValue

    /// A part.
    public init(_ label: LocalizedText, value: ChartValue) {
      self.label = label
      self.value = value
    }
  }

  /// The words above the chart.
  public var title: LocalizedText
  /// What the chart shows, in a sentence.
  public var summary: LocalizedText
  /// What the parts are, for the table: 标准项.
  public var labelTitle: LocalizedText
  /// What the lengths measure, with the unit: 元.
  public var valueTitle: LocalizedText
  /// The parts from top to bottom.
  public var steps: [Step]
  /// The sum of the parts, drawn from nought below them.
  public var total: Step
  /// Whether the document has the numbers in a table beside the chart, so that formats without
  /// pictures can leave it out.
  public var repeatsTable: Bool

  /// A chart of parts that add up.
  public init(
    title: LocalizedText, summary: LocalizedText, labelTitle: LocalizedText,
    valueTitle: LocalizedText, steps: [Step], total: Step, repeatsTable: Bool = false
  ) {
    self.title = title
    self.summary = summary
    self.labelTitle = labelTitle
    self.valueTitle = valueTitle
    self.steps = steps
    self.total = total
    self.repeatsTable = repeatsTable
  }

  /// Where each part begins and ends, the total last.
  var spans: [(from: Double, to: Double)] {
    var end = 0.0
    let parts = steps.map { step in
      let from = end
      if step.value.position.isFinite { end += step.value.position }
      return (from: from, to: end)
    }
    return parts + [(from: 0, to: total.value.position.isFinite ? total.value.position : 0)]
  }
}

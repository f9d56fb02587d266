import ParleyValues

/// The sheet a document is printed on: A4, its direction and margins, and what each page repeats.
public struct PageSetup: Hashable, Sendable {
  /// The direction of the A4 sheet.
  public enum Orientation: String, Sendable {
    /// 210 mm wide.
    case portrait
    /// 297 mm wide.
    case landscape
  }

  /// Distances from the edge of the sheet, in millimetres.
  public struct Margins: Hashable, Sendable {
    /// The distance from the upper edge, in millimetres.
    public var top: Int
    /// The distance from the right edge, in millimetres.
    public var right: Int
    /// The distance from the lower edge, in millimetres.
    public var bottom: Int
    /// The distance from the left edge, in millimetres.
    public var left: Int

    /// Four distances in millimetres.
    public init(top: Int, right: Int, bottom: Int, left: Int) {
      self.top = top
      self.right = right
      self.bottom = bottom
      self.left = left
    }

    /// Room to bind the sheets: 25 mm above and below, 26 mm at the sides.
    public static let paper = Margins(top: 25, right: 26, bottom: 25, left: 26)
    /// Little room, for sheets with a wide table: 15 mm all round.
    public static let sheet = Margins(top: 15, right: 15, bottom: 15, left: 15)
  }

  /// How the page is laid out in print.
  public enum Layout: String, CaseIterable, Sendable {
    /// The house's own.
    case standard
    /// That of official papers: GB/T 9704-2012, section 5 and 7.
    case official
  }

  /// The direction of the sheet.
  public var orientation: Orientation
  /// How the page is laid out in print.
  public var layout: Layout = .standard
  /// Distances from the edge.
  public var margins: Margins
  /// A line at the top of every printed page.
  public var header: LocalizedText?
  /// A line at the foot of every printed page.
  public var footer: LocalizedText?
  /// Whether printed pages carry their number and the count of pages.
  public var showsPageNumbers: Bool

  /// A sheet.
  public init(
    orientation: Orientation = .portrait, margins: Margins = .paper, header: LocalizedText? = nil,
    footer: LocalizedText? = nil, showsPageNumbers: Bool = true
  ) {
    self.orientation = orientation
    self.margins = margins
    self.header = header
    self.footer = footer
    self.showsPageNumbers = showsPageNumbers
  }

  /// The margins in print: those of official papers leave a type area of 156 mm by 225 mm.
  var printedMargins: Margins {
    layout == .official && orientation == .portrait
      ? Margins(top: 37, right: 26, bottom: 35, left: 28) : margins
  }
}

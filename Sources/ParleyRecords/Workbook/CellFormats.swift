/// The formats of a workbook's cells: what the number of each style stands for.
final class CellFormats: XMLReceiver {
  private let limits: WorkbookLimits
  private var codes: [Int: NumberMeaning] = [:]
  private var identifiers: [Int] = []
  private var path: [Part] = []
  private(set) var problem: WorkbookProblem?
  private(set) lazy var meanings: [NumberMeaning] = identifiers.map {
    codes[$0] ?? NumberFormat.builtIn($0)
  }

  private enum Part {
    case formats, cells, other
  }

  init(limits: WorkbookLimits) { self.limits = limits }

  /// The meaning of a style; cells without one hold numbers.
  func meaning(of style: Int) -> NumberMeaning {
    meanings.indices.contains(style) ? meanings[style] : .number
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    let parent = path.last
    path.append(name == "numFmts" ? .formats : name == "cellXfs" ? .cells : .other)
    if parent == .formats, name == "numFmt", let code = attributes.text("formatCode"),
      let identifier = attributes.number("numFmtId")
    {
      codes[identifier] = NumberFormat.meaning(of: code)
    } else if parent == .cells, name == "xf" {
      identifiers.append(attributes.number("numFmtId") ?? 0)
    }
    if codes.count + identifiers.count > limits.entries { problem = .tooLarge(.formats) }
  }

  func end(_ name: XMLName) { _ = path.popLast() }

  func take(_ text: UnsafeBufferPointer<UInt8>) {}
}

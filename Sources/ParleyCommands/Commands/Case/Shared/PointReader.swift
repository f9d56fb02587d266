import ParleyBargaining
import ParleyTerms
import ParleyValues

/// Reads the points of a case as people name them: terms by key or label, items by name, packages.
struct PointReader {
  let record: BargainingCase
  let arguments: ParsedArguments
  let key: ParameterKey<String>

  /// Terms and items by their names.
  struct Points {
    /// Canonical keys.
    var terms: [String] = []
    /// Names of items.
    var items: [String] = []

    var isEmpty: Bool { terms.isEmpty && items.isEmpty }
  }

  /// One point.
  enum Point {
    case term(TermKey)
    case item(String)
    case package(String)
  }

  /// The points named on the command line, without packages.
  ///
  /// - Throws: ``CommandFailure`` with every name that is not on the table.
  func points() throws(CommandFailure) -> Points {
    var points = Points()
    var problems: [Diagnostic] = []
    for value in arguments.values[key.parameter.name.en] ?? [] {
      switch point(value.text) {
      case .term(let key)?: points.terms.append(key.description)
      case .item(let name)?: points.items.append(name)
      case .package, nil: problems.append(unknown(value))
      }
    }
    if problems.isEmpty { return points }
    throw CommandFailure(.usage, problems)
  }

  /// The point a word means; nothing when it means none.
  func point(_ word: String) -> Point? {
    let typed = word.narrowed
    let bare = PointReader.withoutPrefix(typed)
    if let item = record.items.first(where: { $0.name == bare || $0.name == word }) {
      return .item(item.name)
    }
    if let package = record.offers.compactMap(\.packageID)
      .first(where: { $0.lowercased() == typed.lowercased() })
    {
      return .package(package)
    }
    let byLabel = record.positions.filter { $0.label.zhHans == typed || $0.label.en == typed }
    if let position = byLabel.first, byLabel.count == 1 { return .term(position.key) }
    let key = TermKey(canonical: typed)
    if let match = TermRegistry.match(key.path) {
      return .term(TermKey(match.path, scope: key.scope, from: key.from))
    }
    // A removed entry stands in the record under its prefix.
    let tabled = record.terms.first { $0.key.description == typed }
    return tabled.map { .term($0.key) }
  }

  /// `item.申诉` and `事项.申诉` name the item 申诉.
  static func withoutPrefix(_ word: String) -> String {
    for prefix in ["item.", "事项.", "promise.", "承诺."] where word.hasPrefix(prefix) {
      return String(word.dropFirst(prefix.count))
    }
    return word
  }

  /// The finding that a word names nothing.
  func unknown(_ value: ParsedArguments.Value) -> Diagnostic {
    let keys = record.terms.map(\.key.description)
    let labels = record.positions.map(\.label)
    let names = keys + record.items.map(\.name) + labels.map(\.zhHans) + labels.map(\.en)
    let nearest =
      NearestName.find(value.text, in: names) ?? TermRegistry.nearestKey(to: value.text)
    let shown = (keys + record.items.map(\.name)).prefix(8)
    let remedy: LocalizedText =
      nearest.map { .didYouMean($0) }
      ?? (shown.isEmpty
        ? LocalizedText(zhHans: "桌面上还没有内容", en: "nothing is on the table yet")
        : LocalizedText(
          zhHans: "桌面上有：\(shown.joined(separator: "、"))",
          en: "on the table: \(shown.joined(separator: ", "))"))
    return ArgumentProblems.badValue(
      ValueProblem(
        "unknown-point",
        LocalizedText(
          zhHans: "没有名为“\(value.text)”的标准项或事项", en: "no term or item is called \"\(value.text)\""),
        remedy: remedy),
      of: key.parameter, in: arguments.command, at: value.place)
  }
}

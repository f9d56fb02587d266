import ParleyValues

/// Where the terms of a file stand, for findings about terms that do not fit together.
struct PlacedTerms {
  /// The file as a whole.
  var file: SourcePlace?
  /// Keys, lists and entries that hold for everybody; the empty path is the top.
  var common: [String: SourcePlace] = [:]
  /// Those of each scope, in the order of the file.
  var scopes: [[String: SourcePlace]] = []
  /// Those of each variant.
  var variants: [[String: SourcePlace]] = []

  /// Finds terms that hold for everybody.
  var locator: TermLocator { TermLocator(file: file, layers: [common]) }

  /// Finds terms of a scope or variant, else those for everybody.
  func locator(in layers: [[String: SourcePlace]], _ index: Int) -> TermLocator {
    TermLocator(
      file: file, layers: layers.indices.contains(index) ? [layers[index], common] : [common])
  }
}

/// Finds the place in a file that a finding about a term means.
struct TermLocator {
  /// The file as a whole.
  let file: SourcePlace?
  /// Places by key, the narrower first.
  let layers: [[String: SourcePlace]]

  /// The place of a term, else of what stands below it, else of the nearest list or topic around
  /// it, else the file.
  func callAsFunction(_ path: String) -> SourcePlace? {
    var around = path[...]
    while true {
      if let place = stated(String(around)) { return place }
      guard let cut = around.lastIndex(of: ".") else { return file }
      around = around[..<cut]
    }
  }

  private func stated(_ path: String) -> SourcePlace? {
    for layer in layers {
      if let place = layer[path] { return place }
    }
    for layer in layers {
      let below = layer.filter { $0.key.hasPrefix(path + ".") }.values
      let first = below.min { ($0.line, $0.column) < ($1.line, $1.column) }
      if let first { return first }
    }
    return nil
  }
}

import ParleyValues

/// Hands out numbers to clauses and chapters in the order of the text; every walk through a
/// document that uses one sees the same numbers.
struct ClauseCounter: Sendable {
  private var next: [ClauseNumbering: Int] = [:]
  private var chapters = 0

  /// The numbers of a list's clauses of the first level.
  mutating func numbers(of list: ClauseList) -> [ClauseNumber] {
    let first = list.restarts ? 1 : next[list.numbering, default: 1]
    next[list.numbering] = first + list.clauses.count
    return list.clauses.indices.map {
      ClauseNumber(numbering: list.numbering, path: [first + $0])
    }
  }

  /// The number of the next chapter: `第一章`, `Chapter 1`.
  mutating func chapter() -> LocalizedText {
    chapters += 1
    return LocalizedText(
      zhHans: "第\(ChineseNumeral.text(chapters))章", en: "Chapter \(chapters)")
  }
}

extension ClauseNumber {
  /// The number of a clause one level down, by its place from 0.
  func child(_ index: Int) -> ClauseNumber {
    ClauseNumber(numbering: numbering, path: path + [index + 1])
  }
}

/// The clauses of a document by their keys.
public struct ClauseIndex: Hashable, Sendable {
  /// The number of each clause that has a key.
  public private(set) var numbers: [String: ClauseNumber] = [:]
  /// Keys that more than one clause carries, in the order of the text.
  public private(set) var repeated: [String] = []

  /// The clauses of a document.
  ///
  /// - Complexity: linear in the size of the document.
  public init(_ document: Document) {
    var counter = ClauseCounter()
    add(document.blocks, &counter)
  }

  /// The printed number of a clause, or what is wrong with the reference.
  ///
  /// - Throws: `document.unknown-clause` when no clause carries the key, with the nearest key.
  public func reference(to key: String) throws(Diagnostic) -> LocalizedText {
    if let number = numbers[key] { return number.reference }
    throw Diagnostic(
      "document.unknown-clause", .error,
      LocalizedText(
        zhHans: "文中引用的条款“\(key)”不存在", en: "the text refers to clause “\(key)”, which is not there"),
      remedy: remedy(for: key))
  }

  private func remedy(for key: String) -> LocalizedText {
    if let nearest = NearestName.find(key, in: numbers.keys.sorted()) {
      return LocalizedText(
        zhHans: "是否指“\(nearest)”？该条款若已删去，请一并修改引用它的文字",
        en:
          "did you mean “\(nearest)”? if the clause was dropped, change the text that refers to it")
    }
    return LocalizedText(
      zhHans: "请补上该条款，或修改引用它的文字", en: "add the clause, or change the text that refers to it")
  }

  private mutating func add(_ blocks: [Block], _ counter: inout ClauseCounter) {
    for block in blocks {
      guard case .clauses(let list) = block else { continue }
      for (clause, number) in zip(list.clauses, counter.numbers(of: list)) {
        add(clause, number, &counter)
      }
    }
  }

  private mutating func add(
    _ clause: Clause, _ number: ClauseNumber, _ counter: inout ClauseCounter
  ) {
    if let key = clause.key {
      if numbers[key] == nil { numbers[key] = number } else { repeated.append(key) }
    }
    add(clause.content, &counter)
    for (index, child) in clause.clauses.enumerated() { add(child, number.child(index), &counter) }
  }
}

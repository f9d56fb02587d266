/// A column of words that repeat (areas, categories): each row holds the number of its word.
public struct CodedColumn: Sendable, Equatable {
  /// The number of each row's word in ``names``; absent where the row has none. Its packed codes
  /// are these numbers themselves: base 0, scale 1.
  public let codes: OptionalColumn<Int32>
  /// The words, in the order of first appearance.
  public let names: [String]

  /// A column of codes into a list of words.
  ///
  /// - Precondition: every code is an index of `names`.
  package init(codes: OptionalColumn<Int32>, names: [String]) {
    self.codes = codes
    self.names = names
  }

  /// How many rows the records have.
  public var count: Int { codes.count }
  /// Whether any row has a word.
  public var hasValues: Bool { codes.hasValues }

  /// The word of a row, if it has one.
  ///
  /// - Precondition: the row is within the column.
  public subscript(row: Int) -> String? { codes[row].map { names[Int($0)] } }

  /// The number of a word, if any row may have it.
  ///
  /// - Complexity: O(words).
  public func code(of name: String) -> Int32? {
    names.firstIndex { $0.utf8.elementsEqual(name.utf8) }.map { Int32($0) }
  }

  /// The values of the rows named, in that order; the words stay the same.
  ///
  /// - Complexity: O(rows).
  public func selecting(_ rows: [Int]) -> CodedColumn {
    CodedColumn(codes: OptionalColumn(codes.packed.selectingPlaces(rows)), names: names)
  }
}

/// Collects a coded column from texts or from bytes of UTF-8.
package final class CodedColumnBuilder {
  package let words = ByteDictionary()
  private let codes = PackedColumnBuilder()

  package init() {}

  package func append(_ name: String?) {
    guard var name else { return codes.append(raw: PackedColumn.absentValue) }
    name.withUTF8 { append($0) }
  }

  package func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    codes.append(raw: Int64(words.code(of: bytes)))
  }

  package func appendNothing() { codes.append(raw: PackedColumn.absentValue) }

  package func finish() -> CodedColumn {
    let names = words.texts
    return CodedColumn(
      codes: OptionalColumn(codes.finishPlaces(below: names.count)), names: names)
  }
}

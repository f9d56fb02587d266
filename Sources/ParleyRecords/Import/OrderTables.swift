/// The workers and words of a file in the order of their first appearance.
final class OrderTables {
  let workers = TextNumbers()
  /// By ``OrderLayout/words``.
  let words: [TextNumbers]
  private let layout: OrderLayout

  init(_ layout: OrderLayout) {
    self.layout = layout
    words = layout.words.map { _ in TextNumbers() }
  }

  /// Numbers what is new in the next stretch.
  func note(_ chunk: OrderChunk, readers: [OrderChunkReader]) {
    let reader = readers[chunk.reader]
    workers.note(chunk.distinctWorkers, of: chunk.reader, in: reader.workers)
    for (index, field) in layout.words.enumerated() {
      words[index].note(
        chunk.distinctWords[index], of: chunk.reader, in: reader.words[field.rawValue])
    }
  }
}

/// Numbers texts, which readers numbered each for itself, in the order of their first appearance in
/// the source.
final class TextNumbers {
  let texts = ByteDictionary()
  /// By reader and its own number.
  private var numbers: [[Int32]] = []

  /// Numbers what a reader met in the next stretch.
  func note(_ codes: [Int32], of reader: Int, in dictionary: ByteDictionary) {
    while numbers.count <= reader { numbers.append([]) }
    let missing = dictionary.count - numbers[reader].count
    if missing > 0 { numbers[reader] += Array(repeating: -1, count: missing) }
    for code in codes where numbers[reader][Int(code)] < 0 {
      numbers[reader][Int(code)] = dictionary.withBytes(of: Int(code)) { texts.code(of: $0) }
    }
  }

  /// The numbers of a reader's texts.
  func numbers(of reader: Int) -> [Int32] { reader < numbers.count ? numbers[reader] : [] }
}

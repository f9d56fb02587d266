import ParleyLaw
import ParleyValues

extension CommandContext {
  /// The law book with the files of local rules that the command line names.
  ///
  /// - Throws: ``CommandFailure`` when a file cannot be read; ``Diagnostics`` with everything that
  ///   is wrong in one.
  func lawBook(overlaidWith files: [TypedPath]) throws -> LawBook {
    var book = LawBook.builtIn
    for file in files {
      let name = shownName(of: file)
      let tree = try YAMLReader.read(text: text(of: file), file: name)
      book = book.overlaid(with: try LawOverlay(reading: tree, named: name))
    }
    return book
  }
}

extension CommandFailure {
  /// The failure of a question that the law book cannot answer.
  init(_ error: LawError) { self.init(.problems, error.diagnostic) }
}

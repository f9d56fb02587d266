/// The part of a line that an excerpt shows, and the carets below it.
struct ExcerptWindow {
  var text: String
  var carets: String

  /// The most columns shown of a line.
  private static let width = 96
  /// How many of them are before the place where the line is cut.
  private static let before = 24

  init(of line: String, around place: Int, length: Int) {
    let characters = Array(line).map { $0 == "\t" ? " " : $0.isVisible ? $0 : "�" }
    let start = max(0, min(place, characters.count))
    let limit = ExcerptWindow.width / 2
    // A long line is shown from a little before the place, so that the carets stay in view.
    var (from, left) = (start, 0)
    while from > 0, left <= limit {
      from -= 1
      left += DisplayWidth.columns(of: characters[from])
    }
    while left > ExcerptWindow.before, from > 0 || left > limit {
      left -= DisplayWidth.columns(of: characters[from])
      from += 1
    }
    var (end, right) = (start, left)
    while end < characters.count, right < ExcerptWindow.width {
      right += DisplayWidth.columns(of: characters[end])
      end += 1
    }
    let (opening, closing) = (from > 0 ? "…" : "", end < characters.count ? "…" : "")
    text = opening + String(characters[from..<end]) + closing
    let marked = characters[start..<min(end, start + max(1, length))]
    carets =
      String(repeating: " ", count: left + opening.count)
      + String(repeating: "^", count: max(1, DisplayWidth.columns(of: String(marked))))
  }
}

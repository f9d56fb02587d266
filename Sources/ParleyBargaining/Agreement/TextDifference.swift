/// What a later text adds to an earlier one and leaves out of it.
public enum TextDifference: Hashable, Sendable {
  /// Words that stand in both.
  case same(String)
  /// Words that the later text leaves out.
  case deleted(String)
  /// Words that the later text adds.
  case inserted(String)

  /// The pieces of both texts in reading order; within one change what is left out comes first.
  ///
  /// Numbers and words of letters count as one sign, so that 4.85 becoming 5.00 reads as one
  /// change. Texts that differ over more than ``longest`` signs are taken for new as a whole.
  ///
  /// - Complexity: O(n·d) for n signs of which d differ.
  public static func pieces(from old: String, to new: String) -> [TextDifference] {
    var (left, right) = (signs(of: old)[...], signs(of: new)[...])
    var head: [Substring] = []
    var tail: [Substring] = []
    while let sign = left.first, sign == right.first {
      head.append(sign)
      left = left.dropFirst()
      right = right.dropFirst()
    }
    while let sign = left.last, sign == right.last {
      tail.append(sign)
      left = left.dropLast()
      right = right.dropLast()
    }
    var pieces: [TextDifference] = []
    pieces.add(.same(head.joined()))
    pieces.addChanges(from: Array(left), to: Array(right))
    pieces.add(.same(tail.reversed().joined()))
    return pieces
  }

  /// Signs over which two texts are compared sign by sign.
  public static let longest = 2_000

  /// The words of the piece.
  public var words: String {
    switch self {
    case .same(let words), .deleted(let words), .inserted(let words): words
    }
  }

  /// The signs of a text: whole numbers and words of letters, else single characters.
  private static func signs(of text: String) -> [Substring] {
    var signs: [Substring] = []
    var start: String.Index?
    for place in text.indices {
      let character = text[place]
      let continues =
        character.isASCII
        && (character.isLetter || character.isNumber
          || (start != nil && (character == "." || character == ",")))
      if continues {
        start = start ?? place
        continue
      }
      if let first = start { signs.append(text[first..<place]) }
      start = nil
      signs.append(text[place...place])
    }
    if let first = start { signs.append(text[first...]) }
    return signs
  }
}

extension [TextDifference] {
  /// Adds a piece, joined to the last one of its kind; nothing for no words.
  fileprivate mutating func add(_ piece: TextDifference) {
    if piece.words.isEmpty { return }
    switch (last, piece) {
    case (.same(let before)?, .same(let words)): self[count - 1] = .same(before + words)
    case (.deleted(let before)?, .deleted(let words)): self[count - 1] = .deleted(before + words)
    case (.inserted(let before)?, .inserted(let words)):
      self[count - 1] = .inserted(before + words)
    default: append(piece)
    }
  }

  fileprivate mutating func addChanges(from old: [Substring], to new: [Substring]) {
    guard old.count + new.count <= TextDifference.longest, !old.isEmpty, !new.isEmpty else {
      add(.deleted(old.joined()))
      add(.inserted(new.joined()))
      return
    }
    let changes = new.difference(from: old)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      var (deleted, inserted) = ("", "")
      while left < old.count, removed.contains(left) {
        deleted += old[left]
        left += 1
      }
      while right < new.count, added.contains(right) {
        inserted += new[right]
        right += 1
      }
      add(.deleted(deleted))
      add(.inserted(inserted))
      if left < old.count, right < new.count {
        add(.same(String(old[left])))
        left += 1
        right += 1
      }
    }
  }
}

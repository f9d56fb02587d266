import ParleyValues

/// A numbered clause; it may hold further clauses one level down.
public struct Clause: Hashable, Sendable {
  /// The name by which the rest of the document refers to the clause; never printed.
  public var key: String?
  /// A few words behind the number: 适用范围, Scope.
  public var title: LocalizedText?
  /// What the clause says: paragraphs, tables, lists.
  public var content: [Block]
  /// The clauses one level down.
  public var clauses: [Clause]

  /// A clause with any content.
  public init(
    key: String? = nil, title: LocalizedText? = nil, content: [Block], clauses: [Clause] = []
  ) {
    self.key = key
    self.title = title
    self.content = content
    self.clauses = clauses
  }

  /// A clause of one paragraph.
  public init(
    key: String? = nil, title: LocalizedText? = nil, _ text: RichText, clauses: [Clause] = []
  ) {
    self.init(
      key: key, title: title, content: text.isEmpty ? [] : [.paragraph(text)], clauses: clauses)
  }

  /// A clause of one paragraph of plain words.
  public init(
    key: String? = nil, title: LocalizedText? = nil, _ text: LocalizedText, clauses: [Clause] = []
  ) {
    self.init(key: key, title: title, RichText(text), clauses: clauses)
  }
}

/// Numbered clauses that stand together.
public struct ClauseList: Hashable, Sendable {
  /// The clauses of the first level.
  public var clauses: [Clause]
  /// How the numbers look.
  public var numbering: ClauseNumbering
  /// Whether the numbers start again at one; otherwise they run on from the list before that has
  /// the same numbering, through chapters and headings.
  public var restarts: Bool

  /// Clauses that stand together.
  public init(_ clauses: [Clause], numbering: ClauseNumbering = .articles, restarts: Bool = false) {
    self.clauses = clauses
    self.numbering = numbering
    self.restarts = restarts
  }
}

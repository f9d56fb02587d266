import ParleyValues

/// What differs between two versions of an agreement, clause by clause 修订对照. Clauses are the same
/// when their keys are.
public struct AgreementRedline: Equatable, Sendable {
  /// The earlier version.
  public let old: Agreement
  /// The later version.
  public let new: Agreement
  /// Every clause of either version, in the order of the later one; what was left out stands where
  /// it stood.
  public let clauses: [Clause]

  /// One clause in both versions.
  public struct Clause: Equatable, Sendable {
    /// What became of a clause.
    public enum Change: String, CaseIterable, Sendable {
      /// 未变.
      case unchanged
      /// 修改.
      case changed
      /// 新增.
      case added
      /// 删除.
      case removed

      /// What it is called.
      public var name: LocalizedText {
        switch self {
        case .unchanged: LocalizedText(zhHans: "未变", en: "unchanged")
        case .changed: LocalizedText(zhHans: "修改", en: "changed")
        case .added: LocalizedText(zhHans: "新增", en: "added")
        case .removed: LocalizedText(zhHans: "删除", en: "removed")
        }
      }
    }

    /// The name by which the versions are compared.
    public let key: String
    /// The clause in the earlier version with its number, if it stood there.
    public let old: Numbered?
    /// The clause in the later version with its number, if it stands there.
    public let new: Numbered?

    /// A clause with its running number.
    public struct Numbered: Equatable, Sendable {
      /// The number, from 1, through all chapters.
      public let number: Int
      /// The clause.
      public let clause: AgreementClause
    }

    /// What became of it. A clause that only moved to another number is unchanged.
    public var change: Change {
      guard let old else { return .added }
      guard let new else { return .removed }
      let same =
        old.clause.heading == new.clause.heading
        && old.clause.statements.map(\.text) == new.clause.statements.map(\.text)
      return same ? .unchanged : .changed
    }
  }

  /// Compares two versions.
  ///
  /// - Complexity: O(clauses²); the texts are compared when they are shown.
  public init(from old: Agreement, to new: Agreement) {
    self.old = old
    self.new = new
    let before = AgreementRedline.numbered(old)
    let after = AgreementRedline.numbered(new)
    var clauses: [Clause] = []
    var next = 0
    for later in after {
      if let place = before.firstIndex(where: { $0.clause.key == later.clause.key }) {
        clauses += AgreementRedline.removed(before[next..<max(next, place)], after)
        next = max(next, place + 1)
        clauses.append(Clause(key: later.clause.key, old: before[place], new: later))
      } else {
        clauses.append(Clause(key: later.clause.key, old: nil, new: later))
      }
    }
    self.clauses = clauses + AgreementRedline.removed(before[next...], after)
  }

  /// Whether the versions say the same.
  public var isEmpty: Bool {
    old.title == new.title && clauses.allSatisfy { $0.change == .unchanged }
  }

  private static func numbered(_ agreement: Agreement) -> [Clause.Numbered] {
    agreement.chapters.flatMap(\.clauses).enumerated().map {
      Clause.Numbered(number: $0 + 1, clause: $1)
    }
  }

  private static func removed(
    _ clauses: ArraySlice<Clause.Numbered>, _ after: [Clause.Numbered]
  ) -> [Clause] {
    clauses.filter { clause in !after.contains { $0.clause.key == clause.clause.key } }
      .map { Clause(key: $0.clause.key, old: $0, new: nil) }
  }
}

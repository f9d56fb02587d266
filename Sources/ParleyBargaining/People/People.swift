import ParleyValues

/// The personal data at hand, for presenters; who was erased is shown by role and id only.
public struct People: Equatable, Sendable {
  private var byID: [String: Person]

  /// The people of a case.
  public init(_ people: [Person] = []) {
    byID = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// Everybody, in the order of their ids.
  public var all: [Person] {
    byID.values.sorted { CodePointOrder.precedes($0.id, $1.id) }
  }

  /// The data of somebody, unless they were erased or never noted.
  public subscript(id: String) -> Person? { byID[id] }

  /// Adds somebody or replaces their data.
  public mutating func add(_ person: Person) { byID[person.id] = person }

  /// Whether the data at hand are those the events were written with; nothing when they are gone.
  public func matches(_ reference: PersonReference) -> Bool? {
    byID[reference.id].map { $0.commitment == reference.commitment }
  }

  /// The name to show: `p3（已删除）` when the data are gone.
  public func name(of reference: PersonReference) -> LocalizedText {
    byID[reference.id].map { LocalizedText(verbatim: $0.name) }
      ?? LocalizedText(zhHans: "\(reference.id)（姓名已删除）", en: "\(reference.id) (name erased)")
  }

  /// The next free id, `p1`, `p2`, …, never one that the case has used.
  ///
  /// - Parameter used: ids that events name, erased people's among them.
  public func nextID(besides used: some Sequence<String>) -> String {
    let numbers = (Array(byID.keys) + Array(used)).compactMap { id in
      id.hasPrefix("p") ? Int(id.dropFirst()) : nil
    }
    return "p\((numbers.max() ?? 0) + 1)"
  }
}

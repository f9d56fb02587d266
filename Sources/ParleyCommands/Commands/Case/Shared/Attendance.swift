import ParleyBargaining
import ParleyTerms
import ParleyValues

/// Somebody at a session as typed: a name, with side and role where they are not on a list.
struct AttendeeText: Hashable, Sendable {
  let name: String
  let side: Side?
  let role: AttendanceRole?
}

extension ValueKind where Value == AttendeeText {
  /// `周某`, `李某=platform/adviser`, `王某=记录员`.
  static var attendee: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "姓名[=方/身份]", en: "NAME[=SIDE/ROLE]"), example: "李某=platform/adviser"
    ) { (text) throws(ValueProblem) -> AttendeeText in
      let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
        $0 == "=" || $0 == "＝"
      }
      let name = try ValueKind<String>.text.read(String(parts.first ?? "")).trimmedSpaces
      var side: Side?
      var role: AttendanceRole?
      let words = parts.count > 1 ? parts[1].split { "/,，、".contains($0) } : []
      for word in words.map({ String($0).narrowed.trimmedSpaces }) {
        if let found = Side(word: word) {
          side = found
        } else if let found = AttendanceRole(word: word) {
          role = found
        } else {
          throw ValueProblem.unknown(
            word,
            among: SideWords.sides
              + AttendanceRole.allCases.map {
                LocalizedText(zhHans: $0.name.zhHans, en: $0.rawValue)
              })
        }
      }
      return AttendeeText(name: name, side: side, role: role)
    }
  }
}

/// Who takes part in a session, by the lists of the case.
struct Attendance {
  private let delegates: [DelegateRecord]

  init(_ record: BargainingCase) { delegates = record.delegates.filter(\.isSeated) }

  /// Everybody on the lists.
  var everybody: [Attendee] {
    delegates.map { Attendee(person: $0.person, side: $0.side, role: $0.role) }
  }

  /// Somebody named; side and role of somebody on a list need not be said.
  func attendee(_ typed: AttendeeText, _ register: inout PersonRegister) -> Attendee {
    let person = register.reference(typed.name)
    let listed = delegates.first { $0.person.id == person.id }
    return Attendee(
      person: person, side: typed.side ?? listed?.side,
      role: typed.role ?? listed?.role ?? .observer)
  }
}

import ParleyBargaining
import ParleyStore
import ParleyValues

/// Names typed on a command line and the people they mean: known ones by name or id, new ones with
/// an id of their own. Entries carry only references; names lie in the table of people.
struct PersonRegister {
  private(set) var people: People
  /// The people named for the first time.
  private(set) var added: [Person] = []
  private let used: [String]
  private let salt: @Sendable () -> String

  /// The people of a case.
  init(_ opened: OpenCase) {
    people = opened.people
    used = opened.record.personIDs
    salt = opened.context.salt
  }

  /// The person of a name or id.
  mutating func reference(
    _ name: String, unit: String? = nil, post: String? = nil, gender: Person.Gender? = nil,
    identityNumber: String? = nil
  ) -> PersonReference {
    if let known = known(name) {
      guard unit != nil || post != nil || gender != nil || identityNumber != nil else {
        return known.reference
      }
      var changed = known
      changed.unit = unit ?? known.unit
      changed.post = post ?? known.post
      changed.gender = gender ?? known.gender
      changed.identityNumber = identityNumber ?? known.identityNumber
      if changed != known { add(changed) }
      return changed.reference
    }
    let person = Person(
      id: people.nextID(besides: used), name: name, gender: gender,
      identityNumber: identityNumber, unit: unit, post: post, salt: salt())
    add(person)
    return person.reference
  }

  /// A person who is known by this name or id.
  func known(_ name: String) -> Person? { people[name] ?? people.all.first { $0.name == name } }

  private mutating func add(_ person: Person) {
    people.add(person)
    added.append(person)
  }

  /// What goes into the file with the entries.
  var enclosures: Enclosures { Enclosures(people: added) }
}

extension CommandContext {
  /// 128 random bits as hexadecimal digits.
  var salt: @Sendable () -> String { { RecordID.fresh().text } }
}

extension RecordID {
  /// An id that nobody can foresee.
  static func fresh() -> RecordID {
    RecordID(randomBits: SecretBits.next(), SecretBits.next())
  }
}

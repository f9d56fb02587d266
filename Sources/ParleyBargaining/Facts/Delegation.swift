import ParleyValues

/// A representative or other participant was named 产生协商代表; the side stands with the event.
public struct DelegateNamed: CaseBody {
  /// The kind's name.
  public static let kind = "delegate-named"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "产生代表", en: "delegate named")

  /// How somebody came to sit at the table.
  public enum Choice: String, CaseIterable, Codable, Sendable {
    /// 工会选派 (令22 art 20).
    case namedByUnion = "named-by-union"
    /// 民主推荐并经半数以上同意 (令22 art 20).
    case nominatedByStaff = "nominated-by-staff"
    /// 民主选举.
    case elected
    /// 法定代表人指派 (令22 art 21).
    case appointedByCompany = "appointed-by-company"
    /// 书面委托 (令22 arts 20, 21, 23).
    case authorisedInWriting = "authorised-in-writing"
    /// 上级工会或人社部门委派.
    case sentFromOutside = "sent-from-outside"

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .namedByUnion: LocalizedText(zhHans: "工会选派", en: "named by the union")
      case .nominatedByStaff:
        LocalizedText(zhHans: "民主推荐并经半数以上同意", en: "nominated and agreed by half or more")
      case .elected: LocalizedText(zhHans: "民主选举", en: "elected")
      case .appointedByCompany: LocalizedText(zhHans: "企业指派", en: "appointed by the company")
      case .authorisedInWriting: LocalizedText(zhHans: "书面委托", en: "authorised in writing")
      case .sentFromOutside: LocalizedText(zhHans: "外部委派", en: "sent from outside")
      }
    }
  }

  /// Who.
  public var person: PersonReference
  /// In what quality.
  public var role: AttendanceRole
  /// How the person was chosen.
  public var choice: Choice?
  /// Whether the person is an outside professional 本单位以外人员.
  public var isOutsider: Bool
  /// Whether the person comes from the front line 一线; nothing when it was not noted.
  public var isFrontLine: Bool?
  /// The id of the person whose seat is taken over.
  public var replaces: String?

  /// A naming.
  public init(
    person: PersonReference, role: AttendanceRole, choice: Choice? = nil, isOutsider: Bool = false,
    isFrontLine: Bool? = nil, replaces: String? = nil
  ) {
    self.person = person
    self.role = role
    self.choice = choice
    self.isOutsider = isOutsider
    self.isFrontLine = isFrontLine
    self.replaces = replaces
  }
}

/// A delegate's seat became vacant 代表空缺; the clock of the replacement runs from here.
public struct DelegateLeft: CaseBody {
  /// The kind's name.
  public static let kind = "delegate-left"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "代表空缺", en: "delegate's seat vacant")

  /// The id of the person.
  public var person: String
  /// Why.
  public var reason: String?

  /// A vacancy.
  public init(person: String, reason: String? = nil) {
    self.person = person
    self.reason = reason
  }
}

import ParleyValues

/// The typefaces of printed documents: which families are asked for, and which of them are there.
public struct TypstFonts: Hashable, Sendable {
  /// What a typeface is for.
  public enum Role: String, CaseIterable, Sendable {
    /// Body of Chinese papers: 宋体.
    case song
    /// Headings and reports in Chinese: 黑体.
    case hei
    /// Quotations and second-level headings in Chinese: 楷体.
    case kai
    /// Body of official papers in Chinese: 仿宋.
    case fangsong
    /// Titles of official papers in Chinese: 小标宋.
    case title
    /// Latin letters with serifs.
    case latinSerif = "latin-serif"
    /// Latin letters without serifs.
    case latinSans = "latin-sans"
    /// Latin letters of one width.
    case mono

    /// What the typeface is called.
    public var name: LocalizedText {
      switch self {
      case .song: LocalizedText(zhHans: "宋体", en: "Song (serif)")
      case .hei: LocalizedText(zhHans: "黑体", en: "Hei (sans-serif)")
      case .kai: LocalizedText(zhHans: "楷体", en: "Kai (script)")
      case .fangsong: LocalizedText(zhHans: "仿宋", en: "Fangsong")
      case .title: LocalizedText(zhHans: "小标宋", en: "Xiaobiaosong (title)")
      case .latinSerif: LocalizedText(zhHans: "西文衬线体", en: "Latin serif")
      case .latinSans: LocalizedText(zhHans: "西文无衬线体", en: "Latin sans-serif")
      case .mono: LocalizedText(zhHans: "等宽体", en: "monospaced")
      }
    }

    /// The families that serve, the best first.
    public var families: [String] {
      switch self {
      case .song:
        [
          "SimSun", "NSimSun", "STSong", "Songti SC", "FZShuSong-Z01", "Noto Serif CJK SC",
          "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN", "AR PL UMing CN",
        ]
      case .hei:
        [
          "SimHei", "STHeiti", "Heiti SC", "PingFang SC", "FZHei-B01", "Noto Sans CJK SC",
          "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Microsoft YaHei",
          "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
        ]
      case .kai:
        [
          "KaiTi_GB2312", "KaiTi", "STKaiti", "Kaiti SC", "FZKai-Z03", "LXGW WenKai",
          "AR PL UKai CN",
        ]
      case .fangsong:
        ["FangSong_GB2312", "FangSong", "STFangsong", "FZFangSong-Z02", "Zhuque Fangsong"]
      case .title: ["FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "STZhongsong"]
      case .latinSerif:
        ["Times New Roman", "Liberation Serif", "Tinos", "TeX Gyre Termes", "Libertinus Serif"]
      case .latinSans:
        ["Arial", "Liberation Sans", "Arimo", "Helvetica", "DejaVu Sans", "Libertinus Serif"]
      case .mono: ["Liberation Mono", "Menlo", "Consolas", "DejaVu Sans Mono"]
      }
    }

    /// What stands in where none of the families is there.
    public var substitute: Role? {
      switch self {
      case .kai, .fangsong, .title: .song
      case .song: .hei
      case .hei, .latinSerif, .latinSans, .mono: nil
      }
    }
  }

  private var chosen: [Role: String]

  /// The families that `scripts/bootstrap` sees to, for sources that are printed elsewhere.
  public static let standard = TypstFonts(
    chosen: [
      .song: "Noto Serif CJK SC", .hei: "Noto Sans CJK SC", .latinSerif: "Libertinus Serif",
      .mono: "DejaVu Sans Mono",
    ])

  private init(chosen: [Role: String]) { self.chosen = chosen }

  /// The best families of those that are installed.
  ///
  /// - Complexity: linear in the count of families.
  public init(installed: some Sequence<String>) {
    let there = Set(installed)
    chosen = [:]
    for role in Role.allCases { chosen[role] = role.families.first(where: there.contains) }
  }

  /// The family for a role, or for what stands in for it; nothing when there is none.
  public subscript(role: Role) -> String? {
    chosen[role] ?? role.substitute.flatMap { self[$0] }
  }

  /// Whether Chinese can be printed.
  public var hasChinese: Bool { self[.hei] != nil || self[.song] != nil }

  /// The roles in which another typeface stands in, and which it is.
  public func substitutions(among roles: [Role]) -> [(role: Role, family: String)] {
    roles.compactMap { role in
      guard chosen[role] == nil, let family = self[role] else { return nil }
      return (role, family)
    }
  }

  /// The roles that a document of a layout takes.
  public static func roles(of layout: PageSetup.Layout, in language: Language) -> [Role] {
    switch (layout, language) {
    case (.official, .zhHans): [.title, .fangsong, .hei, .kai, .song]
    default: [.song, .hei]
    }
  }

  /// The list of families for Typst: letters, then Chinese, each once.
  func list(_ roles: [Role], latin: Role, covering: Bool) -> String {
    var items: [String] = []
    if let family = self[latin] {
      let name = TypstText.literal(family)
      items.append(covering ? "(name: \(name), covers: \"latin-in-cjk\")" : name)
    }
    var seen: Set<String> = []
    for family in roles.compactMap({ self[$0] }) where seen.insert(family).inserted {
      items.append(TypstText.literal(family))
    }
    return "(" + items.map { $0 + ", " }.joined() + ")"
  }
}

import ParleyBargaining
import ParleyValues

extension HelpTopic {
  /// How a case is kept.
  static let caseFile = HelpTopic(
    name: LocalizedText(zhHans: "档案", en: "case"),
    title: LocalizedText(zhHans: "协商档案", en: "Cases"),
    text: LocalizedText(
      zhHans: """
        一次协商是一份档案，一个 .parley 文件，可以复制、寄送、存到U盘。命令里可以不写档案：
        文件夹里只有一份时用那一份，或用环境变量 PARLEY_CASE 指明。

        记录只增加、不修改；写错的用 parley correct 更正，原记录保留。发生在前几天的用
        --日期（--on）写明，登记时间由程序记下。姓名另存，记录里只留代号。

            parley init east-lake.parley …      立档
            parley demand …  reply …            要约、答复
            parley session open …               开会
            parley offer --by union 键=值 …     提出方案
            parley accept … reject … hold …     同意、不同意、搁置
            parley draft … vote … sign …        草案、表决、签字
            parley submit … effect … publish …  报送、生效、公布
            parley renew … amend … terminate …  续订、变更、终止
            parley letter …                     核对函、提示函、意见书、建议书
            parley status、log、changes、deadlines、export、verify
        """,
      en: """
        A case is one .parley file that can be copied, mailed and put on a stick. It may be left out
        of a command when the folder holds one, or when PARLEY_CASE names it.

        Entries are only added, never changed: what is wrong is corrected with parley correct, and
        the original stays. What happened earlier is given its day with --on; the program notes when
        it was written down. Names lie apart, entries hold ids.

            parley init east-lake.parley …      open a case
            parley demand …  reply …            the demand and its answer
            parley session open …               a session begins
            parley offer --by union KEY=VALUE   table an offer
            parley accept … reject … hold …     answer it
            parley draft … vote … sign …        draft, vote, signature
            parley submit … effect … publish …  filing and entry into force
            parley renew … amend … terminate …  renewal, change, end
            parley letter …                     letters about the performance
            parley status, log, changes, deadlines, export, verify
        """))

  /// How private things are kept.
  static let privateFile = HelpTopic(
    name: LocalizedText(zhHans: "内部材料", en: "private"),
    title: LocalizedText(zhHans: "内部材料", en: "Private material"),
    text: LocalizedText(
      zhHans: """
        底线、内部记录、试探、会外沟通存在档案旁边的 .private 文件里，共享档案不受其影响，
        导出和默认输出都不读它。内部内容不写在命令行上（命令历史会留下来），只在提示符下输入，
        或从文件读入：

            parley mandate --内部 --输入文件 floor.yaml     底线（写法同方案文件）
            parley note --内部 --输入文件 caucus.txt        内部记录
            parley log --内部、parley status --内部         查看，带「内部材料 请勿外传」
        """,
      en: """
        Reservation values, caucus notes, probes and side talks lie in a .private file beside the
        case. The shared case does not depend on it; exports and default output never read it. What
        is private is no argument (shells keep a history): it is typed at a prompt or read from a
        file.

            parley mandate --private --from-file floor.yaml   reservation values, as an offer file
            parley note --private --from-file caucus.txt      a caucus note
            parley log --private, parley status --private     to look at it, under its mark
        """))

  /// Why an act can be refused.
  static let refusals = HelpTopic(
    name: LocalizedText(zhHans: "不予受理", en: "refusals"),
    title: LocalizedText(zhHans: "不予受理的情形", en: "Refusals"),
    text: LocalizedText(
      zhHans: "事实都可以登记；下列情形不予受理，按先后取第一条：\n\n"
        + CaseRefusal.Code.allCases.map { "  \($0.rawValue)  \($0.reason.zhHans)" }
        .joined(separator: "\n"),
      en: "Facts are always recorded. These are refused, the first that holds being given:\n\n"
        + CaseRefusal.Code.allCases.map { "  \($0.rawValue)  \($0.reason.en)" }
        .joined(separator: "\n")))
}

import Testing

@testable import ParleyCommands

/// Whole negotiations as commands, from the demand to the end; the days and what they come to are
/// those of the table in `ParleyBargainingTests/Course`, where they are worked out by hand.
enum WholeCaseTranscripts {
  static let all: [CaseTranscriptTests.Transcript] = [shandong, shanghai, algorithms]

  private static func transcript(
    _ name: String, _ lines: [(day: String, line: String)]
  ) -> CaseTranscriptTests.Transcript {
    CaseTranscriptTests.Transcript(
      name: name, stage: .nothing, lines: lines.map { "\($0.line) --today \($0.day)" })
  }

  private static func opening(_ instrument: String, _ place: String) -> [(String, String)] {
    [
      (
        "2026-03-02",
        "init east-lake.parley --sector food-delivery --instrument \(instrument) "
          + "--jurisdiction \(place) --title 东湖区协商 --union 东湖区网约配送行业工会联合会 "
          + "--platform 快达平台 --unit '东湖区全体配送员，约 4,200 人' --standards current.yaml"
      ),
      ("2026-03-02", "demand --delivered 2026-03-02 --topics piece-rate"),
    ]
  }

  private static let delegations = [
    ("2026-03-10", "delegate 周某=首席代表 李某 陈某 --by union --front-line"),
    ("2026-03-10", "delegate 王某=首席代表 赵某 吴某 --by platform"),
  ]

  private static let talks = [
    ("2026-03-20", "session open --place 东湖区总工会"),
    ("2026-03-20", "offer --by union piece-rate.base=4.90"),
    ("2026-03-20", "accept piece-rate.base --by platform"), ("2026-03-20", "session close"),
  ]

  private static let bureau = "--bureau 东湖区人力资源和社会保障局"
  private static let draft = "draft --from 2026-06-01 --through 2027-05-31"
  private static let vote =
    "vote --eligible 180 --present 150 --for 131 --against 12 --abstained 7"

  /// Shandong, wage agreement: a failed vote, an objection, filing again, the end by a merger.
  private static let shandong = transcript(
    "whole-shandong-wage",
    opening("wage-agreement", "cn/shandong") + [("2026-03-09", "reply agrees --meeting 2026-03-20")]
      + delegations + [
        ("2026-03-13", "mandate --given-by 会员代表大会 --reported-to 东湖区总工会")
      ] + talks + [
        ("2026-04-20", draft),
        (
          "2026-04-22", "vote --eligible 180 --present 180 --for 90 --against 80 --abstained 10"
        ), ("2026-04-24", vote), ("2026-04-29", "sign --party all"),
        ("2026-05-06", "pack check"),
        ("2026-05-11", "submit \(bureau) --copies 3"),
        ("2026-05-18", "object \(bureau) --point 第八条未写明计算口径"), ("2026-05-18", "effect"),
        ("2026-05-20", draft), ("2026-05-22", vote), ("2026-05-25", "sign --party all"),
        ("2026-05-25", "deadlines"), ("2026-05-26", "submit \(bureau) --copies 3"),
        ("2026-06-12", "effect"), ("2026-06-15", "publish --method 公告栏"),
        ("2026-06-15", "deadlines --all"),
        ("2026-10-12", "terminate --cause merger --ends 2026-10-12 --by platform"),
        ("2026-10-12", "close --outcome agreement-ended --reason 企业被兼并"),
        ("2026-10-13", "deadlines"),
        ("2026-10-13", "log"),
      ])

  /// Shanghai, special contract: no reply in time, suspension, signature before the vote, papers
  /// asked for, a change while in force, renewal.
  private static let shanghai = transcript(
    "whole-shanghai-special",
    opening("special-contract", "cn/shanghai") + [
      ("2026-03-18", "status"), ("2026-03-19", "reply agrees --meeting 2026-03-20"),
    ] + delegations + talks + [
      ("2026-03-23", "suspend --reason 企业方测算成本 --meeting 2026-04-07"),
      ("2026-04-07", "resume"), ("2026-04-20", draft), ("2026-04-22", "sign --party all"),
      ("2026-04-24", vote), ("2026-04-24", "deadlines"),
      ("2026-05-11", "submit \(bureau) --pack out --allow-blanks"),
      ("2026-05-12", "cure ask \(bureau) --missing 双方基本情况 --until 2026-05-19"),
      ("2026-05-15", "cure done"), ("2026-05-15", "deadlines"), ("2026-06-03", "effect"),
      ("2026-09-01", "amend --change 第八条=基础单价调整为5.10元 --by union"),
      ("2027-03-01", "renew --topics piece-rate --by union"), ("2027-03-02", "deadlines --all"),
    ])

  /// An agreement on algorithms: nothing is filed, and nothing claims that it is.
  private static let algorithms = transcript(
    "whole-algorithms",
    opening("algorithm-agreement", "cn/guangdong") + [
      ("2026-03-09", "reply agrees --meeting 2026-03-20")
    ] + delegations + talks + [
      ("2026-04-20", draft), ("2026-04-29", "sign --party all"), ("2026-04-30", "pack check"),
      ("2026-04-30", "submit \(bureau) --copies 3"), ("2026-04-30", "effect"),
      ("2026-05-06", "publish --method 骑手端公告"),
      ("2026-07-20", "rule-change --text 派单距离上限改为5公里 --from 2026-07-26"),
      ("2026-07-21", "deadlines --all"),
    ])
}
